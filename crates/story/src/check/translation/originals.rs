//! The texts of a story that translations have, each with the key by which they know it.

use serde_json::Value;

use crate::check::diagnostics::Diagnostics;
use crate::check::json_path::OwnedSegment;
use crate::check::json_tree::{Json, Member, Node};
use crate::check::prose::Prose;
use crate::check::{schema, shape};
use crate::file::StoryFile;

/// A text of the original.
pub struct OriginalText {
    /// Its path in the file with ids in place of numbers, such as `actors/keir-starmer/name`.
    pub key: String,
    pub prose: Prose,
}

/// Every text of a story for readers, in the order of the schema, including those that are empty.
pub fn originals(file: &StoryFile) -> (Value, Vec<OriginalText>) {
    // A value of this type always prints. Printing it adds the fields that the file leaves out.
    let value = serde_json::to_value(file).unwrap_or_default();
    let mut faults = Diagnostics::new("");
    let (_, prose) = shape::fit(&schema::OF_STORY, &node(&value), &mut faults);
    let texts = prose.into_iter().filter(Prose::is_translated);
    let texts = texts.map(|prose| OriginalText {
        key: key(&value, &prose.path),
        prose,
    });
    let texts = texts.collect();
    (value, texts)
}

/// A value as the check of the shape reads it, without positions.
fn node(value: &Value) -> Node {
    let json = match value {
        Value::Null => Json::Null,
        Value::Bool(value) => Json::Bool(*value),
        Value::Number(number) => Json::Number(number.as_f64().unwrap_or_default()),
        Value::String(text) => Json::Text(text.clone()),
        Value::Array(items) => Json::List(items.iter().map(node).collect()),
        Value::Object(fields) => {
            let member = |(key, value): (&String, &Value)| Member {
                key: key.clone(),
                start: 0,
                value: node(value),
            };
            Json::Object(fields.iter().map(member).collect())
        }
    };
    Node { json, start: 0 }
}

/// The key of a path: items are named by their id, or else by their number. A text with its citations is named by the object
/// around it.
fn key(root: &Value, path: &[OwnedSegment]) -> String {
    let mut parts: Vec<String> = Vec::with_capacity(path.len());
    let mut at = root;
    for segment in path {
        match segment {
            OwnedSegment::Key(key) => {
                if key == "text" && at.get("rests_on").is_some() {
                    break;
                }
                parts.push(key.clone());
                at = &at[key.as_str()];
            }
            OwnedSegment::Item(index) => {
                at = &at[*index];
                let id = at.get("id").and_then(Value::as_str);
                parts.push(id.map_or_else(|| index.to_string(), str::to_owned));
            }
        }
    }
    parts.join("/")
}
