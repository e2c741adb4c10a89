//! The chosen actor: where it appears and with whom, what it says and what is said about it,
//! its positions and relations. Everything is told from the claims that the scene found.

mod company;
mod relations;

use story::model::{ActorId, ClaimId, Text, View};
use story::scene::actor::{ActorProfile, Appearance, Capacity, actor_profile as scene_of, role_name};
use story::view_state::Section;

use crate::app::Scope;
use crate::markup::Markup;
use crate::parts::claim_mark::{Size, claim_mark};
use crate::parts::follow;
use crate::parts::gaps::{gaps, notes};
use crate::parts::map_ground::locator;
use crate::parts::monogram::monogram;
use crate::parts::side_mark::side_name;
use crate::parts::text::statements;

pub use company::seats;
use company::together;
use relations::relations;

/// Writes the chosen actor.
pub fn portrait(m: &mut Markup, scope: &Scope<'_>, id: ActorId) {
    let actor = scope.story.actor(id);
    let scene = scene_of(scope.story, id);
    m.el("section", "bgr-portrait", |m| {
        m.key("portrait");
        m.attr("aria-label", actor.name);
        head(m, scope, id);
        appears(m, scope, &scene);
        for company in scene.participants.iter().take(MOST_EVENTS) {
            together(m, scope, company, id);
        }
        said(
            m,
            scope,
            "Said by ",
            id,
            &scene.own_statements,
            &[],
            "The article gives no words or views of this actor.",
        );
        stances(m, scope, &scene);
        compare(m, scope, id, &scene);
        relations(m, scope, id, &scene);
        // Last, because of a state there may be said a great deal.
        said(
            m,
            scope,
            "Said about ",
            id,
            &scene.statements_about,
            &scene.speakers_about,
            "Nothing is said about this actor by others.",
        );
        gaps(m, &actor.gaps);
        notes(m, &actor.notes);
    });
}

fn head(m: &mut Markup, scope: &Scope<'_>, id: ActorId) {
    let actor = scope.story.actor(id);
    m.el("div", "bgr-portrait__head", |m| {
        monogram(m, scope.story, actor);
        m.el("div", "bgr-portrait__words", |m| {
            m.el("h1", "bgr-name", |m| {
                m.flag("data-arrive");
                if let Some(language) = actor.name_language {
                    m.attr("lang", language);
                }
                m.text(actor.name);
            });
            m.el_text("p", "bgr-portrait__title", actor.title.text);
        });
    });
    m.el("div", "bgr-portrait__side", |m| {
        side_name(m, scope.story.side(actor.side));
        leading_mark(m, scope, &actor.title);
        follow::button(m, scope, View::Actor(id));
    });
}

fn leading_mark(m: &mut Markup, scope: &Scope<'_>, text: &Text) {
    if let Some(&claim) = text.rests_on.first() {
        claim_mark(m, scope, claim, Size::Small);
    }
}

/// A section of the portrait with its count.
fn block(m: &mut Markup, title: impl FnOnce(&mut Markup), count: String, body: impl FnOnce(&mut Markup)) {
    m.el("section", "bgr-block bgr-portrait__block", |m| {
        m.el("div", "bgr-block__head", |m| {
            m.el("h2", "bgr-block__title", title);
            m.el_text("p", "bgr-block__count", count);
        });
        body(m);
    });
}

fn none(m: &mut Markup, words: &'static str) {
    m.el_text("p", "bgr-none", words);
}

/// A number with its word: "1 place", "2 places".
fn number(count: usize, one: &'static str, many: &'static str) -> String {
    let mut words = count.to_string();
    words.push(' ');
    words.push_str(if count == 1 { one } else { many });
    words
}

fn appears(m: &mut Markup, scope: &Scope<'_>, scene: &ActorProfile) {
    let mut count = number(scene.venues.len(), "place", "places");
    count.push_str(", ");
    count.push_str(&number(scene.appearances.len(), "event", "events"));
    block(
        m,
        |m| m.text("Appears"),
        count,
        |m| {
            if scene.appearances.is_empty() {
                none(m, "Not in the article: a part in any of its events.");
            }
            m.el("div", "bgr-appears", |m| {
                if !scene.venues.is_empty() {
                    m.el("div", "bgr-appears__map", |m| locator(m, scope, &scene.venues));
                }
                m.el("ul", "bgr-appears__list", |m| {
                    m.attr("role", "list");
                    for appearance in scene.appearances.iter().take(MOST_EVENTS) {
                        m.el("li", "bgr-appears__event", |m| appeared(m, scope, appearance));
                    }
                    if scene.appearances.len() > MOST_EVENTS {
                        m.el("li", "", |m| {
                            on_the_timeline(m, scope, scene.appearances.len() - MOST_EVENTS)
                        });
                    }
                });
            });
        },
    );
}

/// Most events of an actor that stand on its page; the timeline has them all.
const MOST_EVENTS: usize = 24;

