//! The chart as a standalone SVG file. Its text says that the numbers are hypothetical.

use locale::{Words, msg};

use crate::scene::deal::basis_points::BasisPoints;
use crate::scene::deal::chart::Chart;
use crate::scene::deal::scene::DealScene;
use crate::scene::deal::series::Series;

/// In pixels.
pub const SIZE: (u32, u32) = (960, 600);
/// The area of the chart: left, top, width, height.
const BOX: (u32, u32, u32, u32) = (96, 120, 832, 370);

/// The page's current colours.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Colours {
    /// The background.
    pub page: String,
    pub text: String,
    /// Grid lines.
    pub rule: String,
    /// Shares.
    pub quantity: String,
    /// What the article does not describe.
    pub unknown: String,
}

/// Draws the what-if of a deal. `source` says where the shares are from.
pub fn drawing(words: Words, scene: &DealScene, title: &str, source: &str, colours: &Colours) -> String {
    let mut out = SvgWriter(String::with_capacity(16_000));
    let (width, height) = SIZE;
    out.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ");
    out.numbers(&[width, height]);
    out.raw("\" width=\"");
    out.numbers(&[width]);
    out.raw("\" height=\"");
    out.numbers(&[height]);
    out.raw("\" font-family=\"system-ui, sans-serif\" font-size=\"15\" fill=\"");
    out.text(&colours.text);
    out.raw("\"><defs>");
    patterns(&mut out, colours);
    out.raw("</defs><rect width=\"100%\" height=\"100%\" fill=\"");
    out.text(&colours.page);
    out.raw("\"/>");
    let sentence = scene.outcome.sentence.plain();
    out.line(32, 40, "start\" font-weight=\"700\" font-size=\"22", title);
    out.line(32, 68, "start", &sentence);
    out.line(
        32,
        560,
        "start\" font-size=\"13",
        &words.format(msg::HypotheticalChart {
            several: scene.outcome.several_shares(),
        }),
    );
    out.line(32, 580, "start\" font-size=\"13", source);
    chart(&mut out, words, &scene.outcome.chart, colours);
    legend(&mut out, scene, colours);
    out.raw("</svg>");
    out.0
}

fn chart(out: &mut SvgWriter, words: Words, chart: &Chart, colours: &Colours) {
    for tick in &chart.ticks {
        let y = down(tick.at);
        out.rect(
            BOX.0,
            y,
            BOX.2,
            1,
            if tick.zero { &colours.text } else { &colours.rule },
        );
        out.line(BOX.0 - 10, y + 5, "end", &tick.text);
    }
    for bar in &chart.bars {
        let (x, wide) = (across(bar.at), (bar.width.0 * BOX.2 / 10_000).max(1));
        for piece in &bar.pieces {
            let y = down(piece.at);
            let high = down(BasisPoints(piece.at.0 + piece.height.0)).saturating_sub(y);
            if high > 0 {
                out.rect(x, y, wide, high, &fill(piece.series, colours));
            }
        }
        if !bar.label.is_empty() {
            out.line(across(bar.middle), BOX.1 + BOX.3 + 24, "middle", &bar.label);
        }
    }
    if let Some(last) = chart.bars.last() {
        out.line(
            BOX.0 + BOX.2,
            down(last.top) - 8,
            "end\" font-weight=\"700",
            &chart.in_all,
        );
    }
    if !chart.unit.is_empty() {
        let unit = words.format(msg::UnitOfSums { unit: chart.unit });
        out.line(32, BOX.1 - 18, "start\" font-size=\"13", &unit);
    }
}

fn legend(out: &mut SvgWriter, scene: &DealScene, colours: &Colours) {
    // Stacked labels have room for long names, over the low bars of the first years.
    for (at, (series, name)) in scene.outcome.series.iter().rev().enumerate() {
        let y = BOX.1 + 4 + 24 * at as u32;
        out.rect(BOX.0 + 12, y, 16, 16, &fill(*series, colours));
        out.line(BOX.0 + 36, y + 13, "start", name);
    }
}

fn fill(series: Series, colours: &Colours) -> String {
    match series {
        Series::Share(0) => colours.quantity.clone(),
        other => {
            let mut url = String::from("url(#");
            url.push_str(pattern(other));
            url.push(')');
            url
        }
    }
}

