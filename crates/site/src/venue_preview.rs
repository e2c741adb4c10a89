//! Venue previews inlined for clicks before the app loads.
//!
//! Without them such a click would load another page, which shares a slow link with the wasm. So the page of the map contains
//! shortened details of its first venues in a `<template>`, without disclosures and lists of statements. `venue_preview.js`
//! shows them, and the live app replaces them with the whole detail.

use backgrounder::context::DocumentMode;
use backgrounder::render::render_venue_previews;
use story::check::Loaded;
use story::model::View;
use story::scene::venue::{HiddenKinds, visible_venues};
use story::view_state::ViewState;

use super::output::Error;
use super::page::escape;

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
/// See [`Error`].
pub fn venue_previews(loaded: &Loaded) -> Result<String, Error> {
    let story = &loaded.story;
    let listed = visible_venues(story, &ViewState::of(View::Map), HiddenKinds::default(), None);
    let previews = render_venue_previews(story, &listed, PREVIEWS)?;
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
