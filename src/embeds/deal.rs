//! The deal: guess and reported share in the same place, and the what-if instead of them.

use story::scene::deal as scenes;

use crate::context::RenderContext;
use crate::embeds::layout::{Widget, layout};
use crate::views::deal::{split, what_if};
use crate::vnode_builder::VNodeBuilder;

/// Renders the first deal.
pub fn deal(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    let Some(deal) = context.story.deals.first() else {
        return;
    };
    let scene = scenes::deal(context.story, deal, context.state);
    let asks_what_if = context.ui.what_if;
    let widget = Widget {
        size: "deal",
        title: Some(deal.question),
        chosen: String::new(),
        panel: if asks_what_if {
            "Your numbers, the reported share"
        } else {
            deal.title
        },
        previous: None,
        next: None,
    };
    let stage = |m: &mut VNodeBuilder| {
        if asks_what_if {
            m.el("div", "bgr-widget__what-if", |m| {
                m.el_text("p", "bgr-tag", "Hypothetical");
                what_if::sliders(m, context);
            });
        } else {
            m.el("div", "bgr-widget__split", |m| {
                split::split(m, context, deal, &scene.split, true)
            });
        }
    };
    let panel = |m: &mut VNodeBuilder| {
        if asks_what_if {
            what_if::sentence(m, &scene.outcome);
        } else {
            split::answer(m, context, deal, &scene.split, true);
        }
    };
    layout(m, context, &widget, &stage, &panel, &|m| {
        m.el("button", "bgr-button bgr-needs-live", |m| {
            m.attr("type", "button");
            m.attr("data-action", "what-if");
            m.text(if asks_what_if {
                "Back to the share"
            } else {
                "What if …"
            });
        });
    });
}
