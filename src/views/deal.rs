//! The explainer of the deal: guess, split, flow, what-if, readings, gaps.
//!
//! The question comes before the answer: until the reader asks, everything that gives the
//! reported share away keeps its place and is not shown (class `bgr-after`), and something
//! neutral may stand there (`bgr-before`). The style sheet decides which of the two is seen,
//! so that readers without scripts, and readers whose app never arrives, see the answer.

mod chart;
mod flow;
mod readings;
mod split;
mod what_if;

use story::model::Deal;
use story::scene::deal as scenes;

use crate::app::Scope;
use crate::markup::Markup;
use crate::parts::text::marked;

/// Writes every deal; the first is the one that the reader plays with.
pub fn deal(m: &mut Markup, scope: &Scope<'_>) {
    for (at, deal) in scope.story.deals.iter().enumerate() {
        let scene = scenes::deal(scope.story, deal, scope.state);
        m.el("div", "bgr-deal", |m| {
            let first = at == 0;
            m.attr_if(!first || scope.visit.revealed, "data-revealed", "");
            m.el("div", "bgr-opening", |m| {
                m.el_text(if first { "h1" } else { "h2" }, "bgr-title", deal.title);
                marked(m, scope, "bgr-dek", &deal.dek);
            });
            m.el("div", "bgr-columns", |m| {
                m.el("div", "bgr-columns__main", |m| {
                    split::split(m, scope, deal, &scene.split, first)
                });
                m.el("div", "bgr-columns__side", |m| {
                    split::answer(m, scope, deal, &scene.split, first)
                });
            });
            m.el("div", "bgr-columns bgr-deal__part", |m| {
                m.el("div", "bgr-columns__main", |m| {
                    flow::flow(m, scope, deal, &scene.flow)
                });
                m.el("div", "bgr-columns__side", |m| unknowns(m, deal));
            });
            readings::terms(m, scope, deal);
            what_if::what_if(m, scope, &scene.outcome, first);
            readings::readings(m, scope, deal);
        });
    }
}

fn unknowns(m: &mut Markup, deal: &Deal) {
    if deal.unknowns.is_empty() {
        return;
    }
    m.el("section", "bgr-block", |m| {
        m.el_text("h2", "bgr-section", "What is not known");
        m.el_text("p", "bgr-caption", "Not said in the article:");
        m.el("ul", "bgr-unknowns", |m| {
            m.attr("role", "list");
            for &unknown in deal.unknowns.iter() {
                m.el_text("li", "bgr-unknowns__item", unknown);
            }
        });
    });
}
