//! Small pieces of text that several components build.

/// A number with its noun: "1 place", "2 places".
pub fn count_phrase(count: usize, one: &'static str, many: &'static str) -> String {
    let mut text = count.to_string();
    text.push(' ');
    text.push_str(if count == 1 { one } else { many });
    text
}

/// Text in curly quotes if it is the article's own wording.
pub fn quoted(text: &str, is_quote: bool) -> String {
    let mut out = String::new();
    if is_quote {
        out.push('“');
    }
    out.push_str(text);
    if is_quote {
        out.push('”');
    }
    out
}

/// Two texts as one, without the code of the formatting machinery.
pub fn join(first: &str, second: &str) -> String {
    let mut both = String::from(first);
    both.push_str(second);
    both
}
