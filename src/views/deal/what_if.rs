//! The what-if: the reader's own numbers, and what the reported shares would make of them.

use locale::{Msg, Words, msg};
use story::scene::deal::{Outcome, Row, Sentence, presets, what_if_sliders};
use story::scene::numbers::NumberFormat;

use super::chart::{caption_in_unit, chart};
use crate::components::slider::slider;
use crate::components::table::{header_cell, header_message};
use crate::context::RenderContext;
use crate::vnode_builder::VNodeBuilder;

/// Renders the what-if. The controls are shown with the first deal and apply to all deals.
pub fn what_if(m: &mut VNodeBuilder, context: &RenderContext<'_>, outcome: &Outcome, first: bool) {
    m.el("section", "bgr-block bgr-deal__part", |m| {
        let several = outcome.several_shares();
        m.el_formatted("h2", "bgr-section-title", msg::WhatIfTitle { several });
        m.el("div", "bgr-what-if", |m| {
            m.el("div", "bgr-what-if__numbers", |m| {
                m.el_message("p", "bgr-tag", Msg::Hypothetical);
                m.el_formatted("p", "bgr-what-if__note", msg::NumbersAreYours { several });
                if first {
                    controls(m, context);
                }
            });
            m.el("figure", "bgr-what-if__result", |m| {
                m.attr_message("aria-label", Msg::WhatTheNumbersWouldGive);
                sentence(m, outcome, first);
                chart(m, context.story.words, outcome, first);
                if first {
                    export_buttons(m);
                }
            });
            m.el("div", "bgr-what-if__tables", |m| {
                tables(m, context.story.words, outcome)
            });
        });
    });
}

/// The sliders of the what-if.
pub fn sliders(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    for each in &what_if_sliders(context.state, NumberFormat::of(context.story)) {
        slider(m, context.story.words, each);
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
                m.message(Msg::RoundNumbersAYearNotEstimates);
            });
            m.el("div", "bgr-chips", |m| {
                for preset in presets(context.story.words, context.state) {
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
            let Sentence { text, figure } = &outcome.sentence;
            m.rich(text, &mut |m, _| m.el_text("b", "", figure.clone()));
        });
        if asks {
            let several = outcome.several_shares();
            m.el("p", "bgr-what-if__sentence bgr-before-reveal", |m| {
                let Sentence { text, figure } = &outcome.open_sentence;
                m.rich(text, &mut |m, slot| match slot {
                    0 => m.el_text("b", "", figure.clone()),
                    _ => m.el("a", "bgr-link", |m| {
                        m.attr("href", "#bgr-answer");
                        m.attr("data-action", "reveal");
                        m.formatted(msg::WhatIfShowTheReportedOne { several });
                    }),
                });
            });
        }
    });
}

fn export_buttons(m: &mut VNodeBuilder) {
    m.el("div", "bgr-export bgr-needs-live bgr-after-reveal", |m| {
        for (word, name) in [
            ("save-chart-svg", Msg::SaveTheChartAsSvg),
            ("save-chart-png", Msg::SaveTheChartAsPng),
            ("copy-table-csv", Msg::CopyTheTableAsCsv),
        ] {
            m.el("button", "bgr-chip", |m| {
                m.attr("type", "button");
                m.attr("data-action", word);
                m.message(name);
            });
        }
    });
}

fn tables(m: &mut VNodeBuilder, words: Words, outcome: &Outcome) {
    m.el("div", "bgr-money-scroll", |m| {
        m.el("table", "bgr-money", |m| {
            caption(m, words, Msg::AYearAndInAll, outcome.unit);
            m.el("thead", "", |m| {
                m.el("tr", "", |m| {
                    header_message(m, "col", Msg::DealPart);
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
    year_table(m, words, outcome, false);
    if outcome.years.iter().any(|year| !year.in_short_table) {
        m.el("details", "bgr-every-year", |m| {
            let count = outcome.years.len();
            m.el_formatted("summary", "bgr-every-year__name", msg::AllYears { count });
            year_table(m, words, outcome, true);
        });
    }
    m.el("p", "bgr-caption", |m| {
        m.formatted(msg::WorkedOutInWholeCents {
            remainder: outcome.remainder(),
        });
        if outcome.rounded {
            m.text(" ");
            m.formatted(msg::RoundedToThousandths { unit: outcome.unit });
        }
    });
}

/// Columns of the reader's own numbers: of the year, and added up. The others need the reported share.
const GIVEN_COLUMNS: usize = 2;

fn year_table(m: &mut VNodeBuilder, words: Words, outcome: &Outcome, all: bool) {
    m.el("div", "bgr-money-scroll", |m| {
        m.attr("tabindex", "0");
        m.attr("role", "group");
        m.attr_message(
            "aria-label",
            if all {
                Msg::TableOfAllYears
            } else {
                Msg::TableOfSomeYears
            },
        );
        m.el("table", "bgr-money bgr-money--years", |m| {
            caption(
                m,
                words,
                if all {
                    Msg::EveryYearAddedUp
                } else {
                    Msg::AddedUpByYear
                },
                outcome.unit,
            );
            m.el("thead", "", |m| {
                m.el("tr", "", |m| {
                    header_message(m, "col", Msg::DealYear);
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

fn caption(m: &mut VNodeBuilder, words: Words, caption: Msg, unit: &str) {
    let text = caption_in_unit(words, words.text(caption), unit);
    m.el_text("caption", "bgr-money__caption", text);
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
