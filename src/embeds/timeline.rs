//! The time axis with all events as marks, and the chosen event in the panel.

use locale::{Msg, msg};
use story::model::{EventId, View};
use story::scene::brief::{self, events_have_people, place};
use story::scene::labels::date_words;
use story::scene::time_axis::{TimeAxis, time_axis};

use crate::components::time_axis::{draw_mark, tick_labels, vertical_line};
use crate::context::RenderContext;
use crate::embeds::layout::{Widget, layout, place_words, steps};
use crate::embeds::panel::{nothing_chosen, panel};
use crate::vnode_builder::VNodeBuilder;

/// How many events fit the stage.
const ROWS: usize = 10;
/// How many fit it where the panel says who took part.
const ROWS_ABOVE_PEOPLE: usize = 6;

/// Renders the timeline.
#[inline(never)]
pub fn timeline(m: &mut VNodeBuilder, context: &RenderContext<'_>, chosen: Option<EventId>) {
    let story = context.story;
    let place = place(story, context.state);
    let (previous, next) = steps(context, &place);
    let heading = &story.views.timeline;
    let widget = Widget {
        size: "axis",
        title: Some(heading.title),
        chosen: place_words(context, &place, msg::CountEvents { count: place.of }),
        panel: chosen.map_or(heading.title, |id| story.event(id).name),
        previous,
        next,
    };
    let axis = time_axis(story);
    layout(
        m,
        context,
        &widget,
        &|m| stage(m, context, axis.as_ref(), chosen),
        &|m| match chosen {
            Some(id) => {
                let mut brief = brief::event(story, id);
                // What of the date's place on the axis is ours.
                if let Some(note) = story.event(id).when.note {
                    brief.label = context.format(msg::AsSentence { text: &brief.label });
                    brief.label.push(' ');
                    brief.label.push_str(note);
                }
                panel(m, context, &brief);
            }
            None => nothing_chosen(m, context, Msg::ChooseAnEvent, &heading.dek),
        },
        &|_| {},
    );
}

fn stage(
    m: &mut VNodeBuilder,
    context: &RenderContext<'_>,
    axis: Option<&TimeAxis>,
    chosen: Option<EventId>,
) {
    let story = context.story;
    // The same for all events, so that the picture stays when the reader goes on.
    let is_short = chosen.is_some() && events_have_people(story);
    let rows = if is_short { ROWS_ABOVE_PEOPLE } else { ROWS };
    // The chosen event is in the middle of a long list.
    let start = chosen.map_or(0, |id| id.index().saturating_sub(rows / 2));
    let start = start.min(story.events.len().saturating_sub(rows));
    m.el("div", "bgr-widget__axis", |m| {
        if let Some(axis) = axis {
            m.el("svg", "bgr-widget__ticks", |m| {
                m.attr("aria-hidden", "true");
                tick_labels(m, axis, "14");
            });
        }
        m.el("ol", "bgr-widget__events", |m| {
            m.attr_if(is_short, "data-short", "");
            m.attr("role", "list");
            m.attr_message("aria-label", Msg::Timeline);
            m.flag("data-roving-group");
            for id in story.event_ids().skip(start).take(rows) {
                m.el("li", "", |m| {
                    let stop = chosen.map_or(id.index() == start, |chosen| chosen == id);
                    row(m, context, axis, id, chosen == Some(id), stop);
                });
            }
        });
    });
}

fn row(
    m: &mut VNodeBuilder,
    context: &RenderContext<'_>,
    axis: Option<&TimeAxis>,
    id: EventId,
    chosen: bool,
    stop: bool,
) {
    let story = context.story;
    let event = story.event(id);
    m.el("a", "bgr-widget__event", |m| {
        m.attr("href", context.link_keeping_filters(View::Event(id)));
        m.attr_formatted(
            "aria-label",
            msg::EventWithDate {
                event: event.name,
                date: &date_words(story, event),
            },
        );
        m.attr_if(chosen, "aria-current", "true");
        m.attr("tabindex", if stop { "0" } else { "-1" });
        m.flag("data-roving-item");
        m.flag("data-keep-focus");
        match axis.and_then(|axis| Some((axis, axis.mark(event)?))) {
            Some((axis, mark)) => m.el("svg", "bgr-widget__mark", |m| {
                m.attr("aria-hidden", "true");
                if let Some(reference) = axis.reference {
                    vertical_line(m, reference, "bgr-time-axis__reference");
                }
                draw_mark(m, &mark, 12);
            }),
            None => m.el_text("span", "bgr-widget__date", date_words(story, event)),
        }
    });
}
