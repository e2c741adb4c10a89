//! Statements, and text of our own, with the marks of the claims that support them.

use story::model::{ClaimId, Text, View};
use story::scene::pagination::PAGE_SIZE;

use crate::components::claim_mark::{claim_marks, have_one_mark, statement_mark};
use crate::context::RenderContext;
use crate::vnode_builder::VNodeBuilder;

/// A list item: a statement with its mark.
pub fn statement(m: &mut VNodeBuilder, context: &RenderContext<'_>, claim: ClaimId) {
    m.el("li", "bgr-statement", |m| {
        m.key(context.story.claim(claim).id);
        m.el_text("p", "bgr-statement__text", context.story.claim(claim).statement);
        statement_mark(m, context, claim);
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
                    m.text(" more in the list of all statements");
                });
            });
        }
    });
}

/// The marks below a text that others follow. Texts in a row whose claims all have the same mark share it, below the last of
/// them; `run` collects their claims.
pub fn marks_of_run(
    m: &mut VNodeBuilder,
    context: &RenderContext<'_>,
    run: &mut Vec<ClaimId>,
    text: &Text,
    next: Option<&Text>,
) {
    run.extend(text.rests_on.iter());
    if !next.is_some_and(|next| have_one_mark(context, run, &next.rests_on)) {
        claim_marks(m, context, run);
        run.clear();
    }
}

/// A paragraph of our own with the marks of its claims.
pub fn text_with_mark(m: &mut VNodeBuilder, context: &RenderContext<'_>, class: &'static str, text: &Text) {
    m.el_text("p", class, text.text);
    claim_marks(m, context, &text.rests_on);
}
