//! The cumulative chart. Places are hundredths of a per cent of the drawing's own box, so that
//! words keep their size whatever the width; its margins are padding in the style sheet.

use story::scene::deal::{Outcome, Series, drawing};

use crate::markup::Markup;

/// Draws the chart; the tables beside it hold the same sums.
pub fn chart(m: &mut Markup, outcome: &Outcome) {
    let chart = &outcome.chart;
    m.el("p", "bgr-caption bgr-chart__unit", |m| {
        m.text("Added up since the first year");
        if !chart.unit.is_empty() {
            m.text(", in ");
            m.text(chart.unit);
            m.text("s");
        }
    });
    m.el("svg", "bgr-chart", |m| {
        m.attr("role", "img");
        m.attr(
            "aria-label",
            "Stacked bars, one for each year, of the sums in the tables",
        );
        for tick in &chart.ticks {
            m.el(
                "line",
                if tick.zero {
                    "bgr-chart__zero"
                } else {
                    "bgr-chart__line"
                },
                |m| {
                    m.attr("x2", "100%");
                    m.attr("y1", tick.at.percent());
                    m.attr("y2", tick.at.percent());
                },
            );
            words(m, "bgr-chart__figure", ("0", tick.at.percent()), &tick.text);
        }
        for bar in &chart.bars {
            for piece in bar.pieces.iter().filter(|piece| piece.height.0 > 0) {
                m.el("rect", class(piece.series), |m| {
                    m.attr("x", bar.at.percent());
                    m.attr("y", piece.at.percent());
                    m.attr("width", bar.width.percent());
                    m.attr("height", piece.height.percent());
                    m.attr("fill", fill(piece.series));
                });
            }
            if !bar.label.is_empty() {
                let class = if bar.minor {
                    "bgr-chart__year bgr-chart__year--minor"
                } else {
                    "bgr-chart__year"
                };
                words(m, class, (&bar.middle.percent(), "100%".to_owned()), &bar.label);
            }
        }
        if let Some(last) = chart.bars.last() {
            words(m, "bgr-chart__all", ("100%", last.top.percent()), &chart.in_all);
        }
    });
    m.el("ul", "bgr-chart__key", |m| {
        m.attr("role", "list");
        for (series, name) in outcome.series.iter().rev() {
            m.el("li", "bgr-chart__part", |m| {
                m.el("svg", "bgr-chart__swatch", |m| {
                    m.attr("aria-hidden", "true");
                    m.el("rect", class(*series), |m| {
                        m.attr("width", "100%");
                        m.attr("height", "100%");
                        m.attr("fill", fill(*series));
                    });
                });
                m.text(name.clone());
            });
        }
    });
}

fn words(m: &mut Markup, class: &'static str, (x, y): (&str, String), text: &str) {
    m.el("text", class, |m| {
        m.attr("x", x.to_owned());
        m.attr("y", y);
        m.text(text.to_owned());
    });
}

fn class(series: Series) -> &'static str {
    match series {
        Series::Share(_) => "bgr-part",
        Series::Rest => "bgr-part bgr-part--rest",
        Series::Deducted => "bgr-part bgr-part--off",
        Series::Loss => "bgr-part bgr-part--loss",
    }
}

fn fill(series: Series) -> String {
    let mut url = String::from("url(#");
    url.push_str(drawing::pattern(series));
    url.push(')');
    url
}
