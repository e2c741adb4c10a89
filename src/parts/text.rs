//! Text of a story with the marks of the claims on which it rests.

use story::model::{ClaimId, Text, View};
use story::scene::pagination::PAGE_SIZE;

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

/// A list of statements with their marks. Of very many the first stand here; every statement
/// stands in the list of the sources.
pub fn statements(m: &mut Markup, scope: &Scope<'_>, claims: impl Iterator<Item = ClaimId>) {
    let claims: Vec<ClaimId> = claims.collect();
    m.el("ul", "bgr-statements", |m| {
        m.attr("role", "list");
        for &claim in claims.iter().take(PAGE_SIZE) {
            statement(m, scope, claim);
        }
        if claims.len() > PAGE_SIZE {
            m.el("li", "bgr-statement", |m| {
                m.el("a", "bgr-link", |m| {
                    m.attr("href", scope.link(View::Sources));
                    m.text((claims.len() - PAGE_SIZE).to_string());
                    m.text(" more among all statements");
                });
            });
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
