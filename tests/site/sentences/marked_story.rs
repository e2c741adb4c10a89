//! Stories in which every text is replaced by a placeholder, so that what else is on a page is the engine's.

use serde_json::{Value, json};
use story::check::{Loaded, StoryInput, load, schema};

use crate::published::{root, story_folders};

/// The characters around a placeholder, which no story and no sentence of the engine contains.
pub const OPEN: char = '⟦';
pub const CLOSE: char = '⟧';

/// The stories that are read, and changes to their files that bring further sentences to light.
pub fn stories() -> Vec<Loaded> {
    story_folders()
        .into_iter()
        .map(|folder| marked(&folder, |_| {}))
        .collect()
}

/// The story of a folder after a change, with a placeholder for every text.
pub fn marked(folder: &str, change: impl FnOnce(&mut Value)) -> Loaded {
    let read = |name: &str| std::fs::read(root().join(folder).join(name));
    let mut story: Value = serde_json::from_slice(&read("story.json").unwrap()).unwrap();
    change(&mut story);
    // English in a story of another language would be cut into texts of two languages.
    if locale::languages::words("en") == locale::languages::words(story["language"].as_str().unwrap()) {
        story["language"] = "en".into();
    }
    let schema: Value = serde_json::from_str(&schema()).unwrap();
    let mut marker = Marker {
        schema: &schema,
        count: 0,
    };
    marker.mark(&schema, &mut story, &mut Vec::new());
    let base_map = read("base-map.json").ok().map(|text| {
        let mut map: Value = serde_json::from_slice(&text).unwrap();
        map["credit"] = json!(placeholder("credit", 0));
        if !map["border_words"].is_null() {
            map["border_words"] = json!(placeholder("text", 0));
        }
        for (at, label) in map["labels"].as_array_mut().into_iter().flatten().enumerate() {
            label["text"] = json!(placeholder("country", at));
        }
        ("base-map.json".to_owned(), map.to_string().into_bytes())
    });
    let input = StoryInput {
        file: "story.json".to_owned(),
        text: story.to_string().into_bytes(),
        base_map,
    };
    load(&input).unwrap_or_else(|report| panic!("{folder}: {report}"))
}

fn placeholder(kind: &str, number: usize) -> String {
    format!("{OPEN}{kind}{number}{CLOSE}")
}

/// Replaces the texts for readers, which the schema tells from ids, words and dates.
struct Marker<'a> {
    schema: &'a Value,
    count: usize,
}

impl Marker<'_> {
    fn mark(&mut self, schema: &Value, value: &mut Value, path: &mut Vec<String>) {
        let schema = self.resolve(schema);
        match value {
            Value::Object(fields) => {
                for (key, inner) in fields {
                    path.push(key.clone());
                    self.mark(&schema["properties"][key.as_str()], inner, path);
                    path.pop();
                }
            }
            Value::Array(items) => {
                for item in items {
                    self.mark(&schema["items"], item, path);
                }
            }
            Value::String(text) if is_prose(&schema) && !text.is_empty() => {
                self.count += 1;
                let is_quoted = text.contains('“');
                *text = match path.last().map(String::as_str) {
                    Some("monogram") => format!("{OPEN}m{CLOSE}"),
                    _ => placeholder(kind(path), self.count),
                };
                // Whether a statement has quoted terms is shown.
                if is_quoted && path.last().is_some_and(|key| key == "statement") {
                    text.push_str(&format!(" “{OPEN}quote{CLOSE}”"));
                }
            }
            _ => {}
        }
    }

    /// Follows references. Of a choice with `null`, returns the other schema.
    fn resolve(&self, schema: &Value) -> Value {
        if let Some(name) = schema["$ref"].as_str() {
            return self.resolve(&self.schema["$defs"][name.trim_start_matches("#/$defs/")]);
        }
        match schema["anyOf"].as_array() {
            Some(choice) => {
                let value = choice.iter().find(|choice| choice["type"] != "null");
                self.resolve(value.unwrap_or(&Value::Null))
            }
            None => schema.clone(),
        }
    }
}

fn is_prose(schema: &Value) -> bool {
    let is_text = |kind: &Value| kind == "string";
    let kind = &schema["type"];
    let text = is_text(kind) || kind.as_array().is_some_and(|all| all.iter().any(is_text));
    text && schema.get("pattern").is_none() && schema.get("const").is_none()
}

/// The placeholder's name for a field, from its path without positions in lists.
fn kind(path: &[String]) -> &'static str {
    let path: Vec<&str> = path.iter().map(String::as_str).collect();
    match path.as_slice() {
        ["article", "name"] => "article",
        ["article", "title"] => "article-title",
        ["article", "byline"] => "byline",
        ["article", "publisher"] => "publisher",
        ["article", "facts_as_of"] => "as-of",
        ["article", "sections", ..] => "section",
        ["hed"] => "hed",
        ["kicker"] => "kicker",
        [.., "name_language" | "$schema"] => "text",
        ["actors", "name" | "short"] => "actor",
        [_, "also", "name"] => "other-name",
        ["actors", "title", ..] => "office",
        ["sides", ..] => "side",
        ["sources", "name" | "short" | "spelled"] => "source",
        ["sources", "origin"] => "origin",
        ["venues", "name"] => "venue",
        ["venues", "within"] => "place",
        ["events", "name"] => "event",
        ["events", "when", "words"] => "when",
        ["issues", "name"] => "issue",
        ["claims", "statement"] => "statement",
        ["claims", "speaker", ..] => "actor",
        ["claims", "to"] => "hearer",
        ["claims", "positions", ..] => "position",
        ["claims", "relations", ..] => "relation",
        ["deals", "shares" | "deductions", "name" | "short"] => "share",
        ["deals", .., "name"] => "part",
        ["deals", "question"] => "question",
        ["facts", "figure" | "number"] => "figure",
        ["timeline", ..] => "reference",
        [.., "notes" | "note" | "ours"] => "note",
        [.., "gaps" | "unknowns"] => "gap",
        [.., "title"] => "title",
        _ => "text",
    }
}
