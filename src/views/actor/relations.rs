//! How an actor stands to others: a small picture to be walked by arrow keys, and the same as a
//! list with the statement behind each relation.

use story::model::{ActorId, View};
use story::scene::actor::{ActorProfile, Relation, relation_words};

use super::block;
use crate::app::Scope;
use crate::markup::Markup;
use crate::parts::claim_mark::{Size, claim_mark};
use crate::parts::monogram::monogram;

/// Most others on either side of the picture; the list beside it has them all.
const DRAWN: usize = 8;

pub(super) fn relations(m: &mut Markup, scope: &Scope<'_>, id: ActorId, scene: &ActorProfile) {
    let count = scene.from_others.len() + scene.to_others.len();
    if count == 0 {
        return;
    }
    block(
        m,
        |m| m.text("Relations"),
        count.to_string(),
        |m| {
            m.el("div", "bgr-ties", |m| {
                m.attr("role", "group");
                m.attr("aria-label", "Picture of the relations");
                m.flag("data-rove");
                tie_column(m, scope, id, &scene.from_others, false, true);
                m.el("div", "bgr-ties__middle", |m| {
                    monogram(m, scope.story, scope.story.actor(id));
                    m.el_text("span", "bgr-ties__short", scope.story.actor(id).short);
                });
                tie_column(m, scope, id, &scene.to_others, true, scene.from_others.is_empty());
            });
            m.el("ul", "bgr-statements bgr-ties__list", |m| {
                m.attr("role", "list");
                for tie in &scene.from_others {
                    tie_sentence(m, scope, tie.other, id, tie);
                }
                for tie in &scene.to_others {
                    tie_sentence(m, scope, id, tie.other, tie);
                }
            });
        },
    );
}

/// One side of the picture: those who stand to the actor, or those to whom it stands.
fn tie_column(
    m: &mut Markup,
    scope: &Scope<'_>,
    id: ActorId,
    ties: &[Relation],
    outward: bool,
    has_first: bool,
) {
    if ties.is_empty() {
        return;
    }
    m.el("ul", "bgr-ties__column", |m| {
        m.attr("role", "list");
        m.attr_if(outward, "data-outward", "");
        for (at, tie) in ties.iter().take(DRAWN).enumerate() {
            let other = scope.story.actor(tie.other);
            let from = if outward { scope.story.actor(id) } else { other };
            m.el("li", "bgr-tie", |m| {
                m.el("a", "bgr-tie__link", |m| {
                    m.attr("href", scope.link_keeping(View::Actor(tie.other)));
                    m.flag("data-stop");
                    m.attr("tabindex", if has_first && at == 0 { "0" } else { "-1" });
                    monogram(m, scope.story, other);
                    m.el("span", "bgr-tie__text", |m| {
                        let words =
                            |m: &mut Markup| m.el_text("span", "bgr-tie__words", verbs(tie, from.kind));
                        if outward {
                            words(m);
                            m.text(" ");
                        }
                        m.el_text("span", "bgr-tie__name", other.short);
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

fn verbs(tie: &Relation, from: story::vocabulary::ActorKind) -> String {
    let mut words = String::new();
    for (at, &kind) in tie.kinds.iter().enumerate() {
        if at > 0 {
            words.push_str(if at + 1 == tie.kinds.len() { " and " } else { ", " });
        }
        words.push_str(relation_words(kind, from));
    }
    words
}

fn tie_sentence(m: &mut Markup, scope: &Scope<'_>, from: ActorId, to: ActorId, tie: &Relation) {
    let name = |m: &mut Markup, id: ActorId| {
        if id == tie.other {
            m.el("a", "bgr-link", |m| {
                m.attr("href", scope.link_keeping(View::Actor(id)));
                m.text(scope.story.actor(id).name);
            });
        } else {
            m.text(scope.story.actor(id).name);
        }
    };
    m.el("li", "bgr-statement", |m| {
        m.el("p", "bgr-ties__sentence", |m| {
            name(m, from);
            m.text(" ");
            m.text(verbs(tie, scope.story.actor(from).kind));
            m.text(" ");
            name(m, to);
        });
        for &claim in &tie.claims {
            claim_mark(m, scope, claim, Size::Small);
        }
    });
}
