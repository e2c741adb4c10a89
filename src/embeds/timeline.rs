//! The time axis with all events as marks, and the chosen event in the panel.

use locale::{Msg, msg};
use story::model::{EventId, View};
use story::scene::brief::{self, Brief, place};
use story::scene::time_axis::{TimeAxis, time_axis};

use crate::components::time_axis::{draw_mark, tick_labels, vertical_line};
use crate::components::wording::quoted;
use crate::context::RenderContext;
use crate::embeds::layout::{Widget, layout, place_words, steps};
use crate::embeds::panel::{nothing_chosen, panel};
use crate::vnode_builder::VNodeBuilder;

/// How many events fit the stage.
const ROWS: usize = 10;

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
                // The axis leaves no room for people.
                let brief = Brief {
                    people: Vec::new(),
                    ..brief::event(story, id)
                };
                panel(m, context, &brief, &when_and_note(context, id));
            }
            None => nothing_chosen(m, context, Msg::ChooseAnEvent, &heading.dek),
        },
        &|_| {},
    );
}

/// The date of an event in the article's words.
fn when(context: &RenderContext<'_>, id: EventId) -> String {
    let when = context.story.event(id).when;
    if when.words.is_empty() {
        context.text(Msg::NoDateGiven).to_owned()
    } else {
        quoted(context.story.words, when.words, when.quoted)
    }
}

/// The date, and what of its place on the axis is ours.
fn when_and_note(context: &RenderContext<'_>, id: EventId) -> String {
    let mut words = when(context, id);
    if let Some(note) = context.story.event(id).when.note {
        words = context.format(msg::AsSentence { text: &words });
        words.push(' ');
        words.push_str(note);
    }
    words
}

fn stage(
    m: &mut VNodeBuilder,
    context: &RenderContext<'_>,
    axis: Option<&TimeAxis>,
    chosen: Option<EventId>,
) {
    let story = context.story;
    // The part of a long list with the chosen event.
    let start = chosen.map_or(0, |id| id.index() / ROWS * ROWS);
    m.el("div", "bgr-widget__axis", |m| {
        if let Some(axis) = axis {
            m.el("svg", "bgr-widget__ticks", |m| {
                m.attr("aria-hidden", "true");
                tick_labels(m, axis, "14");
            });
        }
        m.el("ol", "bgr-widget__events", |m| {
            m.attr("role", "list");
            m.attr_message("aria-label", Msg::Timeline);
            m.flag("data-roving-group");
            for id in story.event_ids().skip(start).take(ROWS) {
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
    let event = context.story.event(id);
    m.el("a", "bgr-widget__event", |m| {
        m.attr("href", context.link_keeping_filters(View::Event(id)));
        m.attr_formatted(
            "aria-label",
            msg::EventWithDate {
                event: event.name,
                date: &when(context, id),
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
            None => m.el_text("span", "bgr-widget__date", when(context, id)),
        }
    });
}
