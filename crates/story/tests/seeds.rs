//! Every story of this repository can be published without warnings.

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
        match load(&input) {
            Ok(loaded) => assert_eq!(loaded.warnings, [], "{}", input.file),
            Err(report) => panic!("{report}"),
        }
        count += 1;
    }
    assert!(count > 0, "there is a story");
}
