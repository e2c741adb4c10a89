//! The drawing surface of one card, mirrored for stories that run from right to left.
//!
//! Horizontal positions count from the side on which reading starts, so the views need no case for
//! the direction.

use std::fmt::Write as _;

use story::vocabulary::Direction;

use crate::fonts::Face;
use crate::palette::Palette;
use crate::svg::{escape, number};
use crate::text_layout::{TextBox, TextStyle, fit, fit_line, fitted_height};
use crate::text_measure::TextMeasurer;

/// Width of a card in pixels.
pub const WIDTH: u32 = 1200;
/// Height of a card in pixels.
pub const HEIGHT: u32 = 630;

/// Horizontal margin in pixels.
pub const MARGIN: f64 = 56.0;
/// Bottom of the content and top of the footer, in pixels from the top.
pub const CONTENT_BOTTOM: f64 = 540.0;
/// The width of the card as a coordinate.
pub const CARD_WIDTH: f64 = WIDTH as f64;

/// An SVG drawing of 1200 by 630 pixels.
pub struct Canvas<'a> {
    out: String,
    measurer: &'a TextMeasurer<'a>,
    /// The colours.
    pub palette: &'a Palette,
    mirrored: bool,
}

impl<'a> Canvas<'a> {
    /// An empty canvas in the page's colour.
    pub fn new(measurer: &'a TextMeasurer<'a>, palette: &'a Palette, direction: Direction) -> Canvas<'a> {
        let mut canvas = Canvas {
            out: format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\" \
                 viewBox=\"0 0 {WIDTH} {HEIGHT}\">"
            ),
            measurer,
            palette,
            mirrored: direction == Direction::RightToLeft,
        };
        canvas.raw(&format!(
            "<rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"{}\"/>",
            palette.get("page")
        ));
        canvas
    }

    /// The finished SVG.
    pub fn finish(mut self) -> String {
        self.out.push_str("</svg>\n");
        self.out
    }

    /// Adds SVG unchanged; text in it must be escaped.
    pub fn raw(&mut self, svg: &str) {
        self.out.push_str(svg);
    }

    /// The left edge of a horizontal span, after mirroring.
    pub fn left(&self, x: f64, width: f64) -> f64 {
        if self.mirrored { CARD_WIDTH - x - width } else { x }
    }

    /// Fills a rectangle.
    pub fn rect(&mut self, x: f64, y: f64, width: f64, height: f64, colour: &str) {
        let (left, colour) = (self.left(x, width), self.palette.get(colour));
        let _ = write!(
            self.out,
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{colour}\"/>",
            number(left),
            number(y),
            number(width),
            number(height)
        );
    }

    /// A dotted rectangle with a dashed outline: something that the article does not state.
    pub fn not_stated(&mut self, x: f64, y: f64, width: f64, height: f64) {
        let (left, colour) = (self.left(x, width), self.palette.get("unknown"));
        let _ = write!(
            self.out,
            "<defs><pattern id=\"gap\" width=\"12\" height=\"12\" patternUnits=\"userSpaceOnUse\">\
             <circle cx=\"3\" cy=\"3\" r=\"1.6\" fill=\"{colour}\"/><circle cx=\"9\" cy=\"9\" r=\"1.6\" fill=\"{colour}\"/>\
             </pattern></defs><rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"url(#gap)\" stroke=\"{colour}\" \
             stroke-width=\"2\" stroke-dasharray=\"7 5\"/>",
            number(left),
            number(y),
            number(width),
            number(height)
        );
    }

    /// Places SVG of the given size, scaled, in a colour.
    pub fn drawing(&mut self, x: f64, y: f64, size: (f64, f64), scale: f64, colour: &str, svg: &str) {
        let left = self.left(x, size.0 * scale);
        let _ = write!(
            self.out,
            "<g transform=\"translate({} {}) scale({})\" color=\"{colour}\" fill=\"{colour}\">{svg}</g>",
            number(left),
            number(y),
            number(scale)
        );
    }

    /// The width of a text on one line.
    pub fn text_width(&self, text: &str, face: Face, size: f64) -> f64 {
        self.measurer.width(text, face, size)
    }

    /// Writes one line of text that starts at `x`; `y` is its baseline.
    pub fn line(&mut self, x: f64, y: f64, text: &str, face: Face, size: f64, colour: &str) {
        let anchor = if self.mirrored { "end" } else { "start" };
        self.text(self.left(x, 0.0), y, text, (face, size), colour, anchor);
    }

    /// Writes one line of text that ends at `x`; `y` is its baseline.
    pub fn line_ending_at(&mut self, x: f64, y: f64, text: &str, face: Face, size: f64, colour: &str) {
        let anchor = if self.mirrored { "start" } else { "end" };
        self.text(self.left(x, 0.0), y, text, (face, size), colour, anchor);
    }

    fn text(&mut self, x: f64, y: f64, text: &str, (face, size): (Face, f64), colour: &str, anchor: &str) {
        // resvg treats every line as left-to-right unless an embedding mark says otherwise.
        let (open, close) = if self.mirrored {
            ("\u{202b}", "\u{202c}")
        } else {
            ("", "")
        };
        let colour = self.palette.get(colour);
        let _ = write!(
            self.out,
            "<text x=\"{}\" y=\"{}\" {} font-size=\"{}\" fill=\"{colour}\" text-anchor=\"{anchor}\">{open}{}{close}</text>",
            number(x),
            number(y),
            face.attributes(),
            number(size),
            escape(text)
        );
    }

    /// Writes a block of text at the largest size that fits. Returns the bottom of its last line.
    pub fn block(&mut self, area: TextBox, text: &str, style: TextStyle<'_>) -> f64 {
        let (size, lines) = fit(self.measurer, text, area, style);
        let line_height = size * style.line_height;
        let mut baseline = area.y + size * 0.92;
        for line in &lines {
            self.line(area.x, baseline, line, style.face, size, style.colour);
            baseline += line_height;
        }
        area.y + line_height * lines.len() as f64
    }

    /// The height of a text in a box, or none if it does not fit at any size of its style.
    pub fn block_height(&self, area: TextBox, text: &str, style: TextStyle<'_>) -> Option<f64> {
        fitted_height(self.measurer, text, area, style)
    }

    /// Writes a text on one line at the largest size that fits. Returns its width.
    pub fn fitted_line(&mut self, x: f64, y: f64, width: f64, text: &str, style: TextStyle<'_>) -> f64 {
        let (size, text) = fit_line(self.measurer, text, width, style);
        self.line(x, y, &text, style.face, size, style.colour);
        self.text_width(&text, style.face, size)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fonts::Fonts;

    #[test]
    fn right_to_left_canvas_is_mirrored() {
        let fonts = Fonts::new(Vec::new()).unwrap();
        let (measurer, palette) = (TextMeasurer::new(&fonts), Palette::light_theme());
        let mut canvas = Canvas::new(&measurer, &palette, Direction::RightToLeft);
        assert_eq!(canvas.left(56.0, 100.0), 1044.0);
        canvas.line(56.0, 90.0, "سلام", Face::Serif, 30.0, "text");
        assert!(canvas.finish().contains("<text x=\"1144\" y=\"90\""));
    }
}
