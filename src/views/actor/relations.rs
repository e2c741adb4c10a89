//! The relations of an actor: a small diagram with arrow-key navigation, and a list with the statement behind each
//! relation.

use story::model::{ActorId, View};
use story::scene::actor::{ActorProfile, Relation};

use crate::components::claim_mark::{Size, claim_mark};
use crate::components::monogram::monogram;
use crate::components::section_block::section_block;
use crate::context::RenderContext;
use crate::vnode_builder::VNodeBuilder;

/// The most relations on each side of the diagram; the list contains all of them.
const MAX_DRAWN: usize = 8;

pub(super) fn relations(
    m: &mut VNodeBuilder,
    context: &RenderContext<'_>,
    id: ActorId,
    scene: &ActorProfile,
) {
    let count = scene.from_others.len() + scene.to_others.len();
    if count == 0 {
        return;
    }
    section_block(
        m,
        |m| m.text("Relations"),
        count.to_string(),
        |m| {
            m.el("div", "bgr-relations", |m| {
                m.attr("role", "group");
                m.attr("aria-label", "Picture of the relations");
                m.flag("data-roving-group");
                relation_column(m, context, &scene.from_others, false, true);
                m.el("div", "bgr-relations__middle", |m| {
                    monogram(m, context.story, context.story.actor(id));
                    m.el_text("span", "bgr-relations__short", context.story.actor(id).short);
                });
                relation_column(m, context, &scene.to_others, true, scene.from_others.is_empty());
            });
            m.el("ul", "bgr-statements bgr-relations__list", |m| {
                m.attr("role", "list");
                for tie in &scene.from_others {
                    relation_sentence(m, context, tie.other, id, tie);
                }
                for tie in &scene.to_others {
                    relation_sentence(m, context, id, tie.other, tie);
                }
            });
        },
    );
}

/// One side of the diagram: relations to the actor, or from it.
fn relation_column(
    m: &mut VNodeBuilder,
    context: &RenderContext<'_>,
    ties: &[Relation],
    outward: bool,
    has_first: bool,
) {
    if ties.is_empty() {
        return;
    }
    m.el("ul", "bgr-relations__column", |m| {
        m.attr("role", "list");
        m.attr_if(outward, "data-outward", "");
        for (at, tie) in ties.iter().take(MAX_DRAWN).enumerate() {
            let other = context.story.actor(tie.other);
            m.el("li", "bgr-relation", |m| {
                m.el("a", "bgr-relation__link", |m| {
                    m.attr("href", context.link_keeping_filters(View::Actor(tie.other)));
                    m.flag("data-roving-item");
                    m.attr("tabindex", if has_first && at == 0 { "0" } else { "-1" });
                    monogram(m, context.story, other);
                    m.el("span", "bgr-relation__text", |m| {
                        let words =
                            |m: &mut VNodeBuilder| m.el_text("span", "bgr-relation__words", verbs(tie));
                        if outward {
                            words(m);
                            m.text(" ");
                        }
                        m.el_text("span", "bgr-relation__name", other.short);
                        if !outward {
                            m.text(" ");
                            words(m);
                        }
                    });
                });
            });
        }
    });
}

fn verbs(tie: &Relation) -> String {
    let mut words = String::new();
    for (at, &more) in tie.words.iter().enumerate() {
        if at > 0 {
            words.push_str(if at + 1 == tie.words.len() { " and " } else { ", " });
        }
        words.push_str(more);
    }
    words
}

fn relation_sentence(
    m: &mut VNodeBuilder,
    context: &RenderContext<'_>,
    from: ActorId,
    to: ActorId,
    tie: &Relation,
) {
    let name = |m: &mut VNodeBuilder, id: ActorId| {
        if id == tie.other {
            m.el("a", "bgr-link", |m| {
                m.attr("href", context.link_keeping_filters(View::Actor(id)));
                m.text(context.story.actor(id).name);
            });
        } else {
            m.text(context.story.actor(id).name);
        }
    };
    m.el("li", "bgr-statement", |m| {
        m.el("p", "bgr-relations__sentence", |m| {
            name(m, from);
            m.text(" ");
            m.text(verbs(tie));
            m.text(" ");
            name(m, to);
        });
        for &claim in &tie.claims {
            claim_mark(m, context, claim, Size::Small);
        }
    });
}
