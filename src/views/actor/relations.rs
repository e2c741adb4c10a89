//! The relations of an actor: a small diagram with arrow-key navigation, and the author's words for those that nothing else
//! on the page tells. The diagram has no verbs, because it cannot show hedges.

use locale::Msg;
use story::model::{ActorId, View};
use story::scene::actor::{ActorProfile, RelationRow};
use story::scene::lists::and_between;
use story::scene::shared_marks::join_parts;

use crate::components::claim_mark::claim_marks;
use crate::components::monogram::monogram;
use crate::components::section_block::section_block;
use crate::context::RenderContext;
use crate::vnode_builder::VNodeBuilder;

/// The most actors on each side of the diagram; the list contains all of them.
const MAX_DRAWN: usize = 8;

pub(super) fn relations(
    m: &mut VNodeBuilder,
    context: &RenderContext<'_>,
    id: ActorId,
    scene: &ActorProfile,
) {
    if scene.from_others.is_empty() && scene.to_others.is_empty() {
        return;
    }
    section_block(
        m,
        |m| m.message(Msg::Relations),
        String::new(),
        |m| {
            claim_marks(m, context, &scene.only_drawn);
            m.el("div", "bgr-relations", |m| {
                m.attr("role", "group");
                m.attr_message("aria-label", Msg::PictureOfTheRelations);
                m.flag("data-roving-group");
                relation_column(m, context, &scene.from_others, false, true);
                m.el("div", "bgr-relations__middle", |m| {
                    monogram(m, context.story, context.story.actor(id));
                    m.el_text("span", "bgr-relations__short", context.story.actor(id).short);
                });
                relation_column(m, context, &scene.to_others, true, scene.from_others.is_empty());
            });
            let rows = &scene.relations;
            let has_sentence = |other: &ActorId| {
                rows.iter()
                    .any(|row| row.relation.from == *other || row.relation.to.contains(other))
            };
            if !scene.from_others.iter().chain(&scene.to_others).all(has_sentence) {
                let words = Msg::RelationsLinesWithoutSentence;
                m.el_message("p", "bgr-caption", words);
            }
            if rows.is_empty() {
                return;
            }
            m.el("ul", "bgr-statements bgr-relations__list", |m| {
                m.attr("role", "list");
                for (claims, parts) in join_parts(context.story, rows.len(), &|at| vec![rows[at].claim]) {
                    m.el("li", "bgr-statement", |m| {
                        claim_marks(m, context, &claims);
                        for row in &rows[parts] {
                            relation_sentence(m, context, id, row);
                        }
                    });
                }
            });
        },
    );
}

/// One side of the diagram: actors with a relation to the actor, or those to which it has one.
fn relation_column(
    m: &mut VNodeBuilder,
    context: &RenderContext<'_>,
    others: &[ActorId],
    outward: bool,
    has_first: bool,
) {
    if others.is_empty() {
        return;
    }
    m.el("ul", "bgr-relations__column", |m| {
        m.attr("role", "list");
        m.attr_if(outward, "data-outward", "");
        for (at, &id) in others.iter().take(MAX_DRAWN).enumerate() {
            let other = context.story.actor(id);
            m.el("li", "bgr-relation", |m| {
                m.el("a", "bgr-relation__link", |m| {
                    m.attr("href", context.link_keeping_filters(View::Actor(id)));
                    m.flag("data-roving-item");
                    m.attr("tabindex", if has_first && at == 0 { "0" } else { "-1" });
                    monogram(m, context.story, other);
                    m.el_text("span", "bgr-relation__name", other.short);
                });
            });
        }
    });
}

/// "Turkey is named among the mediators between Russia and Ukraine".
fn relation_sentence(m: &mut VNodeBuilder, context: &RenderContext<'_>, of: ActorId, row: &RelationRow) {
    let relation = &row.relation;
    let name = |m: &mut VNodeBuilder, id: ActorId| {
        if id == of {
            return m.text(context.story.actor(id).name);
        }
        m.el("a", "bgr-link", |m| {
            m.attr("href", context.link_keeping_filters(View::Actor(id)));
            m.text(context.story.actor(id).name);
        });
    };
    m.el("p", "bgr-relations__sentence", |m| {
        name(m, relation.from);
        m.text(" ");
        m.text(relation.words);
        m.text(" ");
        for (at, &to) in relation.to.iter().enumerate() {
            if at > 0 {
                let is_last = at + 1 == relation.to.len();
                m.message(if is_last {
                    and_between(context.story.actor(to).name)
                } else {
                    Msg::ListComma
                });
            }
            name(m, to);
        }
    });
}
