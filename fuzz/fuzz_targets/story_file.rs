//! Any bytes as a story file: published or refused with a report, never a panic.
#![no_main]

use libfuzzer_sys::fuzz_target;
use story::check::{StoryInput, load};

fuzz_target!(|bytes: &[u8]| {
    let result = load(&StoryInput {
        file: "story.json".to_owned(),
        text: bytes.to_vec(),
        base_map: None,
    });
    match result {
        Ok(loaded) => drop(story::codec::encode(&loaded.story)),
        Err(report) => assert!(!report.to_string().is_empty()),
    }
});
