//! The page of one event: when, where, who in which role, subject and outcome. An empty field has no row.

use locale::{Msg, msg};
use story::model::{ClaimId, Event, EventId, Story, Text, View};
use story::scene::actor::{event_participants, participant_groups};
use story::scene::shared_marks::join_parts;
use story::scene::time_axis::time_axis;

use crate::components::claim_mark::claim_marks;
use crate::components::follow;
use crate::components::not_stated::{editor_notes, not_stated};
use crate::components::pagination::siblings;
use crate::components::participants::participants;
use crate::components::rest::rest;
use crate::components::statements::{statements, text_with_mark};
use crate::components::time_axis::{date, event_axis};
use crate::context::RenderContext;
use crate::views::timeline::order_note;
use crate::vnode_builder::VNodeBuilder;

/// Renders one event.
#[inline(never)]
pub fn event(m: &mut VNodeBuilder, context: &RenderContext<'_>, id: EventId) {
    let story = context.story;
    let event = story.event(id);
    m.el("p", "bgr-breadcrumb", |m| {
        m.el("a", "bgr-link", |m| {
            m.attr("href", context.link(View::Timeline));
            m.message(Msg::Timeline);
        });
        m.formatted(msg::PlaceInTheTimeline {
            number: id.index() + 1,
            all: story.events.len(),
        });
    });
    m.el("div", "bgr-intro bgr-event__intro", |m| {
        m.el("h1", "bgr-title", |m| {
            m.flag("data-focus-target");
            m.text(event.name);
        });
        text_with_mark(m, context, "bgr-dek", &event.summary);
        follow::button(m, context, View::Event(id));
    });
    rest(m, context, |m| {
        m.el("div", "bgr-columns", |m| {
            m.attr("data-split", "7-5");
            m.el("div", "bgr-columns__main", |m| {
                m.el("dl", "bgr-event-details", |m| details(m, context, id));
                not_stated(m, &event.gaps);
                editor_notes(m, &event.notes);
            });
            m.el("div", "bgr-columns__side", |m| statements_about(m, context, id));
        });
        prev_next(m, context, id);
        order_note(m, story);
        let all: Vec<View> = story.event_ids().map(View::Event).collect();
        siblings(m, context, Msg::Events, &all);
    });
}

/// The rows about an event, in order.
#[derive(Clone, Copy)]
enum Row {
    When,
    Where,
    Who,
    Text(Msg, Text),
}

/// What an event's rows rest on. Neighbours share their marks.
fn details(m: &mut VNodeBuilder, context: &RenderContext<'_>, id: EventId) {
    let event = context.story.event(id);
    let groups = participant_groups(event);
    let mut rows = vec![(event.when.claim.as_slice().to_vec(), Row::When)];
    if !event.venues.is_empty() {
        rows.push((Vec::new(), Row::Where));
    }
    if !groups.is_empty() {
        rows.push((Vec::new(), Row::Who));
    }
    for (name, text) in [(Msg::About, event.about), (Msg::Outcome, event.outcome)] {
        if let Some(text) = text {
            rows.push((text.rests_on.to_vec(), Row::Text(name, text)));
        }
    }
    for (claims, parts) in join_parts(context.story, rows.len(), &|at| rows[at].0.clone()) {
        let mut claims = claims.as_slice();
        for (_, row) in &rows[parts] {
            detail_row(m, context, id, *row, core::mem::take(&mut claims));
        }
    }
}

/// A row, with the marks of it and of those that share them.
fn detail_row(m: &mut VNodeBuilder, context: &RenderContext<'_>, id: EventId, row: Row, claims: &[ClaimId]) {
    let event = context.story.event(id);
    let name = match row {
        Row::When => Msg::When,
        Row::Where => Msg::Where,
        Row::Who => Msg::Who,
        Row::Text(name, _) => name,
    };
    m.el("div", "bgr-event-details__row", |m| {
        m.el_message("dt", "bgr-label", name);
        m.el("dd", "bgr-event-details__body", |m| {
            claim_marks(m, context, claims);
            match row {
                Row::When => when(m, context, event),
                Row::Where => where_it_was(m, context, event),
                Row::Who => participants(m, context, &event_participants(event, id), None),
                Row::Text(_, text) => m.el_text("p", "bgr-prose", text.text),
            }
        });
    });
}

fn when(m: &mut VNodeBuilder, context: &RenderContext<'_>, event: &Event) {
    date(m, context.story, event);
    if let Some(axis) = time_axis(context.story) {
        m.el("div", "bgr-event__scale bgr-event__scale--alone", |m| {
            event_axis(m, context.story.words, &axis, event);
        });
    }
}

fn where_it_was(m: &mut VNodeBuilder, context: &RenderContext<'_>, event: &Event) {
    for &venue in event.venues.iter() {
        m.el("p", "bgr-event-details__name", |m| {
            m.el("a", "bgr-link", |m| {
                m.attr("href", context.link(View::Venue(venue)));
                m.text(context.story.venue(venue).name);
            });
            if event.placed_by_us {
                m.el_message("span", "bgr-event-details__ours", Msg::PlacedHereByUs);
            }
        });
    }
}

fn statements_about(m: &mut VNodeBuilder, context: &RenderContext<'_>, id: EventId) {
    let claims: Vec<_> = context.story.claims_about_event(id).collect();
    m.el("section", "bgr-block", |m| {
        m.el("div", "bgr-block__head", |m| {
            m.el_message("h2", "bgr-block__title", Msg::WhatIsSaidAboutIt);
            m.el_number("p", "bgr-block__count", claims.len());
        });
        statements(m, context, &claims);
    });
}

fn prev_next(m: &mut VNodeBuilder, context: &RenderContext<'_>, id: EventId) {
    let (previous, next) = neighbours(context.story, id);
    m.el("nav", "bgr-event-nav", |m| {
        m.attr_message("aria-label", Msg::PreviousAndNextInTheList);
        for (word, to) in [(Msg::PreviousInTheList, previous), (Msg::NextInTheList, next)] {
            m.el("div", "bgr-event-nav__step", |m| {
                let Some(to) = to else { return };
                m.el("a", "bgr-event-nav__link", |m| {
                    m.attr("href", context.link(View::Event(to)));
                    m.el_message("span", "bgr-event-nav__word", word);
                    m.text(" ");
                    m.el_text("span", "bgr-event-nav__name", context.story.event(to).name);
                });
            });
        }
    });
}

/// The neighbours of an event in the list. Their order may be ours, so it says nothing about time.
fn neighbours(story: &Story, id: EventId) -> (Option<EventId>, Option<EventId>) {
    let next = EventId(id.0 + 1);
    (
        id.0.checked_sub(1).map(EventId),
        (next.index() < story.events.len()).then_some(next),
    )
}
