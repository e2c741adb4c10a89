//! Script, wasm and style under names that change with their content.

use std::collections::BTreeSet;
use std::mem::{Discriminant, discriminant};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256, Sha384};
use story::model::View;

use super::accent::Accent;
use super::gzip_base64::gzip_base64;
use super::input::Input;
use super::output::OutputFile;
use super::page::TEMPLATE;
use super::rendered::Rendered;
use super::{script, styles};
use crate::context::DocumentMode;

/// The inline script at the end of the head. It is the same on every page, so that the policy needs only one hash; what
/// differs is in attributes. It
///
/// * starts to fetch the wasm while the page is still loading,
/// * delays the first paint until the view is complete, because rows that share their room move while the rest of them
///   arrives. Pages with `data-progressive` have no such rows and are painted as they arrive. (`<link rel=expect>` is
///   not valid HTML yet, so the script creates it.)
/// * reloads the page if Back leads to an address that an app wrote, and there is no app to show it,
/// * notes that the app will not start if its script cannot be loaded.
pub const PRELOAD_JS: &str = "(function(s,p,l,d){d=s.dataset;d.at=location.pathname;\"progressive\"in d||(l.rel=\"expect\",l.href=\"#bgr-end\",l.blocking=\"render\",s.after(l));\
(self.bgrWasm=fetch(d.wasm,{integrity:d.integrity,priority:\"low\"})).catch(function(){});\
addEventListener(\"popstate\",function(){location.pathname!==d.at&&/^(static)?$/.test(p.bgrState||\"\")&&location.reload()});\
addEventListener(\"error\",function(e){if(e.target.localName===\"script\"&&!p.bgrState)p.bgrState=\"static\"},true)\
})(document.currentScript,document.documentElement.dataset,document.createElement(\"link\"))";

/// The files that pages load, and the scripts and styles that they contain.
pub struct Assets {
    /// The whole style sheet.
    pub style: String,
    /// The part of it that each kind of page contains.
    pub styles: PageStyles,
    /// The app's script: embed scripts, wasm-bindgen's glue, start-up, map export, print heights.
    pub script: String,
    /// The same for the offline edition, without the scripts for frames.
    pub offline_script: String,
    /// Path of the script.
    pub script_path: String,
    /// The compiled app.
    pub wasm: Vec<u8>,
    /// Path of the wasm.
    pub wasm_path: String,
    /// Subresource integrity of the wasm.
    pub wasm_integrity: String,
    /// Path of the whole style sheet.
    pub style_path: String,
    /// The inline script of embed pages, which answers the host before any file has loaded.
    pub embed_bootstrap: String,
    /// The inline script of pages with venue previews.
    pub venue_preview: String,
    /// Wasm and style as a script, for frames that may not fetch files.
    pub fallback: String,
    /// Path of that script.
    pub fallback_path: String,
}

impl Assets {
    /// Builds the assets of a site.
    pub fn new(input: &Input<'_>, pages: &Rendered) -> Assets {
        let style = styles::style(Accent::of(input.loaded));
        // The function keeps the `let wasm_bindgen` of the glue from becoming a global of the page.
        let embed_bootstrap = script::compact(include_str!("../browser/embed_bootstrap.js"));
        let embed_host = script::compact(include_str!("../browser/embed_host.js"));
        let offline_script = format!(
            "(function(){{\n{}\n{}\n{}}})();\n",
            input.glue,
            script::compact(include_str!("../browser/boot.js")),
            script::compact(include_str!("../browser/export_map.js"))
        );
        let print_height = script::compact(include_str!("../browser/print_height.js"));
        let script = format!("{embed_bootstrap}{embed_host}\n{offline_script}{print_height}");
        let script_path = format!("assets/app-{}.js", short_hash(script.as_bytes()));
        let wasm_path = format!("assets/app-{}.wasm", short_hash(&input.wasm));
        let style_path = format!("assets/style-{}.css", short_hash(style.as_bytes()));
        let wasm_integrity = format!("sha384-{}", STANDARD.encode(Sha384::digest(&input.wasm)));
        let fallback = format!(
            "self.bgrWasmText=\"{}\";\nself.bgrStyleText=\"{}\";\n",
            gzip_base64(&input.wasm),
            gzip_base64(style.as_bytes())
        );
        let fallback_path = format!("assets/app-{}.fallback.js", short_hash(fallback.as_bytes()));
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
            embed_bootstrap,
            venue_preview: script::compact(include_str!("../browser/venue_preview.js")),
            fallback,
            fallback_path,
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
            OutputFile::text(self.fallback_path.clone(), self.fallback.clone()),
        ]
    }
}

/// The inline styles of pages: one for each kind of view, because the policy lists the hash of each.
pub struct PageStyles(Vec<(Kind, String)>);

/// A kind of view, and whether it is an embed.
type Kind = (Discriminant<View>, bool);

/// Similar views share a style, because each style takes 54 characters of the policy, and a host may limit header lines to 2,000
/// characters.
fn kind_of(view: View, mode: DocumentMode) -> Kind {
    let like = match view {
        View::Event(_) => View::Timeline,
        View::Issue(_) => View::Positions,
        other => other,
    };
    (discriminant(&like), mode == DocumentMode::Embed)
}

impl PageStyles {
    fn new(whole: &str, pages: &Rendered) -> PageStyles {
        let mut kinds: Vec<(Kind, Vec<&str>)> = Vec::new();
        for (view, mode, html) in pages.all() {
            let kind = kind_of(view, mode);
            match kinds.iter_mut().find(|(known, _)| *known == kind) {
                Some((_, htmls)) => htmls.push(html),
                None => {
                    let from = if mode == DocumentMode::Embed {
                        ""
                    } else {
                        &pages.print_address
                    };
                    let venue_preview = pages.venue_preview_of(view, mode);
                    kinds.push((
                        kind,
                        vec![
                            TEMPLATE,
                            &pages.sprite,
                            &pages.base_map_svg,
                            from,
                            venue_preview,
                            html,
                        ],
                    ));
                }
            }
        }
        let style_of = |(kind, htmls): (_, Vec<&str>)| (kind, styles::style_of(whole, &htmls));
        PageStyles(kinds.into_iter().map(style_of).collect())
    }

    /// The style of a view's page or embed.
    pub fn of(&self, view: View, mode: DocumentMode) -> &str {
        let kind = kind_of(view, mode);
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
