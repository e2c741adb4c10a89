//! The deal: guess and reported share in the same place, and the what-if instead of them.

use locale::{Msg, msg};
use story::model::Deal;
use story::scene::brief::fit;
use story::scene::deal::{self as scenes, Split};

use crate::components::claim_mark::first_claim_marks;
use crate::context::RenderContext;
use crate::embeds::layout::{Widget, layout};
use crate::embeds::panel::text;
use crate::views::deal::{patterns, split, what_if};
use crate::vnode_builder::VNodeBuilder;

/// Renders the first deal.
#[inline(never)]
pub fn deal(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    let Some(deal) = context.story.deals.first() else {
        return;
    };
    let scene = scenes::deal(context.story, deal, context.state);
    let asks_what_if = context.ui.what_if;
    let several = scene.outcome.several_shares();
    let what_if = context.format(msg::YourNumbersTheReportedShare { several });
    let widget = Widget {
        size: "deal",
        title: Some(deal.question),
        chosen: String::new(),
        panel: if asks_what_if { &what_if } else { deal.title },
        previous: None,
        next: None,
    };
    let stage = |m: &mut VNodeBuilder| {
        if asks_what_if {
            m.el("div", "bgr-widget__what-if", |m| {
                m.el_message("p", "bgr-tag", Msg::Hypothetical);
                what_if::sliders(m, context);
            });
        } else {
            patterns::patterns(m);
            m.el("div", "bgr-widget__split", |m| {
                split::split(m, context, deal, &scene.split, true)
            });
        }
    };
    let panel = |m: &mut VNodeBuilder| {
        if asks_what_if {
            what_if::sentence(m, &scene.outcome, true);
        } else {
            answer(m, context, deal, &scene.split);
        }
    };
    layout(m, context, &widget, &stage, &panel, &|m| {
        m.el("button", "bgr-button bgr-needs-live", |m| {
            m.attr("type", "button");
            m.attr("data-action", "what-if");
            m.message(if asks_what_if {
                Msg::BackToTheShare
            } else {
                Msg::WhatIf
            });
        });
    });
}

/// The first reported share with its source, in the place of the button that shows it.
fn answer(m: &mut VNodeBuilder, context: &RenderContext<'_>, deal: &Deal, split: &Split) {
    m.el("div", "bgr-answer", |m| {
        m.attr("id", "bgr-answer");
        // The answer takes the focus from the button that it hides.
        m.attr("tabindex", "-1");
        m.el("p", "bgr-answer__hidden bgr-before-reveal", |m| {
            m.el("button", "bgr-button bgr-button--main bgr-needs-live", |m| {
                m.attr("type", "button");
                m.attr("data-action", "reveal");
                m.message(Msg::ShowTheReportedShare);
            });
        });
        m.el("div", "bgr-answer__revealed bgr-after-reveal", |m| {
            if let (Some(part), Some(share)) = (split.parts.first(), deal.shares.first()) {
                m.el_text("p", "bgr-answer__figure", part.share.clone());
                text(m, context, &fit(share.statement.text));
                first_claim_marks(m, context, &share.statement.rests_on, 1);
            }
            m.el_text(
                "p",
                "bgr-widget__label",
                split.comparison.clone().unwrap_or_default(),
            );
        });
    });
}
