//! The JSON Schema of story files: editors use it while typing, and the check of the shape uses it.

use std::sync::LazyLock;

use schemars::{JsonSchema, SchemaGenerator};
use serde_json::{Map, Value, json};

use crate::base_map_file::BaseMapFile;
use crate::file::{StoryFile, TranslationFile};

/// The longest text, in characters. Far more than a story needs; pages are tested with words of
/// 10,000 characters.
const TEXT_LIMIT: u64 = 20_000;
/// The longest list. Ids have 16 bits.
const LIST_LIMIT: u64 = 10_000;

/// The schema of `story.json`.
pub static OF_STORY: LazyLock<Value> = LazyLock::new(of::<StoryFile>);
/// The schema of `base-map.json`.
pub static OF_BASE_MAP: LazyLock<Value> = LazyLock::new(of::<BaseMapFile>);

/// The schema of `translations/<language>.json`.
pub static OF_TRANSLATION: LazyLock<Value> = LazyLock::new(of::<TranslationFile>);

/// The JSON Schema of `story.json`, pretty-printed; the same for every build.
pub fn schema() -> String {
    printed(&OF_STORY)
}

/// The JSON Schema of `translations/<language>.json`, printed in the same way.
pub fn translation_schema() -> String {
    printed(&OF_TRANSLATION)
}

fn printed(schema: &Value) -> String {
    // A value always prints.
    let mut text = serde_json::to_string_pretty(schema).unwrap_or_default();
    text.push('\n');
    text
}

/// The schema of a type, with the limits of every text and list.
fn of<T: JsonSchema>() -> Value {
    let schema = SchemaGenerator::default().into_root_schema_for::<T>();
    let mut schema = schema.to_value();
    add_limits(&mut schema);
    sorted(schema)
}

/// Adds the rules for all fields: texts are not empty, and texts and lists have a limit.
fn add_limits(schema: &mut Value) {
    match schema {
        Value::Object(fields) => {
            let is = |name: &str| {
                let of = fields.get("type");
                of.is_some_and(|of| {
                    of == name || of.as_array().is_some_and(|all| all.iter().any(|of| of == name))
                })
            };
            let (text, list) = (is("string"), is("array"));
            if text && !fields.contains_key("const") && !fields.contains_key("pattern") {
                fields.entry("minLength").or_insert(json!(1));
                fields.entry("maxLength").or_insert(json!(TEXT_LIMIT));
            }
            if list {
                fields.entry("maxItems").or_insert(json!(LIST_LIMIT));
            }
            fields.values_mut().for_each(add_limits);
        }
        Value::Array(items) => items.iter_mut().for_each(add_limits),
        _ => {}
    }
}

/// Sorts all keys, because `serde_json` may keep another order if a crate of the build asks for it.
fn sorted(schema: Value) -> Value {
    match schema {
        Value::Object(fields) => {
            let mut fields: Vec<(String, Value)> = fields.into_iter().collect();
            fields.sort_by(|one, other| one.0.cmp(&other.0));
            let fields = fields.into_iter().map(|(key, value)| (key, sorted(value)));
            Value::Object(fields.collect::<Map<String, Value>>())
        }
        Value::Array(items) => items.into_iter().map(sorted).collect(),
        other => other,
    }
}
