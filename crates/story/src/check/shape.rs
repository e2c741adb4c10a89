//! Whether a file has the shape of its type: fields, types, vocabularies, ranges and lengths.
//!
//! The shape is that of the JSON Schema which the types of `file` generate, so that what editors
//! see while typing and what is checked here are one thing. What does not fit is noted and
//! replaced by a stand-in that fits, and the stand-in is marked as doubtful, so that all the
//! other checks can run over the rest of the file in the same go.

use serde_json::{Map, Value, json};

use super::finding::{At, Findings};
use super::text_sort::TextSort;
use crate::problem::ProblemKind;
use crate::read::{Json, Member, Node};

/// Notes where a tree does not fit a schema; the result does.
pub fn fit(schema: &Value, root: &Node, findings: &mut Findings) -> Value {
    let mut shape = Shape { schema, findings };
    shape.fit(schema, root, &At::root())
}

struct Shape<'a> {
    schema: &'a Value,
    findings: &'a mut Findings,
}

impl<'a> Shape<'a> {
    fn fit(&mut self, schema: &'a Value, node: &Node, at: &At) -> Value {
        let (schema, nullable) = self.resolve(schema);
        if nullable && node.json == Json::Null {
            return Value::Null;
        }
        let words = vocabulary(schema);
        if !words.is_empty() {
            return self.fit_word(schema, &words, node, at);
        }
        match (type_of(schema), &node.json) {
            ("object", Json::Object(members)) => self.fit_object(schema, members, node, at),
            ("array", Json::List(items)) => self.fit_list(schema, items, at),
            ("string", Json::Text(text)) => {
                self.fit_text(schema, text, at);
                json!(text)
            }
            // What it is in the file was noted when it was read.
            (_, Json::Number(number)) if number.is_nan() => self.stand_in(schema, at),
            ("boolean", Json::Bool(value)) => json!(value),
            ("number", Json::Number(number)) => json!(self.fit_range(schema, *number, at)),
            ("integer", Json::Number(number)) if number.fract() == 0.0 => {
                // The ranges of the schema are far within what a double holds exactly.
                json!(self.fit_range(schema, *number, at) as i64)
            }
            (expected, _) => {
                let expected = in_words(expected).to_owned();
                let found = kind_of(&node.json);
                self.findings
                    .problem(at, ProblemKind::WrongType { expected, found });
                self.stand_in(schema, at)
            }
        }
    }

    /// Follows references, and takes the schema that is not `null` out of a choice.
    fn resolve(&self, mut schema: &'a Value) -> (&'a Value, bool) {
        let mut nullable = false;
        loop {
            if let Some(name) = schema["$ref"].as_str() {
                let name = name.trim_start_matches("#/$defs/");
                schema = &self.schema["$defs"][name];
            } else if let Some(choice) = schema["anyOf"].as_array() {
                nullable |= choice.iter().any(|choice| choice["type"] == "null");
                let of_value = choice.iter().find(|choice| choice["type"] != "null");
                schema = of_value.unwrap_or(&Value::Null);
            } else {
                let types = schema["type"].as_array();
                nullable |= types.is_some_and(|types| types.iter().any(|name| name == "null"));
                return (schema, nullable);
            }
        }
    }

    fn fit_object(&mut self, schema: &'a Value, members: &[Member], node: &Node, at: &At) -> Value {
        let Some(fields) = schema["properties"].as_object() else {
            return json!({});
        };
        let mut fitting = Map::new();
        for member in members {
            let at = &at.key(&member.key);
            match fields.get(&member.key) {
                Some(field) => {
                    let value = self.fit(field, &member.value, at);
                    fitting.insert(member.key.clone(), value);
                }
                None => {
                    let allowed = fields.keys().map(String::as_str);
                    let kind = ProblemKind::UnknownField {
                        nearest: self.findings.nearest(&member.key, allowed),
                        allowed: fields.keys().cloned().collect(),
                    };
                    self.findings.problem_at_byte(member.start, at, kind);
                }
            }
        }
        for field in required(schema) {
            if !fitting.contains_key(field) {
                let about = fields[field]["description"].as_str().unwrap_or_default();
                let kind = ProblemKind::MissingField {
                    field: field.to_owned(),
                    about: about.lines().next().unwrap_or_default().to_owned(),
                };
                self.findings.problem_at_byte(node.start, at, kind);
                let value = self.stand_in(&fields[field], &at.key(field));
                fitting.insert(field.to_owned(), value);
            }
        }
        Value::Object(fitting)
    }

