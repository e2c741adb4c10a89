//! Error messages of invalid recipes.

use base_map::recipe::Recipe;
use serde_json::{Value, json};

fn valid_recipe() -> Value {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../seeds/quiet-diplomacy/base-map.recipe.json"
    );
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// The error of a changed recipe.
fn error_after(change: impl FnOnce(&mut Value)) -> String {
    let mut recipe = valid_recipe();
    change(&mut recipe);
    Recipe::parse(&recipe.to_string()).unwrap_err().to_string()
}

#[test]
fn unknown_field_is_reported_with_its_path() {
    let text = error_after(|recipe| recipe["detail"]["regions"][1]["tolerence"] = json!(1));
    assert!(text.contains("detail.regions[1]"), "{text}");
    assert!(text.contains("tolerence"), "{text}");
}

#[test]
fn missing_field_is_named_with_its_place() {
    let text = error_after(|recipe| {
        recipe.as_object_mut().unwrap().remove("detail");
    });
    let expected = "the recipe has no field \"detail\". Add it; docs/base-map.md explains every field";
    assert!(
        text.starts_with("line 1, column ") && text.ends_with(expected),
        "{text}"
    );
    let text = error_after(|recipe| {
        recipe["projection"].as_object_mut().unwrap().remove("scale");
    });
    assert!(text.contains("\"projection\" has no field \"scale\""), "{text}");
}

#[test]
fn text_that_is_no_json_is_reported_with_its_place() {
    let text = Recipe::parse("{ \"format\": 1,\n }").unwrap_err().to_string();
    assert!(text.starts_with("line 2, column 2: the recipe: "), "{text}");
}

#[test]
fn wrong_type_is_reported_with_its_path() {
    let text = error_after(|recipe| recipe["transfer"][0]["polygon_at"] = json!("Crimea"));
    assert!(text.contains("transfer[0].polygon_at"), "{text}");
}

#[test]
fn all_invalid_values_are_reported_at_once() {
    let text = error_after(|recipe| {
        recipe["unit"] = json!(0);
        recipe["projection"]["centre"] = json!([10, 146]);
        recipe["clip"] = json!([0, 0, 100, 100]);
        recipe["labels"][0]["max_zoom"] = json!(0.5);
        recipe["contested"][0]["id"] = json!("Crimea!");
        recipe["story_countries"][0] = json!("Ukraine");
        recipe["areas"] = json!([{ "id": "flat", "outline": [[1, 2], [3, 4]] }]);
        let border = json!({ "id": "line", "between": ["Chile", "Bolivia"] });
        recipe["borders"] = json!([border, border]);
    });
    for field in [
        "unit:",
        "projection.centre:",
        "clip:",
        "labels[0] (Ukraine).max_zoom:",
        "contested[0].id:",
        "story_countries:",
        "areas[0].outline:",
        "borders[1].id: must not occur twice",
    ] {
        assert!(text.contains(field), "{field} is missing from:\n{text}");
    }
}

#[test]
fn focus_is_none_one_or_several_countries() {
    let focus = |value: Value| {
        let mut recipe = valid_recipe();
        recipe["contested"] = json!([]);
        recipe["focus"] = value;
        Recipe::parse(&recipe.to_string()).unwrap().focus
    };
    assert_eq!(focus(json!("Ukraine")), ["Ukraine"]);
    assert_eq!(focus(json!(["Chile", "Peru"])), ["Chile", "Peru"]);
    assert!(focus(json!([])).is_empty() && focus(json!(null)).is_empty());
    let text = error_after(|recipe| recipe["focus"] = json!(7));
    assert!(
        text.contains("must be null, a country's name, or a list of names"),
        "{text}"
    );
}

#[test]
fn contested_area_names_its_country_where_several_are_in_focus() {
    let text = error_after(|recipe| recipe["focus"] = json!(["Ukraine", "Moldova"]));
    assert!(
        text.contains("contested[0].country: must name the focus country"),
        "{text}"
    );
    let mut recipe = valid_recipe();
    recipe["focus"] = json!(["Ukraine", "Moldova"]);
    for area in recipe["contested"].as_array_mut().unwrap() {
        area["country"] = json!("Ukraine");
    }
    Recipe::parse(&recipe.to_string()).unwrap();
}

#[test]
fn error_names_the_file() {
    let path = std::path::Path::new("no/such/base-map.recipe.json");
    let text = Recipe::read(path).unwrap_err().to_string();
    assert!(text.contains("base-map.recipe.json"), "{text}");
}
