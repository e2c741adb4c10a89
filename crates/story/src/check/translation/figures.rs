//! Compares the numbers of a text with those of its translation.

use std::collections::BTreeSet;

use crate::check::lints::{InWords, in_words};

/// Numbers that only one of two texts has.
#[derive(Default)]
pub struct Difference {
    pub missing: Vec<String>,
    pub added: Vec<String>,
}

/// A pair is often said without a number ("both", the dual of Arabic), so it is not compared in words.
const PAIR: &str = "2";

/// Compares a text with its translation. A number must be in the other text too, in digits or in words; one in words only if
/// there is a list for both languages.
pub fn difference(original: Text, translated: Text) -> Difference {
    let words = |text: Text| in_words(text.text, text.language);
    let pair = (words(original), words(translated));
    let only_in = |one: Text, words: &Option<InWords>, other: Text, other_words: &Option<InWords>| {
        let mut known = in_digits(other.text);
        let mut numbers = in_digits(one.text);
        let (units, other_units) = (Units::of(words), Units::of(other_words));
        if units.thousands || other_units.thousands || (units.billions && other_units.billions) {
            known.extend(in_other_units(other.text));
            // 11,000 is "11 thousand".
            if known.iter().any(|number| number.len() > 3) {
                known.insert("thousands".to_owned());
            }
        }
        if let Some(other) = other_words {
            known.extend(other.numbers.iter().chain(&other.perhaps).cloned());
            let words = words.iter().flat_map(|words| &words.numbers);
            numbers.extend(words.filter(|number| *number != PAIR).cloned());
        }
        numbers.difference(&known).cloned().collect()
    };
    Difference {
        missing: only_in(original, &pair.0, translated, &pair.1),
        added: only_in(translated, &pair.1, original, &pair.0),
    }
}

/// Which units a text has, or may have, in words.
struct Units {
    thousands: bool,
    billions: bool,
}

impl Units {
    fn of(words: &Option<InWords>) -> Units {
        let has = |unit| {
            let mut all = words
                .iter()
                .flat_map(|words| words.numbers.iter().chain(&words.perhaps));
            all.any(|number| number == unit)
        };
        Units {
            thousands: has("thousands"),
            billions: has("billions"),
        }
    }
}

/// The numbers of a text in units that are a thousand times larger or smaller. Spanish writes 2.5 billion as "2.500 millones".
fn in_other_units(text: &str) -> BTreeSet<String> {
    let joined: Vec<String> = in_digits(text).into_iter().collect();
    let smaller = joined.iter().filter_map(|number| {
        let length = number.len().checked_sub(3).filter(|length| *length > 0)?;
        let (billions, rest) = number.split_at_checked(length)?;
        let decimals = rest.trim_end_matches('0');
        Some([billions.to_owned(), decimals.to_owned()])
    });
    let words: Vec<&str> = text.split_whitespace().collect();
    let larger = words.iter().filter_map(|word| {
        let word = word.trim_matches(|letter: char| !letter.is_ascii_digit());
        let (billions, decimals) = word.split_once(['.', ',']).unwrap_or((word, ""));
        let is_short = !billions.is_empty() && decimals.len() < 3;
        is_short.then(|| format!("{billions}{decimals:0<3}"))
    });
    smaller
        .flatten()
        .chain(larger)
        .filter(|number| !number.is_empty())
        .collect()
}

/// A text and its language.
#[derive(Clone, Copy)]
pub struct Text<'a> {
    pub text: &'a str,
    pub language: &'a str,
}

/// The numbers that a text writes in digits, with groups of three joined: 1,200 and 1 200 are 1200. What follows a decimal
/// point or comma counts as a number of its own.
fn in_digits(text: &str) -> BTreeSet<String> {
    let letters: Vec<char> = text.chars().collect();
    let mut numbers = BTreeSet::new();
    let mut at = 0;
    while at < letters.len() {
        let mut number = digits_at(&letters, at);
        if number.is_empty() {
            at += 1;
            continue;
        }
        at += number.len();
        while number.len() <= 3 || !number.len().is_multiple_of(3) {
            let group = digits_at(&letters, at + 1);
            if group.len() != 3 || !letters.get(at).is_some_and(|letter| is_separator(*letter)) {
                break;
            }
            number.push_str(&group);
            at += 4;
        }
        let plain = number.trim_start_matches('0');
        numbers.insert(if plain.is_empty() { "0" } else { plain }.to_owned());
    }
    numbers
}

/// The digits from a position on, written as in English.
fn digits_at(letters: &[char], at: usize) -> String {
    let rest = letters.get(at..).unwrap_or_default();
    let digits = rest.iter().map_while(|letter| value(*letter));
    digits.filter_map(|digit| char::from_digit(digit, 10)).collect()
}

