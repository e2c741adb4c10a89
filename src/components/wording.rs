//! Small pieces of text that several components build.

use locale::{Words, msg};

/// Text in quotation marks if it is the article's own wording.
pub fn quoted(words: Words, text: &str, is_quote: bool) -> String {
    match is_quote {
        true => words.format(msg::Quote { text }),
        false => text.to_owned(),
    }
}

/// Two texts as one, without the code of the formatting machinery.
pub fn join(first: &str, second: &str) -> String {
    let mut both = String::from(first);
    both.push_str(second);
    both
}
