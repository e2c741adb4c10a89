//! The chosen venue: what happened there and when, who came, what is said, what is not known.

use story::model::{ActorId, Event, Text, VenueId, View};
use story::scene::venue::{Delegation, Meeting, list_position, meetings};
use story::vocabulary::Role;

use crate::app::{Place, Scope};
use crate::markup::Markup;
use crate::parts::claim_mark::{Size, claim_mark};
use crate::parts::follow;
use crate::parts::gaps::{gaps, notes};
use crate::parts::map_picture::kind_name;
use crate::parts::monogram::monogram;
use crate::parts::side_mark::side_mark;
use crate::parts::text::{marked, statements};

/// So many statements stand open; the others wait behind one click.
const OPEN: usize = 5;

/// Most events that stand under a venue; the timeline has them all.
const MOST_EVENTS: usize = 24;

/// Most people of a delegation or a role that are named; the list of actors has them all.
const MOST_PEOPLE: usize = 60;

/// Writes the detail.
pub(super) fn detail(m: &mut Markup, scope: &Scope<'_>, id: VenueId, venues: &[VenueId]) {
    let venue = scope.story.venue(id);
    m.el("section", "bgr-venue", |m| {
        // The map and the list beside it stay as they are when a detail comes or goes.
        m.key("detail");
        // What stands ready many times in one page gets its id when it is shown.
        m.attr_if(!scope.is_brief(), "aria-labelledby", "bgr-venue");
        steps(m, scope, id, venues);
        // Another venue comes as a whole: matched part by part, what is open in the one would be open in
        // the other, and its heading, which takes the focus, would not be a new one. The steps stay,
        // because the focus may be on them.
        m.el("div", "bgr-venue__about", |m| {
            m.key(venue.id);
            m.el("div", "bgr-venue__head", |m| {
                m.el("h2", "bgr-name", |m| {
                    m.attr_if(!scope.is_brief(), "id", "bgr-venue");
                    m.flag("data-arrive");
                    m.text(venue.name);
                });
                m.el("p", "bgr-venue__kind", |m| {
                    m.text(kind_name(venue.kind));
                    if let Some(within) = venue.within {
                        m.text(", ");
                        m.text(within);
                    }
                });
                marked(m, scope, "bgr-venue__lede", &venue.lede);
                follow::button(m, scope, View::Venue(id));
            });
            let meetings = meetings(scope.story, id);
            // What is written short ends early and leaves nothing out before: when the whole detail comes in
            // its place, what the reader has read stays where it is.
            let most = if scope.is_brief() { 1 } else { MOST_EVENTS };
            for meeting in meetings.iter().take(most) {
                happened(m, scope, meeting);
            }
            if scope.is_brief() {
                return m.el("a", "bgr-link", |m| {
                    m.attr("href", scope.link(View::Venue(id)));
                    m.text("All about this venue");
                });
            }
            if meetings.len() > MOST_EVENTS {
                m.el("a", "bgr-link", |m| {
                    m.attr("href", scope.link(View::Timeline));
                    m.text((meetings.len() - MOST_EVENTS).to_string());
                    m.text(" more on the timeline");
                });
            }
            said(m, scope, id);
            gaps(m, &venue.gaps);
            notes(m, &venue.notes);
        });
    });
}

/// Previous and next in the order of the list, which is a ring.
fn steps(m: &mut Markup, scope: &Scope<'_>, id: VenueId, venues: &[VenueId]) {
    let Some(place) = list_position(venues, id) else {
        return;
    };
    m.el("nav", "bgr-venue__steps", |m| {
        // No id of a venue has a slash.
        m.key("/steps");
        m.attr("aria-label", "Venue by venue");
        let (before, after) = (
            scope.story.venue(place.previous).name,
            scope.story.venue(place.next).name,
        );
        if place.of > 1 {
            step(m, scope, place.previous, format!("Previous venue: {before}"), "←");
        }
        m.el_text(
            "p",
            "bgr-venue__count",
            format!("Venue {} of {}", place.number, place.of),
        );
        if place.of > 1 {
            step(
                m,
                scope,
                place.next,
                format!("Next venue: {after}"),
                &format!("{after} →"),
            );
        }
    });
}

fn step(m: &mut Markup, scope: &Scope<'_>, to: VenueId, name: String, words: &str) {
    m.el("a", "bgr-button", |m| {
        m.attr("href", scope.link_keeping(View::Venue(to)));
        m.attr("aria-label", name);
        m.flag("data-stay");
        m.text(words.to_owned());
    });
}

fn happened(m: &mut Markup, scope: &Scope<'_>, meeting: &Meeting) {
    let event = scope.story.event(meeting.event);
    m.el("div", "bgr-block bgr-venue__block", |m| {
        m.el("h3", "bgr-venue__event", |m| {
            m.el("a", "bgr-link", |m| {
                m.attr("href", scope.link(View::Event(meeting.event)));
                m.text(event.name);
            });
        });
        m.el("dl", "bgr-venue__facts", |m| {
            m.el_text("dt", "", "When");
            m.el("dd", "", |m| when(m, scope, event));
            fact(m, scope, "About", event.about.as_ref());
            fact(m, scope, "Outcome", event.outcome.as_ref());
        });
        // A frame's page holds its words to the host besides: what stands ready there ends here.
        if !(scope.is_brief() && scope.place == Place::Embed) {
            came(m, scope, meeting);
        }
    });
}

