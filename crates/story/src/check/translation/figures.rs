//! Compares the numbers of a text with those of its translation.

use std::collections::BTreeSet;

use crate::check::lints::numbers_of;

/// Numbers that only one of two texts has.
#[derive(Default)]
pub struct Difference {
    pub missing: Vec<String>,
    pub added: Vec<String>,
}

/// Compares a text with its translation. A number in digits must be in the other text too, in digits or in words.
pub fn difference(original: Text, translated: Text) -> Difference {
    let only_in = |one: Text, other: Text| {
        let known = &in_digits(other.text) | &numbers_of(other.text, other.language);
        let numbers = in_digits(one.text);
        numbers.difference(&known).cloned().collect()
    };
    Difference {
        missing: only_in(original, translated),
        added: only_in(translated, original),
    }
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
    fn check(original: &str, translated: &str, missing: &[&str], added: &[&str]) {
        let text = |text, language| Text { text, language };
        let found = difference(text(original, "en"), text(translated, "fr"));
        assert_eq!(found.missing, missing, "{original} | {translated}");
        assert_eq!(found.added, added, "{original} | {translated}");
    }

    #[test]
    fn finds_numbers_that_only_one_text_has() {
        check("50% of 1,200", "50 % de 1\u{202f}200", &[], &[]);
        check("2.5 billion", "2,5 milliards", &[], &[]);
        check("Sixteen towns, 30 days", "16 villes, trente jours", &["30"], &[]);
        check("12 June 2025", "le 21 juin 2025", &["12"], &["21"]);
        check("30 days", "٣٠ يومًا", &[], &[]);
        check("a 30-day truce; 1,200,000", "30天; 1.200.000", &[], &[]);
    }
}
