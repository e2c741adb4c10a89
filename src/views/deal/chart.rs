//! The chart of cumulative sums. Positions are hundredths of a per cent of the drawing's box, so that text keeps its size
//! at every width; margins are padding in CSS.

use story::scene::deal::{Outcome, Series, drawing};

use crate::vnode_builder::VNodeBuilder;

/// Renders the chart. The tables beside it contain the same sums.
pub fn chart(m: &mut VNodeBuilder, outcome: &Outcome) {
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
            chart_text(m, "bgr-chart__figure", ("0", tick.at.percent()), &tick.text);
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
                chart_text(m, class, (&bar.middle.percent(), "100%".to_owned()), &bar.label);
            }
        }
        if let Some(last) = chart.bars.last() {
            chart_text(m, "bgr-chart__total", ("100%", last.top.percent()), &chart.in_all);
        }
    });
    legend(m, outcome);
}

fn legend(m: &mut VNodeBuilder, outcome: &Outcome) {
    m.el("ul", "bgr-chart__legend", |m| {
        m.attr("role", "list");
        for (series, name) in outcome.series.iter().rev() {
            m.el("li", "bgr-chart__legend-item", |m| {
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

fn chart_text(m: &mut VNodeBuilder, class: &'static str, (x, y): (&str, String), text: &str) {
    m.el("text", class, |m| {
        m.attr("x", x.to_owned());
        m.attr("y", y);
        m.text(text.to_owned());
    });
}

fn class(series: Series) -> &'static str {
    match series {
        Series::Share(_) => "bgr-series",
        Series::Rest => "bgr-series bgr-series--rest",
        Series::Deducted => "bgr-series bgr-series--deducted",
        Series::Loss => "bgr-series bgr-series--loss",
    }
}

fn fill(series: Series) -> String {
    let mut url = String::from("url(#");
    url.push_str(drawing::pattern(series));
    url.push(')');
    url
}
