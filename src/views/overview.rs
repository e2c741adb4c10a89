//! The overview: headline, map with the guided tour, key facts, how to read the marks.

use locale::{Msg, msg};
use story::model::{Fact, List, TourStep, VenueId, View};
use story::scene::map::{MapOptions, MapVariant};
use story::view_state::ViewState;
use story::vocabulary::Firmness;

use crate::components::article::article_sentences;
use crate::components::claim_mark::{
    Size, chain, claim_marks, firmness_meaning_message, firmness_word_message, introduction_marks,
    typical_code,
};
use crate::components::map_legend::base_map_legend;
use crate::components::map_picture::map_picture;
use crate::components::rest::rest;
use crate::components::statements::text_with_mark;
use crate::context::RenderContext;
use crate::vnode_builder::VNodeBuilder;

/// Renders the overview.
#[inline(never)]
pub fn overview(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    intro(m, context);
    rest(m, context, |m| {
        m.el("div", "bgr-columns bgr-overview", |m| {
            m.el("div", "bgr-columns__main", |m| {
                map(m, context);
                tour(m, context);
                m.el("div", "bgr-map-legend", |m| {
                    with_options(context, &mut |options| base_map_legend(m, context, options));
                });
                sourcing(m, context);
            });
            m.el("section", "bgr-columns__side", |m| {
                introduction_marks(m, context, &context.story.dek.rests_on);
                facts(m, context);
            });
        });
        marks_guide(m, context);
    });
}

fn intro(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    let story = context.story;
    m.el("div", "bgr-intro bgr-intro--overview", |m| {
        m.el_text("p", "bgr-kicker", story.kicker);
        headline(m, story.hed);
        m.el_text("p", "bgr-dek", story.dek.text);
    });
}

/// Which article the story is made from. It follows the map, so that the map and the tour are on a phone's first screen. So do
/// the marks of the introduction; in two columns they are below its text again.
fn sourcing(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    m.el("p", "bgr-caption bgr-overview__sourcing", |m| {
        article_sentences(m, context);
        m.text(context.story.sourcing.text);
        m.text(" ");
        m.el("a", "bgr-link", |m| {
            m.attr("href", context.link(View::Sources));
            m.message(Msg::AllSources);
        });
    });
}

/// The headline. It breaks after its first comma if the first part fits on a line.
fn headline(m: &mut VNodeBuilder, hed: &'static str) {
    let comma = hed.char_indices().find(|(_, letter)| matches!(letter, ',' | '،'));
    let halves = comma.and_then(|(at, comma)| hed.split_at_checked(at + comma.len_utf8()));
    let parts = halves.and_then(|(first, rest)| Some((first, rest.strip_prefix(' ')?)));
    let (first, rest) = parts.unwrap_or((hed, ""));
    m.el("h1", "bgr-hed", |m| {
        if rest.is_empty() {
            m.text(hed);
        } else {
            m.el_text("span", "bgr-hed__part", first);
            m.text(" ");
            m.el_text("span", "bgr-hed__part", rest);
        }
    });
}

/// The venues of the current tour step.
fn marked_venues(context: &RenderContext<'_>) -> List<VenueId> {
    let tour = context.story.tour;
    let step = tour.get(usize::from(context.state.step).saturating_sub(1));
    step.map_or(List::EMPTY, |step| step.venues)
}

/// What the map shows: all venues, with those of the current tour step selected.
fn with_options(context: &RenderContext<'_>, draw: &mut dyn FnMut(&MapOptions<'_>)) {
    let venues: Vec<VenueId> = context.story.venue_ids().collect();
    let marked = marked_venues(context);
    draw(&MapOptions {
        variant: MapVariant::Overview,
        venues: &venues,
        chosen: marked.first().copied(),
        also_chosen: marked.get(1..).unwrap_or_default(),
        camera: None,
        controls: false,
    });
}

fn map(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    if context.story.venues.is_empty() {
        return;
    }
    m.el("section", "bgr-overview__map", |m| {
        m.attr_message("aria-label", Msg::MapOfVenues);
        with_options(context, &mut |options| map_picture(m, context, options));
    });
}

fn tour(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    let steps = context.story.tour;
    if steps.is_empty() {
        return;
    }
    m.el("section", "bgr-tour", |m| {
        m.attr_message("aria-label", Msg::GuidedTour);
        m.el("div", "bgr-tour__head", |m| {
            m.el("p", "bgr-tour__count", |m| {
                m.formatted(msg::TourStepOf {
                    number: usize::from(context.state.step),
                    all: steps.len(),
                });
                m.el("span", "bgr-tour__ticks", |m| {
                    m.attr("aria-hidden", "true");
                    for number in 1..=steps.len() {
                        m.el("span", "bgr-tour__tick", |m| {
                            m.attr_if(number == usize::from(context.state.step), "data-current", "");
                        });
                    }
                });
            });
            m.el("p", "bgr-tour__buttons", |m| {
                step_link(
                    m,
                    context,
                    Msg::TourPrevious,
                    context.state.step.checked_sub(1),
                    false,
                );
                if usize::from(context.state.step) < steps.len() {
                    step_link(m, context, Msg::TourNext, context.state.step.checked_add(1), true);
                } else {
                    after_last_step(m, context);
                }
            });
        });
        m.el("ol", "bgr-tour__steps", |m| {
            m.attr("role", "list");
            for (number, step) in (1..).zip(steps.iter()) {
                tour_step(m, context, step, number == context.state.step);
            }
        });
    });
}

