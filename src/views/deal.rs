//! The revenue deal: the reader's guess, the split, the flow of money, the what-if, interpretations, unknowns.
//!
//! The question comes before the answer. Until the reader asks for it, everything that gives the reported share away is
//! hidden but keeps its room (class `bgr-after-reveal`), and a placeholder may be shown (`bgr-before-reveal`). CSS decides
//! which of the two is visible, so readers without scripts see the answer.

mod chart;
mod flow;
mod readings;
pub(crate) mod split;
pub(crate) mod what_if;

use story::model::Deal;
use story::scene::deal as scenes;

use crate::components::statements::text_with_mark;
use crate::context::RenderContext;
use crate::vnode_builder::VNodeBuilder;

/// Renders every deal. Only the first has controls.
pub fn deal(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    for (at, deal) in context.story.deals.iter().enumerate() {
        let scene = scenes::deal(context.story, deal, context.state);
        m.el("div", "bgr-deal", |m| {
            let first = at == 0;
            m.attr_if(!first || context.ui.revealed, "data-revealed", "");
            m.el("div", "bgr-intro", |m| {
                m.el_text(if first { "h1" } else { "h2" }, "bgr-title", deal.title);
                text_with_mark(m, context, "bgr-dek", &deal.dek);
            });
            m.el("div", "bgr-columns", |m| {
                m.el("div", "bgr-columns__main", |m| {
                    split::split(m, context, deal, &scene.split, first)
                });
                m.el("div", "bgr-columns__side", |m| {
                    split::answer(m, context, deal, &scene.split, first)
                });
            });
            m.el("div", "bgr-columns bgr-deal__part", |m| {
                m.el("div", "bgr-columns__main", |m| {
                    flow::flow(m, context, deal, &scene.flow)
                });
                m.el("div", "bgr-columns__side", |m| unknowns(m, deal));
            });
            readings::terms(m, context, deal);
            what_if::what_if(m, context, &scene.outcome, first);
            readings::readings(m, context, deal);
        });
    }
}

fn unknowns(m: &mut VNodeBuilder, deal: &Deal) {
    if deal.unknowns.is_empty() {
        return;
    }
    m.el("section", "bgr-block", |m| {
        m.el_text("h2", "bgr-section-title", "What the article does not say");
        m.el("ul", "bgr-unknowns", |m| {
            m.attr("role", "list");
            for &unknown in deal.unknowns.iter() {
                m.el_text("li", "bgr-unknowns__item", unknown);
            }
        });
    });
}
