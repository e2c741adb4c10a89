//! Text from a story file, made safe to print in a report.

use crate::characters::is_hidden;

/// The longest excerpt of a value that a report repeats, in characters.
const EXCERPT_LIMIT: usize = 60;

/// Shortens a text, puts it on one line and escapes invisible characters, so that nothing in a
/// file can disguise the report.
pub fn printable(text: &str) -> String {
    let mut out = String::new();
    for (count, letter) in text.chars().enumerate() {
        if count == EXCERPT_LIMIT {
            out.push('…');
            break;
        }
        if is_hidden(letter) {
            out.push_str(&format!("\\u{{{:x}}}", u32::from(letter)));
        } else {
            out.push(letter);
        }
    }
    out
}
