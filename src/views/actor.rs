//! The profile of an actor: appearances, other participants, statements by and about the actor, positions, relations.

mod relations;

use story::model::{ActorId, ClaimId, VenueId, View};
use story::scene::actor::{ActorProfile, Appearance, EventParticipants, Position, actor_profile as scene_of};
use story::view_state::Section;

use crate::components::claim_mark::{Size, claim_mark, claim_marks};
use crate::components::follow;
use crate::components::map_layers::locator;
use crate::components::map_picture::PLACED_BY_US;
use crate::components::monogram::monogram;
use crate::components::not_stated::{editor_notes, not_stated};
use crate::components::participants::{participants, participation};
use crate::components::section_block::section_block;
use crate::components::side_mark::side_name;
use crate::components::statements::statements;
use crate::components::wording::{count_phrase, quoted};
use crate::context::RenderContext;
use crate::vnode_builder::VNodeBuilder;

use relations::relations;

/// Renders the profile of an actor.
pub fn actor_profile(m: &mut VNodeBuilder, context: &RenderContext<'_>, id: ActorId) {
    let actor = context.story.actor(id);
    let scene = scene_of(context.story, id);
    m.el("section", "bgr-actor-profile", |m| {
        m.key("actor-profile");
        m.attr("aria-label", actor.name);
        header(m, context, id);
        appearances(m, context, &scene);
        for company in scene.participants.iter().take(MAX_EVENTS) {
            other_participants(m, context, company, id);
        }
        statement_block(m, context, "Said by ", id, &scene.own_statements, &[]);
        positions(m, context, id, &scene);
        compare_link(m, context, id, &scene);
        relations(m, context, id, &scene);
        // Last, because there may be many statements about a state.
        statement_block(
            m,
            context,
            "Said about ",
            id,
            &scene.statements_about,
            &scene.speakers_about,
        );
        not_stated(m, &actor.gaps);
        editor_notes(m, &actor.notes);
    });
}

fn header(m: &mut VNodeBuilder, context: &RenderContext<'_>, id: ActorId) {
    let actor = context.story.actor(id);
    m.el("div", "bgr-actor-profile__head", |m| {
        monogram(m, context.story, actor);
        m.el("div", "bgr-actor-profile__words", |m| {
            m.el("h1", "bgr-detail-title", |m| {
                m.flag("data-focus-target");
                if let Some(language) = actor.name_language {
                    m.attr("lang", language);
                }
                m.text(actor.name);
            });
            m.el_text("p", "bgr-actor-profile__title", actor.title.text);
            // Not beside the side, which is our grouping.
            claim_marks(m, context, &actor.title.rests_on);
        });
    });
    m.el("div", "bgr-actor-profile__side", |m| {
        side_name(m, context.story.side(actor.side));
        follow::button(m, context, View::Actor(id));
    });
}

fn other_participants(
    m: &mut VNodeBuilder,
    context: &RenderContext<'_>,
    company: &EventParticipants,
    actor: ActorId,
) {
    let title = if company.two_delegations {
        "Named for the two sides"
    } else {
        "Named together"
    };
    // Without a count: who is named need not be everybody who was there.
    section_block(
        m,
        |m| m.text(title),
        String::new(),
        |m| participants(m, context, company, Some(actor)),
    );
}

fn appearances(m: &mut VNodeBuilder, context: &RenderContext<'_>, scene: &ActorProfile) {
    let count = match scene.appearances.len() {
        0 => return,
        1 => String::new(),
        events => count_phrase(events, "event", "events"),
    };
    section_block(
        m,
        |m| m.text("Named at"),
        count,
        |m| {
            m.el("div", "bgr-appearances", |m| {
                if !scene.venues.is_empty() {
                    m.el("div", "bgr-appearances__map", |m| {
                        locator(m, context, &scene.venues)
                    });
                }
                m.el("ul", "bgr-appearances__list", |m| {
                    m.attr("role", "list");
                    for appearance in scene.appearances.iter().take(MAX_EVENTS) {
                        m.el("li", "bgr-appearances__event", |m| {
                            appearance_row(m, context, appearance)
                        });
                    }
                    if scene.appearances.len() > MAX_EVENTS {
                        m.el("li", "", |m| {
                            timeline_link(m, context, scene.appearances.len() - MAX_EVENTS)
                        });
                    }
                });
            });
        },
    );
}

/// The most events that a profile lists; the timeline contains the rest.
const MAX_EVENTS: usize = 24;

fn timeline_link(m: &mut VNodeBuilder, context: &RenderContext<'_>, more: usize) {
    m.el("a", "bgr-link", |m| {
        m.attr("href", context.link(View::Timeline));
        m.text(count_phrase(more, "more event", "more events"));
        m.text(" on the timeline");
    });
}

