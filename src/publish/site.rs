//! All files of a site.

use story::address;
use story::model::View;

use super::assets::Assets;
use super::input::Input;
use super::output::{Error, OutputFile};
use super::rendered::Rendered;
use super::{demo, downloads, embed_script, hosting, oembed, offline, pages};

/// Builds the pages of some views with the assets that they load. Enough to look at a story with thousands of views.
///
/// # Errors
///
/// When the runtime that renders the components does not start.
pub fn some_pages(input: &Input<'_>, views: &[View]) -> Result<Vec<OutputFile>, Error> {
    let rendered = Rendered::new(input, views.to_vec())?;
    let assets = Assets::new(input, &rendered);
    let mut files = assets.files();
    files.extend(pages::pages(input, &assets, &rendered));
    Ok(files)
}

/// Builds every file of a site, sorted by path. The same input gives the same bytes.
///
/// # Errors
///
/// When the runtime that renders the components does not start.
pub fn publish(input: &Input<'_>) -> Result<Vec<OutputFile>, Error> {
    let story = &input.loaded.story;
    let rendered = Rendered::new(input, address::pages(story))?;
    let assets = Assets::new(input, &rendered);
    let mut files = assets.files();
    files.extend(pages::pages(input, &assets, &rendered));
    files.push(offline::offline(input, &assets)?);
    files.extend(hosting::files(input, &assets));
    files.extend(downloads::files(input));
    files.extend(oembed::files(input));
    files.extend(demo::files(input));
    files.push(OutputFile::text("embed.js", embed_script::embed_script(story)));
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}
