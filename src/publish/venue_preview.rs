//! Venue previews inlined for clicks before the app loads.
//!
//! Without them such a click would load another page, which shares a slow link with the wasm. So the page of the map contains
//! shortened details of its first venues in a `<template>`, without disclosures and lists of statements. `venue_preview.js`
//! shows them, and the live app replaces them with the whole detail.

use std::cell::Cell;

use story::address::Links;
use story::check::Loaded;
use story::model::{Story, VenueId, View};
use story::scene::venue::{HiddenKinds, visible_venues};
use story::view_state::ViewState;
use tokio::task::LocalSet;
use yew::{Component, Context, Html, LocalServerRenderer, Properties};

use super::output::Error;
use super::page::escape;
use crate::context::{DocumentMode, RenderContext, StoryRef, UiState};
use crate::views::map;
use crate::vnode_builder::VNodeBuilder;

/// How many venues have a preview: the first of the list. More would delay the base map.
const PREVIEWS: usize = 12;

/// Whether the page of a view contains previews. The widget of a venue is small enough to be loaded.
pub fn has_previews(view: View, mode: DocumentMode) -> bool {
    view == View::Map && mode != DocumentMode::Embed
}

/// The previews as a template element; empty if there are no venues.
///
/// # Errors
///
/// When the runtime does not start.
pub fn venue_previews(loaded: &Loaded) -> Result<String, Error> {
    // A story consists of references to leaked memory anyway; see `story::check`.
    let story: &'static Story = Box::leak(Box::new(loaded.story));
    let listed = visible_venues(story, &ViewState::of(View::Map), HiddenKinds::default(), None);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .map_err(Error::Runtime)?;
    let previews = LocalSet::new().block_on(&runtime, async {
        let mut previews = String::new();
        for &venue in listed.iter().take(PREVIEWS) {
            let props = PreviewProps {
                story: StoryRef(story),
                venue,
                listed: listed.clone(),
            };
            let renderer = LocalServerRenderer::<Preview>::with_props(props).hydratable(false);
            previews.push_str(&renderer.render().await);
        }
        previews
    });
    Ok(if previews.is_empty() {
        previews
    } else {
        // The part of a page's title after the venue's name.
        let mut suffix = story::title::document_title(story, View::Venue(listed[0]));
        suffix.drain(..story.venue(listed[0]).name.len());
        let suffix = escape(&suffix);
        format!("<template id=\"bgr-venue-preview\" data-title-suffix=\"{suffix}\">{previews}</template>\n")
    })
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
        VNodeBuilder::render(context.story, |m| {
            map::detail_beside_list(m, &context, props.venue, &props.listed);
        })
    }
}
