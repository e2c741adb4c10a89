//! The map of venues, its twin list and the chosen venue.

use story::model::VenueId;
use story::scene::map::{Form, Wish};

use crate::app::Scope;
use crate::markup::Markup;
use crate::parts::map_picture::map_picture;
use crate::parts::text::statements;

/// Writes the map.
pub fn map(m: &mut Markup, scope: &Scope<'_>, chosen: Option<VenueId>) {
    let venues: Vec<VenueId> = scope.story.venue_ids().collect();
    m.el_text("h1", "bgr-title", scope.story.views.map.title);
    m.el("section", "bgr-venues", |m| {
        m.attr("aria-label", "Map of venues");
        let wish = Wish {
            form: Form::Map,
            venues: &venues,
            chosen,
            camera: scope.state.camera,
            controls: true,
        };
        map_picture(m, scope, &wish);
    });
    if let Some(venue) = chosen {
        statements(m, scope, scope.story.claims_about_venue(venue));
    }
}
