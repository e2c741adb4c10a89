//! Statements, and text of our own, with the marks of the claims that support them.

use story::model::{ClaimId, Text, View};
use story::scene::pagination::PAGE_SIZE;

use crate::components::claim_mark::{Size, claim_mark, claim_mark_with_statement};
use crate::context::RenderContext;
use crate::vnode_builder::VNodeBuilder;

/// A list item: a statement with its mark.
pub fn statement(m: &mut VNodeBuilder, context: &RenderContext<'_>, claim: ClaimId) {
    m.el("li", "bgr-statement", |m| {
        m.key(context.story.claim(claim).id);
        m.el_text("p", "bgr-statement__text", context.story.claim(claim).statement);
        claim_mark(m, context, claim, Size::Small);
    });
}

/// A list of statements. It is cut off after one page; the list of all statements contains the rest.
pub fn statements(m: &mut VNodeBuilder, context: &RenderContext<'_>, claims: impl Iterator<Item = ClaimId>) {
    let claims: Vec<ClaimId> = claims.collect();
    m.el("ul", "bgr-statements", |m| {
        m.attr("role", "list");
        for &claim in claims.iter().take(PAGE_SIZE) {
            statement(m, context, claim);
        }
        if claims.len() > PAGE_SIZE {
            m.el("li", "bgr-statement", |m| {
                m.el("a", "bgr-link", |m| {
                    m.attr("href", context.link(View::Sources));
                    m.text((claims.len() - PAGE_SIZE).to_string());
                    m.text(" more among all statements");
                });
            });
        }
    });
}

/// A paragraph of our own with the mark of its first claim.
pub fn text_with_mark(m: &mut VNodeBuilder, context: &RenderContext<'_>, class: &'static str, text: &Text) {
    m.el_text("p", class, text.text);
    if let Some(&claim) = text.rests_on.first() {
        claim_mark_with_statement(m, context, claim, Size::Small);
    }
}
