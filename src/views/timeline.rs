//! The timeline: when in the article's words, where on the scale, what, and who says so.

use story::model::{Event, EventId, Story, View};
use story::scene::ruler::{Mark, Ruler, percent, precision_words};
use story::scene::shown_words;
use story::scene::timeline::{Row, Timeline, timeline as scene_of};
use story::view_state::{Field, Status, ViewState};
use story::vocabulary::Precision;

use crate::app::Scope;
use crate::markup::Markup;
use crate::parts::choices::{choice, clear, group, search};
use crate::parts::claim_mark::{firmness_word, hedge_word};
use crate::parts::text::marked;
use crate::views::actor::quoted;

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
        m.el_text(
            "p",
            "bgr-counted__words",
            shown_words((scene.rows.len(), story.events.len())),
        );
    });
    if let Some(ruler) = &scene.ruler {
        key(m, story, ruler);
        head(m, ruler);
    }
    m.el("ol", "bgr-timeline", |m| {
        m.attr("role", "list");
        m.attr("aria-label", "Timeline");
        for row in &scene.rows {
            m.el("li", "bgr-happening", |m| {
                m.key(story.event(row.event).id);
                happening(m, scope, scene.ruler.as_ref(), row);
            });
        }
    });
    if scene.rows.is_empty() {
        empty(m, scope);
    }
}

fn band(m: &mut Markup, scope: &Scope<'_>, scene: &Timeline) {
    let state = scope.state;
    m.el("div", "bgr-band", |m| {
        m.el("div", "bgr-band__controls bgr-needs-live", |m| {
            search(m, scope, "Filter events", "Word, place, name");
            group(m, "How firm", |m| {
                let to = ViewState {
                    status: None,
                    ..state.clone()
                };
                choice(m, scope, &to, state.status.is_none(), scene.any_status, |m| {
                    m.text("All")
                });
                for &(status, count) in &scene.status_counts {
                    let pressed = state.status == Some(status);
                    // A button that the reader has pressed stays, even if other filters leave it nothing.
                    if count > 0 || pressed {
                        let to = ViewState {
                            status: Some(status),
                            ..state.clone()
                        };
                        choice(m, scope, &to, pressed, count, |m| m.text(status_word(status)));
                    }
                }
            });
            select(
                m,
                Field::Who,
                "Who takes part",
                "Everybody",
                scene.actor_counts.iter().map(|&(id, count)| {
                    let actor = scope.story.actor(id);
                    (actor.id, actor.name, count, state.who == Some(id))
                }),
            );
            select(
                m,
                Field::Source,
                "Through whom",
                "Any source",
                scene.source_counts.iter().map(|&(id, count)| {
                    let source = scope.story.source(id);
                    (source.id, source.name, count, state.source == Some(id))
                }),
            );
        });
    });
}

fn status_word(status: Status) -> &'static str {
    match status {
        Status::Firmness(firmness) => firmness_word(firmness),
        Status::Hedge(hedge) => hedge_word(hedge),
    }
}

/// A native list to choose from; each entry is an id, a name, a count, and whether it is chosen.
fn select(
    m: &mut Markup,
    field: Field,
    label: &'static str,
    all: &'static str,
    entries: impl Iterator<Item = (&'static str, &'static str, usize, bool)>,
) {
    m.el("div", "bgr-choosing", |m| {
        m.el("label", "bgr-label", |m| {
            m.attr("for", field.word());
            m.text(label);
        });
        m.el("select", "bgr-field bgr-select", |m| {
            m.attr("id", field.word());
            m.attr("data-field", field.word());
            let mut any = false;
            let mut options = Vec::new();
            for entry in entries {
                any |= entry.3;
                options.push(entry);
            }
            option(m, "", all.to_owned(), !any);
            for (id, name, count, chosen) in options {
                option(m, id, format!("{name} ({count})"), chosen);
            }
        });
    });
}

fn option(m: &mut Markup, value: &'static str, words: String, chosen: bool) {
    m.el("option", "", |m| {
        m.attr("value", value);
        m.selected(chosen);
        m.text(words);
    });
}

