//! A card in the making: what is drawn where, text in lines that fit, and the mirrored sheet of
//! stories that run from right to left.
//!
//! Places are counted along the line from the side on which reading starts, so that the views
//! say the same for both ways. Nothing is ever cut in silence: text gets smaller first, and only
//! what does not fit at the smallest size ends in an ellipsis.

use std::fmt::Write as _;

use story::vocabulary::Direction;

use crate::fonts::{Face, Ruler};
use crate::inks::Inks;
use crate::{HEIGHT, WIDTH};

/// The edge that stays free at both sides, in pixels.
pub const EDGE: f64 = 56.0;
/// Where the content ends and the foot begins, in pixels from the top.
pub const FLOOR: f64 = 540.0;
/// The width of the whole card.
pub const FULL: f64 = WIDTH as f64;

/// No line of a card holds more letters, in any of its sizes.
const LETTERS_OF_A_LINE: usize = 200;

/// How a text is set.
#[derive(Clone, Copy, Debug)]
pub struct Type<'a> {
    /// The face.
    pub face: Face,
    /// Sizes in pixels to try, the largest first.
    pub sizes: &'a [f64],
    /// The job of its colour.
    pub ink: &'a str,
    /// Distance of the base lines over the size.
    pub leading: f64,
}

/// Where a block of text may stand: from the start of the line, from the top, width, height.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// From the side on which reading starts.
    pub x: f64,
    /// From the top.
    pub y: f64,
    /// The width.
    pub width: f64,
    /// The most height that it may take.
    pub height: f64,
}

/// A sheet of 1200 by 630.
pub struct Sheet<'a> {
    out: String,
    ruler: &'a Ruler<'a>,
    /// The colours.
    pub inks: &'a Inks,
    mirrored: bool,
}

impl<'a> Sheet<'a> {
    /// An empty sheet in the page's colour.
    pub fn new(ruler: &'a Ruler<'a>, inks: &'a Inks, direction: Direction) -> Sheet<'a> {
        let mut sheet = Sheet {
            out: format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\" \
                 viewBox=\"0 0 {WIDTH} {HEIGHT}\">"
            ),
            ruler,
            inks,
            mirrored: direction == Direction::RightToLeft,
        };
        sheet.raw(&format!(
            "<rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"{}\"/>",
            inks.get("page")
        ));
        sheet
    }

    /// The finished drawing.
    pub fn finish(mut self) -> String {
        self.out.push_str("</svg>\n");
        self.out
    }

    /// SVG as it is; every text in it must be escaped.
    pub fn raw(&mut self, svg: &str) {
        self.out.push_str(svg);
    }

    /// The left edge of a stretch on the screen.
    pub fn left(&self, x: f64, width: f64) -> f64 {
        if self.mirrored { FULL - x - width } else { x }
    }

    /// A filled rectangle.
    pub fn rect(&mut self, x: f64, y: f64, width: f64, height: f64, ink: &str) {
        let (left, colour) = (self.left(x, width), self.inks.get(ink));
        let _ = write!(
            self.out,
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{colour}\"/>",
            number(left),
            number(y),
            number(width),
            number(height)
        );
    }

