//! Stories in which every text is replaced by a placeholder, so that what else is on a page is the engine's.

use serde_json::{Value, json};
use story::check::{Loaded, StoryInput, load, schema};

use crate::published::root;

/// The characters around a placeholder, which no story and no sentence of the engine contains.
pub const OPEN: char = '⟦';
pub const CLOSE: char = '⟧';

/// The stories that are read, and changes to their files that bring further sentences to light.
pub fn stories() -> Vec<Loaded> {
    let mut folders: Vec<String> = std::fs::read_dir(root().join("tests/stories"))
        .unwrap()
        .map(|entry| format!("tests/stories/{}", entry.unwrap().file_name().to_str().unwrap()))
        .collect();
    folders.sort();
    folders.insert(0, "seeds/quiet-diplomacy".to_owned());
    folders
        .into_iter()
        .map(|folder| marked(&folder, |_| {}))
        .collect()
}

/// A story with more items than a page of a list holds.
pub fn crowd() -> Loaded {
    marked("tests/problems/sound", |story| {
        grow(story, "actors", &|at| {
            json!({
                "id": format!("actor-{at}"), "name": "Person", "short": "P", "kind": "person", "side": "northland",
                "monogram": "P", "title": { "text": "Of the crowd", "rests_on": ["met"] }
            })
        });
        grow(story, "events", &|at| {
            json!({
                "id": format!("event-{at}"), "name": "Meeting",
                "when": { "words": "2 June", "scale": { "precision": "day", "from": "06-02" } },
                "venues": ["midtown"], "summary": { "text": "They met once more.", "rests_on": ["met"] },
                "participants": (10..80).map(|actor| json!({
                    "actor": format!("actor-{actor}"), "role": "party", "claim": "met"
                })).collect::<Vec<_>>()
            })
        });
        grow(story, "claims", &|at| {
            json!({
                "id": format!("claim-{at}"), "statement": "Statement.", "paragraph": 1 + at % 4,
                "firmness": "reported", "speaker": { "actor": "actor-10" }, "through": ["agency"],
                "actors": ["northland"], "venues": ["midtown"], "events": ["midtown-talks"]
            })
        });
    })
}

/// A story that gives everything that the others leave out.
pub fn full() -> Loaded {
    marked("tests/problems/sound", |story| {
        story["article"] = json!({
            "name": "the article", "title": "Talks", "byline": "A. Writer", "publisher": "The Paper",
            "date": "2031-03-09", "language": "en", "address": "https://news.example/article",
            "sections": story["article"]["sections"].clone(),
        });
    })
}

fn grow(story: &mut Value, list: &str, one: &dyn Fn(usize) -> Value) {
    let list = story[list].as_array_mut().unwrap();
    for at in list.len()..260 {
        list.push(one(at));
    }
}

/// The story of a folder after a change, with a placeholder for every text.
pub fn marked(folder: &str, change: impl FnOnce(&mut Value)) -> Loaded {
    let read = |name: &str| std::fs::read(root().join(folder).join(name));
    let mut story: Value = serde_json::from_slice(&read("story.json").unwrap()).unwrap();
    change(&mut story);
    let schema: Value = serde_json::from_str(&schema()).unwrap();
    let mut marker = Marker {
        schema: &schema,
        count: 0,
    };
    marker.mark(&schema, &mut story, &mut Vec::new());
    let base_map = read("base-map.json").ok().map(|text| {
        let mut map: Value = serde_json::from_slice(&text).unwrap();
        map["credit"] = json!(placeholder("credit", 0));
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
                *text = match path.last().map(String::as_str) {
                    Some("monogram") => format!("{OPEN}m{CLOSE}"),
                    _ => placeholder(kind(path), self.count),
                };
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
