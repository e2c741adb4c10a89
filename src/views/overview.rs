//! The overview: hed, dek, map with the guided tour, key facts, how to read the marks.

use story::model::{Fact, TourStep, VenueId, View};
use story::scene::map::{MapOptions, MapVariant};
use story::view_state::{Section, ViewState};
use story::vocabulary::Firmness;

use crate::app::Scope;
use crate::markup::Markup;
use crate::parts::claim_mark::{Size, chain, claim_mark, firmness_meaning, firmness_word, typical_code};
use crate::parts::gaps::NOT_IN_ARTICLE;
use crate::parts::map_picture::map_picture;
use crate::parts::text::marked;
use crate::views::map::key_of_ground;

/// Writes the overview.
pub fn overview(m: &mut Markup, scope: &Scope<'_>) {
    opening(m, scope);
    m.el("div", "bgr-columns bgr-overview", |m| {
        m.el("div", "bgr-columns__main", |m| {
            map(m, scope);
            tour(m, scope);
            m.el("div", "bgr-key", |m| key_of_ground(m, scope));
        });
        m.el("div", "bgr-columns__side", |m| facts(m, scope));
    });
    missing(m, scope);
    marks(m, scope);
}

/// The views that this story has nothing for: they are not in the navigation either.
fn missing(m: &mut Markup, scope: &Scope<'_>) {
    let views = Section::ALL.into_iter().filter(|group| !group.is_in(scope.story));
    let names: Vec<&str> = views.map(Section::name).collect();
    if !names.is_empty() {
        m.el_text(
            "p",
            "bgr-block bgr-caption",
            format!("{NOT_IN_ARTICLE}: {}", names.join(", ")),
        );
    }
}

fn opening(m: &mut Markup, scope: &Scope<'_>) {
    let story = scope.story;
    m.el("div", "bgr-opening bgr-opening--overview", |m| {
        m.el_text("p", "bgr-kicker", story.kicker);
        hed(m, story.hed);
        m.el_text("p", "bgr-dek", story.dek.text);
        m.el("p", "bgr-caption bgr-opening__sourcing", |m| {
            m.text(story.sourcing.text);
            m.text(" ");
            m.el("a", "bgr-link", |m| {
                m.attr("href", scope.link(View::Sources));
                m.text("What it rests on");
            });
        });
    });
}

/// The hed, which breaks after its first comma wherever the first part fits on a line.
fn hed(m: &mut Markup, hed: &'static str) {
    let halves = hed.split_once(',');
    let parts = halves.and_then(|(first, rest)| Some((first, rest.strip_prefix(' ')?)));
    let (first, rest) = parts.unwrap_or((hed, ""));
    m.el("h1", "bgr-hed", |m| {
        if rest.is_empty() {
            m.text(hed);
        } else {
            m.el("span", "bgr-hed__part", |m| {
                m.text(first);
                m.text(",");
            });
            m.text(" ");
            m.el_text("span", "bgr-hed__part", rest);
        }
    });
}

/// The map, with the venue of the tour's step chosen.
fn map(m: &mut Markup, scope: &Scope<'_>) {
    let story = scope.story;
    if story.venues.is_empty() {
        return;
    }
    let venues: Vec<VenueId> = story.venue_ids().collect();
    let step = story.tour.get(usize::from(scope.state.step).saturating_sub(1));
    m.el("section", "bgr-overview__map", |m| {
        m.attr("aria-label", "Map of venues");
        let chosen = step.and_then(|step| step.venue);
        map_picture(
            m,
            scope,
            &MapOptions {
                variant: MapVariant::Overview,
                venues: &venues,
                chosen,
                camera: None,
                controls: false,
            },
        );
    });
}

fn tour(m: &mut Markup, scope: &Scope<'_>) {
    let steps = scope.story.tour;
    if steps.is_empty() {
        return;
    }
    m.el("section", "bgr-tour", |m| {
        m.attr("aria-label", "Guided tour");
        m.el("p", "bgr-tour__count", |m| {
            m.text(format!("Tour, step {} of {}", scope.state.step, steps.len()));
            m.el("span", "bgr-tour__ticks", |m| {
                m.attr("aria-hidden", "true");
                for number in 1..=steps.len() {
                    m.el("span", "bgr-tour__tick", |m| {
                        m.attr_if(number == usize::from(scope.state.step), "data-current", "");
                    });
                }
            });
        });
        m.el("ol", "bgr-tour__steps", |m| {
            m.attr("role", "list");
            for (number, step) in (1..).zip(steps.iter()) {
                tour_step(m, scope, step, number == scope.state.step);
            }
        });
        m.el("p", "bgr-tour__moves", |m| {
            step_link(m, scope, "Previous", scope.state.step.checked_sub(1), false);
            step_link(m, scope, "Next", scope.state.step.checked_add(1), true);
        });
    });
}

