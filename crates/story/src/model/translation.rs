//! The languages in which a story can be read, and how it came to be in another than its own.

use crate::case_fold::is_word_letter;
use crate::model::events::Day;
use crate::model::list::List;
use crate::vocabulary::Direction;

/// A language of a story's pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edition {
    /// Its BCP 47 tag, which names the folder of a translation.
    pub language: &'static str,
    /// Its own name, such as "Українська".
    pub name: &'static str,
}

/// How a story was translated.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Translation {
    /// The BCP 47 tag of the original's language.
    pub from: &'static str,
    pub from_direction: Direction,
    /// Whether the translation runs the other way.
    pub turns_direction: bool,
    /// The day on which it was made, with its year.
    pub date: Day,
    /// Who made it; none for a machine.
    pub made_by: Option<&'static str>,
    /// The editor who compared it with the original.
    pub reviewed_by: Option<&'static str>,
    /// The texts that are still the original's, sorted.
    pub untranslated: List<&'static str>,
}

/// From this length on, in bytes, a part of a text is known to be of no other text.
const PART: usize = 24;

/// So many words a text may have to be looked for within others: as many as a name or a title.
const WORDS: usize = 8;

impl Translation {
    /// Cuts a text where its language changes: each run comes with whether it is a text of the original, such as a name that
    /// a message contains.
    pub fn runs<'t>(&self, text: &'t str, each: &mut dyn FnMut(&'t str, bool)) {
        let (mut start, mut at) = (0, 0);
        while at < text.len() {
            let rest = text.get(at..).unwrap_or_default();
            let length = self.original_at(rest);
            if length > 0 {
                if start < at {
                    each(text.get(start..at).unwrap_or_default(), false);
                }
                each(rest.get(..length).unwrap_or_default(), true);
                start = at + length;
            }
            // An original begins at a word or with a sign.
            let sign = rest.chars().next().map_or(0, char::len_utf8);
            at += length.max(length_of(rest, true)).max(sign);
        }
        if start < at {
            each(text.get(start..).unwrap_or_default(), false);
        }
    }

    /// The length of the longest text of the original with which a text begins, in bytes; 0 if there is none.
    #[inline(never)]
    fn original_at(&self, text: &str) -> usize {
        let (mut longest, mut end) = (0, 0);
        for _ in 0..WORDS {
            for letters in [false, true] {
                end += length_of(text.get(end..).unwrap_or_default(), letters);
            }
            // A text may end with a sign, such as “?”.
            let sign = text.get(end..).and_then(|rest| rest.chars().next());
            for end in [end, end + sign.map_or(0, char::len_utf8)] {
                let candidate = text.get(..end).unwrap_or_default();
                if self.untranslated.binary_search(&candidate).is_ok() {
                    longest = end;
                }
            }
        }
        longest
    }

    /// Whether a text is one of the original's, or a part of one.
    pub fn lacks(&self, text: &str) -> bool {
        let is_long = text.len() >= PART;
        let mut originals = self.untranslated.iter();
        let part = text.trim().as_bytes();
        let is_part = |original: &str| {
            // Without the standard library's search for texts, which is larger than the rest of this file.
            is_long
                && !part.is_empty()
                && original
                    .as_bytes()
                    .windows(part.len())
                    .any(|window| window == part)
        };
        originals.any(|original| *original == text || is_part(original))
    }
}

/// The length of the letters with which a text begins, or of what is no letter, in bytes.
#[inline(never)]
fn length_of(text: &str, letters: bool) -> usize {
    let mut all = text.char_indices();
    let end = all.find(|(_, letter)| is_word_letter(*letter) != letters);
    end.map_or(text.len(), |(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[(&str, bool)]) {
        let translation = Translation {
            from: "en",
            from_direction: Direction::LeftToRight,
            turns_direction: false,
            date: Day {
                year: 2026,
                month: 1,
                day: 1,
            },
            made_by: None,
            reviewed_by: None,
            untranslated: List(&["Black Sea", "Russia", "US", "US–Russia talks", "Who says so?"]),
        };
        let mut found = Vec::new();
        translation.runs(text, &mut |run, is_original| found.push((run, is_original)));
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn names_of_the_original_are_found_within_sentences() {
        check("", &[]);
        check("Росія", &[("Росія", false)]);
        check("Russia", &[("Russia", true)]);
        check(
            "Відстежувати: Russia",
            &[("Відстежувати: ", false), ("Russia", true)],
        );
        check(
            "«Black Sea», місце",
            &[("«", false), ("Black Sea", true), ("», місце", false)],
        );
        check("Russian, USA", &[("Russian, USA", false)]);
        check(
            "US–Russia talks, US",
            &[("US–Russia talks", true), (", ", false), ("US", true)],
        );
        check(
            "«Who says so?» — питання",
            &[("«", false), ("Who says so?", true), ("» — питання", false)],
        );
    }
}
