//! The part of a line that contains a problem, short and safe enough for a terminal.

use std::ops::Range;

use story::diagnostic::is_hidden;

/// How much of a line is shown, in characters: before the problem, the problem itself, and in all.
const BEFORE: usize = 40;
const WITHIN: usize = 70;
const IN_ALL: usize = 110;

/// A part of one line.
#[derive(Debug, PartialEq)]
pub struct Excerpt {
    /// Invisible characters are escaped; `…` stands for what is left out.
    pub text: String,
    /// The bytes of `text` to underline.
    pub span: Range<usize>,
}

/// The excerpt around some bytes of a text.
pub fn excerpt(text: &str, span: (usize, usize)) -> Excerpt {
    let start = floor(text, span.0);
    let (before, rest) = text.split_at(start);
    let before = before.rsplit('\n').next().unwrap_or_default();
    let line = rest.split('\n').next().unwrap_or_default().trim_end_matches('\r');
    let end = floor(line, span.1.saturating_sub(start).min(line.len()));
    let (within, after) = line.split_at(end);

    let mut out = String::new();
    let skipped = before.chars().count().saturating_sub(BEFORE);
    if skipped > 0 {
        out.push('…');
    }
    let mut shown = 0;
    push(&mut out, &mut before.chars().skip(skipped), IN_ALL, &mut shown);
    let begin = out.len();
    let limit = shown + WITHIN;
    push(&mut out, &mut within.chars(), limit, &mut shown);
    let end = out.len();
    if !out.ends_with('…') || end == begin {
        push(&mut out, &mut after.chars(), IN_ALL, &mut shown);
    }
    Excerpt {
        text: out,
        span: begin..end,
    }
}

/// Appends characters up to a limit, and `…` if there are more.
fn push(out: &mut String, letters: &mut dyn Iterator<Item = char>, limit: usize, shown: &mut usize) {
    for letter in letters {
        if *shown == limit {
            out.push('…');
            return;
        }
        *shown += 1;
        match letter {
            '\t' => out.push_str("    "),
            letter if is_hidden(letter) => out.extend(letter.escape_unicode()),
            letter => out.push(letter),
        }
    }
}

/// The nearest character boundary at or before a byte.
fn floor(text: &str, byte: usize) -> usize {
    text.floor_char_boundary(byte)
}
