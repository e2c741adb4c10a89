//! The texts of the base map: a translation may have them too, under `base-map/`.
//!
//! Many names on a map are names of the story's actors and venues. The map takes their translations, so that they need not be
//! written twice.

use std::collections::{BTreeMap, BTreeSet};

use crate::base_map_file::BaseMapFile;
use crate::check::json_path::OwnedSegment;
use crate::check::prose::Prose;
use crate::check::translation::originals::OriginalText;

const FOLDER: &str = "base-map";

/// The texts of a base map.
pub fn originals(map: &BaseMapFile) -> Vec<OriginalText> {
    let mut texts = vec![text("credit", &map.credit)];
    texts.extend(map.border_words.iter().map(|words| text("border_words", words)));
    let mut names: Vec<&str> = map.labels.iter().map(|label| label.text.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    texts.extend(names.into_iter().map(|name| text(&label_key(name), name)));
    texts
}

fn label_key(name: &str) -> String {
    format!("labels/{name}")
}

fn text(key: &str, text: &str) -> OriginalText {
    OriginalText {
        key: format!("{FOLDER}/{key}"),
        prose: Prose {
            // It has no place in the story's file.
            path: vec![
                OwnedSegment::Key(FOLDER.to_owned()),
                OwnedSegment::Key(key.to_owned()),
            ],
            text: text.to_owned(),
            may_be_empty: false,
            most: None,
        },
    }
}

/// The texts that a translation needs: names on the map that it has elsewhere are left out.
pub fn expected<'a>(
    originals: &'a [OriginalText],
    texts: &BTreeMap<String, String>,
) -> Vec<&'a OriginalText> {
    let is_name = |original: &&OriginalText| matches!(original.prose.field(), "name" | "short");
    let names: BTreeSet<String> = (originals.iter().filter(is_name))
        .map(|original| original.prose.text.to_lowercase())
        .collect();
    let is_needed = |original: &&OriginalText| {
        let is_label = original.key.starts_with("base-map/labels/");
        !is_label || texts.contains_key(&original.key) || !names.contains(&original.prose.text.to_lowercase())
    };
    originals.iter().filter(is_needed).collect()
}

/// The translated names of the story, by the original ones in small letters.
fn names<'a>(
    originals: &'a [OriginalText],
    texts: &'a BTreeMap<String, String>,
) -> BTreeMap<String, &'a str> {
    let of_field = |field: &'static str| {
        let named = originals
            .iter()
            .filter(move |original| original.prose.field() == field);
        named.filter_map(|original| {
            Some((
                original.prose.text.to_lowercase(),
                texts.get(&original.key)?.as_str(),
            ))
        })
    };
    of_field("short").chain(of_field("name")).collect()
}

/// The base map with its texts in another language.
pub fn translate(
    map: &BaseMapFile,
    originals: &[OriginalText],
    texts: &BTreeMap<String, String>,
) -> BaseMapFile {
    let names = names(originals, texts);
    let own = |key: &str| {
        texts
            .get(&format!("{FOLDER}/{key}"))
            .filter(|text| !text.is_empty())
            .cloned()
    };
    let mut map = map.clone();
    map.credit = own("credit").unwrap_or(map.credit);
    map.border_words = own("border_words")
        .filter(|_| map.border_words.is_some())
        .or(map.border_words);
    for label in &mut map.labels {
        let name = names.get(label.text.to_lowercase().as_str());
        // Names of countries may be in capitals.
        let is_capitals = label.text.to_uppercase() == label.text;
        let name = name.map(|name| {
            if is_capitals {
                name.to_uppercase()
            } else {
                (*name).to_owned()
            }
        });
        if let Some(name) = own(&label_key(&label.text)).or(name) {
            label.text = name;
        }
    }
    map
}
