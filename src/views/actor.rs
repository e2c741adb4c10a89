//! The profile of an actor: events with everybody named, positions, statements, relations, and what else is said about it.

mod relations;

use locale::{Msg, msg};
use story::model::{ActorId, ClaimId, IssueId, VenueId, View};
use story::scene::actor::{ActorProfile, Appearance, actor_profile as scene_of};
use story::scene::labels::quoted;
use story::view_state::Section;

use crate::components::also_written::also_written;
use crate::components::claim_mark::claim_marks;
use crate::components::follow;
use crate::components::map_layers::locator;
use crate::components::monogram::monogram;
use crate::components::not_stated::{editor_notes, not_stated};
use crate::components::participants::{participants, participation};
use crate::components::rest::rest;
use crate::components::section_block::section_block;
use crate::components::side_mark::side_name;
use crate::components::statements::{further_statements, statements_with};
use crate::components::wording::join;
use crate::context::RenderContext;
use crate::vnode_builder::VNodeBuilder;

use relations::relations;

/// More statements than these need the width below the roster.
const MAX_BESIDE_ROSTER: usize = 8;

/// Renders the profile of an actor. Beside the roster there is little room, so much of a long profile is below both.
pub fn actor_profile(m: &mut VNodeBuilder, context: &RenderContext<'_>, id: ActorId) {
    let actor = context.story.actor(id);
    m.el("section", "bgr-actor-profile", |m| {
        m.key("actor-profile");
        m.attr("aria-label", actor.name);
        // The header says nothing of the scene, so the scene is computed after the paint as well.
        let scene = (!context.is_beginning()).then(|| scene_of(context.story, id));
        let is_long = scene.as_ref().is_some_and(|scene| {
            !scene.positions.is_empty() || scene.own_statements.len() > MAX_BESIDE_ROSTER
        });
        // Keyed by actor, so that another actor gets new elements: its disclosures start closed.
        m.el("div", "bgr-actor-profile__main", |m| {
            m.key(actor.id);
            header(m, context, id);
            rest(m, context, |m| {
                let Some(scene) = &scene else { return };
                appearances(m, context, id, scene);
                if !is_long {
                    said(m, context, id, scene);
                    first_about(m, context, id, scene);
                    relations_and_gaps(m, context, id, scene);
                }
            });
        });
        let Some(scene) = &scene else { return };
        m.el("div", "bgr-actor-profile__further", |m| {
            m.key(join("further/", actor.id));
            if is_long {
                m.el("div", "bgr-columns", |m| {
                    m.attr("data-split", "7-5");
                    m.el("div", "bgr-columns__main", |m| said(m, context, id, scene));
                    m.el("div", "bgr-columns__side", |m| {
                        relations_and_gaps(m, context, id, scene)
                    });
                });
            }
            further(m, context, id, scene);
        });
    });
}

