//! The offline edition: one file with everything inside, which opens from disk.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;
use lzma_rust2::{LzmaOptions, LzmaWriter};
use std::io::Write as _;
use story::model::View;

use super::assets::{Assets, policy_hash};
use super::page::{Document, TEMPLATE, escape, render};
use super::styles::style_of;
use super::{Error, Input, OutputFile, atlas, head, letters, script, sprite};
use crate::app::Place;

/// Until the paths of the base map are unpacked there is no ground to draw, and not all of it is sea.
const NO_GROUND: &str = ".bgr-page:has(defs:empty) .bgr-map__picture{background:var(--bgr-surface)}";

/// The offline edition, `<story id>.html`.
///
/// # Errors
///
/// When the renderer does not start.
pub fn offline(input: &Input<'_>, assets: &Assets) -> Result<OutputFile, Error> {
    let view = View::Overview;
    let html = render(input.loaded, Place::Offline, &[view])?.concat();
    let (sprite, kept) = (sprite::sprite(&input.loaded.story), kept(input));
    let (atlas, paths) = atlas::apart(input.loaded);
    let style = style_of(&assets.style, &[TEMPLATE, &sprite, &atlas, &kept, &html]) + NO_GROUND;
    let unpack = script::compact(include_str!("../browser/unpack.js"));
    let policy = format!(
        "default-src 'none'; script-src {} {} 'wasm-unsafe-eval'; style-src {} {}; img-src data:; base-uri 'none'; form-action 'none'",
        policy_hash(&unpack),
        policy_hash(&assets.offline_script),
        policy_hash(&style),
        policy_hash(&assets.style)
    );
    let head = format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n{}",
        head::head(input, view, Place::Offline)
    );
    // The app says where the story stands on the web when a reader shares a view of this copy.
    let more = match &input.base_url {
        Some(base) => format!(" data-bgr-site=\"{}\"", escape(base)),
        None => String::new(),
    };
    let parts = [
        &assets.wasm,
        assets.style.as_bytes(),
        paths.as_bytes(),
        assets.offline_script.as_bytes(),
    ];
    // The script that unpacks takes the parts apart by where they end.
    let mut end = 0;
    let ends = parts.map(|part| {
        end += part.len();
        end.to_string()
    });
    let late = format!(
        "{kept}<script type=\"text/plain\" id=\"bgr-inside\" data-ends=\"{}\">{}</script>\n\
         <script>{unpack}</script>",
        ends.join(" "),
        letters::written(&lzma(&parts.concat(), &style)?)
    );
    let document = Document {
        loaded: input.loaded,
        view,
        place: Place::Offline,
        more,
        head,
        style: &style,
        early: String::new(),
        sprite: &sprite,
        html: &html,
        // All of it is live without a wait for any network.
        ahead: "",
        atlas: &atlas,
        late,
    };
    Ok(OutputFile::text(
        format!("{}.html", input.loaded.story.id),
        document.text(),
    ))
}

/// What a copy says of itself under every view: how old its facts are, and where it came from.
fn kept(input: &Input<'_>) -> String {
    let article = &input.loaded.story.article;
    let from = match &input.base_url {
        Some(base) => {
            let base = escape(base);
            format!(" It was made from <a class=\"bgr-link\" href=\"{base}\">{base}</a>.")
        }
        None => String::new(),
    };
    format!(
        "<p class=\"bgr-kept\">This file is a copy to keep. Its facts are as of: {}.{from}</p>\n",
        escape(article.facts_as_of)
    )
}

/// Some content as an LZMA stream without a header, after a text that the reader's side has already.
/// The parameters suit wasm, which is most of it: the byte before says most about the next, and
/// nothing is aligned. `unpack.js` knows them.
fn lzma(content: &[u8], known: &str) -> Result<Vec<u8>, Error> {
    let mut options = LzmaOptions::with_preset(9);
    (options.lc, options.lp, options.pb) = (4, 0, 0);
    options.nice_len = LzmaOptions::NICE_LEN_MAX;
    options.preset_dict = Some(known.as_bytes().to_vec());
    let mut writer = LzmaWriter::new_no_header(Vec::new(), &options, false).map_err(Error::Packing)?;
    writer.write_all(content).map_err(Error::Packing)?;
    writer.finish().map_err(Error::Packing)
}

/// Some content as gzip in letters, with no time and no name inside, so that every build gives the
/// same text.
pub fn packed(content: &[u8]) -> String {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    // Writing to memory cannot fail.
    let _ = encoder.write_all(content);
    STANDARD.encode(encoder.finish().unwrap_or_default())
}
