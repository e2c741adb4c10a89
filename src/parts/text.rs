//! Text of a story with the marks of the claims on which it rests.

use story::model::{ClaimId, Text};

use crate::app::Scope;
use crate::markup::Markup;
use crate::parts::claim_mark::{Size, claim_mark, claim_mark_with_statement};

/// A statement with its mark, as they stand in lists.
pub fn statement(m: &mut Markup, scope: &Scope<'_>, claim: ClaimId) {
    m.el("li", "bgr-statement", |m| {
        m.key(scope.story.claim(claim).id);
        m.el_text("p", "bgr-statement__text", scope.story.claim(claim).statement);
        claim_mark(m, scope, claim, Size::Small);
    });
}

/// A list of statements with their marks.
pub fn statements(m: &mut Markup, scope: &Scope<'_>, claims: impl Iterator<Item = ClaimId>) {
    m.el("ul", "bgr-statements", |m| {
        m.attr("role", "list");
        for claim in claims {
            statement(m, scope, claim);
        }
    });
}

/// A paragraph of ours with the mark of its leading claim.
pub fn marked(m: &mut Markup, scope: &Scope<'_>, class: &'static str, text: &Text) {
    m.el_text("p", class, text.text);
    if let Some(&claim) = text.rests_on.first() {
        claim_mark_with_statement(m, scope, claim, Size::Small);
    }
}
