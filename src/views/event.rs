//! The page of one event: when, where, who in which role, what about, what came of it.

use story::model::{EventId, View};
use story::scene::actor::{Capacity, EventParticipants, participant_groups};
use story::scene::time_axis::time_axis;

use crate::app::Scope;
use crate::markup::Markup;
use crate::parts::claim_mark::{Size, claim_mark};
use crate::parts::follow;
use crate::parts::gaps::gaps;
use crate::parts::pages::around;
use crate::parts::text::{marked, statements};
use crate::views::actor::seats;
use crate::views::timeline::{neighbours, scale, when};

/// Writes one event.
pub fn event(m: &mut Markup, scope: &Scope<'_>, id: EventId) {
    let story = scope.story;
    let event = story.event(id);
    m.el("p", "bgr-crumb", |m| {
        m.el("a", "bgr-link", |m| {
            m.attr("href", scope.link(View::Timeline));
            m.text("Timeline");
        });
        m.text(format!(", {} of {}", id.index() + 1, story.events.len()));
    });
    m.el("div", "bgr-opening bgr-event__opening", |m| {
        m.el("h1", "bgr-title", |m| {
            m.flag("data-arrive");
            m.text(event.name);
        });
        m.el_text("p", "bgr-dek", event.summary.text);
        for &claim in event.summary.rests_on.iter().take(1) {
            claim_mark(m, scope, claim, Size::Full);
        }
        follow::button(m, scope, View::Event(id));
    });
    m.el("div", "bgr-columns", |m| {
        m.attr("data-split", "7-5");
        m.el("div", "bgr-columns__main", |m| {
            m.el("dl", "bgr-particulars", |m| particulars(m, scope, id));
            gaps(m, &event.gaps);
        });
        m.el("div", "bgr-columns__side", |m| told(m, scope, id));
    });
    steps(m, scope, id);
    let all: Vec<View> = story.event_ids().map(View::Event).collect();
    around(m, scope, "Events", &all);
}

fn particulars(m: &mut Markup, scope: &Scope<'_>, id: EventId) {
    let story = scope.story;
    let event = story.event(id);
    particular(m, "When", |m| {
        when(m, event);
        if let Some(axis) = time_axis(story) {
            m.el("div", "bgr-happening__scale bgr-happening__scale--alone", |m| {
                scale(m, &axis, axis.mark(event).as_ref());
            });
        }
    });
    particular(m, "Where", |m| {
        if event.venues.is_empty() {
            m.el_text("p", "bgr-none", "Not in the article");
        }
        for &venue in event.venues.iter() {
            m.el("p", "bgr-particulars__name", |m| {
                m.el("a", "bgr-link", |m| {
                    m.attr("href", scope.link(View::Venue(venue)));
                    m.text(story.venue(venue).name);
                });
            });
        }
    });
    particular(m, "Who", |m| {
        let rows = participant_groups(event);
        if rows.is_empty() {
            m.el_text("p", "bgr-none", "Nobody is named as taking part");
            return;
        }
        let delegations = rows
            .iter()
            .filter(|row| matches!(row.capacity, Capacity::DelegateOf(_)))
            .count();
        seats(
            m,
            scope,
            &EventParticipants {
                event: id,
                two_delegations: delegations == 2,
                groups: rows,
            },
            None,
        );
    });
    // That a story leaves these out does not show that the article says nothing of them.
    for (name, text) in [("About", event.about), ("Outcome", event.outcome)] {
        if let Some(text) = text {
            particular(m, name, |m| marked(m, scope, "bgr-prose", &text));
        }
    }
}

fn particular(m: &mut Markup, name: &'static str, body: impl FnOnce(&mut Markup)) {
    m.el("div", "bgr-particulars__row", |m| {
        m.el_text("dt", "bgr-label", name);
        m.el("dd", "bgr-particulars__body", body);
    });
}

/// Every statement about the event.
fn told(m: &mut Markup, scope: &Scope<'_>, id: EventId) {
    let claims: Vec<_> = scope.story.claims_about_event(id).collect();
    m.el("section", "bgr-block", |m| {
        m.el("div", "bgr-block__head", |m| {
            m.el_text("h2", "bgr-block__title", "What is said about it");
            m.el_text("p", "bgr-block__count", claims.len().to_string());
        });
        statements(m, scope, claims.into_iter());
    });
}

/// The ways to the events before and after.
fn steps(m: &mut Markup, scope: &Scope<'_>, id: EventId) {
    let (before, after) = neighbours(scope.story, id);
    m.el("nav", "bgr-steps", |m| {
        m.attr("aria-label", "Events before and after");
        for (word, to) in [("Before", before), ("After", after)] {
            m.el("div", "bgr-steps__step", |m| {
                let Some(to) = to else { return };
                m.el("a", "bgr-steps__link", |m| {
                    m.attr("href", scope.link(View::Event(to)));
                    m.el_text("span", "bgr-steps__word", word);
                    m.text(" ");
                    m.el_text("span", "bgr-steps__name", scope.story.event(to).name);
                });
            });
        }
    });
}
