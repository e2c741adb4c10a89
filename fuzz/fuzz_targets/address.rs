//! Any text as an address: a normalized state that can be formatted and parsed again.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use story::address::{ADDRESS_LIMIT, format, parse};
use story::check::{StoryInput, load};
use story::model::Story;

static STORY: LazyLock<Story> = LazyLock::new(|| {
    let input = StoryInput {
        file: "story.json".to_owned(),
        text: include_bytes!("../../tests/problems/sound/story.json").to_vec(),
        base_map: None,
    };
    load(&input).unwrap_or_else(|report| panic!("{report}")).story
});

fuzz_target!(|text: &str| {
    let state = parse(text, &STORY).state;
    assert_eq!(state.clone().normalize(&STORY), state);
    let address = format(&state, &STORY);
    assert!(address.len() <= ADDRESS_LIMIT);
    let again = parse(&address, &STORY);
    assert!(!again.had_errors, "{address}");
    assert_eq!(again.state, state);
});
