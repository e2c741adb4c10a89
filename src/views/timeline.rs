//! The timeline: each event with its date in the article's words, its mark on the time axis, and its source.

use locale::Msg;
use story::model::{Story, View};
use story::scene::time_axis::{TimeAxis, TimeMark, precision_words};
use story::scene::timeline::{Row, Timeline, has_order_of_ours, timeline as scene_of};
use story::view_state::Field;
use story::vocabulary::Precision;

use crate::components::claim_mark::{Size, claim_mark};
use crate::components::filters::{
    SelectOption, filter_toggle, firmness_filter, no_results, search_field, select,
};
use crate::components::follow;
use crate::components::ids::TIMELINE;
use crate::components::pagination::{pagination, result_count};
use crate::components::rest::rest;
use crate::components::statements::text_with_mark;
use crate::components::time_axis::{date, draw_mark, event_axis, tick_labels, vertical_line};
use crate::context::RenderContext;
use crate::vnode_builder::VNodeBuilder;

/// How many events are painted first. They fill most screens, so nothing that is read moves when the others follow.
const FIRST_ROWS: usize = 6;

/// Renders the timeline.
#[inline(never)]
pub fn timeline(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    let story = context.story;
    let scene = scene_of(story, context.state);
    m.el("div", "bgr-intro", |m| {
        m.el_text("h1", "bgr-title", story.views.timeline.title);
        m.el_text("p", "bgr-dek", story.views.timeline.dek.text);
    });
    m.el("div", "bgr-list-tools", |m| {
        filter_toggle(m, context, Msg::TimelineFilter);
        if scene.axis.is_some() {
            m.el("details", "bgr-toggle bgr-toggle--legend", |m| {
                m.key("legend-toggle");
                m.el_message("summary", "bgr-toggle__label", Msg::TimelineKey);
            });
        }
        let numbers = (scene.shown, story.events.len());
        result_count(
            m,
            story.words,
            "bgr-list-header__count",
            numbers,
            scene.page.as_ref(),
        );
        filter_bar(m, context, &scene);
        if let Some(axis) = &scene.axis {
            legend(m, story, axis);
        }
    });
    if let Some(axis) = &scene.axis {
        column_headers(m, axis);
    }
    m.el("ol", "bgr-timeline", |m| {
        m.attr("id", TIMELINE);
        m.attr("tabindex", "-1");
        m.attr("role", "list");
        m.attr_message("aria-label", Msg::Timeline);
        let most = if context.is_beginning() {
            FIRST_ROWS
        } else {
            scene.rows.len()
        };
        for row in scene.rows.iter().take(most) {
            m.el("li", "bgr-event", |m| {
                m.key(story.event(row.event).id);
                event_row(m, context, scene.axis.as_ref(), row);
            });
        }
    });
    rest(m, context, |m| {
        m.el("div", "", |m| {
            if scene.rows.is_empty() {
                empty_result(m, context);
            }
        });
        pagination(m, context, Msg::PagesOfTheTimeline, scene.page.as_ref(), TIMELINE);
        order_note(m, story);
    });
}

/// The note on the order of events, below the timeline and on the page of an event.
pub fn order_note(m: &mut VNodeBuilder, story: &Story) {
    if has_order_of_ours(story) {
        m.el_message("p", "bgr-caption bgr-timeline-order", Msg::OrderIsOurs);
    }
}

fn filter_bar(m: &mut VNodeBuilder, context: &RenderContext<'_>, scene: &Timeline) {
    let (story, state) = (context.story, context.state);
    m.el("div", "bgr-filters", |m| {
        m.el("div", "bgr-filters__controls bgr-needs-live", |m| {
            search_field(m, context, Msg::FilterEvents, Msg::EventsFilterPlaceholder);
            firmness_filter(m, context, scene.any_status, &scene.status_counts);
            let entries = scene.actor_counts.iter().map(|&(id, count)| SelectOption {
                group: "",
                id: story.actor(id).id,
                name: story.actor(id).name,
                count,
                selected: state.who == Some(id),
            });
            select(
                m,
                Field::Who,
                Msg::WhoTakesPart,
                Msg::Everybody,
                entries.collect(),
            );
            let entries = scene.source_counts.iter().map(|&(id, count)| SelectOption {
                group: "",
                id: story.source(id).id,
                name: story.source(id).name,
                count,
                selected: state.source == Some(id),
            });
            select(
                m,
                Field::Source,
                Msg::ThroughWhom,
                Msg::AnySource,
                entries.collect(),
            );
        });
    });
}

