//! Any bytes as the base map of a sound story: published or refused with a report, never a panic.
#![no_main]

use libfuzzer_sys::fuzz_target;
use story::check::{StoryInput, load};

fuzz_target!(|bytes: &[u8]| {
    let result = load(&StoryInput {
        file: "story.json".to_owned(),
        text: include_bytes!("../../tests/problems/sound/story.json").to_vec(),
        base_map: Some(("base-map.json".to_owned(), bytes.to_vec())),
    });
    if let Err(report) = result {
        assert!(!report.to_string().is_empty());
    }
});
