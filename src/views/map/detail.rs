//! The detail of a venue: what happened there and when, who took part, what is not stated, further statements. Each thing is
//! told once, and an empty field has no row. A choice on the map creates all of its elements, so they are few.

use locale::{Msg, msg};
use story::model::{ActorId, ClaimId, Story, VenueId, View};
use story::scene::hedges::hedge_phrase;
use story::scene::labels::{date_words, venue_label};
use story::scene::role_name::role_name;
use story::scene::shared_marks::marks_before_parts;
use story::scene::venue::{Delegation, Meeting, VenueDetail, list_position, venue_detail};
use story::vocabulary::Direction;

use crate::components::also_written::also_written;
use crate::components::claim_mark::{claim_marks, stacked_claim_marks};
use crate::components::follow;
use crate::components::monogram::monogram;
use crate::components::not_stated::{editor_notes, not_stated};
use crate::components::side_mark::side_mark;
use crate::components::statements::{further_content, further_statements, statements};
use crate::components::wording::join;
use crate::context::RenderContext;
use crate::vnode_builder::VNodeBuilder;

/// How many statements are shown before "further statements".
const VISIBLE_STATEMENTS: usize = 5;

/// How many events stand beside the map; the others are below it.
const EVENTS_BESIDE_MAP: usize = 3;

/// The most events that a detail lists; the timeline contains the rest.
const MAX_EVENTS: usize = 24;

/// The most people listed for a delegation or role; the roster contains the rest.
const MAX_PEOPLE: usize = 60;

/// Renders the detail.
pub(super) fn detail(m: &mut VNodeBuilder, context: &RenderContext<'_>, id: VenueId, venues: &[VenueId]) {
    let venue = context.story.venue(id);
    let scene = venue_detail(context.story, id);
    let beside = scene.meetings.len().min(EVENTS_BESIDE_MAP);
    m.el("section", "bgr-venue", |m| {
        // Keeps the map and the list in place when a detail appears or disappears.
        m.key("detail");
        // A page contains many previews, so a preview gets its id when it is shown.
        m.attr_if(!context.is_brief(), "aria-labelledby", "bgr-venue");
        m.el("div", "bgr-venue__main", |m| {
            m.key("main");
            prev_next(m, context, id, venues);
            // Keyed by venue, so that another venue gets new elements: its disclosures start closed, and its heading takes
            // the focus. The links before it are kept, because they may have the focus.
            m.el("div", "bgr-venue__about", |m| {
                m.key(venue.id);
                heading(m, context, id, &scene);
                if context.is_brief() {
                    return preview(m, context, id, &scene);
                }
                // The rest follows after the first paint, so each part has a key; a box would be one element more.
                if context.is_beginning() {
                    return;
                }
                for meeting in scene.meetings.iter().take(beside) {
                    event_block(m, context, meeting);
                }
                first_statements(m, context, &scene);
                also_written(m, context, &venue.also);
                not_stated(m, &venue.gaps);
                editor_notes(m, &notes(context.story, id));
            });
        });
        if context.is_brief() || context.is_beginning() {
            return;
        }
        let key = join("further/", venue.id);
        if scene.meetings.len() > beside {
            m.el("div", "bgr-venue__further", |m| {
                m.key(key);
                further(m, context, &scene);
            });
        } else if !rest_of(&scene).is_empty() {
            m.el("details", "bgr-venue__further bgr-show-more", |m| {
                m.key(key);
                let (rest, told) = rest_and_told(&scene);
                further_content(m, context, rest, told, None, |_| {});
            });
        }
    });
}

/// The beginning of the detail. When the whole detail replaces it, the text that the reader has seen does not move.
fn preview(m: &mut VNodeBuilder, context: &RenderContext<'_>, id: VenueId, scene: &VenueDetail) {
    if let Some(meeting) = scene.meetings.first() {
        event_block(m, context, meeting);
    }
    m.el("a", "bgr-link", |m| {
        m.attr("href", context.link(View::Venue(id)));
        m.message(Msg::AllAboutThisVenue);
    });
}

fn heading(m: &mut VNodeBuilder, context: &RenderContext<'_>, id: VenueId, scene: &VenueDetail) {
    let venue = context.story.venue(id);
    m.el("h2", "bgr-detail-title", |m| {
        m.key("name");
        m.attr_if(!context.is_brief(), "id", "bgr-venue");
        m.flag("data-focus-target");
        m.text(venue.name);
    });
    m.el("p", "bgr-venue__kind", |m| {
        m.key("kind");
        m.text(venue_label(context.story, id));
    });
    if scene.shows_lede {
        m.el("p", "bgr-venue__lede", |m| {
            m.key("lede");
            m.text(venue.lede.text);
        });
        claim_marks(m, context, &venue.lede.rests_on);
    }
    follow::button(m, context, View::Venue(id));
}

