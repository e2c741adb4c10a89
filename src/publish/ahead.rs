//! What stands ready in the page of the map for the reader's first click.
//!
//! Until the app is live a click on a venue would mean another page, which shares a slow link with
//! the wasm. So the page of the map holds the details of its first venues in a `<template>`: written
//! short, without what opens in a mark and without the list of statements. `ahead.js` shows them;
//! the live app then puts the whole detail in their place.

use story::address::Links;
use story::check::Loaded;
use story::model::{Story, VenueId, View};
use story::scene::venue::{HiddenKinds, visible_venues};
use story::view_state::ViewState;
use tokio::task::LocalSet;
use yew::{Component, Context, Html, LocalServerRenderer, Properties};

use super::Error;
use super::page::escape;
use crate::app::{Place, Scope, StoryRef, Visit};
use crate::markup::Markup;
use crate::views::map;

/// So many venues stand ready: the first of the list. More would only delay the base map.
const READY: usize = 12;

/// Whether the page of a view holds what stands ready.
pub fn stands_in(view: View) -> bool {
    view == View::Map
}

/// The first venues of the list as a template; empty where there are none.
///
/// # Errors
///
/// When the runtime does not start.
pub fn venues(loaded: &Loaded, place: Place) -> Result<String, Error> {
    // A story is made of constants that live as long as the build; see `story::check`.
    let story: &'static Story = Box::leak(Box::new(loaded.story));
    let listed = visible_venues(story, &ViewState::of(View::Map), HiddenKinds::default(), None);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .map_err(Error::Runtime)?;
    let details = LocalSet::new().block_on(&runtime, async {
        let mut details = String::new();
        for &venue in listed.iter().take(READY) {
            let props = ReadyProps {
                story: StoryRef(story),
                place,
                venue,
                listed: listed.clone(),
            };
            let renderer = LocalServerRenderer::<Ready>::with_props(props).hydratable(false);
            details.push_str(&renderer.render().await);
        }
        details
    });
    Ok(if details.is_empty() {
        details
    } else {
        // What follows a venue's name in the title of its page.
        let mut tail = story::title::document_title(story, View::Venue(listed[0]));
        tail.drain(..story.venue(listed[0]).name.len());
        let tail = escape(&tail);
        format!("<template id=\"bgr-ahead\" data-tail=\"{tail}\">{details}</template>\n")
    })
}

/// One detail.
struct Ready;

#[derive(Clone, PartialEq, Properties)]
struct ReadyProps {
    story: StoryRef,
    place: Place,
    venue: VenueId,
    /// Every venue of the list, for the steps from one to the next.
    listed: Vec<VenueId>,
}

impl Component for Ready {
    type Message = ();
    type Properties = ReadyProps;

    fn create(_: &Context<Self>) -> Self {
        Ready
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let props = context.props();
        let (state, visit) = (ViewState::of(View::Map), Visit::default());
        let scope = Scope {
            story: props.story.0,
            state: &state,
            connected: None,
            // Of the page in which the detail will stand.
            links: Links::of(View::Map),
            place: props.place,
            visit: &visit,
            live: false,
            outside: None,
            brief: true,
        };
        Markup::render(|m| {
            map::beside(m, &scope, props.venue, &props.listed);
        })
    }
}
