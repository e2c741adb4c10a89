//! The time axis of the timeline: the date of an event as text, and its mark on the axis.

use locale::{Msg, Words, msg};
use story::model::{Event, Story};
use story::scene::labels::quoted;
use story::scene::time_axis::{TimeAxis, TimeMark, open_end_words, percent, precision_words};
use story::vocabulary::Precision;

use crate::components::claim_mark::capitalised;
use crate::vnode_builder::VNodeBuilder;

/// The date of an event in the article's words.
pub fn date(m: &mut VNodeBuilder, story: &Story, event: &Event) {
    m.el("p", "bgr-time-axis__words", |m| {
        if event.when.words.is_empty() {
            m.message(Msg::NoDateGiven);
        } else {
            // A quotation keeps its letters.
            m.text(match event.when.quoted {
                true => quoted(story.words, event.when.words, true),
                false => capitalised(story, event.when.words),
            });
        }
    });
    if let Some(note) = event.when.note {
        m.el_text("p", "bgr-time-axis__note", note);
    }
}

/// The axis with the mark of one event, or a text if it cannot be placed.
pub fn event_axis(m: &mut VNodeBuilder, words: Words, axis: &TimeAxis, event: &Event) {
    let Some(mark) = axis.mark(event) else {
        m.el_message("p", "bgr-time-axis__none", Msg::NotPlacedOnTheScale);
        return;
    };
    m.el("p", "bgr-visually-hidden", |m| {
        let ends = event.when.scale.as_ref().and_then(open_end_words);
        m.formatted(msg::OnTheScale {
            precision: words.text(precision_words(mark.precision)),
            ends: ends.map_or("", |ends| words.text(ends)),
        });
    });
    m.el("svg", "bgr-time-axis", |m| {
        m.attr("aria-hidden", "true");
        for (place, _) in &axis.ticks {
            vertical_line(m, *place, "bgr-time-axis__tick");
        }
        if let Some(reference) = axis.reference {
            vertical_line(m, reference, "bgr-time-axis__reference");
        }
        draw_mark(m, &mark, 23);
    });
    m.el("svg", "bgr-time-axis__names", |m| {
        m.attr("aria-hidden", "true");
        tick_labels(m, axis, "14");
    });
}

/// The labels of the axis. Each begins at its line, in the direction of the text.
pub fn tick_labels(m: &mut VNodeBuilder, axis: &TimeAxis, baseline: &'static str) {
    for (place, name) in axis.ticks.iter().filter(|(_, name)| !name.is_empty()) {
        m.el("text", "bgr-time-axis__name", |m| {
            m.attr("x", percent(*place));
            m.attr("y", baseline);
            m.text(name.clone());
        });
    }
}

/// A vertical line across the axis.
pub fn vertical_line(m: &mut VNodeBuilder, place: u32, class: &'static str) {
    m.el("line", class, |m| {
        m.attr("x1", percent(place));
        m.attr("x2", percent(place));
        m.attr("y1", "0");
        m.attr("y2", "100%");
    });
}

/// A dot, or a solid, dotted or unfilled bar, centred on a height in pixels. Ends that are ours are open.
pub fn draw_mark(m: &mut VNodeBuilder, mark: &TimeMark, middle: u32) {
    if mark.precision == Precision::Day {
        m.el("circle", "bgr-time-axis__day", |m| {
            m.attr("cx", percent(mark.from));
            m.attr("cy", middle.to_string());
            m.attr("r", "6");
        });
        return;
    }
    let is_open = mark.open.0 || mark.open.1;
    let class = match mark.precision {
        Precision::Within if is_open => "bgr-time-axis__within bgr-time-axis__within--open",
        Precision::Within => "bgr-time-axis__within",
        Precision::Expected if is_open => "bgr-time-axis__expected bgr-time-axis__expected--open",
        Precision::Expected => "bgr-time-axis__expected",
        _ => "bgr-time-axis__span",
    };
    m.el("rect", class, |m| {
        m.attr("x", percent(mark.from));
        m.attr("width", percent(mark.length));
        m.attr("y", (middle - 6).to_string());
        m.attr("height", "12");
    });
    if is_open {
        edges(m, mark, middle);
    }
    if mark.precision == Precision::Within {
        for (offset, class) in [
            (2, "bgr-time-axis__dots"),
            (0, "bgr-time-axis__dots bgr-time-axis__dots--between"),
        ] {
            line(
                m,
                class,
                (mark.from, mark.from + mark.length),
                (middle + 2 - offset * 2, middle + 2 - offset * 2),
            );
        }
    }
}

/// The edges of a bar with an open end.
fn edges(m: &mut VNodeBuilder, mark: &TimeMark, middle: u32) {
    let class = match mark.precision {
        Precision::Within => "bgr-time-axis__edge bgr-time-axis__edge--within",
        _ => "bgr-time-axis__edge",
    };
    let (left, right) = (mark.from, mark.from + mark.length);
    let (top, bottom) = (middle - 6, middle + 6);
    line(m, class, (left, right), (top, top));
    line(m, class, (left, right), (bottom, bottom));
    for (is_open, at) in [(mark.open.0, left), (mark.open.1, right)] {
        if !is_open {
            line(m, class, (at, at), (top, bottom));
        }
    }
}

fn line(m: &mut VNodeBuilder, class: &'static str, x: (u32, u32), y: (u32, u32)) {
    m.el("line", class, |m| {
        m.attr("x1", percent(x.0));
        m.attr("x2", percent(x.1));
        m.attr("y1", y.0.to_string());
        m.attr("y2", y.1.to_string());
    });
}
