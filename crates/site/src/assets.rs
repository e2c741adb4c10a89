//! Engine, story data, script and style under names that change with their content. Only the story data are of one story; the
//! other files are the same for every story.

use std::collections::BTreeSet;
use std::mem::{Discriminant, discriminant};

use content_hash::{integrity, short_sha256_hex};
use story::codec::encode;
use story::model::View;

use super::accent::Accent;
use super::gzip_base64::gzip_base64;
use super::input::Input;
use super::output::OutputFile;
use super::page::{TEMPLATE, mode_attributes};
use super::rendered::Rendered;
use super::{embed_script, script, styles};
use backgrounder::context::{DocumentMode, draws_map};

/// The inline script that starts a page. It is the same on every page, so that the policy needs only one hash; what
/// differs is in attributes. It
///
/// * starts to fetch the engine, the part of it that the view needs and the story data while the page is still loading; for a
///   frame whose host asks for the whole view, `boot.js` fetches the part of all pages,
/// * delays the first paint until the view is complete, because rows that share their room move while the rest of them
///   arrives. Pages with `data-progressive` have no such rows and are painted as they arrive; there it moves itself into the
///   head, because it stands within the view. (`<link rel=expect>` is not valid HTML yet, so the script creates it.)
/// * reloads the page if Back leads to an address that an app wrote, and there is no app to show it,
/// * notes that the app will not start if its script cannot be loaded.
pub const PRELOAD_JS: &str = "(function(s,p,l,d){d=s.dataset;d.at=location.pathname;\"progressive\"in d?document.head.append(s):(l.rel=\"expect\",l.href=\"#bgr-end\",l.blocking=\"render\",s.after(l));\
self.bgrFiles={};[\"engine\",\"story\"].concat(p.bgrHeight?[]:\"part\").forEach(function(n){(bgrFiles[n]=fetch(d[n],{integrity:d[n+\"Hash\"],priority:\"low\"})).catch(function(){})});\
addEventListener(\"popstate\",function(){location.pathname!==d.at&&/^(static)?$/.test(p.bgrState||\"\")&&location.reload()});\
addEventListener(\"error\",function(e){if(e.target.localName===\"script\"&&!p.bgrState)p.bgrState=\"static\"},true)\
})(document.currentScript,document.documentElement.dataset,document.createElement(\"link\"))";

/// The part of [`PRELOAD_JS`] that frames do without, because the app writes no address there.
const RELOAD_JS: &str = "addEventListener(\"popstate\",function(){location.pathname!==d.at&&/^(static)?$/.test(p.bgrState||\"\")&&location.reload()});";

/// The names in `boot.js` that the build replaces by those of files, each followed by that of the file's hash.
const LATER_FILES: [[&str; 2]; 3] = [
    ["__STYLE__", "__STYLE_HASH__"],
    ["__PAGES__", "__PAGES_HASH__"],
    ["__WIDGETS__", "__WIDGETS_HASH__"],
];

/// The files that pages load, and the scripts and styles that they contain.
pub struct Assets {
    /// The whole style sheet.
    pub style: String,
    /// The part of it that each kind of page contains.
    pub styles: PageStyles,
    /// The app's script: wasm-bindgen's glue and start-up.
    pub script: Script,
    /// The protocols of frames, with print heights and map export. Embeds load it at once, other pages only in a frame.
    pub frame_script: Script,
    /// The map export and the copying of share pictures, which pages load when a reader saves the map or shares the view.
    pub export_script: Script,
    /// The app's script and the map export for the offline edition.
    pub offline_script: String,
    /// The main file of the engine and its parts, by name.
    pub engine: Vec<(&'static str, Asset)>,
    /// The engine of the offline edition, as gzip.
    pub offline_engine: Vec<u8>,
    /// The data of the story.
    pub story: Asset,
    /// The colour rules of the story, for the style of its pages.
    pub accent: String,
    /// Path of the whole style sheet.
    pub style_path: String,
    /// The inline script of embed pages: it answers the host before any file has loaded, then does as [`PRELOAD_JS`]. One
    /// script, so that the page names one hash.
    pub embed_head: String,
    /// The inline script of pages with venue previews, and [`PRELOAD_JS`].
    pub preview_head: String,
    /// The script for host pages under a name that never changes its content, for those who pin it by its hash.
    pub embed_script: Asset,
    /// The fallbacks for frames that may not fetch files: the whole engine and style as a script, and the story data as another.
    pub fallbacks: [Script; 2],
}

/// A file that pages fetch, named by its hash.
pub struct Asset {
    /// Path below the site's root.
    pub path: String,
    /// Subresource integrity.
    pub integrity: String,
    /// The content.
    pub bytes: Vec<u8>,
}

impl Asset {
    fn new(stem: &str, ending: &str, bytes: Vec<u8>) -> Asset {
        Asset {
            path: format!("assets/{stem}-{}.{ending}", short_sha256_hex(&bytes)),
            integrity: integrity(&bytes),
            bytes,
        }
    }
}

/// A script that pages load, named by its hash.
pub struct Script {
    /// Path below the site's root.
    pub path: String,
    /// The content.
    pub script: String,
}

impl Script {
    fn new(stem: &str, ending: &str, script: String) -> Script {
        Script {
            path: format!("assets/{stem}-{}.{ending}", short_sha256_hex(script.as_bytes())),
            script,
        }
    }