    /// A rectangle with the look of what the article does not say: dots and a broken edge.
    pub fn gap(&mut self, x: f64, y: f64, width: f64, height: f64) {
        let (left, colour) = (self.left(x, width), self.inks.get("unknown"));
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

    /// A drawing of its own coordinates, `size` wide and high, put `scale` times as large at a place.
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

    /// How wide a text is at a size.
    pub fn width_of(&self, text: &str, face: Face, size: f64) -> f64 {
        self.ruler.width(text, face, size)
    }

    /// One line of text at a base line, from the start of the line.
    pub fn line(&mut self, x: f64, y: f64, text: &str, face: Face, size: f64, ink: &str) {
        let anchor = if self.mirrored { "end" } else { "start" };
        let at = if self.mirrored { FULL - x } else { x };
        self.text_at(at, y, text, (face, size), ink, anchor);
    }

    /// One line of text that ends at a place counted from the start of the line.
    pub fn line_to(&mut self, x: f64, y: f64, text: &str, face: Face, size: f64, ink: &str) {
        let anchor = if self.mirrored { "start" } else { "end" };
        let at = if self.mirrored { FULL - x } else { x };
        self.text_at(at, y, text, (face, size), ink, anchor);
    }

    fn text_at(&mut self, x: f64, y: f64, text: &str, (face, size): (Face, f64), ink: &str, anchor: &str) {
        // The painter takes every line for one that runs from left to right unless it is told.
        let (open, close) = if self.mirrored {
            ("\u{202b}", "\u{202c}")
        } else {
            ("", "")
        };
        let colour = self.inks.get(ink);
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

    /// A block of text in the largest size that fits. Gives the place under its last line.
    pub fn block(&mut self, place: Place, text: &str, wish: Type<'_>) -> f64 {
        let (size, lines) = self.fitted(text, place, wish);
        let step = size * wish.leading;
        let mut base = place.y + size * 0.92;
        for line in &lines {
            self.line(place.x, base, line, wish.face, size, wish.ink);
            base += step;
        }
        place.y + step * lines.len() as f64
    }

    /// Whether a text fits a place whole, in one of its sizes; and how high it is then.
    pub fn height_of(&self, place: Place, text: &str, wish: Type<'_>) -> Option<f64> {
        wish.sizes.iter().find_map(|&size| {
            let (lines, whole_words) = self.wrapped(text, wish.face, size, place.width);
            let height = lines.len() as f64 * size * wish.leading;
            (whole_words && height <= place.height + 0.5).then_some(height)
        })
    }

    /// A text on one line, in the largest size that fits. Gives its width.
    pub fn one_line(&mut self, x: f64, y: f64, width: f64, text: &str, wish: Type<'_>) -> f64 {
        let mut size = wish.sizes.first().copied().unwrap_or(24.0);
        for &smaller in wish.sizes {
            size = smaller;
            if self.width_of(text, wish.face, size) <= width {
                break;
            }
        }
        let text = self.cut(text, wish.face, size, width);
        self.line(x, y, &text, wish.face, size, wish.ink);
        self.width_of(&text, wish.face, size)
    }

    /// The size and the lines of a text that has so much room.
    fn fitted(&self, text: &str, place: Place, wish: Type<'_>) -> (f64, Vec<String>) {
        let mut found = (wish.sizes.last().copied().unwrap_or(24.0), Vec::new());
        for &size in wish.sizes {
            let (lines, whole_words) = self.wrapped(text, wish.face, size, place.width);
            let fits = lines.len() as f64 * size * wish.leading <= place.height + 0.5;
            found = (size, lines);
            if fits && whole_words {
                return found;
            }
        }
        let (size, mut lines) = found;
        let most = ((place.height + 0.5) / (size * wish.leading)).max(1.0) as usize;
        if lines.len() > most {
            lines.truncate(most);
            if let Some(last) = lines.last_mut() {
                *last = self.cut(&format!("{last} …"), wish.face, size, place.width);
            }
        }
        (size, lines)
    }

    /// Text in lines of a width, and whether no word had to be broken.
    fn wrapped(&self, text: &str, face: Face, size: f64, width: f64) -> (Vec<String>, bool) {
        let mut lines: Vec<String> = Vec::new();
        let mut whole_words = true;
        for word in text
            .split([' ', '\n', '\t', '\r'])
            .filter(|word| !word.is_empty())
        {
            if let Some(line) = lines.last_mut() {
                let longer = format!("{line} {word}");
                if !self.is_wider(&longer, face, size, width) {
                    *line = longer;
                    continue;
                }
            }
            let mut rest = word;
            while self.is_wider(rest, face, size, width) {
                whole_words = false;
                let end = self.longest(rest, face, size, width);
                lines.push(rest[..end].to_owned());
                rest = &rest[end..];
                // What no card has room for need not be measured either.
                if lines.len() > 40 {
                    return (lines, false);
                }
            }
            lines.push(rest.to_owned());
        }
        (lines, whole_words)
    }

    /// Whether a text has no room. To measure is to shape every letter, so of a long one the beginning comes first:
    /// a word of ten thousand letters in forty lines would be shaped forty times as a whole.
    fn is_wider(&self, text: &str, face: Face, size: f64, width: f64) -> bool {
        let beginning = text
            .char_indices()
            .nth(LETTERS_OF_A_LINE)
            .map(|(end, _)| &text[..end]);
        beginning.is_some_and(|beginning| self.width_of(beginning, face, size) > width)
            || self.width_of(text, face, size) > width
    }

    /// Where the longest beginning of a word ends that has room, in bytes; at least one letter.
    fn longest(&self, word: &str, face: Face, size: f64, width: f64) -> usize {
        let ends: Vec<usize> = word
            .char_indices()
            .map(|(at, letter)| at + letter.len_utf8())
            .take(LETTERS_OF_A_LINE)
            .collect();
        let fitting = ends.partition_point(|&end| self.width_of(&word[..end], face, size) <= width);
        ends.get(fitting.max(1) - 1).copied().unwrap_or(word.len())
    }

    /// A text that has room, with an ellipsis where something had to go.
    fn cut(&self, text: &str, face: Face, size: f64, width: f64) -> String {
        if self.width_of(text, face, size) <= width {
            return text.to_owned();
        }
        let room = width - self.width_of("…", face, size);
        let stem = text.trim_end_matches([' ', '…']);
        let end = self.longest(stem, face, size, room);
        format!("{}…", stem[..end].trim_end())
    }
}

/// Text as it may stand in XML: without the controls that XML knows no form for.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\u{fffe}' | '\u{ffff}' => {}
            letter if letter.is_control() => out.push(' '),
            letter => out.push(letter),
        }
    }
    out
}

