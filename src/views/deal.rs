//! The revenue deal: the reader's guess, the split, the flow of money, the what-if, readings, gaps.
//!
//! The question comes before the answer. Until the reader asks for it, everything that gives the reported share away is
//! hidden but keeps its room (class `bgr-after-reveal`), and a placeholder may be shown (`bgr-before-reveal`). CSS decides
//! which of the two is visible, so readers without scripts see the answer.

mod chart;
mod flow;
mod readings;
pub(crate) mod split;
pub(crate) mod what_if;

use locale::Msg;
use story::model::Deal;
use story::scene::deal as scenes;

use crate::components::rest::rest;
use crate::components::statements::text_with_mark;
use crate::context::RenderContext;
use crate::vnode_builder::VNodeBuilder;

/// Renders every deal. Only the first has controls.
#[inline(never)]
pub fn deal(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    for (at, deal) in context.story.deals.iter().enumerate() {
        let scene = scenes::deal(context.story, deal, context.state);
        m.el("div", "bgr-deal", |m| {
            let first = at == 0;
            m.attr_if(!first || context.ui.revealed, "data-revealed", "");
            // The order of a phone, where question, bar and answer fit the first screen. Wider pages show the dek above them.
            m.el("div", "bgr-deal__top", |m| {
                m.el_text(if first { "h1" } else { "h2" }, "bgr-title", deal.title);
                split::split(m, context, deal, &scene.split, first);
                split::answer(m, context, deal, &scene.split, first);
                m.el("div", "bgr-deal__dek", |m| {
                    text_with_mark(m, context, "bgr-dek", &deal.dek)
                });
            });
            rest(m, context, |m| {
                m.el("div", "bgr-columns bgr-deal__part", |m| {
                    m.el("div", "bgr-columns__main", |m| {
                        flow::flow(m, context, deal, &scene.flow)
                    });
                    m.el("div", "bgr-columns__side", |m| gaps(m, deal));
                });
                readings::terms(m, context, deal);
                what_if::what_if(m, context, &scene.outcome, first);
                readings::readings(m, context, deal);
            });
        });
    }
}

fn gaps(m: &mut VNodeBuilder, deal: &Deal) {
    if deal.gaps.is_empty() {
        return;
    }
    m.el("section", "bgr-block", |m| {
        m.el_message("h2", "bgr-section-title", Msg::WhatTheArticleDoesNotSay);
        m.el("ul", "bgr-gaps", |m| {
            m.attr("role", "list");
            for &gap in deal.gaps.iter() {
                m.el_text("li", "bgr-gaps__item", gap);
            }
        });
    });
}
