//! Every story that this repository has comes out of its packing as it went in.

// The helpers of a test may stop at the first surprise, like the test itself.
#![allow(clippy::expect_used)]

use std::path::{Path, PathBuf};

use story::check::{StoryInput, load};
use story::codec::{decode, encode};
use story::model::{Article, BaseMap, Story};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn story_in(folder: &Path) -> Story {
    let input = StoryInput {
        file: "story.json".to_owned(),
        text: std::fs::read(folder.join("story.json")).expect("the story is there"),
        base_map: std::fs::read(folder.join("base-map.json"))
            .ok()
            .map(|text| ("base-map.json".to_owned(), text)),
    };
    load(&input).unwrap_or_else(|report| panic!("{report}")).story
}

fn check(story: &Story) {
    let (texts, numbers) = encode(story);
    assert_eq!(decode(texts.leak(), numbers.leak()), *story);
}

#[test]
fn every_story_survives_encoding_and_decoding() {
    let mut stories = 0;
    for parent in ["seeds", "tests/stories"] {
        for entry in std::fs::read_dir(root().join(parent)).expect("the folder is there") {
            let folder = entry.expect("it can be listed").path();
            if folder.join("story.json").is_file() {
                check(&story_in(&folder));
                stories += 1;
            }
        }
    }
    check(&story_in(&root().join("tests/problems/sound")));
    assert!(stories >= 3, "only {stories} stories were found");
}

#[test]
fn unusual_characters_and_numbers_survive_encoding_and_decoding() {
    let sound = story_in(&root().join("tests/problems/sound"));
    check(&Story {
        hed: "a \"quoted\" \\ back\u{301}slash\u{a0}\0 \u{1f5fa}",
        kicker: "x".repeat(70_000).leak(),
        article: Article {
            address: None,
            ..sound.article
        },
        base_map: sound.base_map.map(|map| BaseMap {
            frame: [-0.0, 1e-9, f64::MAX, 0.1],
            ..map
        }),
        ..sound
    });
    let mut last = sound.article;
    last.address = Some("");
    check(&Story {
        article: last,
        ..sound
    });
}

#[test]
fn encoding_is_deterministic() {
    let sound = story_in(&root().join("tests/problems/sound"));
    assert_eq!(encode(&sound), encode(&sound));
}

#[test]
fn truncated_input_decodes_to_empty_values() {
    let (texts, numbers) = encode(&story_in(&root().join("tests/problems/sound")));
    let texts: &'static str = texts.leak();
    let numbers: &'static [u8] = numbers.leak();
    for end in (0..numbers.len()).step_by(97) {
        let cut = decode(texts, &numbers[..end]);
        assert!(cut.claims.len() <= 4);
    }
}
