//! The offline edition: one HTML file that opens from disk and needs no other file.

use locale::{Msg, SLOTS, msg};
use story::model::View;
use story::scene::article;

use super::assets::{Assets, policy_hash};
use super::gzip_base64::{base64, gzip_base64};
use super::input::Input;
use super::output::{Error, OutputFile};
use super::page::{Document, TEMPLATE, escape, escape_by_language, mode_attributes, render};
use super::styles::{style_of, style_of_pages};
use super::{base_map_svg, head, script};
use backgrounder::context::DocumentMode;

/// The offline edition, `<story id>.html`.
///
/// # Errors
///
/// See [`Error`].
pub fn offline(input: &Input<'_>, assets: &Assets) -> Result<OutputFile, Error> {
    let view = View::Overview;
    let html = render(input.loaded, DocumentMode::Offline, &[view])?.concat();
    let base_map_svg = base_map_svg::base_map_svg(input.loaded);
    let note = copy_note(input);
    let all_views = style_of_pages();
    let whole = format!("{all_views}{}", assets.accent);
    let mode = mode_attributes(DocumentMode::Offline);
    let style = style_of(&whole, &[TEMPLATE, &mode, &base_map_svg, &note, &html]);
    let loader = script::minify(include_str!("../../../src/browser/offline_loader.js"));
    let head = format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n{}",
        policy([&loader, &assets.offline_script], [&style, &all_views]),
        head::head(input, view, DocumentMode::Offline)
    );
    // The app says where the story stands on the web when a reader shares a view of this copy.
    let more = match &input.base_url {
        Some(base) => format!(" data-bgr-site=\"{}\"", escape(base)),
        None => String::new(),
    };
    let late = format!(
        "{note}<script>{loader}</script>\n<script>{}</script>\n{}{}{}",
        assets.offline_script,
        data_block("bgr-style", &gzip_base64(all_views.as_bytes())),
        data_block("bgr-story", &gzip_base64(&assets.story.bytes)),
        data_block("bgr-engine", &base64(&assets.offline_engine))
    );
    let document = Document {
        loaded: input.loaded,
        view,
        mode: DocumentMode::Offline,
        more,
        head,
        style: &style,
        early: String::new(),
        html: &html,
        // The app starts without waiting for a network.
        venue_preview: "",
        base_map_svg: &base_map_svg,
        late,
    };
    Ok(OutputFile::text(
        format!("{}.html", input.loaded.story.file_name()),
        document.text(),
    ))
}

/// The content security policy of the file: only its own scripts and styles, and no request at all.
fn policy(scripts: [&str; 2], styles: [&str; 2]) -> String {
    let [scripts, styles] = [scripts, styles].map(|blocks| blocks.map(policy_hash).join(" "));
    format!(
        "default-src 'none'; script-src {scripts} 'wasm-unsafe-eval'; style-src {styles}; img-src data:; \
         base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    )
}

/// Content that `offline_loader.js` opens: gzip in base64, which has no character that could end the element.
fn data_block(id: &str, content: &str) -> String {
    format!("<script type=\"text/plain\" id=\"{id}\">{content}</script>\n")
}

/// The line below every view that says which article the copy explains and where it is from.
fn copy_note(input: &Input<'_>) -> String {
    let story = &input.loaded.story.on_screen();
    let words = story.words;
    let escape = |text: &str| escape_by_language(story, text);
    let mut sentences = vec![escape(words.text(Msg::CopyToKeep))];
    if article::is_identified(story) {
        let article = &*article::full_reference(story);
        sentences.push(escape(&words.format(msg::CopyExplains { article })));
    }
    if let Some(fields) = article::not_given(story) {
        let fields = &*fields;
        sentences.push(escape(&words.format(msg::CopyArticleReachedUsWithout { fields })));
    }
    if let (1, Some(date)) = (sentences.len(), story.article.facts_as_of) {
        sentences.push(escape(&words.format(msg::CopyFactsAsOf { date })));
    }
    if let Some(base) = &input.base_url {
        let base = escape(base);
        let link = format!("<a class=\"bgr-link\" href=\"{base}\">{base}</a>");
        let text = escape(&words.format(msg::CopyMadeFrom { address: SLOTS[0] }));
        sentences.push(text.replace(SLOTS[0], &link));
    }
    let note = sentences.join(" ");
    format!("<p class=\"bgr-offline-note\">{note}</p>\n")
}