/// Without scripts every step is visible; with scripts only the current one.
fn tour_step(m: &mut VNodeBuilder, context: &RenderContext<'_>, step: &TourStep, current: bool) {
    m.el("li", "bgr-tour__step", |m| {
        m.attr_if(current, "data-current", "");
        m.el("h2", "bgr-tour__title", |m| {
            m.el("a", "bgr-tour__link", |m| {
                m.attr("href", context.link(step.view));
                m.text(step.title);
            });
        });
        text_with_mark(m, context, "bgr-tour__text", &step.text);
    });
}

/// What follows the last step: the first one again and, if there is a deal, the guess.
fn after_last_step(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    let start = ViewState {
        step: 1,
        ..context.state.clone()
    };
    let has_deal = !context.story.deals.is_empty();
    let again = |m: &mut VNodeBuilder| {
        m.flag("data-keep-focus");
        m.attr("href", context.link_to(&start));
        m.message(Msg::StartAgain);
    };
    if has_deal {
        m.el("a", "bgr-button", |m| {
            m.key("again");
            again(m);
        });
    }
    m.el("a", "bgr-button bgr-button--main", |m| {
        // The same element as at the steps before, so that it keeps the focus.
        m.key("next");
        if has_deal {
            m.attr("href", context.link(View::Deal));
            m.message(Msg::GuessTheDeal);
        } else {
            again(m);
        }
    });
}

fn step_link(m: &mut VNodeBuilder, context: &RenderContext<'_>, word: Msg, number: Option<u8>, main: bool) {
    let step = number
        .and_then(|number| usize::from(number).checked_sub(1))
        .and_then(|at| context.story.tour.get(at));
    let class = if main {
        "bgr-button bgr-button--main"
    } else {
        "bgr-button"
    };
    m.el("a", class, |m| {
        m.key(if main { "next" } else { "previous" });
        m.flag("data-keep-focus");
        match (number, step) {
            (Some(number), Some(step)) => {
                m.attr(
                    "href",
                    context.link_to(&ViewState {
                        step: number,
                        ..context.state.clone()
                    }),
                );
                match main {
                    true => m.formatted(msg::LabelWithValue {
                        label: context.text(word),
                        value: step.goal,
                    }),
                    false => m.message(word),
                }
            }
            // A link without an address is a disabled link.
            _ => {
                m.attr("role", "link");
                m.attr("aria-disabled", "true");
                m.message(word);
            }
        }
    });
}

fn facts(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    m.el("ul", "bgr-facts", |m| {
        m.attr("role", "list");
        m.attr_message("aria-label", Msg::KeyStatements);
        for fact in context.story.facts.iter() {
            m.el("li", "bgr-fact", |m| fact_item(m, context, fact));
        }
    });
}

fn fact_item(m: &mut VNodeBuilder, context: &RenderContext<'_>, fact: &Fact) {
    if let Some(figure) = fact.figure {
        m.el("p", "bgr-fact__measure", |m| {
            m.el_text("span", "bgr-fact__figure", figure.number);
            m.text(" ");
            m.el_text("span", "bgr-fact__unit", figure.unit);
        });
    }
    m.el("div", "bgr-fact__words", |m| {
        m.el("p", "bgr-fact__sentence", |m| {
            m.text(fact.before);
            m.el("a", "bgr-link", |m| {
                m.attr("href", context.link(fact.view));
                m.text(fact.link);
            });
            m.text(fact.after);
        });
        claim_marks(m, context, &fact.rests_on);
    });
}

fn marks_guide(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    let story = context.story;
    m.el("section", "bgr-block bgr-marks", |m| {
        m.attr("id", "bgr-marks");
        m.attr("aria-labelledby", "bgr-marks-title");
        m.el("div", "bgr-marks__words", |m| {
            m.el("h2", "bgr-section-title", |m| {
                m.attr("id", "bgr-marks-title");
                m.message(Msg::HowToReadTheMarks);
            });
            m.el_message("p", "bgr-prose", Msg::ReadEachMark);
        });
        m.el("div", "", |m| {
            firmness_scale(m, context);
            m.el_formatted(
                "p",
                "bgr-caption bgr-marks__total",
                msg::StatementsFromParagraphs {
                    count: story.claims.len(),
                    paragraphs: usize::from(story.paragraphs()),
                },
            );
        });
    });
}

fn firmness_scale(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    m.el("ul", "bgr-firmness-legend", |m| {
        m.attr("role", "list");
        for &firmness in Firmness::ALL {
            let count = context
                .story
                .claims
                .iter()
                .filter(|claim| claim.firmness == firmness)
                .count();
            m.el("li", "bgr-firmness-legend__row", |m| {
                chain(m, typical_code(firmness).to_owned(), Size::Full);
                m.el("p", "bgr-firmness-legend__words", |m| {
                    m.el_message(
                        "span",
                        "bgr-firmness-legend__word",
                        firmness_word_message(firmness),
                    );
                    m.text(" ");
                    m.el_message(
                        "span",
                        "bgr-firmness-legend__meaning",
                        firmness_meaning_message(firmness),
                    );
                });
                m.el_number("span", "bgr-firmness-legend__count", count);
            });
        }
    });
}
