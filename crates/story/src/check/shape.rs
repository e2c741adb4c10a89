//! Checks that a file has the shape of its type: fields, types, vocabularies, ranges and lengths.
//!
//! The shape is the JSON Schema that the types of `file` generate, so editors see the same rules
//! while typing. A value that does not fit is reported and replaced by a placeholder that fits. The
//! placeholder is marked as tainted, so that all other checks can run on the rest of the file in the
//! same pass.

use serde_json::{Map, Value, json};

use crate::check::diagnostics::Diagnostics;
use crate::check::json_path::JsonPath;
use crate::check::json_tree::{Json, Member, Node};
use crate::check::prose::Prose;
use crate::check::text_format::TextFormat;
use crate::diagnostic::ErrorKind;

/// Reports where a tree does not fit a schema. The result does fit; beside it are its texts for readers.
pub fn fit(schema: &Value, root: &Node, diagnostics: &mut Diagnostics) -> (Value, Vec<Prose>) {
    let prose = Vec::new();
    let mut shape = Shape {
        schema,
        diagnostics,
        prose,
    };
    let value = shape.fit(schema, root, &JsonPath::root());
    (value, shape.prose)
}

struct Shape<'a> {
    schema: &'a Value,
    diagnostics: &'a mut Diagnostics,
    prose: Vec<Prose>,
}

impl<'a> Shape<'a> {
    fn fit(&mut self, schema: &'a Value, node: &Node, path: &JsonPath) -> Value {
        let (schema, nullable) = self.resolve(schema, Some(&node.json));
        if nullable && node.json == Json::Null {
            return Value::Null;
        }
        let words = vocabulary(schema);
        if !words.is_empty() {
            return self.fit_word(schema, &words, node, path);
        }
        match (type_of(schema), &node.json) {
            ("object", Json::Object(members)) => self.fit_object(schema, members, node, path),
            ("array", Json::List(items)) => self.fit_list(schema, items, path),
            ("string", Json::Text(text)) => {
                self.fit_text(schema, text, path);
                json!(text)
            }
            // The parser has reported the impossible number.
            (_, Json::Number(number)) if number.is_nan() => self.placeholder(schema, path),
            ("boolean", Json::Bool(value)) => json!(value),
            ("number", Json::Number(number)) => json!(self.fit_range(schema, *number, path)),
            ("integer", Json::Number(number)) if number.fract() == 0.0 => {
                // The ranges of the schema are far within what a double holds exactly.
                json!(self.fit_range(schema, *number, path) as i64)
            }
            (expected, _) => {
                let expected = in_words(expected).to_owned();
                let found = kind_of(&node.json);
                self.diagnostics
                    .error(path, ErrorKind::WrongType { expected, found });
                self.placeholder(schema, path)
            }
        }
    }

    /// Follows references. Of a choice, returns the schema of the value's type, else the first that is
    /// not `null`.
    fn resolve(&self, mut schema: &'a Value, value: Option<&Json>) -> (&'a Value, bool) {
        let mut nullable = false;
        loop {
            if let Some(name) = schema["$ref"].as_str() {
                let name = name.trim_start_matches("#/$defs/");
                schema = &self.schema["$defs"][name];
            } else if let Some(choice) = schema["anyOf"].as_array() {
                nullable |= choice.iter().any(|choice| choice["type"] == "null");
                let mut others = choice.iter().filter(|choice| choice["type"] != "null");
                let list = choice.iter().find(|choice| choice["type"] == "array");
                let is_list = value.is_some_and(|value| matches!(value, Json::List(_)));
                let of_value = list.filter(|_| is_list).or_else(|| others.next());
                schema = of_value.unwrap_or(&Value::Null);
            } else {
                let types = schema["type"].as_array();
                nullable |= types.is_some_and(|types| types.iter().any(|name| name == "null"));
                return (schema, nullable);
            }
        }
    }

