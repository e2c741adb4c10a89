//! Words of the interface in a story of another language. They are marked, so that a page can name their language to reading
//! tools, wherever in a text they stand.

/// Stands before and behind words of the interface. Texts of a story have no control characters.
pub const MARK: char = '\u{7f}';

/// Cuts a text where its language changes: each run comes with whether it is words of the interface. Digits and signs belong
/// to the words before them.
pub fn marked_runs(text: &str, each: &mut dyn FnMut(String, bool)) {
    let mut run = String::new();
    let (mut of_run, mut is_marked) = (None, false);
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.bytes().position(|byte| byte == MARK as u8);
        let (part, after) = rest
            .split_at_checked(end.unwrap_or(rest.len()))
            .unwrap_or((rest, ""));
        if has_letters(part) {
            if of_run.is_some_and(|known| known != is_marked) {
                each(core::mem::take(&mut run), !is_marked);
            }
            of_run = Some(is_marked);
        }
        run.push_str(part);
        is_marked = !is_marked;
        rest = after.get(1..).unwrap_or("");
    }
    if !run.is_empty() {
        each(run, of_run == Some(true));
    }
}

/// The text without its marks.
pub fn unmarked(text: &str) -> String {
    text.chars().filter(|&letter| letter != MARK).collect()
}

/// Whether there is anything to pronounce: a letter of ASCII, or a character beyond Latin-1's signs and general punctuation.
fn has_letters(text: &str) -> bool {
    text.bytes()
        .any(|byte| byte.is_ascii_alphabetic() || (byte >= 0xc3 && byte != 0xe2))
}
