//! Lists in a sentence.

use locale::{Words, msg};

/// "Crimea", "Crimea and Donbas", "a, b and c".
pub fn join_list(words: Words, items: &[&str]) -> String {
    let mut list = String::new();
    for (at, item) in items.iter().enumerate() {
        if at == 0 {
            list.push_str(item);
        } else if at + 1 == items.len() {
            list = words.format(msg::ListAnd {
                items: &list,
                last: item,
            });
        } else {
            list.push_str(&words.format(msg::ListNext { item }));
        }
    }
    list
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_are_joined_with_commas_and_and() {
        let english = locale::languages::words("en");
        for (items, words) in [
            (&["a"][..], "a"),
            (&["a", "b"], "a and b"),
            (&["a", "b", "c"], "a, b and c"),
            (&[], ""),
        ] {
            assert_eq!(join_list(english, items), words);
        }
    }
}
