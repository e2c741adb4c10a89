//! A committed base map of another part of the world, derived by the same command from another recipe.

use std::path::{Path, PathBuf};

use base_map::base_map_json::layer_paths;
use base_map::planar;
use base_map::recipe::{Recipe, lon_lat};
use story::base_map_file::BaseMapFile;
use story::geo::projection::Point;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/maps/nile")
}

/// Whether a place lies in a layer.
fn contains(layer: &str, longitude: f64, latitude: f64) -> bool {
    let text = std::fs::read_to_string(folder().join("base-map.json")).unwrap();
    let map: BaseMapFile = serde_json::from_str(&text).unwrap();
    let recipe = Recipe::read(&folder().join("base-map.recipe.json")).unwrap();
    let at = recipe.projection().project(lon_lat([longitude, latitude]));
    let rings: Vec<Vec<Point>> = layer_paths(&map, layer)
        .unwrap()
        .into_iter()
        .map(|(shape, _)| shape.into_iter().map(|at| at.to_frame(recipe.unit)).collect())
        .collect();
    planar::contains(rings.iter().map(Vec::as_slice), at)
}

#[test]
fn cities_are_in_their_countries() {
    for (name, longitude, latitude, layer) in [
        ("Addis Ababa", 38.75, 9.03, "focus"),
        ("Mekelle", 39.47, 13.5, "focus"),
        ("Khartoum", 32.53, 15.6, "story-countries"),
        ("Cairo", 31.24, 30.04, "story-countries"),
        ("Asmara", 38.93, 15.32, "land"),
        ("Hargeisa", 44.06, 9.56, "land"),
    ] {
        for other in ["focus", "story-countries"] {
            assert_eq!(
                contains(other, longitude, latitude),
                other == layer,
                "{name} in {other}"
            );
        }
        assert!(contains("land", longitude, latitude), "{name} on land");
    }
    for (name, longitude, latitude) in [("Red Sea", 38.2, 20.5), ("Gulf of Aden", 48.0, 12.5)] {
        assert!(!contains("land", longitude, latitude), "{name}");
    }
}

#[test]
fn file_stays_within_its_size_budget() {
    let bytes = std::fs::metadata(folder().join("base-map.json")).unwrap().len();
    assert!(bytes < 40_000, "{bytes} bytes");
}
