//! The app's script, wasm and style sheet, in files named after the hash of their content.

use std::collections::BTreeSet;
use std::mem::{Discriminant, discriminant};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256, Sha384};
use story::model::View;

use super::accent::Accent;
use super::gzip_base64::gzip_base64;
use super::page::TEMPLATE;
use super::site::Rendered;
use super::{Input, OutputFile, script, styles};
use crate::app::Place;

/// The inline script in the head of every page. Its text is the same everywhere, so that one hash in the policy is
/// enough; the values that differ are attributes. It does four things:
///
/// * It fetches the wasm while the browser still parses the page.
/// * It delays the first paint until the whole view is parsed, because rows that share their space move while more
///   of them arrive. The start page and the map have no such rows and are painted at once. A `link` element for
///   this in the page itself would not be valid HTML yet.
/// * It marks the page as static when the app's script fails to load.
/// * It reloads after Back when an app wrote the history entry but no app runs to show it.
pub const EARLY: &str = "(function(s,p,l,d){d=s.dataset;d.at=location.pathname;/^(map\\/)?$/.test(p.bgrPath)||(l.rel=\"expect\",l.href=\"#bgr-end\",l.blocking=\"render\",s.after(l));\
(self.bgrWasm=fetch(d.wasm,{integrity:d.integrity,priority:\"low\"})).catch(function(){});\
addEventListener(\"popstate\",function(){location.pathname!==d.at&&/^(static)?$/.test(p.bgrState||\"\")&&location.reload()});\
addEventListener(\"error\",function(e){if(e.target.localName===\"script\"&&!p.bgrState)p.bgrState=\"static\"},true)\
})(document.currentScript,document.documentElement.dataset,document.createElement(\"link\"))";

/// The files that pages load, and the scripts that pages contain.
pub struct Assets {
    /// The whole style sheet.
    pub style: String,
    /// The part of it that pages contain, by kind of view.
    pub styles: PageStyles,
    /// The one classic script: the hosts' protocols, the glue, the loader, saving and printing.
    pub script: String,
    /// The same for the offline edition, which is never in a frame: only the glue, the loader and saving.
    pub offline_script: String,
    /// Its path below the root of the site.
    pub script_path: String,
    /// The compiled app.
    pub wasm: Vec<u8>,
    /// Its path below the root of the site.
    pub wasm_path: String,
    /// The hash for the `integrity` option of the request for the wasm.
    pub wasm_integrity: String,
    /// The path of the whole style sheet below the root of the site.
    pub style_path: String,
    /// The script in the head of embed pages, which answers the host before any file has loaded.
    pub answer: String,
    /// The script in the head of pages with venue previews, which answers clicks before the app is live.
    pub ahead: String,
    /// The wasm and the style sheet as a script, for frames that may not fetch them.
    pub packed: String,
    /// Its path below the root of the site.
    pub packed_path: String,
}

impl Assets {
    /// Joins the scripts and names the files.
    pub fn new(input: &Input<'_>, pages: &Rendered) -> Assets {
        let style = styles::style(Accent::of(input.loaded));
        // The glue declares `let wasm_bindgen`. Inside a function it does not become a global of the page.
        let answer = script::compact(include_str!("../browser/answer.js"));
        let frame = script::compact(include_str!("../browser/frame.js"));
        let offline_script = format!(
            "(function(){{\n{}\n{}\n{}}})();\n",
            input.glue,
            script::compact(include_str!("../browser/boot.js")),
            script::compact(include_str!("../browser/picture.js"))
        );
        let paper = script::compact(include_str!("../browser/paper.js"));
        let script = format!("{answer}{frame}\n{offline_script}{paper}");
        let script_path = format!("assets/app-{}.js", short_hash(script.as_bytes()));
        let wasm_path = format!("assets/app-{}.wasm", short_hash(&input.wasm));
        let style_path = format!("assets/style-{}.css", short_hash(style.as_bytes()));
        let wasm_integrity = format!("sha384-{}", STANDARD.encode(Sha384::digest(&input.wasm)));
        let packed = format!(
            "self.bgrPacked=\"{}\";\nself.bgrStyle=\"{}\";\n",
            gzip_base64(&input.wasm),
            gzip_base64(style.as_bytes())
        );
        let packed_path = format!("assets/app-{}.packed.js", short_hash(packed.as_bytes()));
        Assets {
            styles: PageStyles::new(&style, pages),
            style,
            script,
            offline_script,
            script_path,
            wasm: input.wasm.clone(),
            wasm_path,
            wasm_integrity,
            style_path,
            answer,
            ahead: script::compact(include_str!("../browser/ahead.js")),
            packed,
            packed_path,
        }
    }

    /// The files.
    pub fn files(&self) -> Vec<OutputFile> {
        vec![
            OutputFile::text(self.script_path.clone(), self.script.clone()),
            OutputFile {
                path: self.wasm_path.clone(),
                bytes: self.wasm.clone(),
            },
            OutputFile::text(self.style_path.clone(), self.style.clone()),
            OutputFile::text(self.packed_path.clone(), self.packed.clone()),
        ]
    }
}

/// The style sheets inside pages: one for each kind of view. The policy lists the hash of each, and one for every
/// page would be hundreds.
pub struct PageStyles(Vec<(Kind, String)>);

/// A kind of view, and whether it is an embed.
type Kind = (Discriminant<View>, bool);

/// Similar views share a style sheet: some hosts limit header lines to 2,000 characters, and each hash takes 54.
fn kind_of(view: View, place: Place) -> Kind {
    let like = match view {
        View::Event(_) => View::Timeline,
        View::Issue(_) => View::Positions,
        other => other,
    };
    (discriminant(&like), place == Place::Embed)
}

impl PageStyles {
    fn new(whole: &str, pages: &Rendered) -> PageStyles {
        let mut kinds: Vec<(Kind, Vec<&str>)> = Vec::new();
        for (view, place, html) in pages.all() {
            let kind = kind_of(view, place);
            match kinds.iter_mut().find(|(known, _)| *known == kind) {
                Some((_, htmls)) => htmls.push(html),
                None => {
                    let from = if place == Place::Embed { "" } else { &pages.from };
                    let ahead = pages.ahead_of(view, place);
                    kinds.push((
                        kind,
                        vec![TEMPLATE, &pages.sprite, &pages.atlas, from, ahead, html],
                    ));
                }
            }
        }
        let style_of = |(kind, htmls): (_, Vec<&str>)| (kind, styles::style_of(whole, &htmls));
        PageStyles(kinds.into_iter().map(style_of).collect())
    }

    /// The style of a view's page or embed.
    pub fn of(&self, view: View, place: Place) -> &str {
        let kind = kind_of(view, place);
        let found = self.0.iter().find(|(known, _)| *known == kind);
        found.map_or("", |(_, style)| style)
    }

    /// Every style once.
    pub fn all(&self) -> BTreeSet<&str> {
        self.0.iter().map(|(_, style)| style.as_str()).collect()
    }
}

/// The first 16 hexadecimal digits of the SHA-256 of some content.
fn short_hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// A block's hash as a content security policy names it.
pub fn policy_hash(text: &str) -> String {
    format!("'{}'", integrity(text))
}

/// The hash of a script as its `integrity` attribute names it.
pub fn integrity(text: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(text.as_bytes())))
}
