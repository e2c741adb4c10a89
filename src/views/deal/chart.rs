//! The chart of cumulative sums. Positions are hundredths of a per cent of the drawing's box, so that text keeps its size
//! at every width; margins are padding in CSS.

use locale::{Msg, Words, msg};
use story::scene::deal::{Bar, BasisPoints, Chart, Outcome, Piece, Series, drawing};

use crate::vnode_builder::VNodeBuilder;

/// Renders the chart. The tables beside it contain the same sums. If the chart `asks`, every bar is one open piece until the
/// share is revealed.
pub fn chart(m: &mut VNodeBuilder, words: Words, outcome: &Outcome, asks: bool) {
    let chart = &outcome.chart;
    let caption = caption_in_unit(words, words.text(Msg::AddedUpSinceTheFirstYear), chart.unit);
    m.el_text("p", "bgr-caption bgr-chart__unit", caption);
    m.el("svg", "bgr-chart", |m| {
        m.attr("role", "img");
        m.attr_message("aria-label", Msg::ChartDescription);
        grid(m, chart);
        m.el("g", "bgr-after-reveal", |m| {
            for bar in &chart.bars {
                for piece in bar.pieces.iter().filter(|piece| piece.height.0 > 0) {
                    rect(m, bar, *piece);
                }
            }
        });
        if asks {
            m.el("g", "bgr-before-reveal", |m| {
                for bar in &chart.bars {
                    rect(m, bar, open_piece(chart, bar));
                }
            });
        }
        years(m, chart);
        if let Some(last) = chart.bars.last() {
            chart_text(m, "bgr-chart__total", ("100%", last.top.percent()), &chart.in_all);
        }
    });
    legend(m, words, outcome, asks);
}

/// The lines across the chart, each with its sum.
fn grid(m: &mut VNodeBuilder, chart: &Chart) {
    for tick in &chart.ticks {
        let class = if tick.zero {
            "bgr-chart__zero"
        } else {
            "bgr-chart__line"
        };
        m.el("line", class, |m| {
            m.attr("x2", "100%");
            m.attr("y1", tick.at.percent());
            m.attr("y2", tick.at.percent());
        });
        chart_text(m, "bgr-chart__figure", ("0", tick.at.percent()), &tick.text);
    }
}

/// The years under the bars.
fn years(m: &mut VNodeBuilder, chart: &Chart) {
    for bar in chart.bars.iter().filter(|bar| !bar.label.is_empty()) {
        let class = if bar.minor {
            "bgr-chart__year bgr-chart__year--minor"
        } else {
            "bgr-chart__year"
        };
        chart_text(m, class, (&bar.middle.percent(), "100%".to_owned()), &bar.label);
    }
}

fn legend(m: &mut VNodeBuilder, words: Words, outcome: &Outcome, asks: bool) {
    m.el("div", "bgr-stack", |m| {
        m.el("ul", "bgr-chart__legend bgr-after-reveal", |m| {
            m.attr("role", "list");
            for (series, name) in outcome.series.iter().rev() {
                legend_item(m, *series, name.clone());
            }
        });
        if asks {
            m.el("ul", "bgr-chart__legend bgr-before-reveal", |m| {
                m.attr("role", "list");
                let several = outcome.several_shares();
                let open = words.format(msg::YourNumbersTheShareLeftOpen { several });
                legend_item(m, Series::Rest, open);
            });
        }
    });
}

/// A caption with the unit of the figures, if they have one.
pub(super) fn caption_in_unit(words: Words, caption: &str, unit: &str) -> String {
    match unit {
        "" => caption.to_owned(),
        unit => words.format(msg::CaptionInUnit { caption, unit }),
    }
}

/// The whole bar, not split yet.
fn open_piece(chart: &Chart, bar: &Bar) -> Piece {
    Piece {
        series: Series::Rest,
        at: bar.top,
        height: BasisPoints(chart.zero.0.saturating_sub(bar.top.0)),
    }
}

fn rect(m: &mut VNodeBuilder, bar: &Bar, piece: Piece) {
    m.el("rect", class(piece.series), |m| {
        m.attr("x", bar.at.percent());
        m.attr("y", piece.at.percent());
        m.attr("width", bar.width.percent());
        m.attr("height", piece.height.percent());
        m.attr("fill", fill(piece.series));
    });
}

fn legend_item(m: &mut VNodeBuilder, series: Series, name: String) {
    m.el("li", "bgr-chart__legend-item", |m| {
        m.el("svg", "bgr-chart__swatch", |m| {
            m.attr("aria-hidden", "true");
            m.el("rect", class(series), |m| {
                m.attr("width", "100%");
                m.attr("height", "100%");
                m.attr("fill", fill(series));
            });
        });
        m.text(name);
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
