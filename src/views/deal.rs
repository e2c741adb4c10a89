//! The revenue deal: the reader's guess, the split, the flow of money, the what-if, readings, gaps.
//!
//! The question comes before the answer. Until the reader asks for it, everything that gives the reported share away is
//! hidden but keeps its room (class `bgr-after-reveal`), and a placeholder may be shown (`bgr-before-reveal`). CSS decides
//! which of the two is visible, so readers without scripts see the answer.

mod chart;
mod flow;
pub(crate) mod patterns;
mod readings;
pub(crate) mod split;
pub(crate) mod what_if;

use locale::Msg;
use story::model::Deal;
use story::scene::deal as scenes;
use story::view_state::ViewState;

use crate::components::memo::{Inputs, memo};
use crate::components::rest::rest;
use crate::components::statements::text_with_mark;
use crate::context::{RenderContext, UiState};
use crate::vnode_builder::VNodeBuilder;

/// Renders every deal. Only the first has controls. A slider changes one part, so each part is rendered again only if its own
/// numbers change.
#[inline(never)]
pub fn deal(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    patterns::patterns(m);
    let ui = UiState {
        revealed: context.ui.revealed,
        printing: context.ui.printing,
        opened: context.ui.opened.clone(),
        ..UiState::default()
    };
    let with_fields = UiState {
        completed: context.ui.completed,
        ..ui.clone()
    };
    let state = context.state;
    let base = state.reset(state.view);
    let read_guess = ViewState {
        guess: state.guess,
        ..base.clone()
    };
    let read_numbers = ViewState {
        revenue: state.revenue,
        years: state.years,
        growth: state.growth,
        ..base.clone()
    };
    let of_guess = Inputs::new(m, context, read_guess, with_fields.clone());
    let of_numbers = Inputs::new(m, context, read_numbers, with_fields);
    let of_none = Inputs::new(m, context, base, ui);
    for (at, deal) in context.story.deals.iter().enumerate() {
        m.el("div", "bgr-deal", |m| {
            let first = at == 0;
            m.attr_if(!first || context.ui.revealed, "data-revealed", "");
            // The order of a phone, where question, bar and answer fit the first screen. Wider pages show the dek above them.
            m.el("div", "bgr-deal__top", |m| {
                m.el_text(if first { "h1" } else { "h2" }, "bgr-title", deal.title);
                memo(m, context, &of_guess, None, (guess, at));
                m.el("div", "bgr-deal__dek", |m| {
                    memo(m, context, &of_none, None, (dek, at));
                });
            });
            rest(m, context, |m| {
                memo(m, context, &of_none, None, (flow_and_terms, at));
                memo(m, context, &of_numbers, None, (what_if, at));
                memo(m, context, &of_none, None, (readings, at));
            });
        });
    }
}

/// The deal at a position.
fn deal_at(context: &RenderContext<'_>, at: usize) -> Option<&'static Deal> {
    context.story.deals.0.get(at)
}

fn guess(m: &mut VNodeBuilder, context: &RenderContext<'_>, at: usize) {
    let Some(deal) = deal_at(context, at) else { return };
    let scene = scenes::split(context.story, deal, context.state);
    split::split(m, context, deal, &scene, at == 0);
    split::answer(m, context, deal, &scene, at == 0);
}

fn dek(m: &mut VNodeBuilder, context: &RenderContext<'_>, at: usize) {
    if let Some(deal) = deal_at(context, at) {
        text_with_mark(m, context, "bgr-dek", &deal.dek);
    }
}

fn flow_and_terms(m: &mut VNodeBuilder, context: &RenderContext<'_>, at: usize) {
    let Some(deal) = deal_at(context, at) else { return };
    m.el("div", "bgr-columns bgr-deal__part", |m| {
        m.el("div", "bgr-columns__main", |m| {
            flow::flow(m, context, deal, &scenes::flow(context.story, deal));
        });
        m.el("div", "bgr-columns__side", |m| gaps(m, deal));
    });
    readings::terms(m, context, deal);
}

fn what_if(m: &mut VNodeBuilder, context: &RenderContext<'_>, at: usize) {
    if let Some(deal) = deal_at(context, at) {
        let outcome = scenes::outcome(context.story, deal, context.state);
        what_if::what_if(m, context, &outcome, at == 0);
    }
}

fn readings(m: &mut VNodeBuilder, context: &RenderContext<'_>, at: usize) {
    if let Some(deal) = deal_at(context, at) {
        readings::readings(m, context, deal);
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
