//! Every statement with its mark, under filters of text, firmness and source.

use story::scene::sources::{Filtered, filtered, is_filtered};
use story::view_state::{Field, Status, ViewState};

use crate::app::Scope;
use crate::markup::Markup;
use crate::parts::claim_mark::{firmness_word, hedge_word};
use crate::parts::text::statement;

/// The id of the heading, where links to a filtered list lead.
pub const LIST: &str = "bgr-list";

/// Most statements in the document at once; a longer list is narrowed by its filters.
const MOST: usize = 200;

/// Writes the list with its filters.
pub fn statement_list(m: &mut Markup, scope: &Scope<'_>) {
    let filtered = filtered(scope.story, scope.state);
    let found = &filtered.found;
    m.el("section", "bgr-block bgr-all", |m| {
        m.el("div", "bgr-block__head", |m| {
            m.el("h2", "bgr-section", |m| {
                m.attr("id", LIST);
                m.attr("tabindex", "-1");
                m.text("Every statement");
            });
            m.el("p", "bgr-block__count", |m| {
                m.text(found.len().min(MOST).to_string());
                m.text(" of ");
                m.text(scope.story.claims.len().to_string());
                m.text(" shown");
            });
        });
        filters(m, scope, &filtered);
        if found.is_empty() {
            m.el_text(
                "p",
                "bgr-all__none",
                "No statement fits all of these filters. Take one away, or show all.",
            );
        }
        m.el("ol", "bgr-statements bgr-all__list", |m| {
            m.attr("role", "list");
            m.attr("aria-label", "Sources");
            for &id in found.iter().take(MOST) {
                statement(m, scope, id);
            }
        });
        if found.len() > MOST {
            m.el("p", "bgr-caption", |m| {
                m.text((found.len() - MOST).to_string());
                m.text(" more statements fit. Filter by text, firmness or source to see them.");
            });
        }
    });
}

fn filters(m: &mut Markup, scope: &Scope<'_>, filtered: &Filtered) {
    let state = scope.state;
    m.el("div", "bgr-all__filters bgr-needs-live", |m| {
        m.el("div", "bgr-all__text", |m| {
            m.el("label", "bgr-label", |m| {
                m.attr("for", "bgr-filter");
                m.text("Filter statements");
            });
            m.el("input", "bgr-field", |m| {
                m.attr("id", "bgr-filter");
                m.attr("type", "search");
                m.attr("placeholder", "Word, speaker, outlet");
                m.attr("autocomplete", "off");
                m.attr("data-field", Field::Query.word());
                m.value(scope.query());
            });
        });
        group(m, "How firm", |m| {
            let to = |status| ViewState {
                status,
                ..state.clone()
            };
            choice(m, scope, to(None), state.status.is_none(), "All", None);
            for &(status, number) in &filtered.by_status {
                let pressed = state.status == Some(status);
                if number > 0 || pressed {
                    let word = match status {
                        Status::Firmness(firmness) => firmness_word(firmness),
                        Status::Hedge(hedge) => hedge_word(hedge),
                    };
                    choice(m, scope, to(Some(status)), pressed, word, Some(number));
                }
            }
        });
        group(m, "Source", |m| {
            let to = |source| ViewState {
                source,
                ..state.clone()
            };
            choice(m, scope, to(None), state.source.is_none(), "All", None);
            for &(source, number) in &filtered.by_source {
                let pressed = state.source == Some(source);
                choice(
                    m,
                    scope,
                    to(Some(source)),
                    pressed,
                    scope.story.source(source).name,
                    Some(number),
                );
            }
        });
        m.el("p", "bgr-all__clear", |m| {
            if let Some(actor) = state.who {
                m.text("Only by or about ");
                m.text(scope.story.actor(actor).name);
                m.text(". ");
            }
            if is_filtered(state) {
                m.el("button", "bgr-button", |m| {
                    let all = ViewState {
                        theme: state.theme,
                        ..ViewState::of(state.view)
                    };
                    m.attr("type", "button");
                    m.attr("data-to", scope.address(&all));
                    m.attr("data-focus", LIST);
                    m.text("Show all statements");
                });
            }
        });
    });
}

fn group(m: &mut Markup, name: &'static str, choices: impl FnOnce(&mut Markup)) {
    m.el("div", "bgr-all__group", |m| {
        m.el_text("p", "bgr-label", name);
        m.el("div", "bgr-choices", |m| {
            m.attr("role", "group");
            m.attr("aria-label", name);
            choices(m);
        });
    });
}

fn choice(
    m: &mut Markup,
    scope: &Scope<'_>,
    to: ViewState,
    pressed: bool,
    word: &'static str,
    number: Option<usize>,
) {
    m.el("button", "bgr-choice", |m| {
        m.attr("type", "button");
        m.attr("data-to", scope.address(&to));
        m.attr("aria-pressed", if pressed { "true" } else { "false" });
        m.text(word);
        if let Some(number) = number {
            m.text(" ");
            m.el_text("span", "bgr-choice__count", number.to_string());
        }
    });
}
