//! The timeline: when in the article's words, where on the scale, what, and who says so.

use story::model::{Event, EventId, Story, View};
use story::scene::time_axis::{TimeAxis, TimeMark, percent, precision_words};
use story::scene::timeline::{Row, Timeline, timeline as scene_of};
use story::view_state::Field;
use story::vocabulary::Precision;

use crate::app::Scope;
use crate::markup::Markup;
use crate::parts::choices::{Entry, empty, search, select, statuses};
use crate::parts::follow;
use crate::parts::pages::{counted, pages};
use crate::parts::text::marked;
use crate::views::actor::quoted;

/// The id of the list, which gets the focus when a page is turned.
const LIST: &str = "bgr-timeline";

/// Writes the timeline.
pub fn timeline(m: &mut Markup, scope: &Scope<'_>) {
    let story = scope.story;
    let scene = scene_of(story, scope.state);
    m.el("div", "bgr-opening", |m| {
        m.el_text("h1", "bgr-title", story.views.timeline.title);
        m.el_text("p", "bgr-dek", story.views.timeline.dek.text);
    });
    band(m, scope, &scene);
    m.el("div", "bgr-counted", |m| {
        let numbers = (scene.shown, story.events.len());
        counted(m, "bgr-counted__words", numbers, scene.page.as_ref());
    });
    if let Some(axis) = &scene.axis {
        key(m, story, axis);
        head(m, axis);
    }
    m.el("ol", "bgr-timeline", |m| {
        m.attr("id", LIST);
        m.attr("tabindex", "-1");
        m.attr("role", "list");
        m.attr("aria-label", "Timeline");
        for row in &scene.rows {
            m.el("li", "bgr-happening", |m| {
                m.key(story.event(row.event).id);
                happening(m, scope, scene.axis.as_ref(), row);
            });
        }
    });
    m.el("div", "", |m| {
        if scene.rows.is_empty() {
            nothing(m, scope);
        }
    });
    pages(m, scope, "Pages of the timeline", scene.page.as_ref(), LIST);
}

fn band(m: &mut Markup, scope: &Scope<'_>, scene: &Timeline) {
    let (story, state) = (scope.story, scope.state);
    m.el("div", "bgr-band", |m| {
        m.el("div", "bgr-band__controls bgr-needs-live", |m| {
            search(m, scope, "Filter events", "Word or name");
            statuses(m, scope, scene.any_status, &scene.status_counts);
            let entries = scene.actor_counts.iter().map(|&(id, count)| Entry {
                group: "",
                id: story.actor(id).id,
                name: story.actor(id).name,
                count,
                chosen: state.who == Some(id),
            });
            select(m, Field::Who, "Who takes part", "Everybody", entries.collect());
            let entries = scene.source_counts.iter().map(|&(id, count)| Entry {
                group: "",
                id: story.source(id).id,
                name: story.source(id).name,
                count,
                chosen: state.source == Some(id),
            });
            select(m, Field::Source, "Through whom", "Any source", entries.collect());
        });
    });
}

/// What the marks of the scale mean.
fn key(m: &mut Markup, story: &Story, axis: &TimeAxis) {
    let used = |precision| {
        story
            .events
            .iter()
            .any(|event| event.when.scale.is_some_and(|scale| scale.precision == precision))
    };
    m.el("ul", "bgr-scale-key", |m| {
        m.attr("role", "list");
        m.attr("aria-label", "What the marks mean");
        for &precision in Precision::ALL.iter().filter(|&&precision| used(precision)) {
            m.el("li", "bgr-scale-key__item", |m| {
                m.el("svg", "bgr-scale-key__sign", |m| {
                    m.attr("aria-hidden", "true");
                    let length = if precision == Precision::Day { 0 } else { 9_800 };
                    draw(
                        m,
                        &TimeMark {
                            precision,
                            from: if length == 0 { 5_000 } else { 100 },
                            length,
                        },
                        8,
                    );
                });
                m.text(precision_words(precision));
            });
        }
        if let (Some(reference), Some(_)) = (story.timeline, axis.reference) {
            m.el("li", "bgr-scale-key__item", |m| {
                m.el("svg", "bgr-scale-key__sign", |m| {
                    m.attr("aria-hidden", "true");
                    line(m, 5_000, "bgr-when__reference");
                });
                m.text(reference.label);
            });
        }
    });
}

/// The heads of the columns, where there is room for columns.
fn head(m: &mut Markup, axis: &TimeAxis) {
    m.el("div", "bgr-timeline-head", |m| {
        m.attr("aria-hidden", "true");
        m.el_text("p", "", "When, in the article’s words");
        m.el("svg", "bgr-timeline-head__scale", |m| tick_names(m, axis, "15"));
        m.el_text("p", "bgr-timeline-head__what", "What");
    });
}

