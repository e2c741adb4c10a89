//! Whatever is done to a story file, it is published or refused with a reason, and never a panic.

// The helpers of a test may stop at the first surprise, like the test itself.
#![allow(clippy::expect_used)]

use proptest::prelude::*;
use serde_json::{Value, json};
use story::article_text::ArticleText;
use story::check::{Loaded, StoryInput, load_with_article};
use story::diagnostic::{ErrorKind, Report};

fn sound(name: &str) -> Vec<u8> {
    let path = format!("{}/../../tests/problems/sound/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(path).expect("the case is there")
}

fn check(story: Vec<u8>, base_map: Vec<u8>) -> Result<Loaded, Report> {
    let text = story.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&story);
    let text = String::from_utf8_lossy(text).into_owned();
    // The story's own text as the article, so that there is something to find.
    let article = ArticleText::parse(&text);
    let input = StoryInput {
        file: "story.json".to_owned(),
        text: story,
        base_map: Some(("base-map.json".to_owned(), base_map)),
    };
    let result = load_with_article(&input, Some(&article));
    let warnings = match &result {
        Ok(loaded) => &loaded.warnings,
        Err(report) => &report.warnings,
    };
    let errors = result.as_ref().err().map_or(&[][..], |report| &report.errors);
    let locations = errors.iter().map(|error| &error.location);
    for location in locations.chain(warnings.iter().map(|warning| &warning.location)) {
        let (start, end) = location.span;
        let is_known = location.file != "story.json" || text.get(start..end).is_some();
        assert!(is_known, "{location} underlines {start}..{end}");
    }
    match &result {
        Ok(loaded) => drop(story::codec::encode(&loaded.story)),
        Err(report) => {
            assert!(!report.errors.is_empty());
            let text = report.to_string();
            assert!(text.contains("Nothing was written"), "{text}");
            let hidden = |letter: char| letter != '\n' && story::diagnostic::is_hidden(letter);
            assert!(
                !text.contains(hidden),
                "nothing of a file disguises its report: {text:?}"
            );
            for error in &report.errors {
                assert!(error.location.line > 0 && error.location.column > 0, "{error}");
                assert!(!matches!(error.kind, ErrorKind::NotReadable { .. }), "{error}");
            }
        }
    }
    result
}

fn sound_tree() -> Value {
    serde_json::from_slice(&sound("story.json")).expect("it is sound")
}

fn codes_of(story: &Value) -> Vec<String> {
    let text = serde_json::to_vec(story).expect("it prints");
    match check(text, sound("base-map.json")) {
        Ok(_) => Vec::new(),
        Err(report) => report
            .errors
            .iter()
            .map(|error| error.kind.code().to_owned())
            .collect(),
    }
}

/// A change to the bytes of a file.
#[derive(Clone, Debug)]
enum Edit {
    Put(usize, u8),
    Insert(usize, Vec<u8>),
    Remove(usize, usize),
    Cut(usize),
    Repeat(usize, usize),
}

fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let telling = prop::sample::select(b"{}[]\",:\\0-eu\xFF\xC3\xED\x00\n/".to_vec());
    let edit = prop_oneof![
        (any::<usize>(), telling.clone()).prop_map(|(at, byte)| Edit::Put(at, byte)),
        (
            any::<usize>(),
            prop::collection::vec(prop_oneof![telling, any::<u8>()], 1..6)
        )
            .prop_map(|(at, bytes)| Edit::Insert(at, bytes)),
        (any::<usize>(), 1..200usize).prop_map(|(at, length)| Edit::Remove(at, length)),
        any::<usize>().prop_map(Edit::Cut),
        (any::<usize>(), 1..400usize).prop_map(|(at, length)| Edit::Repeat(at, length)),
    ];
    prop::collection::vec(edit, 1..4)
}

