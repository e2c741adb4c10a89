//! The reader's own numbers, and what the reported shares would make of them.

use story::scene::deal::{Outcome, Row, presets, what_if_sliders};
use story::scene::numbers::NumberFormat;

use super::chart::chart;
use super::split::heading;
use crate::app::Scope;
use crate::markup::Markup;
use crate::parts::slider::slider;

/// Writes the what-if. Controls stand with the first deal and work for all of them.
pub fn what_if(m: &mut Markup, scope: &Scope<'_>, outcome: &Outcome, first: bool) {
    m.el("section", "bgr-block bgr-deal__part", |m| {
        m.el_text("h2", "bgr-section", "What if? Your numbers, the reported share");
        m.el("div", "bgr-what-if", |m| {
            m.el("div", "bgr-what-if__numbers", |m| {
                m.el_text("p", "bgr-tag", "Hypothetical");
                m.el_text(
                    "p",
                    "bgr-what-if__note",
                    "These numbers are yours, not the article’s, and have no currency. Only the share is reported.",
                );
                if first {
                    controls(m, scope);
                }
            });
            m.el("figure", "bgr-what-if__result", |m| {
                m.attr("aria-label", "What the numbers would give");
                sentence(m, outcome);
                m.el("div", "bgr-after", |m| chart(m, outcome));
                if first {
                    keep(m);
                }
            });
            m.el("div", "bgr-what-if__tables bgr-after", |m| tables(m, outcome));
        });
    });
}

fn controls(m: &mut Markup, scope: &Scope<'_>) {
    m.el("div", "bgr-what-if__controls bgr-needs-live", |m| {
        for each in &what_if_sliders(scope.state, NumberFormat::for_language(scope.story.language)) {
            slider(m, each);
        }
        m.el("div", "bgr-presets", |m| {
            m.attr("role", "group");
            m.attr("aria-labelledby", "bgr-presets");
            m.el("p", "bgr-caption", |m| {
                m.attr("id", "bgr-presets");
                m.text("Round numbers a year, not estimates");
            });
            m.el("div", "bgr-choices", |m| {
                for preset in presets(scope.state) {
                    m.el("button", "bgr-choice", |m| {
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

fn sentence(m: &mut Markup, outcome: &Outcome) {
    m.el("div", "bgr-swap", |m| {
        m.el("p", "bgr-what-if__sentence bgr-after", |m| {
            let [before, figure, after] = &outcome.sentence;
            m.text(before.clone());
            m.el_text("b", "", figure.clone());
            m.text(after.clone());
        });
        m.el("p", "bgr-what-if__sentence bgr-before", |m| {
            m.text("The result uses the reported share. It appears when you move a slider or ");
            m.el("a", "bgr-link", |m| {
                m.attr("href", "#bgr-answer");
                m.attr("data-do", "reveal");
                m.text("skip the guess");
            });
            m.text(".");
        });
    });
}

/// What a reader may take away.
fn keep(m: &mut Markup) {
    m.el("div", "bgr-keep bgr-needs-live bgr-after", |m| {
        for (word, name) in [
            ("save-svg", "Save the chart as SVG"),
            ("save-png", "Save the chart as PNG"),
            ("copy-csv", "Copy the table as CSV"),
        ] {
            m.el("button", "bgr-choice", |m| {
                m.attr("type", "button");
                m.attr("data-do", word);
                m.text(name);
            });
        }
    });
}

fn tables(m: &mut Markup, outcome: &Outcome) {
    m.el("div", "bgr-sums", |m| {
        m.el("table", "bgr-money", |m| {
            caption(m, "A year and in all", outcome.unit);
            m.el("thead", "", |m| {
                m.el("tr", "", |m| {
                    heading(m, "col", "Part".to_owned());
                    for head in &outcome.summary_heads {
                        heading(m, "col", head.clone());
                    }
                });
            });
            m.el("tbody", "", |m| {
                outcome.summary.iter().for_each(|line| row(m, line, false))
            });
        });
    });
    year_table(m, outcome, false);
    if outcome.years.iter().any(|year| !year.in_short_table) {
        m.el("details", "bgr-all-years", |m| {
            m.el("summary", "bgr-all-years__name", |m| {
                m.text("All ");
                m.text(outcome.years.len().to_string());
                m.text(" years");
            });
            year_table(m, outcome, true);
        });
    }
    m.el_text(
        "p",
        "bgr-caption",
        "Worked out in whole cents: growth is rounded once a year, shares are rounded down, and the \
         cents left over go to the part that is not described. The CSV has every cent.",
    );
}

fn year_table(m: &mut Markup, outcome: &Outcome, all: bool) {
    m.el("div", "bgr-sums", |m| {
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
                    heading(m, "col", "Year".to_owned());
                    for column in &outcome.columns {
                        heading(m, "col", column.name.clone());
                    }
                });
            });
            let last = outcome.years.len().saturating_sub(1);
            m.el("tbody", "", |m| {
                for (at, year) in outcome.years.iter().enumerate() {
                    if all || year.in_short_table {
                        row(m, year, at == last);
                    }
                }
            });
        });
    });
}

fn caption(m: &mut Markup, words: &'static str, unit: &'static str) {
    m.el("caption", "bgr-money__caption", |m| {
        m.text(words);
        if !unit.is_empty() {
            m.text(", in ");
            m.text(unit);
            m.text("s");
        }
    });
}

fn row(m: &mut Markup, row: &Row, last: bool) {
    m.el("tr", if last { "bgr-money__last" } else { "" }, |m| {
        heading(m, "row", row.head.clone());
        for figure in &row.figures {
            m.el_text("td", "", figure.clone());
        }
    });
}
