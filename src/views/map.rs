//! The map of venues: the picture with its key, the chosen venue, the twin list.

mod detail;
mod list;

use story::model::VenueId;
use story::scene::map::{Form, Wish, parties};
use story::scene::venue::{admitted, joined, kinds, territories};

use crate::app::Scope;
use crate::markup::Markup;
use crate::parts::claim_mark::{Size, claim_mark};
use crate::parts::map_picture::{kind_name, map_picture};
use crate::parts::text::marked;

/// Writes the map.
pub fn map(m: &mut Markup, scope: &Scope<'_>, chosen: Option<VenueId>) {
    let story = scope.story;
    let venues = admitted(story, scope.state, scope.visit.hidden, chosen);
    m.el("div", "bgr-opening", |m| {
        m.el_text("h1", "bgr-title", story.views.map.title);
        marked(m, scope, "bgr-dek", &story.views.map.dek);
    });
    m.el("div", "bgr-places", |m| {
        m.attr_if(chosen.is_some(), "data-chosen", "");
        m.el("section", "bgr-stage", |m| {
            m.key("stage");
            m.attr("aria-label", "Map of venues");
            m.attr("aria-describedby", "bgr-map-help");
            let wish = Wish { form: Form::Map, venues: &venues, chosen, camera: scope.state.camera, controls: true };
            map_picture(m, scope, &wish);
            m.el("p", "bgr-hidden", |m| {
                m.attr("id", "bgr-map-help");
                m.text("Arrow keys go from venue to venue. Plus and minus zoom, 0 resets the view, Shift with an arrow moves the map. The list of venues holds the same links.");
            });
            key(m, scope, chosen);
        });
        if let Some(venue) = chosen {
            detail::detail(m, scope, venue, &venues);
        }
        list::list(m, scope, chosen, &venues);
    });
}

/// The key in words, below the map; its kinds are buttons that take marks off and put them back.
fn key(m: &mut Markup, scope: &Scope<'_>, chosen: Option<VenueId>) {
    m.el("div", "bgr-key", |m| {
        m.el("div", "bgr-key__kinds", |m| {
            m.attr("role", "group");
            m.attr("aria-label", "Kinds of venue");
            for (kind, count) in kinds(scope.story) {
                m.el("button", "bgr-key__kind", |m| {
                    m.attr("type", "button");
                    m.attr("data-do", "kind");
                    m.attr("data-kind", kind.word());
                    m.attr(
                        "aria-pressed",
                        if scope.visit.hidden.holds(kind) {
                            "false"
                        } else {
                            "true"
                        },
                    );
                    glyph(m, kind.word());
                    m.el_text("span", "", kind_name(kind));
                    m.el_text("span", "bgr-key__count", count.to_string());
                });
            }
        });
        if let Some(chosen) = chosen {
            key_of_lines(m, scope, chosen);
        }
        key_of_ground(m, scope);
    });
}

/// What the lines mean, said where they are drawn.
fn key_of_lines(m: &mut Markup, scope: &Scope<'_>, chosen: VenueId) {
    let story = scope.story;
    let names: Vec<&str> = parties(story, chosen)
        .iter()
        .filter(|party| party.home.is_some() && !party.mediates)
        .map(|party| story.actor(party.actor).name)
        .collect();
    if names.is_empty() {
        return;
    }
    m.el("p", "bgr-key__line", |m| {
        swatch(m, "bgr-key__swatch", |m| m.el("path", "bgr-key__took-part", |m| m.attr("d", "M1 7H27")));
        m.el("span", "", |m| {
            m.el_text("b", "bgr-key__lead", joined(&names));
            m.text(" took part in what happened here. The lines start at the place that stands for each; they are not routes.");
        });
    });
}

/// Contested territory and recognised borders, for the map and for the overview.
pub(super) fn key_of_ground(m: &mut Markup, scope: &Scope<'_>) {
    if let Some((names, notes, claim)) = territories(scope.story) {
        m.el("div", "bgr-key__line", |m| {
            swatch(m, "bgr-key__swatch bgr-key__swatch--hatch", |m| {
                m.el("path", "bgr-key__hatch", |m| {
                    m.attr("d", "M-2 14 12 0M4 14 18 0M10 14 24 0M16 14 30 0")
                });
            });
            m.el("div", "", |m| {
                m.el("p", "", |m| {
                    m.el_text("b", "bgr-key__lead", names);
                    m.text(": contested territory. ");
                    for note in notes {
                        m.text(*note);
                    }
                });
                claim_mark(m, scope, claim, Size::Small);
            });
        });
    }
    if scope
        .story
        .base_map
        .is_some_and(|map| map.layers.contains(&"focus"))
    {
        m.el("p", "bgr-key__line", |m| {
            swatch(m, "bgr-key__swatch", |m| {
                m.el("path", "bgr-key__border", |m| m.attr("d", "M0 7H28"))
            });
            m.el_text("span", "", "Internationally recognised border");
        });
    }
}

fn swatch(m: &mut Markup, class: &'static str, draw: impl FnOnce(&mut Markup)) {
    m.el("svg", class, |m| {
        m.attr("aria-hidden", "true");
        m.attr("viewBox", "0 0 28 14");
        draw(m);
    });
}

/// The mark of a kind, as it stands in words.
fn glyph(m: &mut Markup, word: &str) {
    m.el("svg", "bgr-glyph", |m| {
        m.attr("aria-hidden", "true");
        m.attr("viewBox", "-8 -8 16 16");
        m.el("use", "", |m| m.attr("href", format!("#bgr-venue-{word}")));
    });
}