/// The article's words, or that there are none: then the gap is drawn.
fn when(m: &mut Markup, scope: &Scope<'_>, event: &Event) {
    if event.when.words.is_empty() {
        m.el_text("p", "bgr-venue__none", "Not in the article");
    } else if event.when.quoted {
        m.el_text("p", "", format!("“{}”", event.when.words));
    } else {
        m.el_text("p", "", event.when.words);
    }
    if let Some(note) = event.when.note {
        m.el_text("p", "bgr-caption", note);
    }
    if let Some(&claim) = event.summary.rests_on.first() {
        claim_mark(m, scope, claim, Size::Small);
    }
}

fn fact(m: &mut Markup, scope: &Scope<'_>, name: &'static str, text: Option<&Text>) {
    m.el_text("dt", "", name);
    m.el("dd", "", |m| match text {
        Some(text) => marked(m, scope, "", text),
        None => m.el_text("p", "bgr-venue__none", "Not in the article"),
    });
}

/// Who came: delegations side by side, then the others by what they did there.
fn came(m: &mut Markup, scope: &Scope<'_>, meeting: &Meeting) {
    if !meeting.delegations.is_empty() {
        m.el("div", "bgr-venue__sub", |m| {
            m.el_text("h4", "bgr-label", "Delegations");
            let counts: Vec<String> = meeting
                .delegations
                .iter()
                .map(|delegation| delegation.people.len().to_string())
                .collect();
            m.el_text("p", "bgr-block__count", counts.join(" + "));
        });
        m.el("div", "bgr-delegations", |m| {
            let most = meeting
                .delegations
                .iter()
                .map(|delegation| delegation.people.len())
                .max()
                .unwrap_or(0);
            m.attr("data-rows", most.to_string());
            for delegation in &meeting.delegations {
                delegation_of(m, scope, delegation);
            }
        });
    }
    for (role, actors) in &meeting.others {
        m.el_text("h4", "bgr-label bgr-venue__role", role_name(*role, actors.len()));
        people(m, scope, "bgr-people bgr-people--pairs", actors);
    }
    if meeting.claims.is_empty() {
        m.el_text("h4", "bgr-label bgr-venue__role", "Who came");
        m.el_text("p", "bgr-venue__none", "Not in the article");
    }
    m.el("div", "bgr-venue__marks", |m| {
        for &claim in &meeting.claims {
            claim_mark(m, scope, claim, Size::Small);
        }
    });
}

fn delegation_of(m: &mut Markup, scope: &Scope<'_>, delegation: &Delegation) {
    let party = scope.story.actor(delegation.party);
    m.el("div", "bgr-delegation", |m| {
        m.el("h5", "bgr-side", |m| {
            side_mark(m, scope.story.side(party.side));
            m.el_text("span", "bgr-side__name", party.name);
        });
        people(m, scope, "bgr-people", &delegation.people);
    });
}

fn people(m: &mut Markup, scope: &Scope<'_>, class: &'static str, actors: &[ActorId]) {
    m.el("ul", class, |m| {
        m.attr("role", "list");
        for &id in actors.iter().take(MOST_PEOPLE) {
            let actor = scope.story.actor(id);
            m.el("li", "bgr-people__item", |m| {
                m.el("a", "bgr-people__link", |m| {
                    m.attr("href", scope.link(View::Actor(id)));
                    monogram(m, scope.story, actor);
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

fn role_name(role: Role, count: usize) -> &'static str {
    match (role, count) {
        (Role::Delegate, _) => "Delegates",
        (Role::Party, 1) => "Party",
        (Role::Party, _) => "Parties",
        (Role::Host, 1) => "Host",
        (Role::Host, _) => "Hosts",
        (Role::Mediator, 1) => "Mediator",
        (Role::Mediator, _) => "Mediators",
        (Role::Speaker, 1) => "Speaker",
        (Role::Speaker, _) => "Speakers",
        (Role::Signatory, 1) => "Signatory",
        (Role::Signatory, _) => "Signatories",
        (Role::Protester, _) => "Protest",
    }
}

/// Every statement about the venue; the first ones open.
fn said(m: &mut Markup, scope: &Scope<'_>, id: VenueId) {
    let claims: Vec<_> = scope.story.claims_about_venue(id).collect();
    if claims.is_empty() {
        return;
    }
    m.el("div", "bgr-block bgr-venue__block", |m| {
        m.el("div", "bgr-block__head", |m| {
            m.el_text("h3", "bgr-label", "What is said about it");
            let words = if claims.len() == 1 {
                "1 statement".to_owned()
            } else {
                format!("{} statements", claims.len())
            };
            m.el_text("p", "bgr-block__count", words);
        });
        // One more than the limit is shown rather than hidden behind a click.
        let open = if claims.len() <= OPEN + 1 {
            claims.len()
        } else {
            OPEN
        };
        let (first, rest) = claims.split_at(open);
        statements(m, scope, first.iter().copied());
        if !rest.is_empty() {
            m.el("details", "bgr-more", |m| {
                m.el("summary", "bgr-more__summary", |m| {
                    m.el_text("span", "bgr-link", format!("{} more statements", rest.len()));
                });
                statements(m, scope, rest.iter().copied());
            });
        }
    });
}