fn edit(mut text: Vec<u8>, edits: &[Edit]) -> Vec<u8> {
    for edit in edits {
        let length = text.len().max(1);
        match edit.clone() {
            Edit::Put(at, byte) => {
                if let Some(place) = text.get_mut(at % length) {
                    *place = byte;
                }
            }
            Edit::Insert(at, bytes) => {
                let at = at % length.min(text.len() + 1);
                text.splice(at..at, bytes);
            }
            Edit::Remove(at, count) => {
                let at = (at % length).min(text.len());
                text.drain(at..(at + count).min(text.len()));
            }
            Edit::Cut(at) => text.truncate(at % length),
            Edit::Repeat(at, count) => {
                let at = (at % length).min(text.len());
                let part = text[at..(at + count).min(text.len())].to_vec();
                text.splice(at..at, part);
            }
        }
    }
    text
}

/// Values that stories are not made of, and some that they are.
fn values() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(|value| json!(value)),
        any::<i64>().prop_map(|value| json!(value)),
        any::<f64>().prop_map(|value| json!(value)),
        (0..20_000i64).prop_map(|value| json!(value)),
        any::<String>().prop_map(|value| json!(value)),
        prop::sample::select(vec![
            "",
            "met",
            "northland",
            "others",
            "midtown",
            "agency",
            "the-article",
            "quoted",
            "expected",
            "span",
            "02-30",
            "06-01",
            "2025-06-01",
            "deal",
            "map/midtown",
            "https://a.example/",
            "“",
            "con",
            "\u{202e}",
        ])
        .prop_map(|value| json!(value)),
        Just(json!([])),
        Just(json!({})),
        Just(json!([[], {}, "met", 1])),
        Just(json!({ "id": "met", "text": "x", "rests_on": ["met"] })),
    ]
}