fn happening(m: &mut Markup, scope: &Scope<'_>, axis: Option<&TimeAxis>, row: &Row) {
    let event = scope.story.event(row.event);
    m.el("div", "bgr-happening__when", |m| when(m, event));
    m.el("div", "bgr-happening__what", |m| {
        m.el("h2", "bgr-happening__name", |m| {
            m.el("a", "bgr-happening__link", |m| {
                m.attr("href", scope.link(View::Event(row.event)));
                m.text(event.name);
                follow::sign(m, scope, View::Event(row.event));
            });
        });
        marked(m, scope, "bgr-happening__text", &event.summary);
    });
    if let Some(axis) = axis {
        m.el("div", "bgr-happening__scale", |m| {
            scale(m, axis, row.mark.as_ref())
        });
    }
}

/// When, in words.
pub fn when(m: &mut Markup, event: &Event) {
    m.el("p", "bgr-when__words", |m| {
        if event.when.words.is_empty() {
            m.text("No date given");
        } else {
            let mut words = event.when.words.to_owned();
            // Only a first letter of ASCII can change its case without changing its length.
            if let Some(first) = words.get_mut(..1) {
                first.make_ascii_uppercase();
            }
            m.text(quoted(&words, event.when.quoted));
        }
    });
    if let Some(note) = event.when.note {
        m.el_text("p", "bgr-when__note", note);
    }
}

/// The scale of one event, with its mark; words where it has no place.
pub fn scale(m: &mut Markup, axis: &TimeAxis, mark: Option<&TimeMark>) {
    let Some(mark) = mark else {
        m.el_text("p", "bgr-when__none", "Not placed on the scale");
        return;
    };
    m.el("p", "bgr-hidden", |m| {
        m.text("On the scale: ");
        m.text(precision_words(mark.precision));
    });
    m.el("svg", "bgr-when", |m| {
        m.attr("aria-hidden", "true");
        for (place, _) in &axis.ticks {
            line(m, *place, "bgr-when__tick");
        }
        if let Some(reference) = axis.reference {
            line(m, reference, "bgr-when__reference");
        }
        draw(m, mark, 23);
    });
    m.el("svg", "bgr-when__names", |m| {
        m.attr("aria-hidden", "true");
        tick_names(m, axis, "14");
    });
}

fn tick_names(m: &mut Markup, axis: &TimeAxis, baseline: &'static str) {
    for (place, name) in axis.ticks.iter().filter(|(_, name)| !name.is_empty()) {
        m.el("text", "bgr-when__name", |m| {
            m.attr("x", percent(*place));
            m.attr("y", baseline);
            m.attr_if(axis.is_mirrored(), "text-anchor", "end");
            m.text(name.clone());
        });
    }
}

fn line(m: &mut Markup, place: u32, class: &'static str) {
    m.el("line", class, |m| {
        m.attr("x1", percent(place));
        m.attr("x2", percent(place));
        m.attr("y1", "0");
        m.attr("y2", "100%");
    });
}

/// Dot, solid bar, dotted bar or open bar, around a height in pixels.
fn draw(m: &mut Markup, mark: &TimeMark, middle: u32) {
    if mark.precision == Precision::Day {
        m.el("circle", "bgr-when__day", |m| {
            m.attr("cx", percent(mark.from));
            m.attr("cy", middle.to_string());
            m.attr("r", "6");
        });
        return;
    }
    let class = match mark.precision {
        Precision::Within => "bgr-when__within",
        Precision::Expected => "bgr-when__expected",
        _ => "bgr-when__span",
    };
    m.el("rect", class, |m| {
        m.attr("x", percent(mark.from));
        m.attr("width", percent(mark.length));
        m.attr("y", (middle - 6).to_string());
        m.attr("height", "12");
    });
    if mark.precision == Precision::Within {
        for (offset, class) in [
            (2, "bgr-when__dots"),
            (0, "bgr-when__dots bgr-when__dots--between"),
        ] {
            m.el("line", class, |m| {
                m.attr("x1", percent(mark.from));
                m.attr("x2", percent(mark.from + mark.length));
                m.attr("y1", (middle + 2 - offset * 2).to_string());
                m.attr("y2", (middle + 2 - offset * 2).to_string());
            });
        }
    }
}

fn nothing(m: &mut Markup, scope: &Scope<'_>) {
    let state = scope.state;
    empty(
        m,
        scope,
        "No event fits",
        &[
            (!state.query.is_empty(), "Clear the text", &|state| {
                state.query.clear()
            }),
            (state.status.is_some(), "However firm", &|state| {
                state.status = None
            }),
            (state.who.is_some(), "Whoever takes part", &|state| {
                state.who = None
            }),
            (state.source.is_some(), "Any source", &|state| state.source = None),
        ],
        "Show every event",
    );
}

/// The events before and after one, in the article's order of time.
pub fn neighbours(story: &Story, id: EventId) -> (Option<EventId>, Option<EventId>) {
    let next = EventId(id.0 + 1);
    (
        id.0.checked_sub(1).map(EventId),
        (next.index() < story.events.len()).then_some(next),
    )
}