/// The value of a European, Arabic, Persian or Devanagari digit.
fn value(letter: char) -> Option<u32> {
    let zeros = ['0', '٠', '۰', '०'];
    let value = zeros.map(|zero| u32::from(letter).wrapping_sub(u32::from(zero)));
    value.into_iter().find(|value| *value < 10)
}

fn is_separator(letter: char) -> bool {
    matches!(letter, ',' | '.' | '’' | '٬' | '\u{a0}' | '\u{202f}' | ' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(language: &str, original: &str, translated: &str, missing: &[&str], added: &[&str]) {
        let text = |text, language| Text { text, language };
        let found = difference(text(original, "en"), text(translated, language));
        assert_eq!(found.missing, missing, "{original} | {translated}");
        assert_eq!(found.added, added, "{original} | {translated}");
    }

    #[test]
    fn finds_numbers_that_only_one_text_has() {
        check("fr", "50% of 1,200", "50 % de 1\u{202f}200", &[], &[]);
        check("fr", "2.5 billion", "2,5 milliards", &[], &[]);
        check(
            "fr",
            "Sixteen towns, 30 days",
            "16 villes, trente jours",
            &[],
            &[],
        );
        check("fr", "12 June 2025", "le 21 juin 2025", &["12"], &["21"]);
        check("ar", "30 days", "٣٠ يومًا", &[], &[]);
        check(
            "es",
            "2.5 billion; 3 billion",
            "2.500 millones y 3.000 millones",
            &[],
            &[],
        );
        check("es", "2.5 billion", "2.600 millones", &["5"], &["2600"]);
        check("es", "2 villages", "2.000 pueblos", &["2"], &["2000"]);
        check("ru", "11,000 people", "11 тысяч человек", &[], &[]);
        check("ru", "11,000 people", "12 тысяч человек", &["11000"], &["12"]);
        check("tr", "A dozen officers", "On iki görevli", &[], &[]);
        check(
            "uk",
            "Dozens of officers",
            "Дванадцять службовців",
            &["dozens"],
            &["12"],
        );
        check("de", "One in three", "Jeder dritte", &[], &[]);
        check("zh", "a 30-day truce; 1,200,000", "30天; 1.200.000", &[], &[]);
        // Without a list, numbers in words are not missed.
        check("zh", "Sixteen towns", "十六个城镇", &[], &[]);
        check(
            "fr",
            "They met in both towns",
            "Les deux se sont vus dans deux villes",
            &[],
            &[],
        );
    }

    #[test]
    fn numbers_in_words_are_compared_in_each_language() {
        for (language, same, other) in [
            (
                "de",
                "Sechzehn Städte, dreitägige Gespräche, die Hälfte, Dutzende",
                "Sechs Städte",
            ),
            (
                "es",
                "Dieciséis ciudades, tres días, la mitad, docenas",
                "Seis ciudades",
            ),
            (
                "fr",
                "Seize villes, trois jours, la moitié, des dizaines",
                "Six villes",
            ),
            (
                "ru",
                "Шестнадцать городов, трёхдневные переговоры, половина, десятки",
                "Шесть городов",
            ),
            (
                "tr",
                "On altı kent, üç günlük görüşme, yarısı, onlarca",
                "Altmış kent",
            ),
            (
                "uk",
                "Шістнадцять міст, триденні переговори, половина, десятки",
                "Шість міст",
            ),
            ("ar", "ستة عشر مدينة وثلاثة أيام، والنصف، وعشرات", "ستون مدينة"),
        ] {
            check(
                language,
                "Sixteen towns, three days, half, dozens",
                same,
                &[],
                &[],
            );
            let added = if matches!(language, "tr" | "ar") {
                "60"
            } else {
                "6"
            };
            check(language, "Sixteen towns", other, &["16"], &[added]);
        }
    }

    #[test]
    fn numbers_of_several_words_are_compared() {
        check(
            "fr",
            "Seventy-two ships; two billion",
            "Soixante-douze navires; deux milliards",
            &["70"],
            &["12", "60"],
        );
        check(
            "uk",
            "five, nine and fifteen",
            "п’ять, дев'ять і пʼятнадцять",
            &[],
            &[],
        );
        check(
            "de",
            "twenty-five and fifty thousand",
            "fünfundzwanzig und fünfzigtausend",
            &[],
            &[],
        );
        check("es", "two billion", "dos mil millones", &[], &[]);
        check(
            "fr",
            "eighty and ninety",
            "quatre-vingts et quatre-vingt-dix",
            &[],
            &[],
        );
    }
}
