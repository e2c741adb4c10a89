//! A number in a text must be in one of the claims on which the text rests, or be a share of a deal.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::diagnostics::Diagnostics;
use crate::check::lints::texts;
use crate::check::lints::words::{self, Words};
use crate::diagnostic::WarningKind;
use crate::file::StoryFile;

/// Reports numbers that no claim and no share has.
pub fn check(file: &StoryFile, diagnostics: &mut Diagnostics) {
    let Some(words) = words::of(&file.language) else {
        return;
    };
    let statements = (file.claims.iter()).map(|claim| {
        (
            claim.id.as_str(),
            numbers(&claim.statement, words, Pointing::Counts),
        )
    });
    let statements: BTreeMap<&str, BTreeSet<String>> = statements.collect();
    let shares = shares(file, words);
    texts::each(file, &mut |path, cited| {
        for number in numbers(&cited.text, words, Pointing::Skipped) {
            let in_claim = |id: &&String| {
                let statement = statements.get(id.as_str());
                statement.is_some_and(|numbers| numbers.contains(&number))
            };
            let is_known = shares.contains(&number) || counts_shares(file, &number, &cited.rests_on);
            if !is_known && !cited.rests_on.iter().any(in_claim) {
                diagnostics.warning(path, WarningKind::NumberWithoutClaim { number });
            }
        }
    });
}

/// What a text says in words of its language, as far as there is a list of them.
#[derive(Default)]
pub struct InWords {
    /// Numbers, in digits.
    pub numbers: BTreeSet<String>,
    /// What may be a number, or have one in it.
    pub perhaps: BTreeSet<String>,
}

/// The numbers that a text has in words. None if the language has no list.
pub fn in_words(text: &str, language: &str) -> Option<InWords> {
    let words = words::of(language)?;
    let is_digit = |word: &String| word.bytes().all(|byte| byte.is_ascii_digit());
    let texts: Vec<String> = words
        .split(text)
        .into_iter()
        .filter(|word| !is_digit(word))
        .collect();
    let perhaps = (texts.iter()).flat_map(|word| {
        let entries = words.perhaps_numbers.iter();
        let normalised = format!(" {word} ");
        entries.filter(move |(name, _)| words.contains(&normalised, &[name]))
    });
    Some(InWords {
        perhaps: perhaps.map(|(_, digits)| (*digits).to_owned()).collect(),
        numbers: numbers(&texts.join(" "), words, Pointing::Counts),
    })
}

/// The shares and fixed sums of all deals, in digits.
fn shares(file: &StoryFile, words: &Words) -> BTreeSet<String> {
    let deals = file.deals.iter();
    let shares = deals.flat_map(|deal| deal.shares.iter().chain(&deal.deductions));
    let digits = shares.flat_map(|share| {
        let percent = f64::from(share.basis_points) / 100.0;
        let yearly = share.yearly.map(|sum| sum.to_string());
        [Some(percent.to_string()), yearly]
    });
    digits
        .flatten()
        .flat_map(|number| numbers(&number, words, Pointing::Counts))
        .collect()
}

/// Whether a number is that of the shares of a deal, all of which a text cites, as in "gives three shares".
fn counts_shares(file: &StoryFile, number: &str, rests_on: &[&String]) -> bool {
    file.deals.iter().any(|deal| {
        let mut statements = deal.shares.iter().map(|share| &share.statement.rests_on);
        let is_cited = |claims: &Vec<String>| claims.iter().any(|claim| rests_on.contains(&claim));
        number == deal.shares.len().to_string() && statements.all(is_cited)
    })
}

/// Whether a number counts that refers back to things named before, such as "the two".
#[derive(Clone, Copy, PartialEq, Eq)]
enum Pointing {
    Counts,
    Skipped,
}

/// The numbers of a text in digits. The digits on both sides of a comma or point count as two numbers,
/// because languages use these marks differently.
fn numbers(text: &str, words: &Words, pointing: Pointing) -> BTreeSet<String> {
    let mut numbers = BTreeSet::new();
    let texts = words.split(text);
    let mut at = 0;
    while let Some(word) = texts.get(at) {
        let before = at.checked_sub(1).and_then(|before| texts.get(before));
        let refers_back = before.is_some_and(|before| words.pointing.contains(&before.as_str()));
        let mut length = 1;
        if word.bytes().all(|byte| byte.is_ascii_digit()) {
            let plain = word.trim_start_matches('0');
            numbers.insert(if plain.is_empty() { "0" } else { plain }.to_owned());
        } else if let Some((name, digits)) = number_at(&texts, at, words) {
            length = name.split(' ').count();
            if !refers_back || pointing == Pointing::Counts {
                numbers.insert(digits.to_owned());
            }
        }
        at += length;
    }
    numbers
}

/// The number that begins at a word, by its name: the first of the list, where longer names come first.
fn number_at(texts: &[String], at: usize, words: &Words) -> Option<(&'static str, &'static str)> {
    let word = texts.get(at)?;
    let is_here = |name: &str| {
        // Most words have not even the letters.
        let first = name.split(' ').next().unwrap_or(name);
        if !word.contains(first.trim_matches('*')) {
            return false;
        }
        let length = name.split(' ').count();
        let here = texts.get(at..at + length);
        here.is_some_and(|here| words.contains(&format!(" {} ", here.join(" ")), &[name]))
    };
    let mut numbers = words.numbers.iter().copied();
    numbers.find(|(name, _)| is_here(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let words = words::of("en").unwrap();
        let found = numbers(text, words, Pointing::Skipped);
        assert_eq!(found.iter().collect::<Vec<_>>(), expected, "{text}");
    }

    #[test]
    fn finds_numbers_in_digits_and_words() {
        check(
            "Over 30 countries, half of 12.5% and Sixteen",
            &["12", "16", "30", "5", "50"],
        );
        check("a 30-day ceasefire; 10 June; 1,200", &["1", "10", "200", "30"]);
        check("dozens of soldiers", &["dozens"]);
        check("The two met; one of them left Te-3B", &[]);
        check("two of the areas", &["2"]);
    }
}
