//! Lists in a sentence.

use locale::{Msg, Words, msg};

use crate::case_fold::fold;

/// "Crimea", "Crimea and Donbas", "a, b and c".
pub fn join_list(words: Words, items: &[&str]) -> String {
    let mut list = String::new();
    for (at, item) in items.iter().enumerate() {
        push_item(words, &mut list, item, at + 1 == items.len());
    }
    list
}

/// Appends an item to a list.
pub fn push_item(words: Words, list: &mut String, item: &str, is_last: bool) {
    if list.is_empty() {
        list.push_str(item);
    } else if is_last {
        *list = match begins_with_i(item) {
            false => words.format(msg::ListAnd {
                items: list,
                last: item,
            }),
            true => words.format(msg::ListAndBeforeI {
                items: list,
                last: item,
            }),
        };
    } else {
        list.push_str(&words.format(msg::ListNext { item }));
    }
}

/// The word between the last two items of a list, ahead of the last one.
pub fn and_between(last: &str) -> Msg {
    match begins_with_i(last) {
        false => Msg::ListAndBetween,
        true => Msg::ListAndBetweenBeforeI,
    }
}

/// Whether a word begins with the sound of i, as "Irán" does and "hielo" does not. Only Spanish asks.
fn begins_with_i(word: &str) -> bool {
    let folded = fold(word);
    let mut letters = folded.strip_prefix('h').unwrap_or(&folded).bytes();
    letters.next() == Some(b'i') && !matches!(letters.next(), Some(b'a' | b'e' | b'o' | b'u'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_are_joined_with_the_words_of_the_language() {
        let check = |language: &str, items: &[&str], expected: &str| {
            assert_eq!(join_list(locale::languages::words(language), items), expected);
        };
        check("en", &[], "");
        check("en", &["a"], "a");
        check("en", &["a", "b"], "a and b");
        for (language, three) in [
            ("en", "a, b and c"),
            ("de", "a, b und c"),
            ("fr", "a, b et c"),
            ("es", "a, b y c"),
            ("tr", "a, b ve c"),
            ("uk", "a, b та c"),
            ("ru", "a, b и c"),
            ("ar", "a، \u{2068}b\u{2069} وc"),
        ] {
            check(language, &["a", "b", "c"], three);
        }
        check("es", &["Rusia", "Irán"], "Rusia e Irán");
        check("es", &["Rusia", "Hiroshima"], "Rusia e Hiroshima");
        check("es", &["Rusia", "Yemen"], "Rusia y Yemen");
        check("es", &["agua", "hielo"], "agua y hielo");
        check("en", &["Russia", "Iran"], "Russia and Iran");
    }
}
