//! Compares each text of a translation with its original.

use crate::check::diagnostics::Diagnostics;
use crate::check::json_path::JsonPath;
use crate::check::translation::digest::digest;
use crate::check::translation::figures::{Text, difference};
use crate::check::translation::french;
use crate::check::translation::originals::OriginalText;
use crate::check::translation::texts::{Found, find};
use crate::diagnostic::{ErrorKind, WarningKind};
use crate::file::TranslationFile;
use crate::quotation::quotations;
use crate::scene::brief::{NARROW, shown_letters};

/// The fields of which widgets show as many sentences as there is room for, but at least one.
const IN_WIDGETS: [&str; 6] = ["dek", "lede", "statement", "summary", "text", "title"];

/// So many texts that are those of the original are named one by one.
const EACH: usize = 20;

/// Reports where a translation differs from its original in more than the language. `language` is the original's.
pub fn compare(
    file: &TranslationFile,
    language: &str,
    originals: &[&OriginalText],
    diagnostics: &mut Diagnostics,
) {
    let root = &JsonPath::root();
    let texts = &root.key("texts");
    let (mut missing, mut same) = (Vec::new(), Vec::new());
    for original in originals {
        let path = &texts.key(&original.key);
        match find(&file.texts, original) {
            Found::Missing => {
                if file.texts.contains_key(&original.key) {
                    diagnostics.error(path, ErrorKind::EmptyText);
                } else {
                    missing.push(original.key.clone());
                }
                continue;
            }
            Found::Same => {
                same.push(original.key.clone());
                continue;
            }
            Found::Translated(text) => {
                let text = Text {
                    text,
                    language: &file.language,
                };
                compare_text(original, language, text, path, diagnostics);
            }
        }
        let known = file.originals.get(&original.key);
        if known.is_some_and(|known| *known != digest(&original.prose.text)) {
            diagnostics.warning(path, WarningKind::OriginalChanged);
        }
    }
    // Of a translation that has just begun, one warning says enough.
    if same.len() > EACH {
        missing.append(&mut same);
    }
    for key in same {
        diagnostics.warning(&texts.key(&key), WarningKind::SameAsOriginal);
    }
    if !missing.is_empty() {
        missing.sort();
        diagnostics.warning(texts, WarningKind::UntranslatedTexts { keys: missing });
    }
}

fn compare_text(
    original: &OriginalText,
    language: &str,
    translated: Text,
    path: &JsonPath,
    diagnostics: &mut Diagnostics,
) {
    let text = original.prose.text.as_str();
    if let Some(limit) = original.prose.most
        && translated.text.chars().count() as u64 > limit
    {
        diagnostics.error(path, ErrorKind::TextTooLong { limit });
    }
    let count = |text| quotations(text).map(|found| found.len());
    match (count(text), count(translated.text)) {
        (_, None) => diagnostics.error(path, ErrorKind::UnbalancedQuotation),
        (Some(expected), Some(found)) if expected != found => {
            diagnostics.warning(path, WarningKind::OtherQuotations { expected, found });
        }
        _ => {}
    }
    let numbers = difference(Text { text, language }, translated);
    if !numbers.missing.is_empty() || !numbers.added.is_empty() {
        let (missing, added) = (numbers.missing, numbers.added);
        diagnostics.warning(path, WarningKind::OtherNumbers { missing, added });
    }
    if french::has_spaces(translated.language)
        && let Some((sign, space)) = french::wrong_space(translated.text)
    {
        diagnostics.warning(path, WarningKind::FrenchSpace { sign, space });
    }
    let field = original.key.rsplit('/').next().unwrap_or_default();
    let letters = shown_letters(translated.text);
    if IN_WIDGETS.contains(&field) && letters > NARROW && shown_letters(text) <= NARROW {
        let limit = NARROW;
        diagnostics.warning(path, WarningKind::LongerThanWidget { letters, limit });
    }
}
