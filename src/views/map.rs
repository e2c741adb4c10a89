//! The map of venues, its twin list and the chosen venue.

use story::model::VenueId;

use crate::app::Scope;
use crate::markup::Markup;
use crate::parts::text::statements;

/// Writes the map.
pub fn map(m: &mut Markup, scope: &Scope<'_>, chosen: Option<VenueId>) {
    m.el_text("h1", "bgr-title", scope.story.views.map.title);
    if let Some(venue) = chosen {
        statements(m, scope, scope.story.claims_about_venue(venue));
    }
}
