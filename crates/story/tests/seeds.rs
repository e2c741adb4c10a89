//! Every story that this repository publishes passes the check without a warning.

#![allow(clippy::expect_used)]

use std::fs;
use std::path::Path;

use story::check::{StoryInput, load};

#[test]
fn shipped_stories_have_no_errors_and_no_warnings() {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    let mut count = 0;
    for folder in fs::read_dir(seeds).expect("the stories are there") {
        let folder = folder.expect("readable").path();
        let Ok(text) = fs::read(folder.join("story.json")) else {
            continue;
        };
        let input = StoryInput {
            file: folder.join("story.json").display().to_string(),
            text,
            base_map: fs::read(folder.join("base-map.json"))
                .ok()
                .map(|map| ("base-map.json".to_owned(), map)),
        };
        let loaded = load(&input).unwrap_or_else(|report| panic!("{report}"));
        let warnings: Vec<String> = loaded.warnings.iter().map(ToString::to_string).collect();
        assert!(warnings.is_empty(), "{}", warnings.join("\n"));
        count += 1;
    }
    assert!(count > 0, "there is a story");
}
