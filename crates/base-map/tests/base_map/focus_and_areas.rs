//! Maps of a small world with no, one or several countries in focus, with land areas and common borders.

use base_map::recipe::{Recipe, around_venues, lon_lat};
use story::base_map_file::BaseMapFile;

/// `West` and `East` are neighbours, `Far` is an island.
const WORLD: &str = r#"{
  "type": "Topology",
  "transform": {"scale": [1, 1], "translate": [-180, -90]},
  "arcs": [
    [[190, 90], [0, 10]],
    [[190, 100], [-10, 0], [0, -10], [10, 0]],
    [[190, 90], [10, 0], [0, 10], [-10, 0]],
    [[184, 82], [4, 0], [0, 4], [-4, 0], [0, -4]]
  ],
  "objects": {"countries": {"type": "GeometryCollection", "geometries": [
    {"type": "Polygon", "properties": {"name": "West"}, "arcs": [[0, 1]]},
    {"type": "Polygon", "properties": {"name": "East"}, "arcs": [[2, -1]]},
    {"type": "Polygon", "properties": {"name": "Far"}, "arcs": [[3]]}
  ]}}}"#;

fn recipe() -> Recipe {
    let mut recipe = around_venues(&[lon_lat([5.0, 5.0]), lon_lat([15.0, 5.0])]).unwrap();
    recipe.merge.clear();
    recipe.transfer.clear();
    recipe.disputed_borders.clear();
    recipe
}

fn derive(recipe: &Recipe) -> BaseMapFile {
    base_map::derive_from(recipe, WORLD.as_bytes(), &[]).unwrap().0
}

/// How many sub-paths a layer has; none if there is no such layer.
fn shapes(map: &BaseMapFile, layer: &str) -> Option<usize> {
    let layer = map.layers.iter().find(|found| found.id == layer)?;
    Some(layer.d.matches('m').count())
}

#[test]
fn countries_in_focus_are_drawn_alike_each_with_its_whole_border() {
    let mut recipe = recipe();
    let none = derive(&recipe);
    assert_eq!(
        (shapes(&none, "focus"), shapes(&none, "borders")),
        (None, Some(1))
    );
    recipe.focus = vec!["West".to_owned()];
    let one = derive(&recipe);
    assert_eq!(
        (shapes(&one, "focus"), shapes(&one, "borders")),
        (Some(1), Some(0))
    );
    recipe.focus.push("East".to_owned());
    let both = derive(&recipe);
    // Not one outline around both: their common border is as bold as the others.
    assert_eq!(
        (shapes(&both, "focus"), shapes(&both, "borders")),
        (Some(2), Some(0))
    );
}

#[test]
fn land_areas_lie_above_the_land_and_are_named() {
    let mut recipe = recipe();
    let text = serde_json::json!([
        { "id": "flat", "name": "Salt flat", "outline": [[4, 4], [6, 4], [6, 6], [4, 6]] },
        { "id": "venue", "outline": [[14, 4], [16, 4], [16, 6]] }
    ]);
    recipe.areas = serde_json::from_value(text).unwrap();
    let map = derive(&recipe);
    let at = |id: &str| map.layers.iter().position(|layer| layer.id == id);
    assert!(at("land") < at("area-flat") && at("area-flat") < at("borders"));
    assert!(at("area-venue").is_some());
    let names: Vec<_> = map
        .labels
        .iter()
        .map(|label| (label.text.as_str(), label.at))
        .collect();
    assert_eq!(names, [("Salt flat", [5.0, 5.0])]);
}

#[test]
fn common_border_of_two_countries_is_a_layer() {
    let mut recipe = recipe();
    let between = |one: &str, other: &str| {
        let border = serde_json::json!([{ "id": "line", "between": [one, other] }]);
        serde_json::from_value(border).unwrap()
    };
    recipe.borders = between("East", "West");
    let map = derive(&recipe);
    assert_eq!(shapes(&map, "border-line"), Some(1));
    assert_eq!(shapes(&map, "borders"), Some(1), "it is also one of all borders");
    recipe.borders = between("East", "Far");
    let error = base_map::derive_from(&recipe, WORLD.as_bytes(), &[]).unwrap_err();
    let text = format!("{error:#}");
    assert!(
        text.contains("borders[0]: East and Far have no common border on this map"),
        "{text}"
    );
}

#[test]
fn words_of_the_border_come_from_the_recipe() {
    let mut recipe = recipe();
    assert_eq!(derive(&recipe).border_words, None);
    recipe.border_words = Some("The borders of the two.".to_owned());
    let map = derive(&recipe);
    assert_eq!(map.border_words.as_deref(), Some("The borders of the two."));
    let text = base_map::base_map_json::to_text(&map).unwrap();
    assert_eq!(serde_json::from_str::<BaseMapFile>(&text).unwrap(), map);
}

#[test]
fn names_of_countries_are_found_for_a_map_around_venues() {
    let recipe = recipe();
    let (world, _) = base_map::apply_recognised_borders(&recipe, WORLD.as_bytes()).unwrap();
    let venues = [lon_lat([5.0, 5.0])];
    let labels = base_map::country_names::labels(&world, &recipe, &venues);
    let names: Vec<_> = labels
        .iter()
        .map(|label| (label.text.as_str(), label.class.word()))
        .collect();
    assert_eq!(names[0], ("West", "story-country"));
    assert!(names.contains(&("East", "country")), "{names:?}");
    let [longitude, latitude] = labels[0].at;
    assert!((0.0..10.0).contains(&longitude) && (0.0..10.0).contains(&latitude));
}
