//! A name is written the same way in every text.

use std::collections::HashMap;

use crate::case_fold::fold;
use crate::check::diagnostics::Diagnostics;
use crate::check::prose::Prose;
use crate::diagnostic::WarningKind;
use crate::file::StoryFile;
use crate::quotation::quotations;
use crate::vocabulary::Identified;

/// A name of one word with at most this many letters may also be a common word in lower case.
const SHORT: usize = 4;

/// Reports names of actors and venues with other capitals, accents or hyphens than in their own entry.
/// Quotations, and what the article calls somebody, keep the article's spelling.
pub fn check(file: &StoryFile, prose: &[Prose], diagnostics: &mut Diagnostics) {
    let names = Names::of(file);
    for text in prose.iter().filter(|text| !text.is_verbatim()) {
        for (found, name) in names.written_otherwise(&text.text) {
            let (found, name) = (found.to_owned(), name.to_owned());
            diagnostics.warning_at(&text.path, WarningKind::NameWrittenOtherwise { found, name });
        }
    }
}

/// A word of a text.
struct Word {
    folded: String,
    start: usize,
    end: usize,
}

struct Names<'a> {
    /// Names by their folded words without anything between, each with the number of its words.
    by_letters: HashMap<String, Vec<(&'a str, usize)>>,
    /// The most words of a name.
    most: usize,
    /// All spellings that stand in some entry. A text may use any of them.
    known: Vec<&'a str>,
}

impl<'a> Names<'a> {
    fn of(file: &'a StoryFile) -> Names<'a> {
        let actors = file.actors.iter().map(|actor| actor.name.as_str());
        let venues = file.venues.iter().map(|venue| venue.name.as_str());
        let described = file
            .actors
            .iter()
            .filter(|actor| actor.identified == Identified::Not);
        let described: Vec<&str> = described.map(|actor| actor.name.as_str()).collect();
        let (mut by_letters, mut most) = (HashMap::<String, Vec<(&str, usize)>>::new(), 0);
        for name in actors.clone().chain(venues.clone()) {
            let words = words(name);
            // "Analysts" is a common word, and has its capital only where it begins a line.
            if words.len() == 1 && described.contains(&name) {
                continue;
            }
            most = most.max(words.len());
            let letters: String = words.iter().map(|word| word.folded.as_str()).collect();
            by_letters.entry(letters).or_default().push((name, words.len()));
        }
        let short = file.actors.iter().map(|actor| actor.short.as_str());
        let sides = (file.sides.iter()).flat_map(|side| [side.name.as_str(), side.short.as_str()]);
        let sources = (file.sources.iter()).flat_map(|source| [source.name.as_str(), source.short.as_str()]);
        let others = (file.venues.iter().filter_map(|venue| venue.within.as_deref()))
            .chain(file.issues.iter().map(|issue| issue.name.as_str()))
            .chain(file.events.iter().map(|event| event.name.as_str()));
        Names {
            by_letters,
            most,
            known: actors
                .chain(venues)
                .chain(short)
                .chain(sides)
                .chain(sources)
                .chain(others)
                .collect(),
        }
    }

    /// Each name that a text writes otherwise, once: as the text has it, and as its entry has it.
    fn written_otherwise<'t>(&self, text: &'t str) -> Vec<(&'t str, &'a str)> {
        let words = words(text);
        let mut found: Vec<(&str, &str)> = Vec::new();
        for (index, first) in words.iter().enumerate() {
            let mut letters = String::new();
            // A hyphen can make two words of one.
            for (count, last) in words[index..].iter().take(self.most + 1).enumerate() {
                letters.push_str(&last.folded);
                let written = &text[first.start..last.end];
                for &(name, words) in self.by_letters.get(&letters).into_iter().flatten() {
                    let hyphenated = written.contains('-') || name.contains('-');
                    if (words == count + 1 || hyphenated)
                        && !is_same(written, name)
                        && !is_accidental(written)
                        && !self.is_known(text, first.start, last.end)
                        && !is_quoted(text, first.start)
                        && !found.iter().any(|(_, known)| *known == name)
                    {
                        found.push((written, name));
                    }
                }
            }
        }
        found
    }

