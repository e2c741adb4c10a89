//! The twin of the map: every venue in the same order, with the same link.

use story::model::{VenueId, View};
use story::view_state::ViewState;

use super::key::glyph;
use crate::app::Scope;
use crate::markup::Markup;
use crate::parts::follow;
use crate::parts::map_picture::kind_word;

/// So many venues stand in the document at once; more are reached step by step.
const WINDOW: usize = 120;

/// Writes the list.
pub(super) fn list(m: &mut Markup, scope: &Scope<'_>, chosen: Option<VenueId>, venues: &[VenueId]) {
    let story = scope.story;
    m.el("section", "bgr-venues", |m| {
        m.key("list");
        m.el("div", "bgr-block__head", |m| {
            m.el("h2", "bgr-venues__title", |m| {
                m.attr("id", "bgr-venues");
                m.text("Venues");
            });
            m.el("p", "bgr-block__count", |m| {
                let (shown, all) = (venues.len(), story.venues.len());
                m.text(if shown == all {
                    all.to_string()
                } else {
                    format!("{shown} of {all} shown")
                });
            });
        });
        only_where(m, scope);
        if venues.is_empty() {
            m.el_text(
                "p",
                "bgr-venue__none",
                if story.venues.is_empty() {
                    "Not in the article"
                } else {
                    "Nothing is shown: every kind that is here is off in the key"
                },
            );
        }
        let start = window_start(venues, chosen);
        m.el("ul", "bgr-venues__list", |m| {
            m.attr("role", "list");
            m.attr("aria-labelledby", "bgr-venues");
            for &id in venues.iter().skip(start).take(WINDOW) {
                item(m, scope, id, chosen == Some(id));
            }
        });
        if venues.len() > WINDOW {
            m.el("p", "bgr-caption", |m| {
                let last = (start + WINDOW).min(venues.len());
                m.text(format!("Venues {} to {last} of {}. ", start + 1, venues.len()));
                for (at, words) in [(start.checked_sub(1), "Earlier ones"), (Some(last), "Later ones")] {
                    if let Some(&id) = at.and_then(|at| venues.get(at)) {
                        m.el("a", "bgr-link", |m| {
                            m.attr("href", scope.link_keeping(View::Venue(id)));
                            m.text(words);
                        });
                        m.text(" ");
                    }
                }
            });
        }
    });
}

/// The part of a very long list that stands round the chosen venue.
fn window_start(venues: &[VenueId], chosen: Option<VenueId>) -> usize {
    let at = chosen
        .and_then(|chosen| venues.iter().position(|&id| id == chosen))
        .unwrap_or(0);
    at / WINDOW * WINDOW
}

/// Whose venues are shown, with the way back to all.
fn only_where(m: &mut Markup, scope: &Scope<'_>) {
    let Some(actor) = scope.state.who else { return };
    m.el("p", "bgr-venues__who", |m| {
        m.text("Only where ");
        m.el("a", "bgr-link", |m| {
            m.attr("href", scope.link(View::Actor(actor)));
            m.text(scope.story.actor(actor).name);
        });
        m.text(" appears. ");
        m.el("a", "bgr-link", |m| {
            m.attr(
                "href",
                scope.link_to(&ViewState {
                    who: None,
                    ..scope.state.clone()
                }),
            );
            m.flag("data-stay");
            m.text("Show all venues");
        });
    });
}

fn item(m: &mut Markup, scope: &Scope<'_>, id: VenueId, chosen: bool) {
    let venue = scope.story.venue(id);
    m.el("li", "bgr-venues__item", |m| {
        m.key(venue.id);
        m.el("a", "bgr-venues__link", |m| {
            m.attr("href", scope.link_keeping(View::Venue(id)));
            m.attr_if(chosen, "aria-current", "true");
            glyph(m, venue.kind.word());
            m.el_text("span", "bgr-venues__name", venue.name);
            m.el_text("span", "bgr-hidden", format!(", {}: ", kind_word(venue.kind)));
            m.el_text("span", "bgr-venues__summary", venue.summary.text);
            follow::sign(m, scope, View::Venue(id));
        });
    });
}