fn places(tree: &Value, at: &str, out: &mut Vec<String>) {
    out.push(at.to_owned());
    match tree {
        Value::Object(fields) => fields
            .iter()
            .for_each(|(key, value)| places(value, &format!("{at}/{key}"), out)),
        Value::Array(items) => {
            items
                .iter()
                .enumerate()
                .for_each(|(index, value)| places(value, &format!("{at}/{index}"), out));
        }
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn altered_bytes(story in edits(), map in edits(), of_map in any::<bool>()) {
        let (mut text, mut base_map) = (sound("story.json"), sound("base-map.json"));
        if of_map {
            base_map = edit(base_map, &map);
        } else {
            text = edit(text, &story);
        }
        let _ = check(text, base_map);
    }

    #[test]
    fn altered_values(changes in prop::collection::vec((any::<prop::sample::Index>(), values(), 0..4u8), 1..4)) {
        let mut tree = sound_tree();
        for (place, value, how) in changes {
            let mut all = Vec::new();
            places(&tree, "", &mut all);
            let at = place.get(&all);
            let key = at.rsplit('/').next().unwrap_or_default().to_owned();
            let parent = at.rsplit_once('/').map_or("", |(parent, _)| parent).to_owned();
            match (how, tree.pointer_mut(&parent)) {
                (0, Some(Value::Object(fields))) => drop(fields.remove(&key)),
                (0, Some(Value::Array(items))) if !items.is_empty() => drop(items.pop()),
                (1, Some(Value::Array(items))) => items.push(items.first().cloned().unwrap_or(value)),
                (2, Some(Value::Object(fields))) => drop(fields.insert(format!("{key}s"), value)),
                _ => {
                    if let Some(place) = tree.pointer_mut(at) {
                        *place = value;
                    }
                }
            }
        }
        codes_of(&tree);
    }

    #[test]
    fn arbitrary_text(text in any::<Vec<u8>>()) {
        prop_assert!(check(text, sound("base-map.json")).is_err());
    }

    #[test]
    fn any_text_is_an_article_with_consecutive_paragraphs(lines in prop::collection::vec("[ -~\u{e9}\u{202e}]{0,140}|(a ?){20}\\.", 0..12)) {
        let text = lines.join("\n");
        let article = ArticleText::parse(&text);
        let numbers: Vec<usize> = article.numbered().map(|(number, _)| number).filter(|&number| number > 0).collect();
        prop_assert_eq!(&numbers, &(1..=article.count()).collect::<Vec<_>>());
        prop_assert_eq!(article.count() == 0, text.trim().is_empty());
        prop_assert!(article.sections.iter().all(|section| !section.paragraphs.is_empty()));
    }
}

#[test]
fn nesting_does_not_exhaust_the_stack() {
    for bracket in ["[", "{\"a\":", "[{\"a\":"] {
        let report =
            check(bracket.repeat(100_000).into_bytes(), sound("base-map.json")).expect_err("refused");
        assert_eq!(report.errors[0].kind, ErrorKind::TooDeep { limit: 64 });
    }
}

#[test]
fn a_file_of_fifty_megabytes_is_rejected() {
    let report = check(vec![b' '; 50_000_000], sound("base-map.json")).expect_err("refused");
    assert_eq!(report.errors[0].kind.code(), "too-large");
}

#[test]
fn thousands_of_errors_are_counted_but_not_listed() {
    let report = check(
        format!("[{}0]", "0,".repeat(9)).into_bytes(),
        sound("base-map.json"),
    )
    .expect_err("refused");
    assert_eq!(report.errors.len(), 1);
    let mut story = sound_tree();
    story["claims"] = json!(vec![0; 9_000]);
    let text = serde_json::to_vec(&story).expect("it prints");
    let report = check(text, sound("base-map.json")).expect_err("refused");
    assert!(report.errors.len() + report.omitted >= 9_000);
    assert!(report.errors.len() < 3_000, "the rest is counted only");
}

/// A story with this many venues and nothing that needs one.
fn story_with_venues(count: usize) -> Value {
    let mut story = sound_tree();
    story["actors"][0]["home"] = Value::Null;
    story["events"][0]["venues"] = json!([]);
    story["claims"][0]["venues"] = json!([]);
    story["tour"] = json!([]);
    let venue = story["venues"][0].clone();
    let venues = (0..count).map(|number| {
        let mut venue = venue.clone();
        venue["id"] = json!(format!("venue-{number}"));
        venue
    });
    story["venues"] = venues.collect();
    story
}

#[test]
fn stories_with_no_one_and_5000_venues_are_valid() {
    for count in [0, 1, 5_000] {
        assert_eq!(
            codes_of(&story_with_venues(count)),
            Vec::<String>::new(),
            "{count}"
        );
    }
}

#[test]
fn long_words_and_markup_are_valid_text() {
    let mut story = sound_tree();
    story["hed"] = json!("w".repeat(10_000));
    story["kicker"] = json!("</script><img src=x onerror=alert(1)> &amp; ${x} {{y}} עברית العربية");
    assert_eq!(codes_of(&story), Vec::<String>::new());
    let text = serde_json::to_vec(&story).expect("it prints");
    let loaded = check(text, sound("base-map.json")).expect("sound");
    assert_eq!(loaded.story.kicker, story["kicker"].as_str().expect("a text"));
}

#[test]
fn all_errors_are_found_in_one_pass() {
    let mut story = sound_tree();
    story["colour"] = json!("red");
    story["venues"][0]["latitude"] = json!(91);
    story["claims"][1]["through"] = json!(["agencie"]);
    story["claims"][2]["firmness"] = json!("sure");
    story["deals"][0]["shares"][0]["basis_points"] = json!(20_000);
    story["article"]["address"] = json!("javascript:alert(1)");
    let mut found = codes_of(&story);
    found.sort();
    let expected = [
        "bad-address",
        "dangling-reference",
        "out-of-range",
        "out-of-range",
        "unknown-field",
        "unknown-word",
    ];
    assert_eq!(found, expected);
}