    /// Files with their names as text.
    fn fallback(stem: &str, files: &[(&str, &[u8])]) -> Script {
        let property =
            |(name, bytes): &(&str, &[u8])| format!("bgrTexts.{name}=\"{}\";\n", gzip_base64(bytes));
        Script::new(stem, "fallback.js", files.iter().map(property).collect())
    }
}

impl Assets {
    /// Builds the assets of a site.
    pub fn new(input: &Input<'_>, pages: &Rendered) -> Assets {
        let style = styles::style();
        let accent = Accent::of(input.loaded).map_or(String::new(), Accent::rules);
        let style_path = format!("assets/style-{}.css", short_sha256_hex(style.as_bytes()));
        // The function keeps the `let wasm_bindgen` of the glue from becoming a global of the page.
        let embed_bootstrap = script::minify(include_str!("../../../src/browser/embed_bootstrap.js"));
        let embed_host = script::minify(include_str!("../../../src/browser/embed_host.js"));
        let adoption = include_str!("../../../src/browser/adoption.js");
        let print_page = include_str!("../../../src/browser/print_page.js");
        let boot = include_str!("../../../src/browser/boot.js");
        let export = script::minify(include_str!("../../../src/browser/export_map.js"));
        let copy_picture = script::minify(include_str!("../../../src/browser/copy_picture.js"));
        // The names and hashes of what loads later stand in the script, whose own hash stands in the page.
        let app_script = |files: [[&str; 2]; 3], more: &str| {
            let names = LATER_FILES.iter().flatten().zip(files.iter().flatten());
            let boot = names.fold(boot.to_owned(), |boot, (name, value)| boot.replace(name, value));
            script::minify(&format!(
                "(function(){{\n{adoption}\n{}\n{print_page}\n{boot}\n{more}}})();\n",
                input.glue
            ))
        };
        let print_height = script::minify(include_str!("../../../src/browser/print_height.js"));
        // Relative to the script, because the address of the document may change before the style is loaded.
        let engine: Vec<_> = input.files.iter().map(engine_file).collect();
        let part = |wanted: &str| {
            let found = engine.iter().find(|(name, _)| *name == wanted);
            found.map_or([""; 2], |(_, file)| [beside(&file.path), &file.integrity])
        };
        let style_hash = integrity(style.as_bytes());
        let later = [[beside(&style_path), &style_hash], part("views"), part("widgets")];
        let script = app_script(later, "");
        let frame_script = format!("{embed_bootstrap}{embed_host}\n{print_height}{export}");
        let story_name = &*input.loaded.story.file_name();
        let story = Asset::new(story_name, "bgrs", encode(&input.loaded.story.on_screen()));
        let fallbacks = [
            Script::fallback("engine", &[("engine", &input.wasm), ("style", style.as_bytes())]),
            Script::fallback(story_name, &[("story", &story.bytes)]),
        ];
        Assets {
            styles: PageStyles::new(
                &format!("{style}{accent}"),
                pages,
                input.loaded.story.direction.word(),
            ),
            offline_script: app_script([[""; 2]; 3], &export),
            script: Script::new("app", "js", script),
            frame_script: Script::new("frame", "js", frame_script),
            export_script: Script::new("export", "js", format!("{export}{copy_picture}")),
            engine,
            offline_engine: input.offline.clone(),
            story,
            accent,
            style_path,
            style,
            embed_head: embed_bootstrap + &PRELOAD_JS.replace(RELOAD_JS, ""),
            embed_script: Asset::new("embed", "js", embed_script::embed_script().into_bytes()),
            preview_head: script::minify(include_str!("../../../src/browser/venue_preview.js")) + PRELOAD_JS,
            fallbacks,
        }
    }

    /// A file of the engine by name.
    pub fn engine_file(&self, name: &str) -> Option<&Asset> {
        let found = self.engine.iter().find(|(known, _)| *known == name);
        found.map(|(_, file)| file)
    }

    /// The files.
    pub fn files(&self) -> Vec<OutputFile> {
        let engine = self.engine.iter().map(|(_, file)| file);
        let named = engine
            .chain([&self.story, &self.embed_script])
            .map(|asset| OutputFile {
                path: asset.path.clone(),
                bytes: asset.bytes.clone(),
            });
        let scripts = [&self.script, &self.frame_script, &self.export_script];
        let scripts = scripts.into_iter().chain(&self.fallbacks);
        named
            .chain([OutputFile::text(self.style_path.clone(), self.style.clone())])
            .chain(scripts.map(|script| OutputFile::text(script.path.clone(), script.script.clone())))
            .collect()
    }
}

/// A file of the engine under its name; the main file is called `engine`.
/// The path of a file of `assets/` for a script there.
fn beside(path: &str) -> &str {
    path.trim_start_matches("assets/")
}

fn engine_file((name, wasm): &(&'static str, Vec<u8>)) -> (&'static str, Asset) {
    let stem = if *name == "main" { "engine" } else { name };
    (*name, Asset::new(stem, "wasm", wasm.clone()))
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
    fn new(whole: &str, pages: &Rendered, direction: &str) -> PageStyles {
        let template = TEMPLATE.replace("{direction}", direction);
        let [page, embed] = [DocumentMode::Page, DocumentMode::Embed].map(mode_attributes);
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
                            &template,
                            if mode == DocumentMode::Embed {
                                &embed
                            } else {
                                &page
                            },
                            if draws_map(view) { &pages.base_map_svg } else { "" },
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

/// A block's hash as a content security policy names it.
pub fn policy_hash(text: &str) -> String {
    format!("'{}'", integrity(text.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::{PRELOAD_JS, RELOAD_JS};

    #[test]
    fn frames_do_not_reload() {
        assert_eq!(PRELOAD_JS.matches(RELOAD_JS).count(), 1);
    }
}
