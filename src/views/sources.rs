//! What the story rests on, and the page of one source.

use story::model::SourceId;

use crate::app::Scope;
use crate::markup::Markup;
use crate::parts::text::statements;

/// Writes the sources.
pub fn sources(m: &mut Markup, scope: &Scope<'_>) {
    m.el_text("h1", "bgr-title", scope.story.views.sources.title);
    statements(m, scope, scope.story.claim_ids());
}

/// Writes one source.
pub fn source(m: &mut Markup, scope: &Scope<'_>, source: SourceId) {
    m.el_text("h1", "bgr-title", scope.story.source(source).name);
    statements(m, scope, scope.story.claims_through(source));
}
