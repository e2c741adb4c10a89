//! The overview: hed, dek, map with the tour, key facts, how to read the marks.

use crate::app::Scope;
use crate::markup::Markup;
use crate::parts::text::statements;

/// Writes the overview.
pub fn overview(m: &mut Markup, scope: &Scope<'_>) {
    m.el_text("h1", "bgr-hed", scope.story.hed);
    statements(m, scope, scope.story.claim_ids());
}