    fn fit_object(&mut self, schema: &'a Value, members: &[Member], node: &Node, path: &JsonPath) -> Value {
        let Some(fields) = schema["properties"].as_object() else {
            // Keys of any name.
            let schema = &schema["additionalProperties"];
            let fit = |member: &Member| {
                (
                    member.key.clone(),
                    self.fit(schema, &member.value, &path.key(&member.key)),
                )
            };
            return Value::Object(members.iter().map(fit).collect());
        };
        let mut fitting = Map::new();
        for member in members {
            let path = &path.key(&member.key);
            match fields.get(&member.key) {
                Some(field) => {
                    let value = self.fit(field, &member.value, path);
                    fitting.insert(member.key.clone(), value);
                }
                None => {
                    let allowed = fields.keys().map(String::as_str);
                    let kind = ErrorKind::UnknownField {
                        nearest: self.diagnostics.nearest(&member.key, allowed),
                        allowed: fields.keys().cloned().collect(),
                    };
                    self.diagnostics.error_at_byte(member.start, path, kind);
                }
            }
        }
        for field in required(schema) {
            if !fitting.contains_key(field) {
                let about = fields[field]["description"].as_str().unwrap_or_default();
                let kind = ErrorKind::MissingField {
                    field: field.to_owned(),
                    about: about.lines().next().unwrap_or_default().to_owned(),
                };
                self.diagnostics.error_at_byte(node.start, path, kind);
                let value = self.placeholder(&fields[field], &path.key(field));
                fitting.insert(field.to_owned(), value);
            }
        }
        Value::Object(fitting)
    }

    fn fit_list(&mut self, schema: &'a Value, items: &[Node], path: &JsonPath) -> Value {
        let (fewest, most) = (schema["minItems"].as_u64(), schema["maxItems"].as_u64());
        let count = items.len() as u64;
        if let Some(fewest) = fewest.filter(|&fewest| count < fewest) {
            self.diagnostics.error(path, ErrorKind::ListTooShort { fewest });
            return self.placeholder(schema, path);
        }
        let most = most.unwrap_or(u64::MAX);
        if count > most {
            self.diagnostics.error(path, ErrorKind::ListTooLong { most });
            self.diagnostics.taint(path);
        }
        let items = items.iter().take(most as usize).enumerate();
        let fitting = items.map(|(index, item)| self.fit(&schema["items"], item, &path.item(index)));
        Value::Array(fitting.collect())
    }

    fn fit_word(&mut self, schema: &'a Value, words: &[&str], node: &Node, path: &JsonPath) -> Value {
        match &node.json {
            Json::Text(text) if words.contains(&text.as_str()) => json!(text),
            Json::Text(text) => {
                let kind = ErrorKind::UnknownWord {
                    nearest: self.diagnostics.nearest(text, words.iter().copied()),
                    allowed: words.iter().map(|&word| word.to_owned()).collect(),
                };
                self.diagnostics.error(path, kind);
                self.placeholder(schema, path)
            }
            other => {
                let (expected, found) = (in_words("string").to_owned(), kind_of(other));
                self.diagnostics
                    .error(path, ErrorKind::WrongType { expected, found });
                self.placeholder(schema, path)
            }
        }
    }

    fn fit_text(&mut self, schema: &Value, text: &str, path: &JsonPath) {
        if schema["minLength"].as_u64().is_some_and(|least| least > 0) && text.trim().is_empty() {
            self.diagnostics.error(path, ErrorKind::EmptyText);
            return;
        }
        if let Some(limit) = schema["maxLength"].as_u64()
            && text.chars().count() as u64 > limit
        {
            self.diagnostics.error(path, ErrorKind::TextTooLong { limit });
        }
        let format = TextFormat::of(schema["pattern"].as_str());
        format.check(text, path, self.diagnostics);
        if format == TextFormat::Prose {
            self.prose.push(Prose {
                path: path.segments(),
                text: text.to_owned(),
                may_be_empty: schema["minLength"] == 0,
                most: schema["maxLength"].as_u64(),
            });
        }
    }

    fn fit_range(&mut self, schema: &Value, number: f64, path: &JsonPath) -> f64 {
        let (least, most) = (schema["minimum"].as_f64(), schema["maximum"].as_f64());
        let within = number.clamp(least.unwrap_or(f64::MIN), most.unwrap_or(f64::MAX));
        if within != number {
            let range = match (least, most) {
                (Some(least), Some(most)) => format!("from {least} to {most}"),
                (Some(least), None) => format!("that is at least {least}"),
                (None, most) => format!("that is at most {}", most.unwrap_or(f64::MAX)),
            };
            self.diagnostics.error(path, ErrorKind::OutOfRange { range });
            self.diagnostics.taint(path);
        }
        within
    }

    /// A value that fits, in place of one that does not.
    fn placeholder(&mut self, schema: &'a Value, path: &JsonPath) -> Value {
        self.diagnostics.taint(path);
        self.smallest(schema)
    }

    fn smallest(&self, schema: &'a Value) -> Value {
        let (schema, nullable) = self.resolve(schema, None);
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

/// The names of the required fields.
fn required(schema: &Value) -> impl Iterator<Item = &str> {
    schema["required"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
}

/// The words of a closed vocabulary; empty for other schemas.
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
