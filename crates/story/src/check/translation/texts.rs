//! The texts of a translation, by key, and which of the original's it lacks.

use std::collections::BTreeMap;

use crate::check::translation::originals::OriginalText;
use crate::file::TranslationFile;

/// A sentence of so many words is hardly the same in two languages.
const SENTENCE: usize = 4;

/// What a translation has for a text.
pub enum Found<'a> {
    /// A text in its language, or a name that it leaves as it is.
    Translated(&'a str),
    /// The original once more.
    Same,
    Missing,
}

/// What a translation has for a text of the original.
pub fn find<'a>(texts: &'a BTreeMap<String, String>, original: &OriginalText) -> Found<'a> {
    let prose = &original.prose;
    match texts.get(&original.key) {
        Some(text) if is_same(&prose.text, text) && !prose.is_verbatim() => Found::Same,
        Some(text) if !text.trim().is_empty() || prose.may_be_empty => Found::Translated(text),
        // An optional part that the original does not use needs no translation.
        None if prose.text.trim().is_empty() => Found::Translated(""),
        _ => Found::Missing,
    }
}

/// Whether a text was not translated at all, as far as its length tells.
fn is_same(original: &str, translated: &str) -> bool {
    original == translated && original.split_whitespace().count() >= SENTENCE
}

/// The texts that readers see in the original's language, each once.
pub fn untranslated<'a>(file: &TranslationFile, originals: &[&'a OriginalText]) -> Vec<&'a str> {
    let lacks = |original: &&&OriginalText| !matches!(find(&file.texts, original), Found::Translated(_));
    let lacking = originals.iter().filter(lacks);
    let mut texts: Vec<&str> = lacking.map(|original| original.prose.text.as_str()).collect();
    texts.sort_unstable();
    texts.dedup();
    texts
}
