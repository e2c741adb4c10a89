//! The panel: a thing in a few lines.

use locale::Msg;
use story::model::Text;
use story::scene::brief::{Brief, FittedText, People, fit};

use crate::components::claim_mark::first_claim_marks;
use crate::components::full_view::leads_to_full_view;
use crate::components::monogram::monogram;
use crate::components::participants::participation;
use crate::components::wording::join;
use crate::context::RenderContext;
use crate::vnode_builder::VNodeBuilder;

/// Renders name, label, text, people and marks.
pub fn panel(m: &mut VNodeBuilder, context: &RenderContext<'_>, brief: &Brief) {
    m.el("h2", "bgr-widget__thing", |m| {
        if let Some(language) = brief.language {
            m.attr("lang", language);
        }
        let length = brief.name.chars().count();
        m.attr_if(length > 30, "data-long", if length > 70 { "very" } else { "" });
        m.text(brief.name);
    });
    if !brief.label.is_empty() {
        m.el_text("p", "bgr-widget__label", brief.label.clone());
    }
    text(m, context, &brief.text);
    first_claim_marks(m, context, &brief.claims, 1);
    if !brief.people.is_empty() {
        people(m, context, &brief.people);
        first_claim_marks(m, context, &brief.claims_of_people(context.story), 1);
    }
}

/// Renders what a view says while nothing is chosen.
pub fn nothing_chosen(m: &mut VNodeBuilder, context: &RenderContext<'_>, words: Msg, dek: &Text) {
    m.el_message("h2", "bgr-widget__thing", words);
    text(m, context, &fit(dek.text));
    first_claim_marks(m, context, &dek.rests_on, 1);
}

/// Renders a text as far as it fits. A narrow column shows less of it than a wide one.
pub fn text(m: &mut VNodeBuilder, context: &RenderContext<'_>, text: &FittedText) {
    if text.narrow.is_empty() {
        return;
    }
    m.el("p", "bgr-widget__text", |m| {
        let length = text.narrow.chars().count() + text.added.chars().count();
        m.attr_if(length > 110, "data-long", if length > 180 { "very" } else { "" });
        m.text(text.narrow);
        if !text.added.is_empty() {
            m.el_text("span", "bgr-widget__wide", text.added);
        }
        if text.is_cut || !text.added.is_empty() {
            m.text(" ");
            m.el(
                "a",
                if text.is_cut {
                    "bgr-link"
                } else {
                    "bgr-link bgr-widget__narrow"
                },
                |m| {
                    leads_to_full_view(m, context, context.text(Msg::MoreInTheFullView).to_owned());
                    m.message(Msg::WidgetMore);
                },
            );
        }
    });
}

/// Who is named, as monograms by delegation or role.
fn people(m: &mut VNodeBuilder, context: &RenderContext<'_>, people: &[People]) {
    m.el("div", "bgr-widget__people", |m| {
        for People { group, more } in people {
            m.el("div", "bgr-widget__group", |m| {
                m.el("p", "bgr-widget__role", |m| {
                    participation(m, context, group.capacity, &group.claims, group.members.len());
                });
                m.el("ul", "bgr-widget__members", |m| {
                    m.attr("role", "list");
                    for &id in &group.members {
                        let actor = context.story.actor(id);
                        m.el("li", "bgr-widget__member", |m| {
                            monogram(m, context.story, actor);
                            m.el("span", "bgr-widget__member-name", |m| {
                                if let Some(language) = actor.name_language {
                                    m.attr("lang", language);
                                }
                                m.text(actor.short);
                            });
                        });
                    }
                    if *more > 0 {
                        m.el_text("li", "bgr-widget__member", join("+", &more.to_string()));
                    }
                });
            });
        }
    });
}
