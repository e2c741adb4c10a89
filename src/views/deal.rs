//! The explainer of the deal: guess, flow, what-if, readings, gaps.

use crate::app::Scope;
use crate::markup::Markup;
use crate::parts::text::statements;

/// Writes the deal.
pub fn deal(m: &mut Markup, scope: &Scope<'_>) {
    if let Some(deal) = scope.story.deals.first() {
        m.el_text("h1", "bgr-title", deal.title);
        statements(m, scope, deal.dek.rests_on.iter().copied());
    }
}
