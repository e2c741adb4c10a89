//! What each party gives and gets, and how the deal is described.

use locale::{Msg, msg};
use story::model::{Deal, List, Text};
use story::quotation::begins_with_mark;
use story::scene::shared_marks::join_parts;

use crate::components::claim_mark::claim_marks;
use crate::components::side_mark::side_mark;
use crate::context::RenderContext;
use crate::vnode_builder::VNodeBuilder;

/// Renders what each party gives and gets; nothing if the story has no terms.
pub fn terms(m: &mut VNodeBuilder, context: &RenderContext<'_>, deal: &Deal) {
    if deal.terms.is_empty() {
        return;
    }
    m.el("section", "bgr-block bgr-deal__part", |m| {
        m.el_message("h2", "bgr-section-title", Msg::TheExchange);
        m.el("ul", "bgr-terms", |m| {
            m.attr("role", "list");
            for term in deal.terms.iter() {
                let actor = context.story.actor(term.party);
                m.el("li", "bgr-term", |m| {
                    m.el("p", "bgr-term__party", |m| {
                        side_mark(m, context.story.side(actor.side));
                        m.el("a", "bgr-link", |m| {
                            m.attr("href", context.link(story::model::View::Actor(term.party)));
                            m.text(actor.name);
                        });
                    });
                    let rests_on = |text: &Option<Text>| text.map_or(List::EMPTY, |text| text.rests_on);
                    let (gives, gets) = (rests_on(&term.gives), rests_on(&term.gets));
                    let one_mark =
                        join_parts(context.story, 2, &|at| [&gives, &gets][at].to_vec()).len() == 1;
                    m.el("dl", "bgr-term__list", |m| {
                        exchange(m, context, Msg::Gives, term.gives.as_ref(), !one_mark);
                        exchange(m, context, Msg::Gets, term.gets.as_ref(), !one_mark);
                        if one_mark {
                            m.el("div", "bgr-term__mark", |m| {
                                m.el_message("dt", "bgr-visually-hidden", Msg::WhatThisRestsOn);
                                m.el("dd", "", |m| claim_marks(m, context, &[&*gives, &*gets].concat()));
                            });
                        }
                    });
                });
            }
        });
    });
}

fn exchange(m: &mut VNodeBuilder, context: &RenderContext<'_>, name: Msg, text: Option<&Text>, marked: bool) {
    let Some(text) = text else { return };
    m.el("div", "", |m| {
        m.el_message("dt", "bgr-term__name", name);
        m.el("dd", "", |m| {
            m.el_text("p", "bgr-prose", text.text);
            if marked {
                claim_marks(m, context, &text.rests_on);
            }
        });
    });
}

/// Renders the descriptions; nothing if the story has none.
pub fn readings(m: &mut VNodeBuilder, context: &RenderContext<'_>, deal: &Deal) {
    let count = deal.readings.len();
    if count == 0 {
        return;
    }
    m.el("section", "bgr-deal__part bgr-deal__part--open", |m| {
        m.el_message("h2", "bgr-section-title", Msg::HowTheDealIsDescribed);
        m.el("ul", "bgr-readings", |m| {
            m.attr("role", "list");
            m.attr("data-count", count.to_string());
            for reading in deal.readings.iter() {
                m.el("li", "bgr-reading", |m| {
                    m.el("p", "bgr-reading__lead", |m| {
                        let side = reading.side.map(|side| context.story.side(side));
                        if let Some(side) = side {
                            side_mark(m, side);
                        }
                        m.el("span", "", |m| {
                            if let Some(side) = side {
                                let label = side.name;
                                m.el_formatted("span", "bgr-visually-hidden", msg::LabelBefore { label });
                            }
                            m.text(reading.lead);
                        });
                    });
                    m.el("p", "bgr-reading__term", |m| {
                        m.attr_if(begins_with_mark(reading.term.text), "data-quote", "");
                        m.text(reading.term.text);
                    });
                    m.el_text("p", "bgr-reading__words", reading.detail.text);
                    let claims = [reading.term.rests_on.0, reading.detail.rests_on.0].concat();
                    claim_marks(m, context, &claims);
                });
            }
        });
    });
}
