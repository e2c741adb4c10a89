//! `backgrounder base-map` where it needs something. The map itself is tested in `crates/base-map`.

use crate::program::Desk;

#[test]
fn without_npm_it_says_what_it_needs_and_leaves_the_map() {
    let desk = Desk::with_story(&[]);
    let before = desk.read("river/base-map.json");
    let nowhere = desk.path("nowhere");
    let run = desk.run_with(&["base-map", "river"], &[("PATH", nowhere.to_str().unwrap())]);
    assert_eq!(run.code, 1);
    for part in [
        "no river/base-map.recipe.json",
        "cannot download world-atlas@2.0.2",
        "install npm and connect to a network",
        ".cache/base-map",
    ] {
        assert!(run.err.contains(part), "{part} is missing from: {}", run.err);
    }
    assert_eq!(desk.read("river/base-map.json"), before);
}

#[test]
fn a_story_without_places_has_nothing_to_frame() {
    let desk = Desk::new();
    desk.run(&["new", "river"]);
    let run = desk.run(&["base-map", "river"]);
    assert_eq!(run.code, 1);
    assert!(run.err.contains("the story has no venues"), "{}", run.err);
    let desk = Desk::with_story(&[("\"longitude\": 28.97", "\"longitude\": 2897")]);
    let run = desk.run(&["base-map", "river"]);
    let expected = "venues[0].longitude is 2897, and must be a number from -180 to 180";
    assert!(run.err.contains(expected), "{}", run.err);
}

#[test]
fn a_recipe_is_never_overwritten() {
    let desk = Desk::with_story(&[]);
    desk.write("river/base-map.recipe.json", "mine");
    let run = desk.run(&["base-map", "river", "--write-recipe"]);
    assert_eq!(run.code, 1);
    assert!(
        run.err.contains("base-map.recipe.json exists already"),
        "{}",
        run.err
    );
    assert_eq!(desk.read("river/base-map.recipe.json"), "mine");
}
