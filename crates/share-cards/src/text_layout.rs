//! Breaks text into lines and chooses the largest font size that fits.
//!
//! Text gets smaller before it is cut. Only text that does not fit at the smallest size ends in an
//! ellipsis.

use crate::fonts::Face;
use crate::text_measure::TextMeasurer;

/// No line of a card holds more characters, at any of its sizes.
const MAX_LINE_CHARS: usize = 200;
/// No card holds more lines, at any of its sizes.
const MAX_LINES: usize = 40;
/// The font size of a style that lists none.
const DEFAULT_SIZE: f64 = 24.0;
/// Heights may be exceeded by half a pixel, which absorbs rounding.
const HEIGHT_TOLERANCE: f64 = 0.5;

/// The typography of a text.
#[derive(Clone, Copy, Debug)]
pub struct TextStyle<'a> {
    /// The font face.
    pub face: Face,
    /// Font sizes in pixels to try, the largest first.
    pub sizes: &'a [f64],
    /// Name of the text's colour in the palette.
    pub colour: &'a str,
    /// Line height as a multiple of the font size.
    pub line_height: f64,
}

/// The area that a block of text may take, in pixels.
#[derive(Clone, Copy, Debug)]
pub struct TextBox {
    /// Distance from the side on which reading starts.
    pub x: f64,
    /// Distance from the top.
    pub y: f64,
    /// The width.
    pub width: f64,
    /// The maximum height.
    pub height: f64,
}

/// Font size and lines of a text that fits its box.
pub type FittedText = (f64, Vec<String>);

/// Fits a text into a box at the largest possible size.
pub fn fit(measurer: &TextMeasurer<'_>, text: &str, area: TextBox, style: TextStyle<'_>) -> FittedText {
    let mut fitted = (style.sizes.last().copied().unwrap_or(DEFAULT_SIZE), Vec::new());
    for &size in style.sizes {
        let (lines, whole_words) = wrap(measurer, text, style.face, size, area.width);
        let fits = lines.len() as f64 * size * style.line_height <= area.height + HEIGHT_TOLERANCE;
        fitted = (size, lines);
        if fits && whole_words {
            return fitted;
        }
    }
    let (size, mut lines) = fitted;
    let max_lines = ((area.height + HEIGHT_TOLERANCE) / (size * style.line_height)).max(1.0) as usize;
    if lines.len() > max_lines {
        lines.truncate(max_lines);
        if let Some(last) = lines.last_mut() {
            *last = truncate(measurer, &format!("{last} …"), style.face, size, area.width);
        }
    }
    (size, lines)
}

/// The height of a text in a box, or none if it does not fit at any size of its style.
pub fn fitted_height(
    measurer: &TextMeasurer<'_>,
    text: &str,
    area: TextBox,
    style: TextStyle<'_>,
) -> Option<f64> {
    style.sizes.iter().find_map(|&size| {
        let (lines, whole_words) = wrap(measurer, text, style.face, size, area.width);
        let height = lines.len() as f64 * size * style.line_height;
        (whole_words && height <= area.height + HEIGHT_TOLERANCE).then_some(height)
    })
}

/// Fits a text onto one line at the largest possible size.
pub fn fit_line(measurer: &TextMeasurer<'_>, text: &str, width: f64, style: TextStyle<'_>) -> (f64, String) {
    let mut size = style.sizes.first().copied().unwrap_or(DEFAULT_SIZE);
    for &smaller in style.sizes {
        size = smaller;
        if measurer.width(text, style.face, size) <= width {
            break;
        }
    }
    (size, truncate(measurer, text, style.face, size, width))
}

/// Breaks a text into lines of a width; the flag tells whether all words stayed whole.
fn wrap(measurer: &TextMeasurer<'_>, text: &str, face: Face, size: f64, width: f64) -> (Vec<String>, bool) {
    let mut lines: Vec<String> = Vec::new();
    let mut whole_words = true;
    for word in text
        .split([' ', '\n', '\t', '\r'])
        .filter(|word| !word.is_empty())
    {
        if let Some(line) = lines.last_mut() {
            let longer = format!("{line} {word}");
            if !is_wider(measurer, &longer, face, size, width) {
                *line = longer;
                continue;
            }
        }
        let mut rest = word;
        while is_wider(measurer, rest, face, size, width) {
            whole_words = false;
            let end = longest_prefix(measurer, rest, face, size, width);
            lines.push(rest[..end].to_owned());
            rest = &rest[end..];
            if lines.len() > MAX_LINES {
                return (lines, false);
            }
        }
        lines.push(rest.to_owned());
    }
    (lines, whole_words)
}

/// Whether a text is wider than a width. Measuring shapes every character, so the beginning of a
/// long text is measured first: otherwise a word of ten thousand letters on forty lines would be
/// shaped forty times as a whole.
fn is_wider(measurer: &TextMeasurer<'_>, text: &str, face: Face, size: f64, width: f64) -> bool {
    let beginning = text
        .char_indices()
        .nth(MAX_LINE_CHARS)
        .map(|(end, _)| &text[..end]);
    beginning.is_some_and(|beginning| measurer.width(beginning, face, size) > width)
        || measurer.width(text, face, size) > width
}

/// The length in bytes of the longest beginning of a word that fits; at least one character.
fn longest_prefix(measurer: &TextMeasurer<'_>, word: &str, face: Face, size: f64, width: f64) -> usize {
    let ends: Vec<usize> = word
        .char_indices()
        .map(|(start, letter)| start + letter.len_utf8())
        .take(MAX_LINE_CHARS)
        .collect();
    let fitting = ends.partition_point(|&end| measurer.width(&word[..end], face, size) <= width);
    ends.get(fitting.max(1) - 1).copied().unwrap_or(word.len())
}

/// Shortens a text to a width, with an ellipsis if anything is cut.
fn truncate(measurer: &TextMeasurer<'_>, text: &str, face: Face, size: f64, width: f64) -> String {
    if measurer.width(text, face, size) <= width {
        return text.to_owned();
    }
    let available = width - measurer.width("…", face, size);
    let stem = text.trim_end_matches([' ', '…']);
    let end = longest_prefix(measurer, stem, face, size, available);
    format!("{}…", stem[..end].trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fonts::Fonts;

    const STYLE: TextStyle<'_> = TextStyle {
        face: Face::Serif,
        sizes: &[60.0, 40.0, 30.0],
        colour: "text",
        line_height: 1.2,
    };
    const AREA: TextBox = TextBox {
        x: 56.0,
        y: 48.0,
        width: 400.0,
        height: 200.0,
    };

    fn fitted(text: &str) -> FittedText {
        let fonts = Fonts::new(Vec::new()).unwrap();
        fit(&TextMeasurer::new(&fonts), text, AREA, STYLE)
    }

    #[test]
    fn short_text_stays_large() {
        assert_eq!(fitted("Riyadh"), (60.0, vec!["Riyadh".to_owned()]));
    }

    #[test]
    fn long_text_shrinks_before_it_is_cut() {
        let (size, lines) = fitted("One two three four five six seven eight nine ten eleven twelve");
        assert!(size < 60.0 && lines.len() > 1);
        assert!(lines.join(" ").ends_with("eleven twelve"));
    }

    #[test]
    fn overlong_word_is_broken_and_ends_in_an_ellipsis() {
        let (size, lines) = fitted(&"w".repeat(10_000));
        assert_eq!(size, 30.0);
        assert_eq!(lines.len(), 5);
        assert!(lines[4].ends_with('…'));
    }
}
