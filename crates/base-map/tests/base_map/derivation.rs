//! Derivation from the real sources: it is reproducible, the committed file is its result, and known
//! errors of the sources are corrected.
//!
//! The sources are too large to commit. If the cache lacks them, these tests print a note and pass; the
//! documented command fills the cache.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use base_map::planar;
use base_map::recipe::{Recipe, lon_lat};
use base_map::topology::Topology;
use base_map::{apply_recognised_borders, base_map_json, npm_package};
use story::geo::projection::{LonLat, Point};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn recipe() -> Recipe {
    Recipe::read(&root().join("seeds/quiet-diplomacy/base-map.recipe.json")).unwrap()
}

/// The bytes of both sources, or none if the cache lacks one. They are large, so all tests share them.
fn sources(recipe: &Recipe) -> Option<&'static (Vec<u8>, Vec<u8>)> {
    static SOURCES: OnceLock<Option<(Vec<u8>, Vec<u8>)>> = OnceLock::new();
    let read = || {
        let cache = root().join(".cache/base-map");
        let sources = [&recipe.sources.countries, recipe.sources.units.as_ref().unwrap()];
        if sources
            .iter()
            .any(|source| !npm_package::tarball(source, &cache).exists())
        {
            eprintln!(
                "skipped: the sources are not in .cache/base-map; \
                 `backgrounder base-map seeds/quiet-diplomacy` fetches them"
            );
            return None;
        }
        let [countries, units] = sources.map(|source| npm_package::read(source, &cache).unwrap());
        Some((countries, units))
    };
    SOURCES.get_or_init(read).as_ref()
}

fn rings(topology: &Topology, country: &str, recipe: &Recipe) -> Vec<Vec<Point>> {
    let country = &topology.countries[topology.country(country).unwrap()];
    let projection = recipe.projection();
    topology
        .outline(&country.polygons)
        .iter()
        .map(|ring| {
            let places = topology.points(ring);
            places.iter().map(|&at| projection.project(at)).collect()
        })
        .collect()
}

fn contains(rings: &[Vec<Point>], recipe: &Recipe, at: LonLat) -> bool {
    planar::contains(rings.iter().map(Vec::as_slice), recipe.projection().project(at))
}

#[test]
fn derivation_is_reproducible_and_matches_the_committed_file() {
    let recipe = recipe();
    let Some((countries, units)) = sources(&recipe) else {
        return;
    };
    let derive = || base_map::derive_from(&recipe, countries, units).unwrap();
    let (first, report) = derive();
    let (second, _) = derive();
    let text = base_map_json::to_text(&first).unwrap();
    assert_eq!(text, base_map_json::to_text(&second).unwrap());
    let committed = std::fs::read_to_string(root().join("seeds/quiet-diplomacy/base-map.json")).unwrap();
    assert!(text == committed, "base-map.json differs from the derived map");
    assert_eq!(report.crossings, 0, "lines cross, which shows as hairlines");
    assert_eq!(report.bytes, committed.len());
}

#[test]
fn crimea_is_transferred() {
    let recipe = recipe();
    let Some((countries, _)) = sources(&recipe) else {
        return;
    };
    let simferopol = lon_lat([34.10, 44.95]);
    let source = Topology::from_topojson(countries).unwrap();
    assert!(contains(&rings(&source, "Russia", &recipe), &recipe, simferopol));
    assert!(!contains(
        &rings(&source, "Ukraine", &recipe),
        &recipe,
        simferopol
    ));
    let (corrected, _) = apply_recognised_borders(&recipe, countries).unwrap();
    assert!(!contains(
        &rings(&corrected, "Russia", &recipe),
        &recipe,
        simferopol
    ));
    let ukraine = rings(&corrected, "Ukraine", &recipe);
    assert!(contains(&ukraine, &recipe, simferopol));
    // 603.5 thousand square kilometres by official count, which includes Crimea (27) and lagoons that
    // the source counts as sea.
    assert!((square_kilometres(&ukraine, &recipe) / 603_500.0 - 1.0).abs() < 0.015);
}

#[test]
fn russia_is_complete_across_the_antimeridian() {
    let recipe = recipe();
    let Some((countries, _)) = sources(&recipe) else {
        return;
    };
    let (topology, _) = apply_recognised_borders(&recipe, countries).unwrap();
    let russia = rings(&topology, "Russia", &recipe);
    for at in [[175.0, 67.0], [179.9, 67.5], [-179.9, 67.5], [-175.0, 67.0]] {
        assert!(contains(&russia, &recipe, lon_lat(at)), "{at:?}");
    }
    for at in [[-168.0, 60.0], [0.0, 67.0], [-100.0, 67.0]] {
        assert!(!contains(&russia, &recipe, lon_lat(at)), "{at:?}");
    }
    // 17.1 million by official count, inland waters included; a torn ring would be wrong by far more.
    assert!((square_kilometres(&russia, &recipe) / 17_098_000.0 - 1.0).abs() < 0.015);
}

#[test]
fn merged_entities_have_no_land_left() {
    let recipe = recipe();
    let Some((countries, _)) = sources(&recipe) else {
        return;
    };
    let (topology, _) = apply_recognised_borders(&recipe, countries).unwrap();
    for merge in &recipe.merge {
        let from = topology.country(&merge.from).unwrap();
        assert!(topology.countries[from].polygons.is_empty(), "{merge:?}");
    }
    let cyprus = rings(&topology, "Cyprus", &recipe);
    for (name, at) in [
        ("Kyrenia", [33.32, 35.31]),
        ("Nicosia", [33.36, 35.18]),
        ("Akrotiri", [32.96, 34.60]),
        ("Dhekelia", [33.73, 35.01]),
        ("Limassol", [33.00, 34.75]),
    ] {
        assert!(contains(&cyprus, &recipe, lon_lat(at)), "{name}");
    }
    let kazakhstan = rings(&topology, "Kazakhstan", &recipe);
    assert!(contains(&kazakhstan, &recipe, lon_lat([63.3, 45.9])), "Baikonur");
}

/// The area of rings minus their holes. The projection is equal-area, so this is the true area.
fn square_kilometres(rings: &[Vec<Point>], recipe: &Recipe) -> f64 {
    let signed: f64 = rings.iter().map(|ring| planar::doubled_area(ring) / 2.0).sum();
    // The authalic radius of the Earth: a sphere with the same surface area.
    let kilometres = 6371.0072 / recipe.projection().scale;
    signed.abs() * kilometres * kilometres
}