fn on_the_timeline(m: &mut Markup, scope: &Scope<'_>, more: usize) {
    m.el("a", "bgr-link", |m| {
        m.attr("href", scope.link(View::Timeline));
        m.text(number(more, "more event", "more events"));
        m.text(" on the timeline");
    });
}

fn appeared(m: &mut Markup, scope: &Scope<'_>, appearance: &Appearance) {
    let event = scope.story.event(appearance.event);
    m.el("p", "bgr-appears__name", |m| {
        m.el("a", "bgr-link", |m| {
            m.attr("href", scope.link(View::Event(appearance.event)));
            m.text(event.name);
        });
    });
    m.el("p", "bgr-appears__part", |m| {
        part(m, scope, appearance.capacity, false);
        for &venue in event.venues.iter() {
            m.text(", ");
            m.el("a", "bgr-link", |m| {
                m.attr("href", scope.link(View::Venue(venue)));
                m.text(scope.story.venue(venue).name);
            });
        }
        if !event.when.words.is_empty() {
            m.text(", ");
            m.text(quoted(event.when.words, event.when.quoted));
        }
    });
    claim_mark(m, scope, appearance.claim, Size::Small);
}

/// Words in curly quotes where they are the article's own.
pub fn quoted(words: &str, is_quote: bool) -> String {
    let mut text = String::new();
    if is_quote {
        text.push('“');
    }
    text.push_str(words);
    if is_quote {
        text.push('”');
    }
    text
}

/// As what somebody takes part.
pub fn part(m: &mut Markup, scope: &Scope<'_>, part: Capacity, many: bool) {
    match part {
        Capacity::Role(role) => m.text(role_name(role, many)),
        Capacity::DelegateOf(party) => {
            m.text("Delegation: ");
            m.text(scope.story.actor(party).name);
        }
        Capacity::SendsDelegation => m.text("Through its delegation"),
    }
}

/// Most statements of a list that stand open; the rest opens in place.
const OPEN: usize = 8;

fn said(
    m: &mut Markup,
    scope: &Scope<'_>,
    lead: &'static str,
    id: ActorId,
    claims: &[ClaimId],
    voices: &[(&'static str, usize)],
    nothing: &'static str,
) {
    let title = |m: &mut Markup| {
        m.text(lead);
        m.text(scope.story.actor(id).name);
    };
    block(m, title, number(claims.len(), "statement", "statements"), |m| {
        if claims.is_empty() {
            none(m, nothing);
        } else {
            if let [_, _, ..] = voices {
                by_whom(m, voices);
            }
            let (first, more) = if claims.len() > OPEN + 2 {
                claims.split_at(OPEN)
            } else {
                (claims, &[][..])
            };
            statements(m, scope, first.iter().copied());
            if !more.is_empty() {
                m.el("details", "bgr-more", |m| {
                    // Another actor's list starts closed again.
                    m.key(scope.story.actor(id).id);
                    m.el_text(
                        "summary",
                        "bgr-more__summary",
                        number(more.len(), "more statement", "more statements"),
                    );
                    statements(m, scope, more.iter().copied());
                });
            }
        }
    });
}

/// Whose statements follow, with their numbers.
fn by_whom(m: &mut Markup, voices: &[(&'static str, usize)]) {
    m.el("p", "bgr-portrait__voices", |m| {
        m.text("By whom: ");
        for (at, (voice, count)) in voices.iter().enumerate() {
            m.text(if at > 0 { ", " } else { "" });
            m.text(*voice);
            m.text("\u{a0}");
            m.text(count.to_string());
        }
    });
}

fn stances(m: &mut Markup, scope: &Scope<'_>, scene: &ActorProfile) {
    if scene.positions.is_empty() {
        return;
    }
    block(
        m,
        |m| m.text("Positions"),
        scene.positions.len().to_string(),
        |m| {
            m.el("ul", "bgr-statements", |m| {
                m.attr("role", "list");
                for stance in &scene.positions {
                    m.el("li", "bgr-statement", |m| {
                        m.el("p", "bgr-label", |m| {
                            m.el("a", "bgr-link", |m| {
                                m.attr("href", scope.link(View::Issue(stance.issue)));
                                m.text(scope.story.issue(stance.issue).name);
                            });
                        });
                        m.el_text("p", "bgr-statement__text", stance.text);
                        claim_mark(m, scope, stance.claim, Size::Small);
                    });
                }
            });
        },
    );
}

/// The way to this actor's words beside those of another.
fn compare(m: &mut Markup, scope: &Scope<'_>, id: ActorId, scene: &ActorProfile) {
    let speaks = !(scene.own_statements.is_empty() && scene.positions.is_empty());
    if speaks && Section::Positions.is_in(scope.story) {
        m.el("p", "bgr-portrait__compare bgr-needs-live", |m| {
            m.el("a", "bgr-link", |m| {
                let mut to = scope.state.reset(View::Positions);
                to.who = Some(id);
                m.attr("href", scope.link_to(&to));
                m.text("Compare with another actor");
            });
        });
    }
}
