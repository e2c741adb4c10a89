//! Statements, and text of our own, with the marks of the claims that support them.

use locale::msg;
use story::model::{ClaimId, Text, View};
use story::quotation::begins_with_mark;
use story::scene::pagination::PAGE_SIZE;
use story::scene::shared_marks::runs;

use crate::components::claim_mark::{claim_marks, statement_mark};
use crate::context::RenderContext;
use crate::vnode_builder::VNodeBuilder;

/// A list of statements. Neighbours with the same mark share it, at their head. The list is cut off after one page; the list
/// of all statements contains the rest.
pub fn statements(m: &mut VNodeBuilder, context: &RenderContext<'_>, claims: &[ClaimId]) {
    statements_with(m, context, claims, &|_, _| {});
}

/// The same, with something behind each statement.
pub fn statements_with(
    m: &mut VNodeBuilder,
    context: &RenderContext<'_>,
    claims: &[ClaimId],
    behind: &dyn Fn(&mut VNodeBuilder, ClaimId),
) {
    let (shown, rest) = claims.split_at(claims.len().min(PAGE_SIZE));
    m.el("ul", "bgr-statements", |m| {
        m.attr("role", "list");
        for run in runs(context.story, shown) {
            m.el("li", "bgr-statement", |m| {
                m.key(run.first().map_or("", |&first| context.story.claim(first).id));
                statement_mark(m, context, run);
                for &id in run {
                    let statement = context.story.claim(id).statement;
                    m.el("p", "bgr-statement__text", |m| {
                        hang_quote(m, statement);
                        m.text(statement);
                    });
                    behind(m, id);
                }
            });
        }
        if !rest.is_empty() {
            m.el("li", "bgr-statement", |m| {
                m.el("a", "bgr-link", |m| {
                    m.attr("href", context.link(View::Sources));
                    let count = rest.len();
                    m.formatted(msg::MoreInTheListOfAllStatements { count });
                });
            });
        }
    });
}

/// Statements that nothing above tells, folded under their number. `about` is the actor that the number's phrase names, `head`
/// stands before the statements.
pub fn further_statements(
    m: &mut VNodeBuilder,
    context: &RenderContext<'_>,
    claims: &[ClaimId],
    told: usize,
    about: Option<&str>,
    head: impl FnOnce(&mut VNodeBuilder),
) {
    if !claims.is_empty() {
        m.el("details", "bgr-show-more", |m| {
            further_content(m, context, claims, told, about, head);
        });
    }
}

/// What the disclosure of further statements contains; its element is the caller's.
pub fn further_content(
    m: &mut VNodeBuilder,
    context: &RenderContext<'_>,
    claims: &[ClaimId],
    told: usize,
    about: Option<&str>,
    head: impl FnOnce(&mut VNodeBuilder),
) {
    let Some(&first) = claims.first() else { return };
    m.attr("data-fills", first.index().to_string());
    m.el("summary", "bgr-show-more__summary", |m| {
        let count = claims.len();
        let further = &*match about {
            Some(actor) => context.format(msg::FurtherStatementsAbout { count, actor }),
            None => context.format(msg::FurtherStatements { count }),
        };
        m.text(match told {
            0 => further.to_owned(),
            _ => context.format(msg::FurtherAndToldAbove { further, told }),
        });
    });
    if context.is_filled(first) {
        head(m);
        statements(m, context, claims);
    }
}

/// An opening quotation mark hangs in the margin.
pub fn hang_quote(m: &mut VNodeBuilder, text: &str) {
    m.attr_if(begins_with_mark(text), "data-hanging", "");
}

/// A paragraph of our own with the marks of its claims.
pub fn text_with_mark(m: &mut VNodeBuilder, context: &RenderContext<'_>, class: &'static str, text: &Text) {
    m.el_text("p", class, text.text);
    claim_marks(m, context, &text.rests_on);
}
