//! One document: the template `index.html` with its places filled in.

use story::check::Loaded;
use story::model::View;
use story::view_state::ViewState;
use story::{address, title};
use tokio::task::LocalSet;
use yew::LocalServerRenderer;

use super::Error;
use crate::app::{App, AppProps, Place, StoryRef};

/// The template. A place is a name in braces that stands nowhere else.
pub const TEMPLATE: &str = include_str!("../../index.html");

/// The line under a view whose app does not run; `boot.js` shows it too, where it gives up.
const PLAIN: &str = "The interactive view could not start. Nothing of the story is missing.";

/// What stands in the places of the template.
pub struct Document<'a> {
    /// The story.
    pub loaded: &'a Loaded,
    /// The view.
    pub view: View,
    /// Where the document stands.
    pub place: Place,
    /// Further attributes of the document's element, each with a space before it.
    pub more: String,
    /// The lines of the head after the character set.
    pub head: String,
    /// The style sheet.
    pub style: &'a str,
    /// Script at the end of the head.
    pub early: String,
    /// The drawings of marks and shapes.
    pub sprite: &'a str,
    /// The rendered view.
    pub html: &'a str,
    /// What stands ready for the reader's first click; see [`super::ahead`].
    pub ahead: &'a str,
    /// The base map; empty where the view draws none.
    pub atlas: &'a str,
    /// Script at the end of the body.
    pub late: String,
}

impl Document<'_> {
    /// The document as text.
    pub fn text(&self) -> String {
        let story = &self.loaded.story;
        let mode = match self.place {
            Place::Page => "page",
            Place::Embed => "embed",
            Place::Offline => "offline",
        };
        let root = match self.place {
            Place::Offline => String::new(),
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
                ("sprite", self.sprite),
                ("view", self.html),
                ("plain", PLAIN),
                ("ahead", self.ahead),
                ("atlas", self.atlas),
                ("late", &self.late),
            ],
        )
    }
}

/// Fills the places in one pass, so that what is filled in is never taken for a place.
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
/// When the runtime does not start.
pub fn render(loaded: &Loaded, place: Place, views: &[View]) -> Result<Vec<String>, Error> {
    let states: Vec<ViewState> = views.iter().map(|&view| ViewState::of(view)).collect();
    render_states(loaded, place, &states)
}

/// Renders the app for each of some states that no page of its own stands for, such as a filter.
///
/// # Errors
///
/// When the runtime does not start.
pub fn render_states(loaded: &Loaded, place: Place, states: &[ViewState]) -> Result<Vec<String>, Error> {
    // A story is made of constants that live as long as the build; see `story::check`.
    let story: &'static story::model::Story = Box::leak(Box::new(loaded.story));
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .map_err(Error::Runtime)?;
    let links = (place == Place::Offline).then_some(address::Links::Fragments);
    Ok(LocalSet::new().block_on(&runtime, async {
        let mut rendered = Vec::with_capacity(states.len());
        for state in states {
            let props = AppProps {
                story: StoryRef(story),
                start: state.clone(),
                odd: false,
                revealed: false,
                place,
                links: links.clone(),
                outside: None,
            };
            let renderer = LocalServerRenderer::<App>::with_props(props).hydratable(false);
            rendered.push(renderer.render().await);
        }
        rendered
    }))
}

/// Text as it may stand in HTML text and in attributes in double quotes.
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
