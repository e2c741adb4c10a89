//! The what-if: the reader's own numbers, and what the reported shares would make of them.

use story::scene::deal::{Outcome, Row, presets, what_if_sliders};
use story::scene::numbers::NumberFormat;

use super::chart::chart;
use crate::components::slider::slider;
use crate::components::table::header_cell;
use crate::context::RenderContext;
use crate::vnode_builder::VNodeBuilder;

/// Renders the what-if. The controls are shown with the first deal and apply to all deals.
pub fn what_if(m: &mut VNodeBuilder, context: &RenderContext<'_>, outcome: &Outcome, first: bool) {
    m.el("section", "bgr-block bgr-deal__part", |m| {
        m.el_text("h2", "bgr-section-title", "What if? Your numbers, the reported share");
        m.el("div", "bgr-what-if", |m| {
            m.el("div", "bgr-what-if__numbers", |m| {
                m.el_text("p", "bgr-tag", "Hypothetical");
                m.el_text(
                    "p",
                    "bgr-what-if__note",
                    "These numbers are yours, not the article’s, and have no currency. Only the share is reported.",
                );
                if first {
                    controls(m, context);
                }
            });
            m.el("figure", "bgr-what-if__result", |m| {
                m.attr("aria-label", "What the numbers would give");
                sentence(m, outcome, first);
                chart(m, outcome, first);
                if first {
                    export_buttons(m);
                }
            });
            m.el("div", "bgr-what-if__tables", |m| tables(m, outcome));
        });
    });
}

/// The sliders of the what-if.
pub fn sliders(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    for each in &what_if_sliders(context.state, NumberFormat::for_language(context.story.language)) {
        slider(m, each);
    }
}

fn controls(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    m.el("div", "bgr-what-if__controls bgr-needs-live", |m| {
        sliders(m, context);
        m.el("div", "bgr-presets", |m| {
            m.attr("role", "group");
            m.attr("aria-labelledby", "bgr-presets");
            m.el("p", "bgr-caption", |m| {
                m.attr("id", "bgr-presets");
                m.text("Round numbers a year, not estimates");
            });
            m.el("div", "bgr-chips", |m| {
                for preset in presets(context.state) {
                    m.el("button", "bgr-chip", |m| {
                        m.attr("type", "button");
                        m.attr("data-field", "revenue");
                        m.attr("value", preset.revenue.to_string());
                        m.attr("aria-pressed", if preset.chosen { "true" } else { "false" });
                        m.text(preset.name);
                    });
                }
            });
        });
    });
}

/// The result. Until the share is revealed, only what the reader's numbers add up to.
pub fn sentence(m: &mut VNodeBuilder, outcome: &Outcome, asks: bool) {
    m.el("div", "bgr-stack", |m| {
        m.el("p", "bgr-what-if__sentence bgr-after-reveal", |m| {
            let [before, figure, after] = &outcome.sentence;
            m.text(before.clone());
            m.el_text("b", "", figure.clone());
            m.text(after.clone());
        });
        if asks {
            m.el("p", "bgr-what-if__sentence bgr-before-reveal", |m| {
                let [before, figure] = &outcome.open_sentence;
                m.text(before.clone());
                m.el_text("b", "", figure.clone());
                m.text(". The share is left open until you ");
                m.el("a", "bgr-link", |m| {
                    m.attr("href", "#bgr-answer");
                    m.attr("data-action", "reveal");
                    m.text("show the reported one");
                });
                m.text(".");
            });
        }
    });
}

fn export_buttons(m: &mut VNodeBuilder) {
    m.el("div", "bgr-export bgr-needs-live bgr-after-reveal", |m| {
        for (word, name) in [
            ("save-chart-svg", "Save the chart as SVG"),
            ("save-chart-png", "Save the chart as PNG"),
            ("copy-table-csv", "Copy the table as CSV"),
        ] {
            m.el("button", "bgr-chip", |m| {
                m.attr("type", "button");
                m.attr("data-action", word);
                m.text(name);
            });
        }
    });
}

fn tables(m: &mut VNodeBuilder, outcome: &Outcome) {
    m.el("div", "bgr-money-scroll", |m| {
        m.el("table", "bgr-money", |m| {
            caption(m, "A year and in all", outcome.unit);
            m.el("thead", "", |m| {
                m.el("tr", "", |m| {
                    header_cell(m, "col", "Part".to_owned());
                    for head in &outcome.summary_heads {
                        header_cell(m, "col", head.clone());
                    }
                });
            });
            m.el("tbody", "", |m| {
                for (at, line) in outcome.summary.iter().enumerate() {
                    let given = if at == 0 { line.figures.len() } else { 0 };
                    row(m, line, given, false);
                }
            });
        });
    });
    year_table(m, outcome, false);
    if outcome.years.iter().any(|year| !year.in_short_table) {
        m.el("details", "bgr-every-year", |m| {
            m.el("summary", "bgr-every-year__name", |m| {
                m.text("All ");
                m.text(outcome.years.len().to_string());
                m.text(" years");
            });
            year_table(m, outcome, true);
        });
    }
    m.el("p", "bgr-caption", |m| {
        m.text(
            "Worked out in whole cents: growth is rounded once a year, shares are rounded down, and the \
             cents left over go to what is left. The CSV has every cent.",
        );
        if outcome.rounded {
            m.text(" Shown rounded to thousandths of a ");
            m.text(outcome.unit);
            m.text(".");
        }
    });
}

/// Columns of the reader's own numbers: of the year, and added up. The others need the reported share.
const GIVEN_COLUMNS: usize = 2;

fn year_table(m: &mut VNodeBuilder, outcome: &Outcome, all: bool) {
    m.el("div", "bgr-money-scroll", |m| {
        m.attr("tabindex", "0");
        m.attr("role", "group");
        m.attr(
            "aria-label",
            if all {
                "Table of all years"
            } else {
                "Table of some years"
            },
        );
        m.el("table", "bgr-money bgr-money--years", |m| {
            caption(
                m,
                if all {
                    "Every year, added up"
                } else {
                    "Added up by year"
                },
                outcome.unit,
            );
            m.el("thead", "", |m| {
                m.el("tr", "", |m| {
                    header_cell(m, "col", "Year".to_owned());
                    for column in &outcome.columns {
                        header_cell(m, "col", column.name.clone());
                    }
                });
            });
            let last = outcome.years.len().saturating_sub(1);
            m.el("tbody", "", |m| {
                for (at, year) in outcome.years.iter().enumerate() {
                    if all || year.in_short_table {
                        row(m, year, GIVEN_COLUMNS, at == last);
                    }
                }
            });
        });
    });
}

fn caption(m: &mut VNodeBuilder, words: &'static str, unit: &'static str) {
    m.el("caption", "bgr-money__caption", |m| {
        m.text(words);
        if !unit.is_empty() {
            m.text(", in ");
            m.text(unit);
            m.text("s");
        }
    });
}

/// A row. Cells after those that are `given` stay open until the share is revealed.
fn row(m: &mut VNodeBuilder, row: &Row, given: usize, last: bool) {
    m.el("tr", if last { "bgr-money__last" } else { "" }, |m| {
        header_cell(m, "row", row.head.clone());
        for (at, figure) in row.figures.iter().enumerate() {
            if at < given {
                m.el_text("td", "", figure.clone());
            } else {
                m.el("td", "bgr-money__open", |m| {
                    m.el_text("span", "bgr-after-reveal", figure.clone())
                });
            }
        }
    });
}
