//! A page for every view, and the same page for other people's frames.

use story::address;

use super::assets::{Assets, EARLY};
use super::page::{Document, render};
use super::{Error, Input, OutputFile, atlas, head, sprite};
use crate::app::{Place, draws_map};

/// Every page of the site and its embed twin.
///
/// # Errors
///
/// When the renderer does not start.
pub fn pages(input: &Input<'_>, assets: &Assets) -> Result<Vec<OutputFile>, Error> {
    let story = &input.loaded.story;
    let views = address::pages(story);
    let (sprite, atlas) = (sprite::sprite(story), atlas::atlas(input.loaded));
    let mut files = Vec::with_capacity(views.len() * 2);
    for (place, folder, more) in [(Place::Page, "", 0), (Place::Embed, "embed/", 1)] {
        for (&view, html) in views.iter().zip(render(input.loaded, place, &views)?) {
            let to_site = "../".repeat(address::depth(view) + more);
            let document = Document {
                loaded: input.loaded,
                view,
                place,
                head: head::head(input, view, place),
                style: &assets.style,
                early: early(assets, &to_site),
                sprite: &sprite,
                html,
                atlas: if draws_map(view) { &atlas } else { "" },
                late: String::new(),
            };
            files.push(OutputFile::text(
                format!("{folder}{}index.html", address::path(view, story)),
                document.text(),
            ));
        }
    }
    Ok(files)
}

/// The script that fetches the wasm at once, and the app's script, which waits for the document.
fn early(assets: &Assets, to_site: &str) -> String {
    format!(
        "<script data-wasm=\"{to_site}{}\" data-integrity=\"{}\">{EARLY}</script>\n<script defer src=\"{to_site}{}\"></script>",
        assets.wasm_path, assets.wasm_integrity, assets.script_path
    )
}