/// The id of a series' pattern. Patterns differ in shape, not only in colour.
pub fn pattern(series: Series) -> &'static str {
    match series {
        Series::Share(at) => [
            "bgr-fill-0",
            "bgr-fill-1",
            "bgr-fill-2",
            "bgr-fill-3",
            "bgr-fill-4",
        ][at % 5],
        Series::Rest => "bgr-dots",
        Series::Deducted => "bgr-fill-off",
        Series::Loss => "bgr-fill-loss",
    }
}

/// The patterns in the page of a deal and in the saved chart: id, size, path data, stroke width.
pub const PATTERNS: [(&str, u32, &str, &str); 6] = [
    ("bgr-fill-1", 8, "M-2 10 10-2M-2 2 2-2M6 10 10 6", "3"),
    ("bgr-fill-2", 8, "M0 4H8", "4"),
    ("bgr-fill-3", 8, "M-2-2 10 10M-2 6 2 10M6-2 10 2", "1.5"),
    ("bgr-fill-4", 8, "M4 0V8", "3"),
    ("bgr-fill-off", 8, "M0 0H8M0 0V8", "1"),
    ("bgr-fill-loss", 6, "M0 0 6 6M0 6 6 0", "1.2"),
];

fn patterns(out: &mut SvgWriter, colours: &Colours) {
    out.raw("<pattern id=\"bgr-dots\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\"><circle cx=\"2\" cy=\"2\" r=\"1\" fill=\"");
    out.text(&colours.unknown);
    out.raw("\"/><circle cx=\"6\" cy=\"6\" r=\"1\" fill=\"");
    out.text(&colours.unknown);
    out.raw("\"/></pattern>");
    for (id, size, lines, weight) in PATTERNS {
        out.raw("<pattern id=\"");
        out.raw(id);
        out.raw("\" width=\"");
        out.numbers(&[size]);
        out.raw("\" height=\"");
        out.numbers(&[size]);
        out.raw("\" patternUnits=\"userSpaceOnUse\"><path fill=\"none\" d=\"");
        out.raw(lines);
        out.raw("\" stroke-width=\"");
        out.raw(weight);
        out.raw("\" stroke=\"");
        out.text(&colours.quantity);
        out.raw("\"/></pattern>");
    }
}

fn across(place: BasisPoints) -> u32 {
    BOX.0 + place.0 * BOX.2 / 10_000
}

fn down(place: BasisPoints) -> u32 {
    BOX.1 + place.0 * BOX.3 / 10_000
}

/// SVG text under construction.
struct SvgWriter(String);

impl SvgWriter {
    fn raw(&mut self, text: &str) {
        self.0.push_str(text);
    }

    /// Appends escaped text.
    fn text(&mut self, text: &str) {
        for letter in text.chars() {
            match letter {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '"' => self.0.push_str("&quot;"),
                letter if letter.is_control() => {}
                letter => self.0.push(letter),
            }
        }
    }

    fn numbers(&mut self, numbers: &[u32]) {
        for (at, number) in numbers.iter().enumerate() {
            if at > 0 {
                self.0.push(' ');
            }
            self.0.push_str(&number.to_string());
        }
    }

    fn rect(&mut self, x: u32, y: u32, width: u32, height: u32, fill: &str) {
        for (name, number) in [
            ("<rect x=\"", x),
            ("\" y=\"", y),
            ("\" width=\"", width),
            ("\" height=\"", height),
        ] {
            self.raw(name);
            self.numbers(&[number]);
        }
        self.raw("\" fill=\"");
        self.text(fill);
        self.raw("\"/>");
    }

    /// Appends a line of text. The anchor may carry further attributes.
    fn line(&mut self, x: u32, y: u32, anchor: &str, text: &str) {
        for (name, number) in [("<text x=\"", x), ("\" y=\"", y)] {
            self.raw(name);
            self.numbers(&[number]);
        }
        self.raw("\" text-anchor=\"");
        self.raw(anchor);
        self.raw("\">");
        self.text(text);
        self.raw("</text>");
    }
}
