//! The alphabetical order of names in a language. It is computed when a story is built and stored with it, so that the
//! reader's browser needs no tables.
//!
//! As in CLDR, letters decide first, then their accents, then their case. The language's own script stands ahead of others.
//! Only letters that are letters of their own have to be listed: ñ in Spanish, ç and ı in Turkish, ґ in Ukrainian. Every
//! other letter counts as its base letter, as ä does in German and ё in Russian. The Arabic article counts as letters.

use crate::case_fold::fold;

/// The letters of a language that has some beyond its script's usual order. Latin letters that a language does not use
/// stand where they do in English.
fn alphabet(language: &str) -> &'static str {
    match language.split('-').next().unwrap_or(language) {
        "uk" => "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
        "ru" => "абвгдежзийклмнопрстуфхцчшщъыьэюя",
        "be" => "абвгдеёжзійклмнопрстуўфхцчшыьэюя",
        "tr" => "abcçdefgğhıijklmnoöpqrsştuüvwxyz",
        "az" => "abcçdeəfgğhxıijkqlmnoöprsştuüvwyz",
        "es" => "abcdefghijklmnñopqrstuvwxyz",
        "ar" => "ءابتثجحخدذرزسشصضطظعغفقكلمنهوي",
        _ => "abcdefghijklmnopqrstuvwxyz",
    }
}

/// What two names are compared by: their letters, then their accents, then their case.
type Key = (Vec<u32>, String, String);

fn key(name: &str, language: &str) -> Key {
    let alphabet: Vec<char> = alphabet(language).chars().collect();
    let is_turkic = matches!(language.get(..2), Some("tr" | "az"));
    let small: String = name
        .chars()
        .flat_map(|letter| match letter {
            'I' if is_turkic => vec!['ı'],
            'İ' => vec!['i'],
            _ => letter.to_lowercase().collect(),
        })
        .collect();
    let own = |letter: char| alphabet.iter().position(|&other| other == letter);
    let mut letters = Vec::new();
    for letter in small.chars() {
        if let Some(place) = own(letter) {
            letters.push(OWN_LETTERS + place as u32);
            continue;
        }
        for base in fold(letter.encode_utf8(&mut [0; 4])).chars() {
            letters.push(match own(base) {
                Some(place) => OWN_LETTERS + place as u32,
                None if base.is_alphabetic() => OTHER_LETTERS + u32::from(base),
                None if base.is_numeric() => DIGITS + u32::from(base),
                None if base == ' ' => 0,
                None => 1 + u32::from(base),
            });
        }
    }
    (letters, small, name.to_owned())
}

/// Signs stand before digits, digits before letters.
const DIGITS: u32 = 0x20_0000;
const OWN_LETTERS: u32 = 0x40_0000;
const OTHER_LETTERS: u32 = 0x60_0000;

/// For each name its place in the alphabetical order of a language, from 0. Equal names keep their order.
pub fn places<'a>(names: impl Iterator<Item = &'a str>, language: &str) -> Vec<u16> {
    let mut keys: Vec<(Key, usize)> = (names.map(|name| key(name, language))).zip(0..).collect();
    keys.sort();
    let mut places = vec![0; keys.len()];
    // A list has at most 10,000 items, see `schema`.
    for (place, (_, at)) in (0..).zip(keys) {
        if let Some(found) = places.get_mut(at) {
            *found = place;
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn sorted(language: &str, names: &[&str]) -> Vec<String> {
        let places = places(names.iter().copied(), language);
        let mut sorted = vec![String::new(); names.len()];
        for (name, place) in names.iter().zip(places) {
            sorted[usize::from(place)] = (*name).to_owned();
        }
        sorted
    }

    #[test]
    fn names_stand_in_the_alphabetical_order_of_their_language() {
        for (language, names) in [
            ("en", "Ada|Élan|Elba|NATO|Zoë"),
            (
                "uk",
                "Галич|Ґанок|Дніпро|Енергодар|Єнакієве|Житомир|Ива|Івано|Їжак|Йосип|Крим|Юрій|NATO",
            ),
            ("ru", "Ейск|Ёлка|Ельск|Жуков|Иван|Йошкар|Крым|Эйлат|NATO"),
            (
                "tr",
                "Cem|Çanakkale|Deniz|Gül|Ğ|Iğdır|İstanbul|Ordu|Ödemiş|Sivas|Şırnak|Urfa|Ünye|WHO|Zonguldak",
            ),
            ("es", "Ana|Ángel|Nube|Ñandú|Oso"),
            ("de", "Adler|Äpfel|Arm|Ödland|Ofen|Strasse|Straße|Straube"),
            ("fr", "cote|coté|côte|côté|œuf|Zoé"),
            ("ar", "أحمد|السعودية|إيران|بغداد|تونس|طرابلس|NATO"),
            // Words before letters, and digits before both.
            ("en", "5 per cent|New York|Newark|US State Department|USA"),
        ] {
            let names: Vec<&str> = names.split('|').collect();
            let mut reversed = names.clone();
            reversed.reverse();
            assert_eq!(sorted(language, &reversed), names, "{language}");
        }
    }

    proptest! {
        /// The order is total: it depends on the names alone, and not on the order in which they come.
        #[test]
        fn the_order_does_not_depend_on_the_input(
            mut names in prop::collection::vec("[ -~äçğıİñґєіїأة]{0,6}", 1..12),
            language in prop::sample::select(vec!["en", "uk", "ru", "tr", "es", "de", "fr", "ar"]),
        ) {
            names.sort();
            let forward: Vec<&str> = names.iter().map(String::as_str).collect();
            let backward: Vec<&str> = forward.iter().rev().copied().collect();
            prop_assert_eq!(sorted(language, &forward), sorted(language, &backward));
        }
    }
}
