//! The map of venues: the picture with its key, the chosen venue, the twin list.

mod detail;
mod key;
mod list;

use story::model::VenueId;
use story::scene::map::{MapOptions, MapVariant};
use story::scene::venue::visible_venues;

use crate::app::Scope;
use crate::markup::Markup;
use crate::parts::map_picture::map_picture;
use crate::parts::text::marked;
pub(super) use key::key_of_ground;

/// Writes a venue's detail without map and list.
pub fn alone(m: &mut Markup, scope: &Scope<'_>, venue: VenueId) {
    detail::detail(m, scope, venue, &[]);
}

/// Writes a venue's detail as it stands beside map and list, where `venues` are the list's.
#[cfg(not(target_arch = "wasm32"))]
pub fn beside(m: &mut Markup, scope: &Scope<'_>, venue: VenueId, venues: &[VenueId]) {
    detail::detail(m, scope, venue, venues);
}

/// Writes the map.
pub fn map(m: &mut Markup, scope: &Scope<'_>, chosen: Option<VenueId>) {
    let story = scope.story;
    let venues = visible_venues(story, scope.state, scope.visit.hidden, chosen);
    m.el("div", "bgr-opening", |m| {
        m.el_text("h1", "bgr-title", story.views.map.title);
        marked(m, scope, "bgr-dek", &story.views.map.dek);
    });
    m.el("div", "bgr-places", |m| {
        m.attr_if(chosen.is_some(), "data-chosen", "");
        m.el("section", "bgr-stage", |m| {
            m.key("stage");
            m.attr("aria-label", "Map of venues");
            m.attr("aria-describedby", "bgr-map-help");
            if story.base_map.is_none() || story.venues.is_empty() {
                m.el_text("p", "bgr-venue__none", "There is no map to draw");
            } else {
                let options = MapOptions { variant: MapVariant::Map, venues: &venues, chosen, camera: scope.state.camera, controls: true };
                map_picture(m, scope, &options);
            }
            m.el("p", "bgr-hidden", |m| {
                m.attr("id", "bgr-map-help");
                m.text("Arrow keys go from venue to venue. Plus and minus zoom, 0 resets the view, Shift with an arrow moves the map. The list of venues holds the same links.");
            });
            key::key(m, scope, chosen);
        });
        if let Some(venue) = chosen {
            detail::detail(m, scope, venue, &venues);
        }
        list::list(m, scope, chosen, &venues);
    });
}