fn relations_and_gaps(m: &mut VNodeBuilder, context: &RenderContext<'_>, id: ActorId, scene: &ActorProfile) {
    relations(m, context, id, scene);
    not_stated(m, &context.story.actor(id).gaps);
    editor_notes(m, &context.story.actor(id).notes);
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
            also_written(m, context, &actor.also);
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

/// The events in which the actor takes part, with everybody who is named. Neighbours share their marks.
fn appearances(m: &mut VNodeBuilder, context: &RenderContext<'_>, id: ActorId, scene: &ActorProfile) {
    let count = match scene.appearances.len() {
        0 => return,
        1 => String::new(),
        events => context.format(msg::CountEvents { count: events }),
    };
    section_block(
        m,
        |m| m.message(Msg::NamedAt),
        count,
        |m| {
            if !scene.venues.is_empty() {
                m.el("div", "bgr-appearances__map", |m| {
                    locator(m, context, &scene.venues)
                });
            }
            let all = &scene.appearances;
            for appearance in all.iter().take(MAX_EVENTS) {
                m.el("div", "bgr-appearances__events", |m| {
                    appearance_row(m, context, appearance, id);
                });
            }
            if scene.appearances.len() > MAX_EVENTS {
                timeline_link(m, context, scene.appearances.len() - MAX_EVENTS);
            }
        },
    );
}

/// The most events that a profile lists; the timeline contains the rest.
const MAX_EVENTS: usize = 6;

fn timeline_link(m: &mut VNodeBuilder, context: &RenderContext<'_>, more: usize) {
    m.el("a", "bgr-link", |m| {
        m.attr("href", context.link(View::Timeline));
        m.formatted(msg::MoreEventsOnTheTimeline { count: more });
    });
}

fn appearance_row(m: &mut VNodeBuilder, context: &RenderContext<'_>, appearance: &Appearance, id: ActorId) {
    let together = &appearance.together;
    let event = context.story.event(together.event);
    m.el("p", "bgr-appearances__name", |m| {
        m.el("a", "bgr-link", |m| {
            m.attr("href", context.link(View::Event(together.event)));
            m.text(event.name);
        });
    });
    claim_marks(m, context, &appearance.claims);
    m.el("p", "bgr-appearances__part", |m| {
        participation(m, context, appearance.capacity, &[appearance.claim], 1);
        if !event.placed_by_us {
            for &venue in event.venues.iter() {
                m.message(Msg::ListComma);
                venue_link(m, context, venue);
            }
        }
        if !event.when.words.is_empty() {
            m.message(Msg::ListComma);
            m.text(quoted(context.story.words, event.when.words, event.when.quoted));
        }
    });
    let others = together.groups.iter().flat_map(|group| &group.members);
    if others.into_iter().any(|&other| other != id) {
        participants(m, context, together, Some(id));
    }
    // The claims do not give this place.
    if let (true, Some(&venue)) = (event.placed_by_us, event.venues.first()) {
        m.el("p", "bgr-caption", |m| {
            venue_link(m, context, venue);
            m.message(Msg::PlacedHereByUs);
        });
    }
}

fn venue_link(m: &mut VNodeBuilder, context: &RenderContext<'_>, venue: VenueId) {
    m.el("a", "bgr-link", |m| {
        m.attr("href", context.link(View::Venue(venue)));
        m.text(context.story.venue(venue).name);
    });
}

/// The statements that give positions on the side that the actor stands for, whoever makes them, and what else it says.
fn said(m: &mut VNodeBuilder, context: &RenderContext<'_>, id: ActorId, scene: &ActorProfile) {
    if let Some(side) = context.story.sides.iter().find(|side| side.actor == Some(id)) {
        let title = context.format(msg::PositionsOnTheSideOf { side: side.name });
        statement_block(m, context, title, &scene.positions);
    }
    let actor = context.story.actor(id).name;
    let title = context.format(msg::SaidBy { actor });
    statement_block(m, context, title, &scene.own_statements);
    compare_link(m, context, id, scene);
}

/// Statements, each with the issues on which it gives a position.
fn statement_block(m: &mut VNodeBuilder, context: &RenderContext<'_>, title: String, claims: &[ClaimId]) {
    if claims.is_empty() {
        return;
    }
    section_block(
        m,
        |m| m.text(title),
        context.format(msg::CountStatements { count: claims.len() }),
        |m| statements_with(m, context, claims, &|m, id| issues(m, context, id)),
    );
}

/// Links to the issues on which a statement gives a position.
fn issues(m: &mut VNodeBuilder, context: &RenderContext<'_>, id: ClaimId) {
    let mut issues: Vec<IssueId> = context
        .story
        .claim(id)
        .positions
        .iter()
        .map(|position| position.issue)
        .collect();
    issues.dedup();
    if issues.is_empty() {
        return;
    }
    m.el("p", "bgr-caption", |m| {
        for (at, &issue) in issues.iter().enumerate() {
            if at > 0 {
                m.message(Msg::ListComma);
            }
            m.el("a", "bgr-link", |m| {
                m.attr("href", context.link(View::Issue(issue)));
                m.text(context.story.issue(issue).name);
            });
        }
    });
}

/// How many statements about an actor are shown if nothing else tells any.
fn visible_about(scene: &ActorProfile) -> usize {
    match (scene.told, scene.further.len()) {
        (0, all) if all <= MAX_BESIDE_ROSTER + 1 => all,
        (0, _) => MAX_BESIDE_ROSTER,
        _ => 0,
    }
}

fn first_about(m: &mut VNodeBuilder, context: &RenderContext<'_>, id: ActorId, scene: &ActorProfile) {
    let claims = scene.further.split_at(visible_about(scene)).0;
    let actor = context.story.actor(id).name;
    statement_block(m, context, context.format(msg::SaidAbout { actor }), claims);
}

/// The statements about the actor that nothing above tells.
fn further(m: &mut VNodeBuilder, context: &RenderContext<'_>, id: ActorId, scene: &ActorProfile) {
    let visible = visible_about(scene);
    further_statements(
        m,
        context,
        scene.further.split_at(visible).1,
        scene.told + visible,
        Some(context.story.actor(id).name),
        |m| {
            if let [_, _, ..] = scene.further_speakers.as_slice() {
                speakers_line(m, context, &scene.further_speakers);
            }
        },
    );
}

/// Who made the statements below, with counts.
fn speakers_line(m: &mut VNodeBuilder, context: &RenderContext<'_>, speakers: &[(&'static str, usize)]) {
    let mut list = String::new();
    for &(speaker, count) in speakers {
        if !list.is_empty() {
            list.push_str(context.text(Msg::ListComma));
        }
        list.push_str(&context.format(msg::SpeakerWithCount { speaker, count }));
    }
    let words = context.format(msg::ByWhom { speakers: &list });
    m.el_text("p", "bgr-actor-profile__speakers", words);
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
                m.message(Msg::CompareWithAnotherActor);
            });
        });
    }
}
