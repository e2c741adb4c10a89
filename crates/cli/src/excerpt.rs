//! The part of a line that contains a problem, short and safe enough for a terminal.

use std::ops::Range;

use story::diagnostic::is_hidden;

/// How much of a line is shown, in characters: at least before the problem, at most of the problem itself,
/// and in all.
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
    let room = IN_ALL.saturating_sub(within.chars().count()).max(BEFORE);
    let skipped = before.chars().count().saturating_sub(room);
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

#[cfg(test)]
mod tests {
    use super::*;

    /// `expected` has the underlined part in brackets.
    #[track_caller]
    fn check(text: &str, span: (usize, usize), expected: &str) {
        let Excerpt { text, span } = excerpt(text, span);
        let marked = format!(
            "{}[{}]{}",
            &text[..span.start],
            &text[span.clone()],
            &text[span.end..]
        );
        assert_eq!(marked, expected);
    }

    #[test]
    fn shows_the_line_of_the_problem() {
        check("one\ntwo three\r\nfour", (8, 13), "two [three]");
        check("one\n\ttwo", (5, 8), "    [two]");
        check("one", (3, 3), "one[]");
        check("", (0, 0), "[]");
        check("one", (7, 9), "one[]");
    }

    #[test]
    fn escapes_what_a_terminal_would_obey() {
        check("a\u{1b}[31m \u{202e}b", (2, 6), "a\\u{1b}[[31m] \\u{202e}b");
    }

    #[test]
    fn cuts_long_lines_at_both_ends() {
        let line = format!("{}{}{}", "a".repeat(200), "b".repeat(200), "c".repeat(200));
        let shown = format!("…{}[{}…]", "a".repeat(40), "b".repeat(70));
        check(&line, (200, 400), &shown);
        let shown = format!("…{}[b]…", "a".repeat(109));
        check(&line, (200, 201), &shown);
        let shown = format!("[a]{}…", "a".repeat(109));
        check(&line, (0, 1), &shown);
    }
}
