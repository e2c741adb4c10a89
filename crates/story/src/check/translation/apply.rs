//! Puts the texts of a translation in the places of the original's.

use serde_json::{Value, json};

use crate::check::json_path::OwnedSegment;
use crate::check::translation::originals::OriginalText;
use crate::check::translation::texts::{Found, find};
use crate::file::{StoryFile, TranslationFile};
use crate::vocabulary::Direction;

/// The story in the language of a translation. None if the original is not a story, which its type prevents.
pub fn apply(original: &Value, originals: &[OriginalText], file: &TranslationFile) -> Option<StoryFile> {
    let mut value = original.clone();
    for original in originals {
        if let Found::Translated(text) = find(&file.texts, original)
            && let Some(place) = place(&mut value, &original.prose.path)
        {
            *place = json!(text);
        }
    }
    let names = original["actors"].as_array().into_iter().flatten();
    for (actor, original) in value["actors"].as_array_mut().into_iter().flatten().zip(names) {
        // A translated name is no longer in the language that the original marks.
        if actor["name"] != original["name"] {
            actor["name_language"] = Value::Null;
        }
    }
    value["language"] = json!(file.language);
    value["direction"] = json!(direction(&file.language).word());
    serde_json::from_value(value).ok()
}

fn place<'a>(value: &'a mut Value, path: &[OwnedSegment]) -> Option<&'a mut Value> {
    path.iter().try_fold(value, |value, segment| match segment {
        OwnedSegment::Key(key) => value.get_mut(key),
        OwnedSegment::Item(index) => value.get_mut(index),
    })
}

/// The way a language is written, by its script or else its usual one.
pub fn direction(tag: &str) -> Direction {
    const SCRIPTS: [&str; 6] = ["adlm", "arab", "hebr", "nkoo", "syrc", "thaa"];
    const LANGUAGES: [&str; 10] = ["ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"];
    let tag = tag.to_ascii_lowercase();
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or_default();
    let is_reversed =
        match parts.find(|part| part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_alphabetic())) {
            Some(script) => SCRIPTS.contains(&script),
            None => LANGUAGES.contains(&language),
        };
    match is_reversed {
        true => Direction::RightToLeft,
        false => Direction::LeftToRight,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_have_a_direction() {
        for (tag, expected) in [
            ("uk", Direction::LeftToRight),
            ("ar", Direction::RightToLeft),
            ("fa-IR", Direction::RightToLeft),
            ("az-Arab", Direction::RightToLeft),
            ("ur-Latn", Direction::LeftToRight),
        ] {
            assert_eq!(direction(tag), expected, "{tag}");
        }
    }
}