/// Statements of a venue without events. A single one more is not worth a disclosure.
fn first_statements(m: &mut VNodeBuilder, context: &RenderContext<'_>, scene: &VenueDetail) {
    let count = scene.further.len() - rest_of(scene).len();
    if count > 0 {
        m.el("div", "bgr-block bgr-venue__block", |m| {
            m.key("statements");
            m.el("div", "bgr-block__head", |m| {
                m.el_message("h3", "bgr-label", Msg::WhatIsSaidAboutIt);
                m.el_formatted(
                    "p",
                    "bgr-block__count",
                    msg::CountStatements {
                        count: scene.further.len(),
                    },
                );
            });
            statements(m, context, scene.further.split_at(count).0);
        });
    }
}

/// The statements below the map.
fn rest_of(scene: &VenueDetail) -> &[ClaimId] {
    let visible = match (scene.meetings.is_empty(), scene.further.len()) {
        (false, _) => 0,
        (true, all) if all <= VISIBLE_STATEMENTS + 1 => all,
        (true, _) => VISIBLE_STATEMENTS,
    };
    scene.further.split_at(visible).1
}

/// What has no room beside the map: further events and statements.
fn further(m: &mut VNodeBuilder, context: &RenderContext<'_>, scene: &VenueDetail) {
    for meeting in scene.meetings.iter().take(MAX_EVENTS).skip(EVENTS_BESIDE_MAP) {
        event_block(m, context, meeting);
    }
    if scene.meetings.len() > MAX_EVENTS {
        m.el("a", "bgr-link", |m| {
            m.attr("href", context.link(View::Timeline));
            let count = scene.meetings.len() - MAX_EVENTS;
            m.formatted(msg::CountMoreOnTheTimeline { count });
        });
    }
    let (rest, told) = rest_and_told(scene);
    further_statements(m, context, rest, told, None, |_| {});
}

/// The statements below the map, and how many are told above them.
fn rest_and_told(scene: &VenueDetail) -> (&[ClaimId], usize) {
    let rest = rest_of(scene);
    (rest, scene.told + scene.further.len() - rest.len())
}

/// The remarks on a venue and on the events there, each once.
fn notes(story: &Story, id: VenueId) -> Vec<&'static str> {
    let mut notes = story.venue(id).notes.to_vec();
    for event in story.events_at(id) {
        for note in story.event(event).notes.iter() {
            if !notes.contains(note) {
                notes.push(note);
            }
        }
    }
    notes
}

/// Links to the previous and the next venue of the list, which wraps around.
fn prev_next(m: &mut VNodeBuilder, context: &RenderContext<'_>, id: VenueId, venues: &[VenueId]) {
    let Some(place) = list_position(venues, id) else {
        return;
    };
    // Not the points of the compass: onwards is where reading goes.
    let (back, onwards) = match context.story.direction {
        Direction::LeftToRight => ("←", " →"),
        Direction::RightToLeft => ("→", " ←"),
    };
    m.el("nav", "bgr-venue__steps", |m| {
        // No id of a venue contains a slash.
        m.key("/prev-next");
        m.attr_message("aria-label", Msg::VenueByVenue);
        let (before, after) = (
            context.story.venue(place.previous).name,
            context.story.venue(place.next).name,
        );
        if place.of > 1 {
            venue_link(
                m,
                context,
                place.previous,
                context.format(msg::PreviousVenue { venue: before }),
                back,
            );
        }
        m.el_formatted(
            "p",
            "bgr-venue__count",
            msg::VenueNumberOf {
                number: place.number,
                all: place.of,
            },
        );
        if place.of > 1 {
            venue_link(
                m,
                context,
                place.next,
                context.format(msg::NextVenue { venue: after }),
                &join(after, onwards),
            );
        }
    });
}

fn venue_link(m: &mut VNodeBuilder, context: &RenderContext<'_>, to: VenueId, name: String, words: &str) {
    m.el("a", "bgr-button", |m| {
        m.attr("href", context.link_keeping_filters(View::Venue(to)));
        m.attr("aria-label", name);
        m.flag("data-keep-focus");
        m.text(words.to_owned());
    });
}

