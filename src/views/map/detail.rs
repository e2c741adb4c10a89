//! The detail of a venue: what happened there and when, who took part, statements, what is not stated. An empty field
//! has no row.

use story::model::{ActorId, Event, Story, Text, VenueId, View};
use story::scene::actor::role_name;
use story::scene::hedges::hedge_phrase;
use story::scene::venue::{Delegation, Meeting, list_position, meetings, statements_about_venue};

use crate::components::claim_mark::claim_marks;
use crate::components::follow;
use crate::components::map_picture::{PLACED_BY_US, kind_name};
use crate::components::monogram::monogram;
use crate::components::not_stated::{editor_notes, not_stated};
use crate::components::side_mark::side_mark;
use crate::components::statements::{statements, text_with_mark};
use crate::components::time_axis::NO_DATE;
use crate::components::wording::{count_phrase, quoted};
use crate::context::RenderContext;
use crate::vnode_builder::VNodeBuilder;

/// How many statements are shown before "more statements".
const VISIBLE_STATEMENTS: usize = 5;

/// The most events that a detail lists; the timeline contains the rest.
const MAX_EVENTS: usize = 24;

/// The most people listed for a delegation or role; the roster contains the rest.
const MAX_PEOPLE: usize = 60;

/// Renders the detail.
pub(super) fn detail(m: &mut VNodeBuilder, context: &RenderContext<'_>, id: VenueId, venues: &[VenueId]) {
    let venue = context.story.venue(id);
    m.el("section", "bgr-venue", |m| {
        // Keeps the map and the list in place when a detail appears or disappears.
        m.key("detail");
        // A page contains many previews, so a preview gets its id when it is shown.
        m.attr_if(!context.is_brief(), "aria-labelledby", "bgr-venue");
        prev_next(m, context, id, venues);
        // Keyed by venue, so that another venue gets new elements: its disclosures start closed, and its heading takes
        // the focus. The links before it are kept, because they may have the focus.
        m.el("div", "bgr-venue__about", |m| {
            m.key(venue.id);
            m.el("div", "bgr-venue__head", |m| {
                m.el("h2", "bgr-detail-title", |m| {
                    m.attr_if(!context.is_brief(), "id", "bgr-venue");
                    m.flag("data-focus-target");
                    m.text(venue.name);
                });
                m.el("p", "bgr-venue__kind", |m| {
                    m.text(kind_name(venue.kind));
                    if context.story.is_placed_by_us(id) {
                        m.text(PLACED_BY_US);
                    } else if let Some(within) = venue.within {
                        m.text(", ");
                        m.text(within);
                    }
                });
                text_with_mark(m, context, "bgr-venue__lede", &venue.lede);
                follow::button(m, context, View::Venue(id));
            });
            let meetings = meetings(context.story, id);
            // A preview is the beginning of the detail. When the whole detail replaces it, the text that the reader has
            // seen does not move.
            let most = if context.is_brief() { 1 } else { MAX_EVENTS };
            for meeting in meetings.iter().take(most) {
                event_block(m, context, meeting);
            }
            if context.is_brief() {
                return m.el("a", "bgr-link", |m| {
                    m.attr("href", context.link(View::Venue(id)));
                    m.text("All about this venue");
                });
            }
            if meetings.len() > MAX_EVENTS {
                m.el("a", "bgr-link", |m| {
                    m.attr("href", context.link(View::Timeline));
                    m.text((meetings.len() - MAX_EVENTS).to_string());
                    m.text(" more on the timeline");
                });
            }
            statement_block(m, context, id);
            not_stated(m, &venue.gaps);
            editor_notes(m, &notes(context.story, id));
        });
    });
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
    m.el("nav", "bgr-venue__steps", |m| {
        // No id of a venue contains a slash.
        m.key("/prev-next");
        m.attr("aria-label", "Venue by venue");
        let (before, after) = (
            context.story.venue(place.previous).name,
            context.story.venue(place.next).name,
        );
        if place.of > 1 {
            venue_link(
                m,
                context,
                place.previous,
                format!("Previous venue: {before}"),
                "←",
            );
        }
        m.el_text(
            "p",
            "bgr-venue__count",
            format!("Venue {} of {}", place.number, place.of),
        );
        if place.of > 1 {
            venue_link(
                m,
                context,
                place.next,
                format!("Next venue: {after}"),
                &format!("{after} →"),
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
        m.el("h3", "bgr-venue__event", |m| {
            m.el("a", "bgr-link", |m| {
                m.attr("href", context.link(View::Event(meeting.event)));
                m.text(event.name);
            });
        });
        m.el("dl", "bgr-venue__facts", |m| {
            m.el_text("dt", "", "When");
            m.el("dd", "", |m| when(m, context, event));
            fact(m, context, "About", event.about.as_ref());
            fact(m, context, "Outcome", event.outcome.as_ref());
        });
        // Previews end here, so that a page with all of them stays within its budget.
        if !context.is_brief() {
            participants(m, context, meeting);
        }
    });
}

/// The date in the article's words, or that there is none.
fn when(m: &mut VNodeBuilder, context: &RenderContext<'_>, event: &Event) {
    if event.when.words.is_empty() {
        m.el_text("p", "", NO_DATE);
    } else {
        m.el_text("p", "", quoted(event.when.words, event.when.quoted));
    }
    if let Some(note) = event.when.note {
        m.el_text("p", "bgr-caption", note);
    }
    claim_marks(m, context, event.when.claim.as_slice());
}

fn fact(m: &mut VNodeBuilder, context: &RenderContext<'_>, name: &'static str, text: Option<&Text>) {
    let Some(text) = text else { return };
    m.el_text("dt", "", name);
    m.el("dd", "", |m| text_with_mark(m, context, "", text));
}

/// Who took part: delegations side by side, then the others by role.
fn participants(m: &mut VNodeBuilder, context: &RenderContext<'_>, meeting: &Meeting) {
    if meeting.claims.is_empty() {
        return;
    }
    if !meeting.delegations.is_empty() {
        m.el_text("h4", "bgr-label bgr-venue__role", "Delegations");
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
            role_name(*role, actors.len() > 1),
        );
        people(m, context, "bgr-people bgr-people--pairs", actors);
    }
    m.el("div", "bgr-venue__marks", |m| {
        claim_marks(m, context, &meeting.claims)
    });
}

fn delegation(m: &mut VNodeBuilder, context: &RenderContext<'_>, delegation: &Delegation) {
    let party = context.story.actor(delegation.party);
    m.el("div", "bgr-delegation", |m| {
        m.el("h5", "bgr-side", |m| {
            side_mark(m, context.story.side(party.side));
            m.el("span", "bgr-side__name", |m| {
                m.text(party.name);
                let hedge = hedge_phrase(context.story, &delegation.claims);
                if !hedge.is_empty() {
                    m.el_text("span", "bgr-delegation__hedge", hedge);
                }
            });
        });
        people(m, context, "bgr-people", &delegation.people);
    });
}

fn people(m: &mut VNodeBuilder, context: &RenderContext<'_>, class: &'static str, actors: &[ActorId]) {
    m.el("ul", class, |m| {
        m.attr("role", "list");
        for &id in actors.iter().take(MAX_PEOPLE) {
            let actor = context.story.actor(id);
            m.el("li", "bgr-people__item", |m| {
                m.el("a", "bgr-people__link", |m| {
                    m.attr("href", context.link(View::Actor(id)));
                    monogram(m, context.story, actor);
                    m.el("span", "bgr-people__name", |m| {
                        m.attr_if(
                            actor.name_language.is_some(),
                            "lang",
                            actor.name_language.unwrap_or_default(),
                        );
                        m.text(actor.name);
                    });
                    m.el_text("span", "bgr-people__title", actor.title.text);
                });
            });
        }
    });
}

/// Statements about the venue and its events; the first ones are visible, the others in a disclosure.
fn statement_block(m: &mut VNodeBuilder, context: &RenderContext<'_>, id: VenueId) {
    let claims = statements_about_venue(context.story, id);
    if claims.is_empty() {
        return;
    }
    let has_events = context.story.events_at(id).next().is_some();
    m.el("div", "bgr-block bgr-venue__block", |m| {
        m.el("div", "bgr-block__head", |m| {
            let title = if has_events {
                "What is said about it and its events"
            } else {
                "What is said about it"
            };
            m.el_text("h3", "bgr-label", title);
            let count = count_phrase(claims.len(), "statement", "statements");
            m.el_text("p", "bgr-block__count", count);
        });
        // A single statement is not worth a disclosure.
        let visible = if claims.len() <= VISIBLE_STATEMENTS + 1 {
            claims.len()
        } else {
            VISIBLE_STATEMENTS
        };
        let (first, rest) = claims.split_at(visible);
        statements(m, context, first.iter().copied());
        if !rest.is_empty() {
            m.el("details", "bgr-show-more", |m| {
                m.el("summary", "bgr-show-more__summary", |m| {
                    m.el_text("span", "bgr-link", format!("{} more statements", rest.len()));
                });
                statements(m, context, rest.iter().copied());
            });
        }
    });
}