/// Every step stands in the page, for readers without scripts; with scripts the current one shows.
fn tour_step(m: &mut Markup, scope: &Scope<'_>, step: &TourStep, current: bool) {
    m.el("li", "bgr-tour__step", |m| {
        m.attr_if(current, "data-current", "");
        m.el("h2", "bgr-tour__title", |m| {
            m.el("a", "bgr-tour__link", |m| {
                m.attr("href", scope.link(step.view));
                m.text(step.title);
            });
        });
        marked(m, scope, "bgr-tour__text", &step.text);
    });
}

fn step_link(m: &mut Markup, scope: &Scope<'_>, word: &'static str, number: Option<u8>, main: bool) {
    let step = number
        .and_then(|number| usize::from(number).checked_sub(1))
        .and_then(|at| scope.story.tour.get(at));
    let class = if main {
        "bgr-button bgr-button--main"
    } else {
        "bgr-button"
    };
    m.el("a", class, |m| {
        m.key(word);
        m.flag("data-stay");
        match (number, step) {
            (Some(number), Some(step)) => {
                m.attr(
                    "href",
                    scope.link_to(&ViewState {
                        step: number,
                        ..scope.state.clone()
                    }),
                );
                m.text(word);
                if main {
                    m.text(": ");
                    m.text(step.goal);
                }
            }
            // A link without an address is a place where a link would stand.
            _ => {
                m.attr("role", "link");
                m.attr("aria-disabled", "true");
                m.text(word);
            }
        }
    });
}

fn facts(m: &mut Markup, scope: &Scope<'_>) {
    m.el("ul", "bgr-facts", |m| {
        m.attr("role", "list");
        m.attr("aria-label", "Key facts");
        for fact in scope.story.facts.iter() {
            m.el("li", "bgr-fact", |m| write_fact(m, scope, fact));
        }
    });
}

fn write_fact(m: &mut Markup, scope: &Scope<'_>, fact: &Fact) {
    m.el("p", "bgr-fact__measure", |m| {
        m.el_text("span", "bgr-fact__figure", fact.figure);
        m.text(" ");
        m.el_text("span", "bgr-fact__unit", fact.unit);
    });
    m.el("div", "bgr-fact__words", |m| {
        m.el("p", "bgr-fact__sentence", |m| {
            m.text(fact.before);
            m.el("a", "bgr-link", |m| {
                m.attr("href", scope.link(fact.view));
                m.text(fact.link);
            });
            m.text(fact.after);
        });
        claim_mark(m, scope, fact.claim, Size::Small);
    });
}

fn marks(m: &mut Markup, scope: &Scope<'_>) {
    let story = scope.story;
    m.el("section", "bgr-block bgr-marks", |m| {
        m.attr("id", "bgr-marks");
        m.attr("aria-labelledby", "bgr-marks-title");
        m.el("div", "bgr-marks__words", |m| {
            m.el("h2", "bgr-section", |m| {
                m.attr("id", "bgr-marks-title");
                m.text("How to read the marks");
            });
            m.el_text(
                "p",
                "bgr-prose",
                "Read each mark from left to right: who says so, through whom, and the article. A filled dot is \
                 named, an open one is not. A solid line carries the speaker’s own words; a broken one carries a \
                 report of them.",
            );
        });
        m.el("div", "", |m| {
            firmness_scale(m, scope);
            m.el_text(
                "p",
                "bgr-caption bgr-marks__total",
                format!(
                    "{} statements in {} paragraphs. The marks grade how the article sources a statement, not \
                     whether it is true.",
                    story.claims.len(),
                    story.paragraphs()
                ),
            );
        });
    });
}

fn firmness_scale(m: &mut Markup, scope: &Scope<'_>) {
    m.el("ul", "bgr-scale", |m| {
        m.attr("role", "list");
        for &firmness in Firmness::ALL {
            let count = scope
                .story
                .claims
                .iter()
                .filter(|claim| claim.firmness == firmness)
                .count();
            m.el("li", "bgr-scale__row", |m| {
                chain(m, typical_code(firmness), Size::Full);
                m.el("p", "bgr-scale__words", |m| {
                    m.el_text("span", "bgr-scale__word", firmness_word(firmness));
                    m.text(" ");
                    m.el_text("span", "bgr-scale__meaning", firmness_meaning(firmness));
                });
                m.el_text("span", "bgr-scale__count", count.to_string());
            });
        }
    });
}
