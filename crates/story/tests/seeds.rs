//! Every story that this repository publishes passes the check without a warning.

#![allow(clippy::expect_used)]

use std::fs;
use std::path::Path;

use story::check::{NamedFile, StoryInput, load_translated};

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
        let files = fs::read_dir(folder.join("translations")).into_iter().flatten();
        let mut translations: Vec<NamedFile> = files
            .map(|file| file.expect("readable").path())
            .map(|file| (file.display().to_string(), fs::read(file).expect("readable")))
            .collect();
        translations.sort();
        let loaded = load_translated(&input, None, &translations).unwrap_or_else(|report| panic!("{report}"));
        let warnings: Vec<String> = loaded.warnings.iter().map(ToString::to_string).collect();
        assert_eq!(loaded.translations.len(), translations.len());
        assert!(warnings.is_empty(), "{}", warnings.join("\n"));
        count += 1;
    }
    assert!(count > 0, "there is a story");
}
