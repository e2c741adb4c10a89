//! The languages in which a story can be read, and how it came to be in another than its own.

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

impl Translation {
    /// Whether a text is one of the original's, or a part of one.
    pub fn lacks(&self, text: &str) -> bool {
        let is_long = text.len() >= PART;
        let mut originals = self.untranslated.iter();
        let part = text.trim().as_bytes();
        let is_part = |original: &str| {
            // Without the standard library's search for texts, which is larger than the rest of this file.
            is_long && !part.is_empty() && original.as_bytes().windows(part.len()).any(|window| window == part)
        };
        originals.any(|original| *original == text || is_part(original))
    }
}
