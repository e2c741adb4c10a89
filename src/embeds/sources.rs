//! The picture of all statements by source and paragraph, and the chosen statement in the panel.

use locale::{Msg, msg};
use story::model::{ClaimId, View};
use story::scene::brief::{self, statement_place};
use story::scene::sources::{Carrier, MatrixRow, SourceMatrix, source_matrix};

use crate::components::claim_mark::{capitalised, first_claim_marks};
use crate::components::source_matrix::{carrier_name, statement_dot};
use crate::context::RenderContext;
use crate::embeds::layout::{Widget, layout, place_words, steps};
use crate::embeds::panel::text;
use crate::vnode_builder::VNodeBuilder;

/// A cell with more statements shows their number.
const MAX_DOTS: usize = 6;

/// How many rows fit the stage.
const ROWS: usize = 9;

/// Renders the picture.
#[inline(never)]
pub fn sources(m: &mut VNodeBuilder, context: &RenderContext<'_>, chosen: Option<ClaimId>) {
    let story = context.story;
    let Some(chosen) = chosen else { return };
    let place = statement_place(story, chosen);
    let (previous, next) = steps(context, &place);
    let name = context.format(msg::StatementNumberOf {
        number: place.number,
        all: place.of,
    });
    let widget = Widget {
        size: "sources",
        title: Some(story.views.sources.title),
        chosen: place_words(context, &place, msg::CountStatements { count: place.of }),
        panel: &name,
        previous,
        next,
    };
    let matrix = source_matrix(story);
    layout(
        m,
        context,
        &widget,
        &|m| stage(m, context, &matrix, chosen),
        &|m| {
            text(m, context, &brief::statement(story, chosen).text);
            first_claim_marks(m, context, &[chosen], 1);
        },
        &|_| {},
    );
}

fn stage(m: &mut VNodeBuilder, context: &RenderContext<'_>, matrix: &SourceMatrix, chosen: ClaimId) {
    let own = matrix
        .rows
        .iter()
        .position(|row| row.claims.contains(&chosen))
        .unwrap_or(0);
    // The row of the chosen statement is in the middle of a long list.
    let start = own
        .saturating_sub(ROWS / 2)
        .min(matrix.rows.len().saturating_sub(ROWS));
    m.el("div", "bgr-widget__matrix", |m| {
        m.el("p", "bgr-widget__matrix-row", |m| {
            m.attr("aria-hidden", "true");
            m.el_message("span", "bgr-widget__carrier", Msg::Paragraph);
            for column in 0..matrix.columns {
                m.el_text(
                    "span",
                    "bgr-widget__cell",
                    (column * matrix.paragraphs_each + 1).to_string(),
                );
            }
        });
        m.el("ul", "", |m| {
            m.attr("role", "list");
            m.attr_message("aria-label", Msg::Sources);
            m.flag("data-roving-group");
            for (at, row) in matrix.rows.iter().enumerate().skip(start).take(ROWS) {
                m.el("li", "bgr-widget__matrix-row", |m| {
                    matrix_row(m, context, matrix, row, chosen, at == own);
                });
            }
        });
    });
}

/// A source with its statements. Its name leads to the first one; a sign, which is too small for a finger, to its own.
fn matrix_row(
    m: &mut VNodeBuilder,
    context: &RenderContext<'_>,
    matrix: &SourceMatrix,
    row: &MatrixRow,
    chosen: ClaimId,
    current: bool,
) {
    m.el("a", "bgr-widget__carrier", |m| {
        let first = row.claims.first().copied().unwrap_or(chosen);
        m.attr("href", context.link(View::Claim(first)));
        m.attr_if(current, "aria-current", "true");
        m.attr("tabindex", if current { "0" } else { "-1" });
        m.flag("data-roving-item");
        m.flag("data-keep-focus");
        m.el("span", "bgr-widget__carrier-name", |m| match row.carrier {
            Carrier::Outlet(source) => m.text(capitalised(context.story, context.story.source(source).short)),
            other => carrier_name(m, context, other),
        });
        m.el_text("span", "bgr-visually-hidden", ": ");
        m.el("span", "bgr-widget__count", |m| {
            m.text(m.words().whole(row.claims.len() as u64));
            let count = row.claims.len();
            let words = context.format(msg::StatementsBehindNumber { count });
            m.el_text("span", "bgr-visually-hidden", words);
        });
    });
    for column in 0..matrix.columns {
        m.el("span", "bgr-widget__cell", |m| {
            m.attr("aria-hidden", "true");
            let mut here = Vec::new();
            for &id in &row.claims {
                if matrix.column_of(context.story.claim(id)) == column {
                    here.push(id);
                }
            }
            if here.len() > MAX_DOTS {
                m.attr_if(here.contains(&chosen), "data-chosen", "");
                m.text(m.words().whole(here.len() as u64));
                return;
            }
            for id in here {
                m.el("span", "bgr-widget__dot", |m| {
                    m.attr_if(id == chosen, "data-chosen", "");
                    m.attr(
                        "data-href",
                        context.address(&context.state.reset(View::Claim(id))),
                    );
                    statement_dot(m, context.story.claim(id).firmness, false);
                });
            }
        });
    }
}
