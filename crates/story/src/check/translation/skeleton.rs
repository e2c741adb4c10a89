//! A new translation with the original texts to be replaced, or an old one brought up to date.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::check::prose::Prose;
use crate::check::translation::digest::digest;
use crate::check::translation::load::Original;
use crate::check::translation::map_names;
use crate::check::translation::originals::OriginalText;
use crate::file::TranslationFile;

/// A translation to write, and what is new in it.
pub struct Skeleton {
    /// The file, as JSON.
    pub text: String,
    /// The keys whose original texts were added, to be translated.
    pub added: Vec<String>,
    /// The keys of texts that the story no longer has. They are kept.
    pub unknown: Vec<String>,
    /// The keys whose original has changed since it was translated.
    pub changed: Vec<String>,
}

/// Adds what a translation lacks. `order` is that of the story's file. `as_revised` notes every original as it is now, because
/// the translation has been revised.
pub fn skeleton(
    original: &Original,
    mut file: TranslationFile,
    order: &[Prose],
    as_revised: bool,
) -> Skeleton {
    let mut expected: Vec<&OriginalText> = map_names::expected(original.texts(), &file.texts);
    expected.retain(|text| !text.prose.text.trim().is_empty() || file.texts.contains_key(&text.key));
    let order: BTreeMap<_, usize> = (order.iter().enumerate())
        .map(|(at, prose)| (&prose.path, at))
        .collect();
    expected.sort_by_key(|text| order.get(&text.prose.path).copied().unwrap_or(usize::MAX));
    let mut out = Skeleton {
        text: String::new(),
        added: Vec::new(),
        unknown: Vec::new(),
        changed: Vec::new(),
    };
    let mut digests = BTreeMap::new();
    for text in &expected {
        let now = digest(&text.prose.text);
        if !file.texts.contains_key(&text.key) {
            file.texts.insert(text.key.clone(), text.prose.text.clone());
            out.added.push(text.key.clone());
        }
        let known = file.originals.get(&text.key).filter(|_| !as_revised);
        if known.is_some_and(|known| *known != now) {
            out.changed.push(text.key.clone());
        }
        digests.insert(text.key.clone(), known.cloned().unwrap_or(now));
    }
    let is_known = |key: &&String| original.texts().iter().any(|text| text.key == **key);
    out.unknown = file.texts.keys().filter(|key| !is_known(key)).cloned().collect();
    let keys = expected.iter().map(|text| &text.key).chain(&out.unknown);
    out.text = written(&file, keys, &digests);
    out
}

/// The file with a line for each text, in the order of the story.
fn written<'a>(
    file: &TranslationFile,
    keys: impl Iterator<Item = &'a String>,
    digests: &BTreeMap<String, String>,
) -> String {
    let line = |key: &str, value: &str| format!("    {}: {}", json!(key), json!(value));
    let texts = keys.filter_map(|key| Some(line(key, file.texts.get(key)?)));
    let texts = texts.collect::<Vec<_>>().join(",\n");
    let digests = digests.iter().map(|(key, digest)| line(key, digest));
    let digests = digests.collect::<Vec<_>>().join(",\n");
    let mut head = Vec::new();
    let mut field = |name: &str, value: Value| head.push(format!("  \"{name}\": {value},\n"));
    if let Some(schema) = &file.schema {
        field("$schema", json!(schema));
    }
    field("format", json!(file.format));
    field("language", json!(file.language));
    if let Some(name) = &file.language_name {
        field("language_name", json!(name));
    }
    field("date", json!(file.date));
    field("made_by", json!(file.made_by));
    field("reviewed_by", json!(file.reviewed_by));
    format!(
        "{{\n{}  \"texts\": {{\n{texts}\n  }},\n  \"originals\": {{\n{digests}\n  }}\n}}\n",
        head.concat()
    )
}
