//! A page for every view, and the same page for other people's frames.

use story::address;
use story::model::View;

use super::assets::{Assets, EARLY, integrity};
use super::page::{Document, escape, render};
use super::{Error, Input, OutputFile, ahead, atlas, head, sprite};
use crate::app::{Place, draws_map};

/// Every view as HTML, as a page and as an embed.
pub struct Rendered {
    /// The drawings that stand once in every document.
    pub sprite: String,
    /// The base map, which stands once in every document that draws one.
    pub atlas: String,
    /// The line that on paper says where a page is from; here for its classes.
    pub from: String,
    /// What stands ready for the first click, as a page and as an embed.
    ahead: [String; 2],
    views: Vec<View>,
    pages: Vec<String>,
    embeds: Vec<String>,
}

impl Rendered {
    /// Renders some views of a story.
    ///
    /// # Errors
    ///
    /// When the renderer does not start.
    pub fn new(input: &Input<'_>, views: Vec<View>) -> Result<Rendered, Error> {
        Ok(Rendered {
            sprite: sprite::sprite(&input.loaded.story),
            atlas: atlas::atlas(input.loaded),
            from: from(input, View::Overview),
            ahead: [
                ahead::venues(input.loaded, Place::Page)?,
                ahead::venues(input.loaded, Place::Embed)?,
            ],
            pages: render(input.loaded, Place::Page, &views)?,
            embeds: render(input.loaded, Place::Embed, &views)?,
            views,
        })
    }

    /// What stands ready in the page of a view; empty where nothing does.
    pub fn ahead_of(&self, view: View, place: Place) -> &str {
        match (ahead::stands_in(view), place) {
            (false, _) => "",
            (true, Place::Embed) => &self.ahead[1],
            (true, _) => &self.ahead[0],
        }
    }

    /// Every rendered view with its place and its HTML.
    pub fn all(&self) -> impl Iterator<Item = (View, Place, &str)> {
        let places = [(Place::Page, &self.pages), (Place::Embed, &self.embeds)];
        places.into_iter().flat_map(|(place, htmls)| {
            let views = self.views.iter().zip(htmls);
            views.map(move |(&view, html)| (view, place, html.as_str()))
        })
    }
}

/// Every page of the site and its embed twin.
pub fn pages(input: &Input<'_>, assets: &Assets, rendered: &Rendered) -> Vec<OutputFile> {
    let story = &input.loaded.story;
    let mut files = Vec::with_capacity(rendered.views.len() * 2);
    for (place, folder, more, htmls) in [
        (Place::Page, "", 0, &rendered.pages),
        (Place::Embed, "embed/", 1, &rendered.embeds),
    ] {
        for (&view, html) in rendered.views.iter().zip(htmls) {
            let to_site = "../".repeat(address::depth(view) + more);
            let document = Document {
                loaded: input.loaded,
                view,
                place,
                more: if input.cards {
                    String::new()
                } else {
                    " data-bgr-cards=\"none\"".to_owned()
                },
                head: head::head(input, view, place),
                style: assets.styles.of(view, place),
                early: early(assets, view, place, &to_site),
                sprite: &rendered.sprite,
                html,
                ahead: rendered.ahead_of(view, place),
                atlas: if draws_map(view) { &rendered.atlas } else { "" },
                late: match place {
                    Place::Embed => packed(assets, &to_site),
                    _ => from(input, view),
                },
            };
            files.push(OutputFile::text(
                format!("{folder}{}index.html", address::path(view, story)),
                document.text(),
            ));
        }
    }
    files
}

/// The script that fetches the wasm at once, and the app's script, which waits for the document.
/// An embed page holds what answers its host itself, so that it can before any file has come,
/// or where none may come; its script carries a hash for engines that know no `'self'` there.
fn early(assets: &Assets, view: View, place: Place, to_site: &str) -> String {
    let embed = place == Place::Embed;
    let answer = if embed {
        format!("<script>{}</script>\n", assets.answer)
    } else {
        String::new()
    };
    let ahead = if ahead::stands_in(view) {
        format!("<script>{}</script>\n", assets.ahead)
    } else {
        String::new()
    };
    let hash = if embed {
        hashed(&assets.script)
    } else {
        String::new()
    };
    format!(
        "{answer}{ahead}<script data-wasm=\"{to_site}{}\" data-integrity=\"{}\">{EARLY}</script>\n\
         <script defer{hash} src=\"{to_site}{}\" data-style=\"{}\"></script>",
        assets.wasm_path,
        assets.wasm_integrity,
        assets.script_path,
        // Beside the script, which finds it from there: the document's address may change first.
        assets.style_path.trim_start_matches("assets/")
    )
}

/// Where the view stands on the web, for paper; the script says so where the site does not know it. A
/// frame is printed with its host, which says where that stands.
fn from(input: &Input<'_>, view: View) -> String {
    let address = match input.base_url {
        Some(_) => escape(&head::canonical(input, view, Place::Page)),
        None => String::new(),
    };
    format!("<p class=\"bgr-from\" id=\"bgr-from\">{address}</p>\n")
}

/// The wasm in another form for frames that may not fetch it; nothing is loaded until it is asked for.
fn packed(assets: &Assets, to_site: &str) -> String {
    let (hash, path) = (hashed(&assets.packed), &assets.packed_path);
    format!("<template id=\"bgr-packed\"><script{hash} src=\"{to_site}{path}\"></script></template>")
}

fn hashed(script: &str) -> String {
    format!(" integrity=\"{}\" crossorigin=\"anonymous\"", integrity(script))
}
