//! All statements as a matrix of paragraphs and carriers, and the same numbers as a table.

use locale::Msg;
use story::model::{ClaimId, View};
use story::scene::sources::{Carrier, MatrixRow, SourceMatrix, count, is_filtered, statements as matching};
use story::vocabulary::Firmness;

use crate::components::claim_mark::firmness_word_message;
use crate::components::source_matrix::{carrier_name, statement_dot};
use crate::components::table::header_message;
use crate::context::RenderContext;
use crate::vnode_builder::VNodeBuilder;

/// A cell with more statements shows their number instead of dots.
const MAX_DOTS: usize = 12;

/// Renders the matrix, with one dot for each statement. It is hidden from assistive technology, which reads the table.
pub(super) fn matrix(m: &mut VNodeBuilder, context: &RenderContext<'_>, picture: &SourceMatrix) {
    let fits: Option<Vec<ClaimId>> =
        is_filtered(context.state).then(|| matching(context.story, context.state));
    let faded = |id: ClaimId| {
        fits.as_ref().is_some_and(|fits| fits.binary_search(&id).is_err())
            || (context.connected.is_some() && !context.is_connected(View::Claim(id)))
    };
    m.el("div", "bgr-source-matrix", |m| {
        m.attr("aria-hidden", "true");
        m.el("p", "bgr-source-matrix__legend", |m| {
            for &firmness in Firmness::ALL {
                m.el("span", "bgr-source-matrix__legend-item", |m| {
                    statement_dot(m, firmness, false);
                    m.message(firmness_word_message(firmness));
                });
            }
        });
        m.el(
            "div",
            "bgr-source-matrix__row bgr-source-matrix__row--head",
            |m| {
                m.el_message("b", "bgr-source-matrix__name", Msg::Paragraph);
                for column in 0..picture.columns {
                    let first = column * picture.paragraphs_each + 1;
                    m.el("span", "bgr-source-matrix__cell", |m| {
                        m.attr_if(column % 4 == 0, "data-fourth", "");
                        m.text(first.to_string());
                    });
                }
                m.el_message("b", "bgr-source-matrix__total", Msg::MatrixAll);
            },
        );
        for row in &picture.rows {
            m.el("div", "bgr-source-matrix__row", |m| {
                m.el("b", "bgr-source-matrix__name", |m| {
                    carrier_name(m, context, row.carrier)
                });
                for column in 0..picture.columns {
                    m.el("span", "bgr-source-matrix__cell", |m| {
                        let here = row
                            .claims
                            .iter()
                            .filter(|&&id| picture.column_of(context.story.claim(id)) == column);
                        let number = here.clone().count();
                        if number > MAX_DOTS {
                            m.text(number.to_string());
                        } else {
                            here.for_each(|&id| {
                                statement_dot(m, context.story.claim(id).firmness, faded(id))
                            });
                        }
                    });
                }
                m.el_number("b", "bgr-source-matrix__total", row.claims.len());
            });
        }
    });
}

/// Renders the numbers of the matrix as a table, in a disclosure.
pub(super) fn matrix_table(m: &mut VNodeBuilder, context: &RenderContext<'_>, picture: &SourceMatrix) {
    m.el("details", "bgr-accordion", |m| {
        m.el("summary", "bgr-accordion__label", |m| {
            m.message(Msg::EachMarkIsOneStatement);
            m.text(" ");
            m.el_message("span", "bgr-link", Msg::TheSameAsATable);
        });
        m.el("div", "bgr-scroll", |m| {
            m.attr("tabindex", "0");
            m.attr("role", "region");
            m.attr_message("aria-label", Msg::StatementsBySourceAndFirmness);
            m.el("table", "bgr-table bgr-tabular-numbers", |m| {
                m.el("thead", "", |m| {
                    m.el("tr", "", |m| {
                        header_message(m, "col", Msg::ThroughWhom);
                        header_message(m, "col", Msg::MatrixFrom);
                        header_message(m, "col", Msg::Paragraphs);
                        for &firmness in Firmness::ALL {
                            header_message(m, "col", firmness_word_message(firmness));
                        }
                        header_message(m, "col", Msg::MatrixAll);
                    });
                });
                m.el("tbody", "", |m| {
                    for row in &picture.rows {
                        m.el("tr", "", |m| table_row(m, context, row));
                    }
                });
            });
        });
    });
}

fn table_row(m: &mut VNodeBuilder, context: &RenderContext<'_>, row: &MatrixRow) {
    m.el("th", "", |m| {
        m.attr("scope", "row");
        carrier_name(m, context, row.carrier);
    });
    m.el_text(
        "td",
        "",
        match row.carrier {
            Carrier::Outlet(source) => context.story.source(source).origin.unwrap_or("–"),
            _ => "–",
        },
    );
    let mut paragraphs: Vec<u16> = row
        .claims
        .iter()
        .map(|&id| context.story.claim(id).paragraph)
        .collect();
    paragraphs.dedup();
    m.el_text(
        "td",
        "",
        comma_separated(context.text(Msg::ListComma), &paragraphs),
    );
    for &firmness in Firmness::ALL {
        m.el_text(
            "td",
            "bgr-table__figure",
            count(context.story, &row.claims, firmness).to_string(),
        );
    }
    m.el_number("td", "bgr-table__figure", row.claims.len());
}

/// Numbers, separated by commas.
fn comma_separated(comma: &str, numbers: &[u16]) -> String {
    let mut words = String::new();
    for number in numbers {
        if !words.is_empty() {
            words.push_str(comma);
        }
        words.push_str(&number.to_string());
    }
    words
}
