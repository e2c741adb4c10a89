//! From a checked story and the compiled app to the files of a site. Native only; the only
//! code that writes HTML as text.
//!
//! Every file is made in memory first, so that a failed build writes nothing.

pub mod accent;
pub mod ahead;
pub mod areas;
pub mod assets;
pub mod atlas;
pub mod demo;
pub mod facts;
pub mod gzip_base64;
pub mod head;
pub mod hosting;
pub mod linked;
pub mod oembed;
pub mod offline;
pub mod page;
pub mod script;
pub mod site;
pub mod sprite;
pub mod styles;

/// The words that pages and share pictures have in common.
pub mod words {
    pub use crate::parts::claim_mark::{chain_code, chain_words, firmness_word, hedge_word};
    pub use crate::parts::map_picture::{kind_name, kind_word};
}

use story::check::Loaded;

/// What a site is made from.
pub struct Input<'a> {
    /// The story and its base map.
    pub loaded: &'a Loaded,
    /// The absolute address of the site's root with a slash at its end, where it is known.
    pub base_url: Option<String>,
    /// The script that wasm-bindgen wrote (target `no-modules`).
    pub glue: String,
    /// The compiled app.
    pub wasm: Vec<u8>,
    /// Whether a share picture is drawn for every page, so that pages may name it.
    pub cards: bool,
}

/// A file of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutputFile {
    /// Its path below the site's root, with `/` between folders.
    pub path: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

impl OutputFile {
    /// A file of text.
    pub fn text(path: impl Into<String>, text: impl Into<String>) -> OutputFile {
        OutputFile {
            path: path.into(),
            bytes: text.into().into_bytes(),
        }
    }
}

/// Why a site could not be made.
#[derive(Debug)]
pub enum Error {
    /// The runtime that renders the components did not start.
    Runtime(std::io::Error),
}

impl std::fmt::Display for Error {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Error::Runtime(error) => write!(out, "the renderer did not start: {error}"),
        }
    }
}

impl std::error::Error for Error {}

/// Makes the pages of some views and what they load: enough to look at a story of thousands.
///
/// # Errors
///
/// When the runtime that renders the components does not start.
pub fn some_pages(input: &Input<'_>, views: &[story::model::View]) -> Result<Vec<OutputFile>, Error> {
    let rendered = site::Rendered::new(input, views.to_vec())?;
    let assets = assets::Assets::new(input, &rendered);
    let mut files = assets.files();
    files.extend(site::pages(input, &assets, &rendered));
    Ok(files)
}

/// Makes every file of a site, sorted by path. The same input gives the same bytes.
///
/// # Errors
///
/// When the runtime that renders the components does not start.
pub fn publish(input: &Input<'_>) -> Result<Vec<OutputFile>, Error> {
    let views = story::address::pages(&input.loaded.story);
    let rendered = site::Rendered::new(input, views)?;
    let assets = assets::Assets::new(input, &rendered);
    let mut files = assets.files();
    files.extend(site::pages(input, &assets, &rendered));
    files.push(offline::offline(input, &assets)?);
    files.extend(hosting::files(input, &assets));
    files.extend(facts::files(input));
    files.extend(oembed::files(input));
    files.extend(demo::files(input));
    files.push(OutputFile::text(
        "embed.js",
        script::compact(include_str!("../embed/embed.js")),
    ));
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}
