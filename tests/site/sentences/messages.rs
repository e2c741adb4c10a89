//! The messages of `locales/en.ftl`, to find sentences that no story of the tests brings to light.

use std::collections::BTreeSet;

use super::inventory::Inventory;
use super::pattern::pattern;
use crate::published::{sources, text};

/// What only states show that the inventory does not render: widgets of long lists, widgets of positions with more than they
/// have room for, an actor with more than six events, share pictures of a map with hatching and no border or with many places of
/// ours, the second page of a long list.
const NOT_RENDERED: [&str; 9] = [
    "Earlier actors",
    "Hatching: our drawing.",
    "Hollow dots: placed here by us.",
    "In the full view",
    "Later actors",
    "More in the full view",
    "Previous, from",
    "more event on the timeline",
    "more position, in the full view",
];

/// Every part of several words that is in no pattern, with its message.
pub fn unseen(inventory: &Inventory) -> Vec<String> {
    let seen: Vec<&str> = inventory.0.keys().map(String::as_str).collect();
    let seen = seen.join("\n");
    let english = locale::languages::words("en");
    let mut unseen = Vec::new();
    let mut listed = NOT_RENDERED.to_vec();
    for message in (0..locale::COUNT).map(|index| english.text_at(index)) {
        let parts = texts(message).into_iter().map(|text| pattern(&text));
        let parts = parts.map(|part| part.trim_start_matches([',', ';', '.', ':', ' ']).to_owned());
        for part in parts.filter(|part| is_sentence(part) && !seen.contains(part.as_str())) {
            match listed.iter().position(|known| *known == part) {
                Some(at) => drop(listed.remove(at)),
                None => unseen.push(format!("{part}, of “{}”", texts(message).join("…"))),
            }
        }
    }
    unseen.extend(
        listed
            .iter()
            .map(|part| format!("{part}: is shown after all, or gone; take it out of the list")),
    );
    unseen
}

fn is_sentence(part: &str) -> bool {
    part.contains(' ') && part.chars().filter(|letter| letter.is_alphabetic()).count() > 2
}

/// Every message that no code names.
pub fn unused() -> Vec<String> {
    let code: String = ["src", "crates/site/src", "crates/story/src", "crates/share-cards/src"]
        .into_iter()
        .flat_map(|folder| sources(folder, &["rs"]).into_values())
        .collect();
    let names: BTreeSet<&str> = code
        .split("sg::")
        .skip(1)
        .filter_map(|rest| rest.split(|letter: char| !letter.is_ascii_alphanumeric()).next())
        .collect();
    let ids = text("locales/en.ftl");
    let ids = ids
        .lines()
        .filter(|line| line.starts_with(|letter: char| letter.is_ascii_lowercase()));
    ids.filter_map(|line| line.split_once(" ="))
        .filter(|(id, _)| !names.contains(camel_case(id).as_str()))
        .map(|(id, _)| id.to_owned())
        .collect()
}

/// `count-shown` as `CountShown`.
fn camel_case(id: &str) -> String {
    let mut out = String::new();
    for word in id.split('-') {
        let (first, rest) = word.split_at(1);
        out.push_str(&first.to_uppercase());
        out.push_str(rest);
    }
    out
}

/// The texts of a compiled message between its arguments, and those of its variants. `locale::Words` describes the form.
fn texts(message: &str) -> Vec<String> {
    let mut texts = vec![String::new()];
    let mut letters = message.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\x0e' => drop(letters.next()),
            // The key of a variant.
            '\x0f' => drop(letters.find(|letter| *letter == '\x10')),
            '\0'..' ' => {}
            _ => {
                texts.last_mut().unwrap().push(letter);
                continue;
            }
        }
        texts.push(String::new());
    }
    texts
}

#[cfg(test)]
mod tests {
    use super::texts;

    #[test]
    fn messages_are_cut_at_arguments_and_variants() {
        let message = "Over \x0e\x01\x0fo\x10\x01 year\x0f*\x10\x01 years\x11.";
        let found: Vec<String> = texts(message)
            .into_iter()
            .filter(|text| !text.is_empty())
            .collect();
        assert_eq!(found, ["Over ", " year", " years", "."]);
    }
}