/// What the marks of the scale mean.
fn key(m: &mut Markup, story: &Story, ruler: &Ruler) {
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
                        &Mark {
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
        if let (Some(reference), Some(_)) = (story.timeline, ruler.reference) {
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
fn head(m: &mut Markup, ruler: &Ruler) {
    m.el("div", "bgr-timeline-head", |m| {
        m.attr("aria-hidden", "true");
        m.el_text("p", "", "When, in the article’s words");
        m.el("svg", "bgr-timeline-head__scale", |m| tick_names(m, ruler, "15"));
        m.el_text("p", "bgr-timeline-head__what", "What");
    });
}

fn happening(m: &mut Markup, scope: &Scope<'_>, ruler: Option<&Ruler>, row: &Row) {
    let event = scope.story.event(row.event);
    m.el("div", "bgr-happening__when", |m| when(m, event));
    m.el("div", "bgr-happening__what", |m| {
        m.el("h2", "bgr-happening__name", |m| {
            m.el("a", "bgr-happening__link", |m| {
                m.attr("href", scope.link(View::Event(row.event)));
                m.text(event.name);
            });
        });
        marked(m, scope, "bgr-happening__text", &event.summary);
    });
    if let Some(ruler) = ruler {
        m.el("div", "bgr-happening__scale", |m| {
            scale(m, ruler, row.mark.as_ref())
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
pub fn scale(m: &mut Markup, ruler: &Ruler, mark: Option<&Mark>) {
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
        for (place, _) in &ruler.ticks {
            line(m, *place, "bgr-when__tick");
        }
        if let Some(reference) = ruler.reference {
            line(m, reference, "bgr-when__reference");
        }
        draw(m, mark, 23);
    });
    m.el("svg", "bgr-when__names", |m| {
        m.attr("aria-hidden", "true");
        tick_names(m, ruler, "14");
    });
}

fn tick_names(m: &mut Markup, ruler: &Ruler, baseline: &'static str) {
    for (place, name) in ruler.ticks.iter().filter(|(_, name)| !name.is_empty()) {
        m.el("text", "bgr-when__name", |m| {
            m.attr("x", percent(*place));
            m.attr("y", baseline);
            m.attr_if(ruler.is_mirrored(), "text-anchor", "end");
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
fn draw(m: &mut Markup, mark: &Mark, middle: u32) {
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

fn empty(m: &mut Markup, scope: &Scope<'_>) {
    let state = scope.state;
    m.el("div", "bgr-empty", |m| {
        m.el_text("p", "bgr-section", "No event fits");
        m.el_text(
            "p",
            "bgr-empty__words",
            "These filters are set. Take one away, or all of them.",
        );
        m.el("div", "bgr-choices", |m| {
            if !state.query.is_empty() {
                clear(
                    m,
                    scope,
                    &ViewState {
                        query: String::new(),
                        ..state.clone()
                    },
                    "Clear the text",
                );
            }
            if state.status.is_some() {
                clear(
                    m,
                    scope,
                    &ViewState {
                        status: None,
                        ..state.clone()
                    },
                    "However firm",
                );
            }
            if state.who.is_some() {
                clear(
                    m,
                    scope,
                    &ViewState {
                        who: None,
                        ..state.clone()
                    },
                    "Whoever takes part",
                );
            }
            if state.source.is_some() {
                clear(
                    m,
                    scope,
                    &ViewState {
                        source: None,
                        ..state.clone()
                    },
                    "Any source",
                );
            }
            clear(
                m,
                scope,
                &ViewState {
                    theme: state.theme,
                    ..ViewState::of(View::Timeline)
                },
                "Show every event",
            );
        });
    });
}

/// The events before and after one, in the article's order of time.
pub fn neighbours(story: &Story, id: EventId) -> (Option<EventId>, Option<EventId>) {
    let next = EventId(id.0 + 1);
    (
        id.0.checked_sub(1).map(EventId),
        (next.index() < story.events.len()).then_some(next),
    )
}
