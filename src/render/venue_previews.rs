//! Renders shortened details of venues, which the page of the map contains; see `venue_preview.js`.

use std::cell::Cell;

use story::address::Links;
use story::model::{Story, VenueId, View};
use story::view_state::ViewState;
use yew::{Component, Context, Html, Properties};

use crate::context::{DocumentMode, RenderContext, StoryRef, UiState};
use crate::render::html::{Unfinished, html};
use crate::views::map;
use crate::vnode_builder::VNodeBuilder;

/// Renders the first venues of a list, at most `count`, each with links to its neighbours in the list.
///
/// # Errors
///
/// When a component waits for something, which none of the app does.
pub fn render_venue_previews(story: &Story, listed: &[VenueId], count: usize) -> Result<String, Unfinished> {
    // A story consists of references to leaked memory anyway; see `story::check`.
    let story: &'static Story = Box::leak(Box::new(*story));
    let previews = listed.iter().take(count).map(|&venue| {
        html::<Preview>(PreviewProps {
            story: StoryRef(story),
            venue,
            listed: listed.to_vec(),
        })
    });
    previews.collect()
}

/// The preview of one venue.
struct Preview;

#[derive(Clone, PartialEq, Properties)]
struct PreviewProps {
    story: StoryRef,
    venue: VenueId,
    /// Every venue of the list, for the links to the previous and the next one.
    listed: Vec<VenueId>,
}

impl Component for Preview {
    type Message = ();
    type Properties = PreviewProps;

    fn create(_: &Context<Self>) -> Self {
        Preview
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let (state, ui) = (ViewState::of(View::Map), UiState::default());
        let context = RenderContext {
            story: props.story.0,
            state: &state,
            connected: None,
            marked: Cell::default(),
            // Relative to the page that contains the preview.
            links: Links::of(View::Map),
            mode: DocumentMode::Page,
            ui: &ui,
            host: None,
            brief: true,
        };
        VNodeBuilder::render(context.story.words, |m| {
            map::detail_beside_list(m, &context, props.venue, &props.listed);
        })
    }
}
