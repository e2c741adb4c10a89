//! The key of the map, in words below it: kinds as a filter, lines, ground; and the picture to
//! take away. The overview shows the part about the ground.

use story::model::VenueId;
use story::scene::map::parties;
use story::scene::venue::{events_about_areas, join_names, kinds, territories};

use crate::app::Scope;
use crate::markup::Markup;
use crate::parts::claim_mark::{Size, claim_mark};
use crate::parts::map_picture::kind_name;

/// The key in words, below the map; its kinds are buttons that take marks off and put them back.
pub(super) fn key(m: &mut Markup, scope: &Scope<'_>, chosen: Option<VenueId>) {
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
            key_of_areas(m, scope, chosen);
        }
        key_of_ground(m, scope);
        if scope.story.base_map.is_some() && !scope.story.venues.is_empty() {
            keep(m, scope, chosen);
        }
    });
}

/// The picture to take away. Title and credit stand here for the script that draws it.
fn keep(m: &mut Markup, scope: &Scope<'_>, chosen: Option<VenueId>) {
    let story = scope.story;
    m.el("div", "bgr-keep bgr-needs-live", |m| {
        let mut title = String::from(story.views.map.title);
        if let Some(chosen) = chosen {
            title.push_str(": ");
            title.push_str(story.venue(chosen).name);
        }
        m.attr("data-title", title);
        let mut credit = String::from(story.base_map.map_or("", |map| map.credit));
        credit.push_str(" Facts as reported in ");
        credit.push_str(story.article.name);
        credit.push('.');
        m.attr("data-credit", credit);
        for (word, name) in [
            ("picture-svg", "Save the map as SVG"),
            ("picture-png", "Save the map as PNG"),
        ] {
            m.el("button", "bgr-choice", |m| {
                m.attr("type", "button");
                m.attr("data-do", word);
                m.text(name);
            });
        }
    });
}

/// What the lines mean, said where they are drawn: parties first, then who stood between them.
fn key_of_lines(m: &mut Markup, scope: &Scope<'_>, chosen: VenueId) {
    let parties = parties(scope.story, chosen);
    for (mediates, class, words) in [
        (
            false,
            "bgr-key__took-part",
            " took part in what happened here. The lines start at the place that stands for each; they are not routes.",
        ),
        (
            true,
            "bgr-key__took-part bgr-key__took-part--between",
            " gave the place or stood between the parties.",
        ),
    ] {
        let names: Vec<&str> = parties
            .iter()
            .filter(|party| party.home.is_some() && party.mediates == mediates)
            .map(|party| scope.story.actor(party.actor).name)
            .collect();
        if names.is_empty() {
            continue;
        }
        m.el("p", "bgr-key__line", |m| {
            swatch(m, "bgr-key__swatch", |m| {
                m.el("path", class, |m| m.attr("d", "M1 7H27"))
            });
            m.el("span", "", |m| {
                m.el_text("b", "bgr-key__lead", join_names(&names));
                m.text(words);
            });
        });
    }
}

/// Areas that an event is about as a whole: no point within is made up.
fn key_of_areas(m: &mut Markup, scope: &Scope<'_>, chosen: VenueId) {
    for id in events_about_areas(scope.story, chosen) {
        m.el("p", "bgr-key__line", |m| {
            swatch(m, "bgr-key__swatch", |m| {
                m.el("path", "bgr-key__concern", |m| m.attr("d", "M1 1H27V13H1z"))
            });
            m.el("span", "", |m| {
                m.el_text("b", "bgr-key__lead", scope.story.event(id).name);
                m.text(": the area as a whole is marked, since the article names no place within it.");
            });
        });
    }
}

/// Contested territory and recognised borders, for the map and for the overview.
pub(in crate::views) fn key_of_ground(m: &mut Markup, scope: &Scope<'_>) {
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
pub(super) fn glyph(m: &mut Markup, word: &str) {
    m.el("svg", "bgr-glyph", |m| {
        m.attr("aria-hidden", "true");
        m.attr("viewBox", "-8 -8 16 16");
        m.el("use", "", |m| m.attr("href", format!("#bgr-venue-{word}")));
    });
}
