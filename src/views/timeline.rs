//! The timeline and the page of one event.

use story::model::EventId;

use crate::app::Scope;
use crate::markup::Markup;
use crate::parts::text::statements;

/// Writes the timeline.
pub fn timeline(m: &mut Markup, scope: &Scope<'_>) {
    m.el_text("h1", "bgr-title", scope.story.views.timeline.title);
    statements(m, scope, scope.story.claim_ids());
}

/// Writes one event.
pub fn event(m: &mut Markup, scope: &Scope<'_>, event: EventId) {
    m.el_text("h1", "bgr-title", scope.story.event(event).name);
    statements(m, scope, scope.story.claims_about_event(event));
}
