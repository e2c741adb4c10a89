//! Translations change words and nothing else.

// The helpers of a test may stop at the first surprise, like the test itself.
#![allow(clippy::expect_used)]

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use story::address;
use story::check::{Draft, Loaded, NamedFile, Skeleton, StoryInput, load_translated, translate};
use story::codec::{decode, encode};
use story::model::{List, Story};

fn input(folder: &Path) -> StoryInput {
    let base_map = fs::read(folder.join("base-map.json")).ok();
    StoryInput {
        file: "story.json".to_owned(),
        text: fs::read(folder.join("story.json")).expect("the story is there"),
        base_map: base_map.map(|bytes| ("base-map.json".to_owned(), bytes)),
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The folders of the first story and of the test stories.
fn folders() -> Vec<PathBuf> {
    let entries = fs::read_dir(root().join("tests/stories")).expect("the stories are there");
    let mut folders: Vec<PathBuf> = entries.map(|entry| entry.expect("readable").path()).collect();
    folders.push(root().join("seeds/quiet-diplomacy"));
    folders
}

/// A translation with every text of a story, or an old one with what it lacks.
fn skeleton(input: &StoryInput, file: Option<&NamedFile>, is_revised: bool) -> Skeleton {
    let draft = Draft {
        file,
        language: "de",
        schema: None,
        date: "2026-11-29",
        is_revised,
    };
    translate(input, &draft).unwrap_or_else(|report| panic!("{report}"))
}

fn load(input: &StoryInput, translation: &str) -> Loaded {
    let file = ("de.json".to_owned(), translation.as_bytes().to_vec());
    load_translated(input, None, &[file]).unwrap_or_else(|report| panic!("{report}"))
}

#[test]
fn the_same_texts_give_the_same_story() {
    for folder in folders() {
        let input = input(&folder);
        let loaded = load(&input, &skeleton(&input, None, false).text);
        let translated = loaded.translations.first().expect("one translation").story;
        assert_eq!(translated.language, "de");
        assert_eq!(translated.editions, loaded.story.editions);
        let original = &loaded.story;
        let back = Story {
            language: original.language,
            direction: original.direction,
            words: original.words,
            translation: None,
            ..translated
        };
        assert_eq!(&back, original, "{}", folder.display());
        assert_eq!(decode(encode(&translated).leak()), Ok(translated));
        let alone = load_translated(&input, None, &[])
            .expect("the story is sound")
            .story;
        assert_eq!(
            Story {
                editions: List::EMPTY,
                ..*original
            },
            alone
        );
    }
}

#[test]
fn other_texts_change_nothing_else() {
    for folder in folders() {
        let input = input(&folder);
        let mut file: Value = serde_json::from_str(&skeleton(&input, None, false).text).expect("JSON");
        for text in file["texts"].as_object_mut().expect("texts").values_mut() {
            *text = Value::from("x");
        }
        let loaded = load(&input, &file.to_string());
        let translated = &loaded.translations.first().expect("one translation").story;
        let original = &loaded.story;
        assert_eq!(translated.hed, "x");
        assert!(
            translated
                .translation
                .is_some_and(|translation| translation.untranslated.is_empty())
        );
        let paths = |story: &Story| -> Vec<String> {
            address::pages(story)
                .into_iter()
                .map(|view| address::path(view, story))
                .collect()
        };
        assert_eq!(paths(translated), paths(original));
        for (one, other) in translated.claims.iter().zip(original.claims.iter()) {
            assert_eq!(one.statement, "x");
            assert_eq!(
                (one.id, one.paragraph, one.firmness, one.hedges, one.through),
                (
                    other.id,
                    other.paragraph,
                    other.firmness,
                    other.hedges,
                    other.through
                )
            );
        }
        for (one, other) in translated.deals.iter().zip(original.deals.iter()) {
            let shares = |deal: &story::model::Deal| -> Vec<u16> {
                deal.shares.iter().map(|share| share.basis_points).collect()
            };
            assert_eq!(shares(one), shares(other));
        }
    }
}

#[test]
fn a_translation_is_brought_up_to_date() {
    let mut input = input(&root().join("tests/problems/sound"));
    let first = skeleton(&input, None, false);
    assert!(
        first.added.contains(&"actors/ada-north/name".to_owned()),
        "{:?}",
        first.added
    );
    assert!(
        first
            .added
            .contains(&"events/midtown-talks/when/words".to_owned())
    );
    assert!(
        !first
            .added
            .iter()
            .any(|key| key.contains("basis_points") || key.ends_with("/id"))
    );

    // One text comes, one goes, and one changes.
    let text = String::from_utf8(input.text).expect("UTF-8");
    let text = text
        .replace(
            "\"kicker\": \"An article, taken apart\"",
            "\"kicker\": \"Taken apart\"",
        )
        .replace(r#""gaps": ["What it was about."]"#, r#""notes": ["New."]"#);
    input.text = text.into_bytes();
    let file = (
        "de.json".to_owned(),
        first
            .text
            .replace("Two states talk", "Zwei Staaten sprechen")
            .into_bytes(),
    );
    let second = skeleton(&input, Some(&file), false);
    assert_eq!(second.added, ["events/midtown-talks/notes/0"]);
    assert_eq!(second.unknown, ["events/midtown-talks/gaps/0"]);
    assert_eq!(second.changed, ["kicker"]);
    assert!(second.text.contains("Zwei Staaten sprechen"), "{}", second.text);
    let codes = |translation: &str| -> Vec<&'static str> {
        let warnings = load(&input, translation).warnings;
        warnings.iter().map(|warning| warning.kind.code()).collect()
    };
    assert!(codes(&second.text).contains(&"original-changed"));
    let file = ("de.json".to_owned(), second.text.into_bytes());
    let third = skeleton(&input, Some(&file), true);
    assert!(third.changed.is_empty());
    assert!(!codes(&third.text).contains(&"original-changed"));
}
