//! The committed JSON Schemas are those that the types make. Run with `BLESS=1` in the environment
//! to write it anew.

// The helpers of a test may stop at the first surprise, like the test itself.
#![allow(clippy::expect_used)]

use std::path::Path;

use serde_json::Value;
use story::check::{schema, translation_schema};

#[test]
fn is_current() {
    for (file, schema) in [
        ("story.schema.json", schema()),
        ("translation.schema.json", translation_schema()),
    ] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("../../seeds")
            .join(file);
        if std::env::var_os("BLESS").is_some() {
            std::fs::write(&path, &schema).expect("the schema can be written");
        }
        let committed = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(
            committed == schema,
            "seeds/{file} is old: run this test with BLESS=1"
        );
    }
}

#[test]
fn contains_patterns_ranges_and_lengths() {
    let schema: Value = serde_json::from_str(&schema()).expect("the schema is JSON");
    let field = |of: &str, name: &str| schema["$defs"][of]["properties"][name].clone();
    assert_eq!(field("ClaimFile", "id")["pattern"], "^[a-z0-9-]{1,64}$");
    assert_eq!(
        field("ClaimFile", "through")["items"]["pattern"],
        "^[a-z0-9-]{1,64}$"
    );
    assert_eq!(field("VenueFile", "latitude")["minimum"], -90.0);
    assert_eq!(field("VenueFile", "zoom")["maximum"], 8.0);
    assert_eq!(field("ShareFile", "basis_points")["maximum"], 10_000);
    assert_eq!(field("ActorFile", "monogram")["maxLength"], 4);
    assert_eq!(field("TextFile", "text")["minLength"], 1);
    assert_eq!(field("WhenFile", "words")["minLength"], 0);
    assert_eq!(schema["$defs"]["ClaimFile"]["additionalProperties"], false);
}

/// The check of the shape knows the keywords below; any other would be a rule that only editors see.
#[test]
fn uses_only_keywords_that_the_check_supports() {
    const KNOWN: &[&str] = &[
        "$defs",
        "$ref",
        "$schema",
        "additionalProperties",
        "anyOf",
        "const",
        "default",
        "description",
        "format",
        "items",
        "maxItems",
        "maxLength",
        "maximum",
        "minItems",
        "minLength",
        "minimum",
        "oneOf",
        "pattern",
        "properties",
        "required",
        "title",
        "type",
    ];
    fn walk(schema: &Value, names_are_ours: bool) {
        match schema {
            Value::Object(fields) => {
                for (name, value) in fields {
                    assert!(names_are_ours || KNOWN.contains(&name.as_str()), "{name}");
                    walk(
                        value,
                        !names_are_ours && ["$defs", "properties"].contains(&name.as_str()),
                    );
                }
            }
            Value::Array(items) => items.iter().for_each(|item| walk(item, false)),
            _ => {}
        }
    }
    let schema: Value = serde_json::from_str(&schema()).expect("the schema is JSON");
    walk(&schema, false);
}
