//! The committed base map of the first story, and helpers to read it.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use base_map::base_map_json::layer_paths;
use base_map::grid::GridPoint;
use base_map::recipe::{Recipe, lon_lat};
use story::base_map_file::BaseMapFile;
use story::geo::projection::Point;

pub fn story_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds/quiet-diplomacy")
}

pub fn committed_text() -> String {
    std::fs::read_to_string(story_folder().join("base-map.json")).unwrap()
}

pub fn committed_map() -> BaseMapFile {
    serde_json::from_str(&committed_text()).unwrap()
}

pub fn recipe() -> Recipe {
    Recipe::read(&story_folder().join("base-map.recipe.json")).unwrap()
}

/// Projects a place with the projection of the file itself.
pub fn project(map: &BaseMapFile, longitude: f64, latitude: f64) -> Point {
    let mut recipe = recipe();
    recipe.projection = map.projection;
    recipe.projection().project(lon_lat([longitude, latitude]))
}

/// The sub-paths of a layer in frame units.
pub fn layer_points(map: &BaseMapFile, layer: &str) -> Vec<Vec<Point>> {
    layer_paths(map, layer)
        .unwrap()
        .into_iter()
        .map(|(shape, _)| shape.into_iter().map(|at| at.to_frame(3)).collect())
        .collect()
}

pub fn vertices(map: &BaseMapFile, layers: &[&str]) -> BTreeSet<GridPoint> {
    layers
        .iter()
        .flat_map(|layer| layer_paths(map, layer).unwrap())
        .flat_map(|(shape, _)| shape)
        .collect()
}