    fn fit_list(&mut self, schema: &'a Value, items: &[Node], at: &At) -> Value {
        let (fewest, most) = (schema["minItems"].as_u64(), schema["maxItems"].as_u64());
        let count = items.len() as u64;
        if let Some(fewest) = fewest.filter(|&fewest| count < fewest) {
            self.findings.problem(at, ProblemKind::ListTooShort { fewest });
            return self.stand_in(schema, at);
        }
        let most = most.unwrap_or(u64::MAX);
        if count > most {
            self.findings.problem(at, ProblemKind::ListTooLong { most });
            self.findings.doubt(at);
        }
        let items = items.iter().take(most as usize).enumerate();
        let fitting = items.map(|(index, item)| self.fit(&schema["items"], item, &at.item(index)));
        Value::Array(fitting.collect())
    }

    fn fit_word(&mut self, schema: &'a Value, words: &[&str], node: &Node, at: &At) -> Value {
        match &node.json {
            Json::Text(text) if words.contains(&text.as_str()) => json!(text),
            Json::Text(text) => {
                let kind = ProblemKind::UnknownWord {
                    nearest: self.findings.nearest(text, words.iter().copied()),
                    allowed: words.iter().map(|&word| word.to_owned()).collect(),
                };
                self.findings.problem(at, kind);
                self.stand_in(schema, at)
            }
            other => {
                let (expected, found) = (in_words("string").to_owned(), kind_of(other));
                self.findings
                    .problem(at, ProblemKind::WrongType { expected, found });
                self.stand_in(schema, at)
            }
        }
    }

    fn fit_text(&mut self, schema: &Value, text: &str, at: &At) {
        if schema["minLength"].as_u64().is_some_and(|least| least > 0) && text.trim().is_empty() {
            self.findings.problem(at, ProblemKind::EmptyText);
            return;
        }
        if let Some(limit) = schema["maxLength"].as_u64()
            && text.chars().count() as u64 > limit
        {
            self.findings.problem(at, ProblemKind::TextTooLong { limit });
        }
        TextSort::of(schema["pattern"].as_str()).check(text, at, self.findings);
    }

    fn fit_range(&mut self, schema: &Value, number: f64, at: &At) -> f64 {
        let (least, most) = (schema["minimum"].as_f64(), schema["maximum"].as_f64());
        let within = number.clamp(least.unwrap_or(f64::MIN), most.unwrap_or(f64::MAX));
        if within != number {
            let range = match (least, most) {
                (Some(least), Some(most)) => format!("from {least} to {most}"),
                (Some(least), None) => format!("of at least {least}"),
                (None, most) => format!("of at most {}", most.unwrap_or(f64::MAX)),
            };
            self.findings.problem(at, ProblemKind::OutOfRange { range });
            self.findings.doubt(at);
        }
        within
    }

    /// A value that fits in place of one that does not.
    fn stand_in(&mut self, schema: &'a Value, at: &At) -> Value {
        self.findings.doubt(at);
        self.smallest(schema)
    }

    fn smallest(&self, schema: &'a Value) -> Value {
        let (schema, nullable) = self.resolve(schema);
        if nullable {
            return Value::Null;
        }
        if let Some(word) = vocabulary(schema).first() {
            return json!(word);
        }
        match type_of(schema) {
            "object" => {
                let field = |name: &'a str| (name.to_owned(), self.smallest(&schema["properties"][name]));
                Value::Object(required(schema).map(field).collect())
            }
            "array" => {
                let count = schema["minItems"].as_u64().unwrap_or(0);
                (0..count).map(|_| self.smallest(&schema["items"])).collect()
            }
            "string" => json!(""),
            "boolean" => json!(false),
            "integer" => json!(schema["minimum"].as_u64().unwrap_or(0)),
            _ => json!(schema["minimum"].as_f64().unwrap_or(0.0)),
        }
    }
}

/// The names of the fields that have to be there.
fn required(schema: &Value) -> impl Iterator<Item = &str> {
    schema["required"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
}

/// The words of a closed vocabulary; none if the schema is another.
fn vocabulary(schema: &Value) -> Vec<&str> {
    let choices = schema["oneOf"].as_array().into_iter().flatten();
    choices.filter_map(|choice| choice["const"].as_str()).collect()
}

fn type_of(schema: &Value) -> &str {
    let types = schema["type"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str);
    let of_several = types.into_iter().find(|name| *name != "null");
    schema["type"].as_str().or(of_several).unwrap_or_default()
}

fn in_words(name: &str) -> &'static str {
    match name {
        "object" => "an object",
        "array" => "a list",
        "string" => "a text",
        "boolean" => "true or false",
        "integer" => "a whole number",
        _ => "a number",
    }
}

fn kind_of(json: &Json) -> &'static str {
    match json {
        Json::Null => "null",
        Json::Bool(_) => "true or false",
        Json::Number(number) if number.fract() == 0.0 => "a number",
        Json::Number(_) => "a number with a fraction",
        Json::Text(_) => "a text",
        Json::List(_) => "a list",
        Json::Object(_) => "an object",
    }
}
