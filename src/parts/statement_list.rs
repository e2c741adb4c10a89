//! Every statement with its mark, under filters of text, firmness, source and speaker.

use story::scene::pagination::items_on_page;
use story::scene::sources::{FilteredStatements, filter_statements, is_filtered};
use story::view_state::Field;

use crate::app::Scope;
use crate::markup::Markup;
use crate::parts::choices::{Entry, clear, empty, search, select, statuses};
use crate::parts::pages::{counted, pages};
use crate::parts::text::statement;

/// The id of the heading, where links to a filtered list lead.
pub const LIST: &str = "bgr-list";

/// Writes the list with its filters.
pub fn statement_list(m: &mut Markup, scope: &Scope<'_>) {
    let filtered = filter_statements(scope.story, scope.state);
    let found = &filtered.found;
    let page = filtered.page.as_ref();
    m.el("section", "bgr-block bgr-all", |m| {
        m.el("div", "bgr-block__head", |m| {
            m.el("h2", "bgr-section", |m| {
                m.attr("id", LIST);
                m.attr("tabindex", "-1");
                m.text("Every statement");
            });
            counted(
                m,
                "bgr-block__count",
                (found.len(), scope.story.claims.len()),
                page,
            );
        });
        filters(m, scope, &filtered);
        m.el("div", "bgr-all__found", |m| {
            m.el("ol", "bgr-statements bgr-all__list", |m| {
                m.attr("role", "list");
                m.attr("aria-label", "Sources");
                for &id in items_on_page(found, page) {
                    statement(m, scope, id);
                }
            });
            m.el("div", "", |m| {
                if found.is_empty() {
                    none(m, scope);
                }
            });
            pages(m, scope, "Pages of the statements", page, LIST);
        });
    });
}

fn none(m: &mut Markup, scope: &Scope<'_>) {
    let state = scope.state;
    empty(
        m,
        scope,
        "No statement fits",
        &[
            (!state.query.is_empty(), "Clear the text", &|state| {
                state.query.clear()
            }),
            (state.status.is_some(), "However firm", &|state| {
                state.status = None
            }),
            (state.source.is_some(), "Any source", &|state| state.source = None),
            (state.who.is_some(), "Whoever speaks", &|state| state.who = None),
        ],
        "Show all statements",
    );
}

fn filters(m: &mut Markup, scope: &Scope<'_>, filtered: &FilteredStatements) {
    let (story, state) = (scope.story, scope.state);
    m.el("div", "bgr-all__filters bgr-needs-live", |m| {
        search(m, scope, "Filter statements", "Word, speaker, outlet");
        statuses(m, scope, filtered.any_status, &filtered.by_status);
        let entries = filtered.by_source.iter().map(|&(id, count)| {
            let source = story.source(id);
            entry(source.id, source.name, count, state.source == Some(id))
        });
        select(m, Field::Source, "Source", "Any source", entries.collect());
        let entries = filtered.by_speaker.iter().map(|&(id, count)| {
            let actor = story.actor(id);
            entry(actor.id, actor.name, count, state.who == Some(id))
        });
        select(m, Field::Who, "Speaker", "Whoever speaks", entries.collect());
        m.el("p", "bgr-all__clear", |m| {
            if is_filtered(state) && !filtered.found.is_empty() {
                clear(m, scope, &state.reset(state.view), "Show all statements");
            }
        });
    });
}

fn entry(id: &'static str, name: &'static str, count: usize, chosen: bool) -> Entry {
    Entry {
        group: "",
        id,
        name,
        count,
        chosen,
    }
}
