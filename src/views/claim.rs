//! The page of one claim: statement, chain, firmness, where it is used.

use story::model::ClaimId;

use crate::app::Scope;
use crate::markup::Markup;
use crate::parts::text::statements;

/// Writes one claim.
pub fn claim(m: &mut Markup, scope: &Scope<'_>, claim: ClaimId) {
    m.el_text("h1", "bgr-title", scope.story.claim(claim).statement);
    statements(m, scope, core::iter::once(claim));
}