fn appearance_row(m: &mut VNodeBuilder, context: &RenderContext<'_>, appearance: &Appearance) {
    let event = context.story.event(appearance.event);
    m.el("p", "bgr-appearances__name", |m| {
        m.el("a", "bgr-link", |m| {
            m.attr("href", context.link(View::Event(appearance.event)));
            m.text(event.name);
        });
    });
    m.el("p", "bgr-appearances__part", |m| {
        participation(m, context, appearance.capacity, &[appearance.claim], false);
        if !event.placed_by_us {
            for &venue in event.venues.iter() {
                m.text(", ");
                venue_link(m, context, venue);
            }
        }
        if !event.when.words.is_empty() {
            m.text(", ");
            m.text(quoted(event.when.words, event.when.quoted));
        }
    });
    claim_mark(m, context, appearance.claim, Size::Small);
    // The claim does not give this place, so it stands behind the mark.
    if let (true, Some(&venue)) = (event.placed_by_us, event.venues.first()) {
        m.el("p", "bgr-caption", |m| {
            venue_link(m, context, venue);
            m.text(PLACED_BY_US);
        });
    }
}

fn venue_link(m: &mut VNodeBuilder, context: &RenderContext<'_>, venue: VenueId) {
    m.el("a", "bgr-link", |m| {
        m.attr("href", context.link(View::Venue(venue)));
        m.text(context.story.venue(venue).name);
    });
}

/// How many statements a list shows before "more statements".
const VISIBLE_STATEMENTS: usize = 8;

fn statement_block(
    m: &mut VNodeBuilder,
    context: &RenderContext<'_>,
    lead: &'static str,
    id: ActorId,
    claims: &[ClaimId],
    voices: &[(&'static str, usize)],
) {
    if claims.is_empty() {
        return;
    }
    let title = |m: &mut VNodeBuilder| {
        m.text(lead);
        m.text(context.story.actor(id).name);
    };
    section_block(
        m,
        title,
        count_phrase(claims.len(), "statement", "statements"),
        |m| {
            if let [_, _, ..] = voices {
                voices_line(m, voices);
            }
            let (first, more) = if claims.len() > VISIBLE_STATEMENTS + 2 {
                claims.split_at(VISIBLE_STATEMENTS)
            } else {
                (claims, &[][..])
            };
            statements(m, context, first.iter().copied());
            if !more.is_empty() {
                m.el("details", "bgr-show-more", |m| {
                    // A new key for each actor, so that the list starts closed.
                    m.key(context.story.actor(id).id);
                    m.el_text(
                        "summary",
                        "bgr-show-more__summary",
                        count_phrase(more.len(), "more statement", "more statements"),
                    );
                    statements(m, context, more.iter().copied());
                });
            }
        },
    );
}

/// Who made the statements below, with counts.
fn voices_line(m: &mut VNodeBuilder, voices: &[(&'static str, usize)]) {
    m.el("p", "bgr-actor-profile__voices", |m| {
        m.text("By whom: ");
        for (at, (voice, count)) in voices.iter().enumerate() {
            m.text(if at > 0 { ", " } else { "" });
            m.text(*voice);
            m.text("\u{a0}");
            m.text(count.to_string());
        }
    });
}

/// The positions on the side that the actor stands for, whoever states them, or else those that the actor states.
fn positions(m: &mut VNodeBuilder, context: &RenderContext<'_>, id: ActorId, scene: &ActorProfile) {
    if scene.positions.is_empty() {
        return;
    }
    let story = context.story;
    let side = story.sides.iter().find(|side| side.actor == Some(id));
    let (lead, name) = match side {
        Some(side) => ("Positions on the side of ", side.name),
        None => ("Positions stated by ", story.actor(id).name),
    };
    section_block(
        m,
        |m| {
            m.text(lead);
            m.text(name);
        },
        position_count(&scene.positions),
        |m| {
            m.el("ul", "bgr-statements", |m| {
                m.attr("role", "list");
                for stance in &scene.positions {
                    m.el("li", "bgr-statement", |m| {
                        m.el("p", "bgr-label", |m| {
                            m.el("a", "bgr-link", |m| {
                                m.attr("href", context.link(View::Issue(stance.issue)));
                                m.text(context.story.issue(stance.issue).name);
                            });
                        });
                        m.el_text("p", "bgr-statement__text", stance.text);
                        claim_mark(m, context, stance.claim, Size::Small);
                    });
                }
            });
        },
    );
}

/// How many statements give the positions. One statement may stand under several issues.
fn position_count(positions: &[Position]) -> String {
    let (mut claims, mut issues) = (Vec::new(), Vec::new());
    for position in positions {
        if !claims.contains(&position.claim) {
            claims.push(position.claim);
        }
        if !issues.contains(&position.issue) {
            issues.push(position.issue);
        }
    }
    if claims.len() == positions.len() {
        return positions.len().to_string();
    }
    let mut words = count_phrase(claims.len(), "statement", "statements");
    words.push_str(", under ");
    words.push_str(&count_phrase(issues.len(), "issue", "issues"));
    words
}

/// The link to a comparison with another actor.
fn compare_link(m: &mut VNodeBuilder, context: &RenderContext<'_>, id: ActorId, scene: &ActorProfile) {
    let speaks = !(scene.own_statements.is_empty() && scene.positions.is_empty());
    if speaks && Section::Positions.is_in(context.story) {
        m.el("p", "bgr-actor-profile__compare bgr-needs-live", |m| {
            m.el("a", "bgr-link", |m| {
                let mut to = context.state.reset(View::Positions);
                to.who = Some(id);
                m.attr("href", context.link_to(&to));
                m.text("Compare with another actor");
            });
        });
    }
}
