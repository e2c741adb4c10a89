//! Where a piece of JSON ends, for underlining it in an excerpt. The text may be invalid.

/// The byte after the text, number or word that starts at a byte. Any other character, such as a
/// bracket, stands for itself. At the end of the text the result is the end.
pub fn token_end(text: &str, start: usize) -> usize {
    let rest = text.get(start..).unwrap_or_default();
    let start = start.min(text.len());
    let length = match rest.chars().next() {
        Some('"') => string_length(rest),
        Some(letter) if is_part_of_word(letter) => length_while(rest, is_part_of_word),
        Some('\\') => 1 + escaped_length(&rest[1..]),
        Some(letter) => letter.len_utf8(),
        None => 0,
    };
    start + length
}

/// The length of a string with its quotation marks. One that is not closed ends with its line.
fn string_length(rest: &str) -> usize {
    let mut escaped = false;
    for (place, letter) in rest.char_indices().skip(1) {
        match letter {
            '\n' | '\r' => return place,
            '"' if !escaped => return place + 1,
            _ => escaped = letter == '\\' && !escaped,
        }
    }
    rest.len()
}

/// The length of what a backslash escapes.
fn escaped_length(rest: &str) -> usize {
    let first = rest.chars().next().map_or(0, char::len_utf8);
    length_while(rest, |letter| letter.is_ascii_alphanumeric()).clamp(first, 5.max(first))
}

fn is_part_of_word(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '-' | '+' | '.' | '_')
}

fn length_while(text: &str, is_part: fn(char) -> bool) -> usize {
    text.find(|letter| !is_part(letter)).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        assert_eq!(&text[..token_end(text, 0)], expected, "{text}");
    }

    #[test]
    fn finds_the_end_of_each_kind() {
        check(r#""a \" b\\": 1"#, r#""a \" b\\""#);
        check("\"open\nnext", "\"open");
        check("-1.5e+3,", "-1.5e+3");
        check("true}", "true");
        check("{ \"a\": 1 }", "{");
        check("“a”", "“");
        check(r"\u00e4bc", r"\u00e4");
        check(r"\q", r"\q");
        check("\\", "\\");
        check("\\“", "\\“");
        check("", "");
        assert_eq!(token_end("ä", 7), 2);
    }
}
