//! The positions of the sides, and the page of one issue.

use story::model::IssueId;

use crate::app::Scope;
use crate::markup::Markup;
use crate::parts::text::statements;

/// Writes the positions.
pub fn positions(m: &mut Markup, scope: &Scope<'_>) {
    m.el_text("h1", "bgr-title", scope.story.views.positions.title);
    statements(m, scope, scope.story.claim_ids());
}

/// Writes one issue.
pub fn issue(m: &mut Markup, scope: &Scope<'_>, issue: IssueId) {
    m.el_text("h1", "bgr-title", scope.story.issue(issue).name);
    statements(m, scope, scope.story.claim_ids());
}