/// A number in hundredths, so that no card depends on the last bits of a sum.
pub fn number(value: f64) -> String {
    let hundredths = (value * 100.0).round() as i64;
    let (sign, size) = (if hundredths < 0 { "-" } else { "" }, hundredths.unsigned_abs());
    match size % 100 {
        0 => format!("{sign}{}", size / 100),
        part => format!("{sign}{}.{part:02}", size / 100),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fonts::Fonts;

    const TYPE: Type<'_> = Type {
        face: Face::Serif,
        sizes: &[60.0, 40.0, 30.0],
        ink: "text",
        leading: 1.2,
    };
    const PLACE: Place = Place {
        x: 56.0,
        y: 48.0,
        width: 400.0,
        height: 200.0,
    };

    fn fitted(text: &str) -> (f64, Vec<String>) {
        let fonts = Fonts::new(Vec::new()).unwrap();
        let (ruler, inks) = (Ruler::new(&fonts), Inks::of_the_page());
        Sheet::new(&ruler, &inks, Direction::LeftToRight).fitted(text, PLACE, TYPE)
    }

    #[test]
    fn short_text_stays_large() {
        assert_eq!(fitted("Riyadh"), (60.0, vec!["Riyadh".to_owned()]));
    }

    #[test]
    fn long_text_gets_smaller_before_anything_goes() {
        let (size, lines) = fitted("One two three four five six seven eight nine ten eleven twelve");
        assert!(size < 60.0 && lines.len() > 1);
        assert!(lines.join(" ").ends_with("eleven twelve"));
    }

    #[test]
    fn a_word_without_end_is_broken_and_says_that_it_goes_on() {
        let (size, lines) = fitted(&"w".repeat(10_000));
        assert_eq!(size, 30.0);
        assert_eq!(lines.len(), 5);
        assert!(lines[4].ends_with('…'));
    }

    #[test]
    fn numbers_are_hundredths() {
        for (value, text) in [(1.0, "1"), (0.005, "0.01"), (-2.504, "-2.50"), (12.3456, "12.35")] {
            assert_eq!(number(value), text);
        }
    }

    #[test]
    fn the_sheet_of_a_story_from_right_to_left_is_mirrored() {
        let fonts = Fonts::new(Vec::new()).unwrap();
        let (ruler, inks) = (Ruler::new(&fonts), Inks::of_the_page());
        let mut sheet = Sheet::new(&ruler, &inks, Direction::RightToLeft);
        assert_eq!(sheet.left(56.0, 100.0), 1044.0);
        sheet.line(56.0, 90.0, "سلام", Face::Serif, 30.0, "text");
        assert!(sheet.finish().contains("<text x=\"1144\" y=\"90\""));
    }
}