fn event_block(m: &mut VNodeBuilder, context: &RenderContext<'_>, meeting: &Meeting) {
    let event = context.story.event(meeting.event);
    m.el("div", "bgr-block bgr-venue__block", |m| {
        m.key(join("event/", event.id));
        m.el("h3", "bgr-venue__event", |m| {
            m.el("a", "bgr-link", |m| {
                m.attr("href", context.link(View::Event(meeting.event)));
                m.text(event.name);
            });
        });
        let mut facts = vec![(event.when.claim.as_slice().to_vec(), Fact::When)];
        for (name, text) in [(Msg::About, event.about), (Msg::Outcome, event.outcome)] {
            if let Some(text) = text {
                facts.push((text.rests_on.to_vec(), Fact::Text(name, text.text)));
            }
        }
        if !meeting.claims.is_empty() {
            facts.push((meeting.claims.clone(), Fact::Participants));
        }
        let rests_on: Vec<_> = facts.iter().map(|(claims, _)| claims.clone()).collect();
        let before = marks_before_parts(context.story, &rests_on);
        for ((_, fact), claims) in facts.iter().zip(before) {
            // Previews end here, so that a page with all of them stays within its budget.
            if context.is_brief() && matches!(fact, Fact::Participants) {
                break;
            }
            stacked_claim_marks(m, context, &claims);
            show_fact(m, context, meeting, fact);
        }
    });
}

/// A part of what is said about an event.
enum Fact {
    When,
    Text(Msg, &'static str),
    Participants,
}

fn show_fact(m: &mut VNodeBuilder, context: &RenderContext<'_>, meeting: &Meeting, fact: &Fact) {
    let event = context.story.event(meeting.event);
    match fact {
        Fact::Participants => participants(m, context, meeting),
        // The date in the article's words, or that there is none.
        Fact::When => m.el("p", "bgr-venue__fact", |m| {
            m.el_message("b", "", Msg::When);
            m.text(" ");
            m.text(date_words(context.story, event));
            if let Some(note) = event.when.note {
                m.text(" ");
                m.el_text("small", "bgr-caption", note);
            }
        }),
        &Fact::Text(name, text) => m.el("p", "bgr-venue__fact", |m| {
            m.el_message("b", "", name);
            m.text(" ");
            m.text(text);
        }),
    }
}

/// Who took part: delegations side by side, then the others by role.
fn participants(m: &mut VNodeBuilder, context: &RenderContext<'_>, meeting: &Meeting) {
    if !meeting.delegations.is_empty() {
        m.el_message("h4", "bgr-label bgr-venue__role", Msg::Delegations);
        m.el("div", "bgr-delegations", |m| {
            let most = meeting
                .delegations
                .iter()
                .map(|delegation| delegation.people.len())
                .max()
                .unwrap_or(0);
            m.attr("data-rows", most.to_string());
            for each in &meeting.delegations {
                delegation(m, context, each);
            }
        });
    }
    for (role, actors) in &meeting.others {
        m.el_text(
            "h4",
            "bgr-label bgr-venue__role",
            role_name(context.story.words, *role, actors.len()),
        );
        people(m, context, "bgr-people bgr-people--pairs", actors);
    }
}

fn delegation(m: &mut VNodeBuilder, context: &RenderContext<'_>, delegation: &Delegation) {
    let party = context.story.actor(delegation.party);
    m.el("div", "bgr-delegation", |m| {
        m.el("h5", "bgr-delegation__party", |m| {
            side_mark(m, context.story.side(party.side));
            m.text(party.name);
            let hedge = hedge_phrase(context.story, &delegation.claims);
            if !hedge.is_empty() {
                m.el_text("i", "bgr-delegation__hedge", hedge);
            }
        });
        people(m, context, "bgr-people", &delegation.people);
    });
}

fn people(m: &mut VNodeBuilder, context: &RenderContext<'_>, class: &'static str, actors: &[ActorId]) {
    m.el("ul", class, |m| {
        m.attr("role", "list");
        for &id in actors.iter().take(MAX_PEOPLE) {
            let actor = context.story.actor(id);
            m.el("li", "", |m| {
                m.el("a", "bgr-people__link", |m| {
                    m.attr("href", context.link(View::Actor(id)));
                    monogram(m, context.story, actor);
                    m.el("b", "bgr-people__name", |m| {
                        m.attr_if(
                            actor.name_language.is_some(),
                            "lang",
                            actor.name_language.unwrap_or_default(),
                        );
                        m.text(actor.name);
                    });
                    m.text(" ");
                    m.text(actor.title.text);
                });
            });
        }
    });
}
