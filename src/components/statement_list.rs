//! The list of all statements with its filters, folded by paragraph.

use locale::{Msg, msg};
use story::model::{ClaimId, View};
use story::scene::pagination::items_on_page;
use story::scene::sources::{FilteredStatements, filter_statements, is_filtered};
use story::view_state::Field;

use crate::components::filters::{
    SelectOption, clear_button, firmness_filter, no_results, search_field, select,
};
use crate::components::ids::STATEMENT_LIST_TITLE;
use crate::components::pagination::{pagination, result_count};
use crate::components::source_matrix::statement_dot;
use crate::components::statements::statements;
use crate::context::RenderContext;
use crate::vnode_builder::VNodeBuilder;

pub fn statement_list(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    let filtered = filter_statements(context.story, context.state);
    let found = &filtered.found;
    let page = filtered.page.as_ref();
    m.el("section", "bgr-block bgr-statement-list", |m| {
        m.el("div", "bgr-block__head", |m| {
            m.el("h2", "bgr-section-title", |m| {
                m.attr("id", STATEMENT_LIST_TITLE);
                m.attr("tabindex", "-1");
                m.message(Msg::EveryStatement);
            });
            result_count(
                m,
                context.story.words,
                "bgr-block__count",
                (found.len(), context.story.claims.len()),
                page,
            );
        });
        filters(m, context, &filtered);
        m.el("div", "bgr-statement-list__found", |m| {
            m.el("ol", "bgr-statement-list__list", |m| {
                m.attr("role", "list");
                m.attr_message("aria-label", Msg::Sources);
                let story = context.story;
                let shown = items_on_page(found, page);
                for claims in shown.chunk_by(|&a, &b| story.claim(a).paragraph == story.claim(b).paragraph) {
                    paragraph(m, context, claims);
                }
            });
            m.el("div", "", |m| {
                if found.is_empty() {
                    empty_result(m, context);
                }
            });
            pagination(m, context, Msg::PagesOfTheStatements, page, STATEMENT_LIST_TITLE);
        });
    });
}

/// The statements of one paragraph. They are open where the reader has asked for some of them.
fn paragraph(m: &mut VNodeBuilder, context: &RenderContext<'_>, claims: &[ClaimId]) {
    let story = context.story;
    let number = claims.first().map_or(0, |&id| story.claim(id).paragraph);
    let open = is_filtered(context.state) || claims.iter().any(|&id| context.is_connected(View::Claim(id)));
    m.el("li", "bgr-paragraph", |m| {
        m.key(usize::from(number));
        m.el("details", "", |m| {
            m.attr_if(open, "open", "");
            m.el("summary", "bgr-paragraph__head", |m| {
                let words = context.format(msg::ParagraphNumber {
                    number: usize::from(number),
                });
                m.el_text("span", "bgr-paragraph__number", words);
                m.text(" ");
                m.el_formatted(
                    "span",
                    "bgr-paragraph__count",
                    msg::CountStatements { count: claims.len() },
                );
                m.el("span", "bgr-paragraph__signs", |m| {
                    m.attr("aria-hidden", "true");
                    for &id in claims {
                        statement_dot(m, story.claim(id).firmness, false);
                    }
                });
            });
            statements(m, context, claims);
        });
    });
}

fn empty_result(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    let state = context.state;
    no_results(
        m,
        context,
        Msg::NoStatementFits,
        &[
            (!state.query.is_empty(), Msg::ClearTheText, &|state| {
                state.query.clear()
            }),
            (state.status.is_some(), Msg::HoweverSourced, &|state| {
                state.status = None
            }),
            (state.source.is_some(), Msg::AnySource, &|state| {
                state.source = None
            }),
            (state.who.is_some(), Msg::WhoeverSpeaks, &|state| state.who = None),
        ],
        Msg::ShowAllStatements,
    );
}

fn filters(m: &mut VNodeBuilder, context: &RenderContext<'_>, filtered: &FilteredStatements) {
    let (story, state) = (context.story, context.state);
    m.el("div", "bgr-statement-list__filters bgr-needs-live", |m| {
        search_field(
            m,
            context,
            Msg::FilterStatements,
            Msg::StatementsFilterPlaceholder,
        );
        firmness_filter(m, context, filtered.any_status, &filtered.by_status);
        let entries = filtered.by_source.iter().map(|&(id, count)| {
            let source = story.source(id);
            entry(source.id, source.name, count, state.source == Some(id))
        });
        select(
            m,
            Field::Source,
            Msg::FilterSource,
            Msg::AnySource,
            entries.collect(),
        );
        let entries = filtered.by_speaker.iter().map(|&(id, count)| {
            let actor = story.actor(id);
            entry(actor.id, actor.name, count, state.who == Some(id))
        });
        select(
            m,
            Field::Who,
            Msg::FilterSpeaker,
            Msg::WhoeverSpeaks,
            entries.collect(),
        );
        m.el("p", "bgr-statement-list__clear", |m| {
            if is_filtered(state) && !filtered.found.is_empty() {
                clear_button(m, context, &state.reset(state.view), Msg::ShowAllStatements);
            }
        });
    });
}

fn entry(id: &'static str, name: &'static str, count: usize, selected: bool) -> SelectOption {
    SelectOption {
        group: "",
        id,
        name,
        count,
        selected,
    }
}
