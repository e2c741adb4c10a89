//! The shape of the Rust source that the build makes of a story. That it compiles and gives the
//! same story again is tested where it is compiled: in the root package.

// The helpers of a test may stop at the first surprise, like the test itself.
#![allow(clippy::expect_used)]

use story::check::{StoryInput, load};
use story::model::Story;
use story::rust_source::rust_source;

fn sound() -> Story {
    let file = |name: &str| {
        let path = format!("{}/../../tests/problems/sound/{name}", env!("CARGO_MANIFEST_DIR"));
        std::fs::read(path).expect("the case is there")
    };
    let input = StoryInput {
        file: "story.json".to_owned(),
        text: file("story.json"),
        base_map: Some(("base-map.json".to_owned(), file("base-map.json"))),
    };
    load(&input).unwrap_or_else(|report| panic!("{report}")).story
}

#[test]
fn gives_one_line_to_each_item() {
    let source = rust_source(&sound());
    let starts = |start: &str| source.lines().filter(|line| line.starts_with(start)).count();
    assert_eq!(starts("pub static STORY: Story = Story {"), 1);
    assert_eq!(starts("        Actor { id: "), 4);
    assert_eq!(starts("        Claim { id: "), 4);
    assert_eq!(
        starts("    timeline: Some(Timeline { reference: Day { year: 0, month: 6, day: 10 }"),
        1
    );
    assert_eq!(
        starts("    base_map: Some(BaseMap { projection: Projection { centre_longitude: 10.0,"),
        1
    );
    assert!(source.ends_with("};\n"));
}

#[test]
fn is_the_same_for_the_same_story() {
    assert_eq!(rust_source(&sound()), rust_source(&sound()));
}

#[test]
fn keeps_odd_letters_and_numbers_readable_for_the_compiler() {
    let mut story = sound();
    story.hed = "a \"quoted\" \\ back\u{301}slash\u{a0}\0";
    story.base_map = story.base_map.map(|map| story::model::BaseMap {
        frame: [-0.0, 1e-9, 1e21, 0.1],
        ..map
    });
    let source = rust_source(&story);
    assert!(
        source.contains(r#"hed: "a \"quoted\" \\ back\u{301}slash\u{a0}\0","#),
        "{source}"
    );
    assert!(source.contains("frame: [-0.0, 1e-9, 1e21, 0.1]"), "{source}");
}
