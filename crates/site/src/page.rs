//! A document: the template `index.html` with its placeholders filled in.

use backgrounder::context::DocumentMode;
use locale::{Msg, marked_runs};
use story::check::Loaded;
use story::model::{Story, View};
use story::view_state::ViewState;
use story::{address, title};

use super::output::Error;

/// The template. A placeholder is a name in braces.
pub const TEMPLATE: &str = include_str!("../../../index.html");

/// The values of the template.
pub struct Document<'a> {
    /// The story.
    pub loaded: &'a Loaded,
    /// The view.
    pub view: View,
    /// The kind of document.
    pub mode: DocumentMode,
    /// Further attributes of the root element, each with a space before it.
    pub more: String,
    /// The lines of the head after the character set.
    pub head: String,
    /// The style sheet.
    pub style: &'a str,
    /// Scripts at the end of the head, which may be none.
    pub early: String,
    /// The rendered view.
    pub html: &'a str,
    /// The venue previews; see [`super::venue_preview`].
    pub venue_preview: &'a str,
    /// The base map; empty if the view has no map.
    pub base_map_svg: &'a str,
    /// Content at the end of the body.
    pub late: String,
}

/// The word for the kind of document.
fn mode_word(mode: DocumentMode) -> &'static str {
    match mode {
        DocumentMode::Page => "page",
        DocumentMode::Embed => "embed",
        DocumentMode::Offline => "offline",
    }
}

/// What the template says of the kind of document, for its style.
pub fn mode_attributes(mode: DocumentMode) -> String {
    let word = mode_word(mode);
    format!(" data-bgr-mode=\"{word}\" data-mode=\"{word}\"")
}

impl Document<'_> {
    /// The document as text.
    pub fn text(&self) -> String {
        let story = &self.loaded.story;
        let mode = mode_word(self.mode);
        let note = escape(story.words.text(Msg::InteractiveViewCouldNotStart));
        // An offline copy shows it until `boot.js` hides it, because a damaged copy may have a script that does not run.
        let static_note = match self.mode {
            DocumentMode::Offline => note,
            _ => format!("<noscript>{note}</noscript>"),
        };
        let root = match self.mode {
            DocumentMode::Offline => String::new(),
            _ => "../".repeat(address::depth(self.view)),
        };
        fill(
            TEMPLATE,
            &[
                ("language", story.language),
                ("direction", story.direction.word()),
                ("mode", mode),
                ("root", &root),
                ("path", &address::path(self.view, story)),
                ("more", &self.more),
                ("head", &self.head),
                ("style", self.style),
                ("early", &self.early),
                ("view", self.html),
                ("words_language", &language_of_words(story)),
                ("static_note", &static_note),
                ("stopped", &escape(story.words.text(Msg::InteractiveViewStopped))),
                ("reload", &escape(story.words.text(Msg::Reload))),
                ("venue_preview", self.venue_preview),
                ("base_map_svg", self.base_map_svg),
                ("late", &self.late),
            ],
        )
    }
}

/// The attribute that names the language of the interface's words, if it is not the story's; with a space before it.
pub(super) fn language_of_words(story: &Story) -> String {
    match story.on_screen().words.is_marked() {
        true => format!(" lang=\"{}\"", story.words.language()),
        false => String::new(),
    }
}

/// Text with words of the interface that is safe in HTML. The words name their language, if it is not the story's.
pub(super) fn escape_by_language(story: &Story, text: &str) -> String {
    let (mut out, language) = (String::new(), language_of_words(story));
    marked_runs(text, &mut |run, is_marked| {
        let run = escape(&run);
        match is_marked {
            true => out.push_str(&format!("<span{language}>{run}</span>")),
            false => out.push_str(&run),
        }
    });
    out
}

/// Fills the placeholders of a template in one pass, so that a value is never read as a placeholder.
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut out =
        String::with_capacity(template.len() + values.iter().map(|(_, value)| value.len()).sum::<usize>());
    let mut rest = template;
    while let Some(start) = rest.find('{') {
        out.push_str(&rest[..start]);
        let Some(end) = rest[start..].find('}').map(|end| start + end) else {
            break;
        };
        let name = &rest[start + 1..end];
        if let Some((_, value)) = values.iter().find(|(known, _)| *known == name) {
            out.push_str(value);
        }
        rest = &rest[end + 1..];
    }
    out.push_str(rest);
    out
}

/// Renders the app for each of some views.
///
/// # Errors
///
/// See [`Error`].
pub fn render(loaded: &Loaded, mode: DocumentMode, views: &[View]) -> Result<Vec<String>, Error> {
    let states: Vec<ViewState> = views.iter().map(|&view| ViewState::of(view)).collect();
    render_states(loaded, mode, &states)
}

/// Renders the app for each of some states, including those without a page of their own, such as filtered lists.
///
/// # Errors
///
/// See [`Error`].
pub fn render_states(
    loaded: &Loaded,
    mode: DocumentMode,
    states: &[ViewState],
) -> Result<Vec<String>, Error> {
    Ok(backgrounder::render::render_states(
        &loaded.story.on_screen(),
        mode,
        states,
    )?)
}

/// Text that is safe in HTML text and in attributes in double quotes.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// The document's title, escaped.
pub fn escaped_title(loaded: &Loaded, view: View) -> String {
    escape(&title::document_title(&loaded.story, view))
}
