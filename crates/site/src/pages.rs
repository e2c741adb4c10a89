//! A page for every view, and the same page for frames of other sites.

use content_hash::integrity;
use story::address;
use story::model::View;

use super::assets::{Asset, Assets, PRELOAD_JS, Script};
use super::input::Input;
use super::output::OutputFile;
use super::page::Document;
use super::rendered::{Rendered, print_address};
use super::{head, json_ld, policy, venue_preview};
use backgrounder::context::{DocumentMode, draws_map, part_of};

/// Every page of the site and its embed page.
pub fn pages(input: &Input<'_>, assets: &Assets, rendered: &Rendered) -> Vec<OutputFile> {
    let story = &input.loaded.story;
    let mut files = Vec::with_capacity(rendered.views.len() * 2);
    for (mode, folder, extra_depth, htmls) in [
        (DocumentMode::Page, "", 0, &rendered.pages),
        (DocumentMode::Embed, "embed/", 1, &rendered.embeds),
    ] {
        for (&view, html) in rendered.views.iter().zip(htmls) {
            let to_assets = "../".repeat(address::depth(view) + extra_depth) + input.to_assets();
            let [first, app] = start_scripts(assets, view, mode, &to_assets);
            // A browser paints before a script that takes long, so a view that may be painted in parts begins with its header.
            let (early, html, late) = match html.split_once(HEADER_END) {
                Some((header, rest)) if mode == DocumentMode::Page && is_progressive(view) => (
                    String::new(),
                    [header, HEADER_END, &first, rest].concat(),
                    app + "\n",
                ),
                _ => (format!("{first}\n{app}"), html.clone(), String::new()),
            };
            let document = Document {
                loaded: input.loaded,
                view,
                mode,
                more: if input.cards {
                    String::new()
                } else {
                    " data-bgr-cards=\"none\"".to_owned()
                },
                head: policy_line(assets, view, mode) + &head::head(input, view, mode),
                style: assets.styles.of(view, mode),
                early,
                html: &html,
                venue_preview: rendered.venue_preview_of(view, mode),
                base_map_svg: if draws_map(view) {
                    &rendered.base_map_svg
                } else {
                    ""
                },
                late: late
                    + &match mode {
                        DocumentMode::Embed => fallback_scripts(assets, &to_assets),
                        // A frame is printed as a part of its host page, which prints its own address.
                        _ => [
                            print_address(input, view),
                            scripts_on_need(assets, &to_assets),
                            json_ld::block(input, view),
                        ]
                        .concat(),
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

/// The policy of a page, which allows only its own blocks.
fn policy_line(assets: &Assets, view: View, mode: DocumentMode) -> String {
    let style = assets.styles.of(view, mode);
    policy::meta(&match mode {
        DocumentMode::Embed => policy::policy(policy::embed_scripts(assets), [style]),
        _ => policy::policy([inline_script(assets, view, mode)], [style]),
    })
}

/// The inline script of a page. There is only one, so that its policy names one hash.
fn inline_script(assets: &Assets, view: View, mode: DocumentMode) -> &str {
    if mode == DocumentMode::Embed {
        &assets.embed_head
    } else if venue_preview::has_previews(view, mode) {
        &assets.preview_head
    } else {
        PRELOAD_JS
    }
}

/// The end of a page's header, which a reader may see first.
const HEADER_END: &str = "</header>";

/// Whether a view can be painted while it arrives; see [`PRELOAD_JS`].
fn is_progressive(view: View) -> bool {
    matches!(view, View::Overview | View::Map)
}

/// The inline script that fetches engine and story data at once, and the app's script, which waits for the document.
///
/// Every file is named with its hash, so that an altered one does not run. An embed page contains its first script inline, so
/// that it answers its host before any file has arrived, or if none may be loaded.
fn start_scripts(assets: &Assets, view: View, mode: DocumentMode, to_assets: &str) -> [String; 2] {
    let embed = mode == DocumentMode::Embed;
    let progressive = if is_progressive(view) {
        " data-progressive"
    } else {
        ""
    };
    let fetched = |name: &str, asset: &Asset| {
        let Asset { path, integrity, .. } = asset;
        format!(" data-{name}=\"{to_assets}{path}\" data-{name}-hash=\"{integrity}\"")
    };
    let frame_script = match mode {
        DocumentMode::Embed => script(" defer", to_assets, &assets.frame_script) + "\n",
        _ => String::new(),
    };
    let section = part_of(view);
    let part = match embed {
        true => format!("widget-{section}"),
        false => section.to_owned(),
    };
    let engine: String = [("engine", "main"), ("part", &part)]
        .iter()
        .filter_map(|(attribute, name)| Some(fetched(attribute, assets.engine_file(name)?)))
        .collect();
    [
        format!(
            "<script{progressive} data-section=\"{section}\"{engine}{}>{}</script>",
            fetched("story", &assets.story),
            inline_script(assets, view, mode)
        ),
        frame_script + &script(" defer", to_assets, &assets.script),
    ]
}

/// The scripts of a page that `boot.js` loads when they are needed: in a frame, and to save the map or copy a picture.
fn scripts_on_need(assets: &Assets, to_assets: &str) -> String {
    let frame = script(" id=\"bgr-frame-script\"", to_assets, &assets.frame_script);
    let export = script(" id=\"bgr-export-script\"", to_assets, &assets.export_script);
    format!("<template id=\"bgr-scripts\">{frame}{export}</template>\n")
}

/// The fetched files as scripts, for frames that may not fetch. They are loaded only when `boot.js` needs them.
fn fallback_scripts(assets: &Assets, to_assets: &str) -> String {
    let scripts = assets
        .fallbacks
        .each_ref()
        .map(|fallback| script("", to_assets, fallback));
    format!("<template id=\"bgr-fallback\">{}</template>", scripts.concat())
}

/// A script element with further attributes, each with a space before it.
fn script(more: &str, to_assets: &str, Script { path, script }: &Script) -> String {
    let hash = integrity(script.as_bytes());
    format!(
        "<script{more} integrity=\"{hash}\" crossorigin=\"anonymous\" src=\"{to_assets}{path}\"></script>"
    )
}