/// The legend of the marks on the axis.
fn legend(m: &mut VNodeBuilder, story: &Story, axis: &TimeAxis) {
    let scales = || story.events.iter().filter_map(|event| event.when.scale);
    let used = |precision| scales().any(|scale| scale.precision == precision);
    m.el("ul", "bgr-time-axis-legend", |m| {
        m.attr("role", "list");
        m.attr_message("aria-label", Msg::WhatTheMarksMean);
        for &precision in Precision::ALL.iter().filter(|&&precision| used(precision)) {
            let length = if precision == Precision::Day { 0 } else { 9_800 };
            let from = if length == 0 { 5_000 } else { 100 };
            let mark = TimeMark {
                precision,
                from,
                length,
                open: (false, false),
            };
            legend_item(m, &mark, precision_words(precision));
        }
        let open = scales().find(|scale| !scale.ours.is_empty());
        if let Some(scale) = open {
            let mark = TimeMark {
                precision: scale.precision,
                from: 100,
                length: 9_800,
                open: (true, true),
            };
            legend_item(m, &mark, Msg::AnOpenEndIsOurs);
        }
        if let (Some(reference), Some(_)) = (story.timeline, axis.reference) {
            m.el("li", "bgr-time-axis-legend__item", |m| {
                m.el("svg", NARROW_SWATCH, |m| {
                    m.attr("aria-hidden", "true");
                    vertical_line(m, 5_000, "bgr-time-axis__reference");
                });
                m.text(reference.label);
            });
        }
        if story.events.iter().any(|event| event.when.scale.is_none()) {
            let words = Msg::NoMarkNotPlacedOnTheScale;
            m.el_message("li", "bgr-time-axis-legend__item", words);
        }
    });
}

const NARROW_SWATCH: &str = "bgr-time-axis-legend__swatch bgr-time-axis-legend__swatch--narrow";

fn legend_item(m: &mut VNodeBuilder, mark: &TimeMark, words: Msg) {
    m.el("li", "bgr-time-axis-legend__item", |m| {
        let class = match mark.precision {
            Precision::Day => NARROW_SWATCH,
            _ => "bgr-time-axis-legend__swatch",
        };
        m.el("svg", class, |m| {
            m.attr("aria-hidden", "true");
            draw_mark(m, mark, 8);
        });
        m.message(words);
    });
}

/// The column headers, shown where there is room for columns.
fn column_headers(m: &mut VNodeBuilder, axis: &TimeAxis) {
    m.el("div", "bgr-timeline-head", |m| {
        m.attr("aria-hidden", "true");
        m.el_message("p", "bgr-timeline-head__words", Msg::WhenAsTheArticleSays);
        m.el("svg", "bgr-timeline-head__scale", |m| tick_labels(m, axis, "13"));
        m.el_message("p", "bgr-timeline-head__words", Msg::TimelineWhat);
    });
}

fn event_row(m: &mut VNodeBuilder, context: &RenderContext<'_>, axis: Option<&TimeAxis>, row: &Row) {
    let event = context.story.event(row.event);
    m.el("div", "bgr-event__when", |m| {
        date(m, context.story, event);
        // The marks of the summary are beside it.
        let claim = event.when.claim;
        if let Some(claim) = claim.filter(|claim| !event.summary.rests_on.contains(claim)) {
            claim_mark(m, context, claim, Size::Small);
        }
    });
    if let Some(axis) = axis {
        m.el("div", "bgr-event__scale", |m| {
            event_axis(m, context.story.words, axis, event)
        });
    }
    m.el("div", "bgr-event__what", |m| {
        m.el("h2", "bgr-event__name", |m| {
            m.el("a", "bgr-event__link", |m| {
                m.attr("href", context.link(View::Event(row.event)));
                m.text(event.name);
                follow::related_badge(m, context, View::Event(row.event));
            });
        });
        text_with_mark(m, context, "bgr-event__text", &event.summary);
    });
}

fn empty_result(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    let state = context.state;
    no_results(
        m,
        context,
        Msg::NoEventFits,
        &[
            (!state.query.is_empty(), Msg::ClearTheText, &|state| {
                state.query.clear()
            }),
            (state.status.is_some(), Msg::HoweverSourced, &|state| {
                state.status = None
            }),
            (state.who.is_some(), Msg::WhoeverTakesPart, &|state| {
                state.who = None
            }),
            (state.source.is_some(), Msg::AnySource, &|state| {
                state.source = None
            }),
        ],
        Msg::ShowEveryEvent,
    );
}