    /// Whether these bytes of a text are, or are part of, a name as some entry has it.
    fn is_known(&self, text: &str, start: usize, end: usize) -> bool {
        let mut known = self.known.iter().filter(|known| known.len() >= end - start);
        known.any(|known| {
            let first = (end.saturating_sub(known.len())..=start).rev();
            first.into_iter().any(|at| {
                text.get(at..at + known.len())
                    .is_some_and(|part| is_same(part, known))
            })
        })
    }
}

/// Whether two spellings differ at most in the capital that begins a sentence, the kind of a space, or
/// the kind of an apostrophe. Such a capital may also begin the name: "Reconstruction fund".
fn is_same(written: &str, name: &str) -> bool {
    let upper = |letter: char| letter.to_uppercase().next();
    let is_description = name.split_whitespace().skip(1).any(is_plain_word);
    let mut written = written.chars().map(plain);
    let mut name = name.chars().map(plain);
    let (first, of_name) = (written.next(), name.next());
    let capital = of_name.and_then(upper);
    let same_start =
        first == of_name || first == capital || (is_description && first.and_then(upper) == capital);
    same_start && written.eq(name)
}

/// Whether a word of a name is in lower case and no mere "of" or "the".
fn is_plain_word(word: &str) -> bool {
    word.chars().count() > 3 && word.chars().all(char::is_lowercase)
}

fn plain(letter: char) -> char {
    match letter {
        '\'' => '’',
        letter if letter.is_whitespace() => ' ',
        letter => letter,
    }
}

/// Whether these letters may be something else than the name: a short common word such as "who", or words
/// with a full stop or a comma between them.
fn is_accidental(written: &str) -> bool {
    let is_joined = |letter: char| {
        letter.is_alphanumeric()
            || matches!(plain(letter), ' ' | '’' | '-' | '‐' | '‑' | '\u{300}'..='\u{36F}')
    };
    let is_word = written.chars().all(char::is_alphanumeric);
    let is_common = is_word && written.chars().count() <= SHORT && written == written.to_lowercase();
    is_common || !written.chars().all(is_joined)
}

/// Whether a byte of a text is within a quotation.
fn is_quoted(text: &str, at: usize) -> bool {
    let found = quotations(text).unwrap_or_default();
    found.iter().any(|range| range.contains(&at))
}

fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut start = None;
    for (place, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        // A mark above a letter may be a character of its own.
        let is_part =
            letter.is_alphanumeric() || (start.is_some() && matches!(letter, '\u{300}'..='\u{36F}'));
        match (start, is_part) {
            (None, true) => start = Some(place),
            (Some(first), false) => {
                let folded = fold(&text[first..place]);
                words.push(Word {
                    folded,
                    start: first,
                    end: place,
                });
                start = None;
            }
            _ => {}
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, text: &str, expected: &[&str]) {
        let letters: Vec<Word> = words(name);
        let joined = letters.iter().map(|word| word.folded.as_str()).collect();
        let names = Names {
            by_letters: HashMap::from([(joined, vec![(name, letters.len())])]),
            most: letters.len(),
            known: vec![name, "Old Ázur Fund", "the riyadh process"],
        };
        let found = names.written_otherwise(text);
        let found: Vec<&str> = found.into_iter().map(|(written, _)| written).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn finds_other_capitals_accents_and_hyphens() {
        check("Riyadh", "Talks in riyadh, in Riyadh and in RIYADH.", &["riyadh"]);
        check("Ázur Fund", "To the Azur Fund’s board", &["Azur Fund"]);
        check("Ázur Fund", "To the Ázur-Fund", &["Ázur-Fund"]);
        check("Midtown", "In Mid-town", &["Mid-town"]);
        check("Mid-town", "In Midtown", &["Midtown"]);
        check("Côte d’Azur", "On the Cote d'Azur", &["Cote d'Azur"]);
        check("Ázur", "A\u{301}zur is decomposed", &["A\u{301}zur"]);
    }

    #[test]
    fn leaves_other_words_alone() {
        check("an official", "An official and an\u{a0}official", &[]);
        check("WHO", "Those who know", &[]);
        check("WHO", "The Who", &["Who"]);
        check("Ázur fund", "The Old Ázur Fund", &[]);
        check("Riyadh", "In the riyadh process", &[]);
        check("Senior Old negotiator", "A senior Old negotiator", &[]);
        check("Another", "An other", &[]);
        check("Bank of Azur", "The bank of Azur", &["bank of Azur"]);
        check("Ázur Fund", "From azur. Fund it", &[]);
        check("Riyadh", "It is “riyadh talks” there", &[]);
    }
}
