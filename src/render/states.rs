//! Renders the app in states that an address can hold.

use story::address;
use story::model::Story;
use story::view_state::ViewState;

use crate::app::{App, AppProps};
use crate::context::{DocumentMode, StoryRef};
use crate::render::html::{Unfinished, html};

/// Renders the app for each of some states, including those without a page of their own, such as filtered lists.
///
/// # Errors
///
/// When a component waits for something, which none of the app does.
pub fn render_states(
    story: &Story,
    mode: DocumentMode,
    states: &[ViewState],
) -> Result<Vec<String>, Unfinished> {
    // A story consists of references to leaked memory anyway; see `story::check`.
    let story: &'static Story = Box::leak(Box::new(*story));
    let links = (mode == DocumentMode::Offline).then_some(address::Links::Fragments);
    let html_of = |state: &ViewState| {
        html::<App>(AppProps {
            story: StoryRef(story),
            start: state.clone(),
            address_had_errors: false,
            revealed: false,
            opened: Vec::new(),
            first: None,
            whole_view: false,
            mode,
            links: links.clone(),
            host: None,
        })
    };
    states.iter().map(html_of).collect()
}
