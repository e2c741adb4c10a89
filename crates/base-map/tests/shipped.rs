//! Checks on the committed base map: its own geometry is asked where things are.
//!
//! The paths are read back from the file, so that these hold for what readers get, whatever the
//! derivation meant. They need no sources and no network.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use base_map::base_map::shapes;
use base_map::grid::GridPoint;
use base_map::plane;
use base_map::recipe::{Recipe, place};
use story::base_map_file::BaseMapFile;
use story::geo::projection::Point;

const LAYERS: [&str; 10] = [
    "water-black-sea",
    "graticule",
    "land",
    "story-countries",
    "focus",
    "borders",
    "disputed-borders",
    "contested-crimea",
    "contested-donbas",
    "contested-limits",
];

/// Places with their longitude and latitude.
type Places<'a> = &'a [(&'a str, f64, f64)];

const UKRAINE: Places = &[
    ("Simferopol", 34.10, 44.95),
    ("Sevastopol", 33.53, 44.60),
    ("Kerch", 36.47, 45.35),
    ("Donetsk", 37.80, 48.00),
    ("Luhansk", 39.31, 48.57),
    ("Mariupol", 37.54, 47.12),
    ("Odesa", 30.70, 46.47),
    ("Kyiv", 30.52, 50.45),
    ("Kharkiv", 36.23, 49.99),
    ("Kherson", 32.62, 46.64),
    ("Zaporizhzhia", 35.14, 47.84),
    ("Chernihiv", 31.29, 51.50),
    ("Uzhhorod", 22.31, 48.61),
    ("Izmail", 28.84, 45.36),
    ("Lviv", 24.03, 49.84),
];

const RUSSIA: Places = &[
    ("Rostov", 39.70, 47.23),
    ("Belgorod", 36.59, 50.60),
    ("Krasnodar", 38.97, 45.04),
    ("Moscow", 37.62, 55.75),
    ("Taganrog", 38.89, 47.25),
    ("Kursk", 36.19, 51.73),
    ("Sochi", 39.78, 43.63),
    ("Kaliningrad", 20.55, 54.70),
    ("Saint Petersburg", 30.40, 59.93),
];

const OTHER_STORY: Places = &[
    ("Istanbul", 28.90, 41.05),
    ("Ankara", 32.86, 39.93),
    ("Washington", -77.04, 38.90),
    ("Riyadh", 46.72, 24.69),
    ("Paris", 2.35, 48.86),
    ("London", -0.13, 51.51),
    ("Belfast", -6.00, 54.57),
    ("Ajaccio", 9.00, 42.00),
];

const CONTEXT: Places = &[
    ("Brussels", 4.355, 50.85),
    ("Berlin", 13.40, 52.52),
    ("Minsk", 27.56, 53.90),
    ("Chisinau", 28.86, 47.01),
    ("Tbilisi", 44.79, 41.72),
    ("Nicosia", 33.36, 35.17),
    ("Toronto", -79.38, 43.90),
    ("Dublin", -6.50, 53.35),
];

const BLACK_SEA: Places = &[
    ("the middle", 34.50, 43.20),
    ("off Odesa", 31.00, 46.35),
    ("off Varna", 28.60, 43.20),
    ("off Sukhumi", 40.60, 42.80),
    ("off Batumi", 41.30, 41.70),
    ("off Trabzon", 39.70, 41.30),
    ("off the Bosporus", 29.30, 41.50),
    ("Karkinit Bay", 32.60, 45.80),
    ("off Sevastopol", 33.00, 44.50),
    ("off Novorossiysk", 37.50, 44.40),
];

const OTHER_WATER: Places = &[
    ("Sea of Azov", 36.70, 46.00),
    ("Taganrog Bay", 38.30, 46.98),
    ("Sea of Marmara", 28.10, 40.70),
    ("Aegean Sea", 25.00, 38.90),
    ("Caspian Sea", 51.00, 42.00),
    ("Mediterranean", 18.00, 35.00),
    ("Atlantic", -30.00, 45.00),
    ("Baltic", 19.50, 57.50),
];

fn seeds() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds/quiet-diplomacy")
}

fn text() -> String {
    std::fs::read_to_string(seeds().join("base-map.json")).unwrap()
}

fn shipped() -> BaseMapFile {
    serde_json::from_str(&text()).unwrap()
}

fn recipe() -> Recipe {
    Recipe::read(&seeds().join("base-map.recipe.json")).unwrap()
}

/// Where a place stands, by the projection that the file itself names.
fn stands(map: &BaseMapFile, longitude: f64, latitude: f64) -> Point {
    let mut recipe = recipe();
    recipe.projection = map.projection;
    recipe.projection().project(place([longitude, latitude]))
}

/// A layer's sub-paths in frame units.
fn drawn(map: &BaseMapFile, layer: &str) -> Vec<Vec<Point>> {
    shapes(map, layer)
        .unwrap()
        .into_iter()
        .map(|(shape, _)| shape.into_iter().map(|at| at.position(3)).collect())
        .collect()
}

/// Asserts for every place whether the layer holds it.
fn assert_layer(layer: &str, expected: bool, lists: &[Places]) {
    let map = shipped();
    let rings = drawn(&map, layer);
    for &(name, longitude, latitude) in lists.iter().copied().flatten() {
        let at = stands(&map, longitude, latitude);
        let inside = plane::contains(rings.iter().map(Vec::as_slice), at);
        assert_eq!(inside, expected, "{name} in {layer}");
    }
}

#[test]
fn the_layers_are_the_documented_ones() {
    let map = shipped();
    let ids: Vec<&str> = map.layers.iter().map(|layer| layer.id.as_str()).collect();
    assert_eq!(ids, LAYERS);
    assert_eq!(map.format, 1);
    assert_eq!(map.unit, 3.0);
    assert_eq!(map.credit, "Map data: Natural Earth. Boundaries simplified.");
}

#[test]
fn the_focus_is_recognised_ukraine() {
    assert_layer("focus", true, &[UKRAINE]);
    assert_layer(
        "focus",
        false,
        &[RUSSIA, OTHER_STORY, CONTEXT, BLACK_SEA, OTHER_WATER],
    );
}

#[test]
fn story_countries_are_those_of_the_recipe_without_the_focus() {
    assert_layer("story-countries", true, &[RUSSIA, OTHER_STORY]);
    assert_layer(
        "story-countries",
        false,
        &[UKRAINE, CONTEXT, BLACK_SEA, OTHER_WATER],
    );
}

#[test]
fn land_is_land_and_water_is_not() {
    assert_layer("land", true, &[UKRAINE, RUSSIA, OTHER_STORY, CONTEXT]);
    assert_layer("land", false, &[BLACK_SEA, OTHER_WATER]);
}

#[test]
fn contested_areas_are_crimea_and_the_two_oblasts() {
    let in_crimea = |name: &str| ["Simferopol", "Sevastopol", "Kerch"].contains(&name);
    let in_donbas = |name: &str| ["Donetsk", "Luhansk", "Mariupol"].contains(&name);
    for &found in UKRAINE {
        assert_layer("contested-crimea", in_crimea(found.0), &[&[found]]);
        assert_layer("contested-donbas", in_donbas(found.0), &[&[found]]);
    }
    for layer in ["contested-crimea", "contested-donbas"] {
        assert_layer(
            layer,
            false,
            &[RUSSIA, OTHER_STORY, CONTEXT, BLACK_SEA, OTHER_WATER],
        );
    }
}

#[test]
fn the_black_sea_is_one_water_alone() {
    assert_layer("water-black-sea", true, &[BLACK_SEA]);
    assert_layer("water-black-sea", false, &[OTHER_WATER]);
}

#[test]
fn the_black_seas_outline_runs_under_land_but_for_two_straits() {
    let map = shipped();
    let land = drawn(&map, "land");
    let straits = [
        ("the Bosporus", stands(&map, 29.08, 41.12)),
        ("the Kerch Strait", stands(&map, 36.55, 45.27)),
    ];
    for ring in drawn(&map, "water-black-sea") {
        for (a, b) in ring.iter().zip(ring.iter().cycle().skip(1)) {
            for step in 0..200 {
                let part = f64::from(step) / 200.0;
                let at = Point {
                    x: a.x + (b.x - a.x) * part,
                    y: a.y + (b.y - a.y) * part,
                };
                let near_strait = straits
                    .iter()
                    .any(|(_, strait)| plane::length(at.x - strait.x, at.y - strait.y) < 3.0);
                assert!(
                    near_strait || plane::contains(land.iter().map(Vec::as_slice), at),
                    "the outline leaves the land at {at:?}"
                );
            }
        }
    }
}

#[test]
fn no_border_stands_in_the_sea() {
    let map = shipped();
    let land = vertices(&map, &["land", "story-countries", "focus"]);
    for layer in ["borders", "disputed-borders"] {
        let coasts = drawn(&map, "land");
        for (line, _) in shapes(&map, layer).unwrap() {
            let on_land = line.iter().any(|at| {
                let position = at.position(3);
                land.contains(at) || plane::contains(coasts.iter().map(Vec::as_slice), position)
            });
            assert!(on_land, "{layer} has {line:?} in the sea");
        }
    }
}

#[test]
fn no_border_is_drawn_where_entities_were_merged() {
    let map = shipped();
    for layer in ["borders", "disputed-borders"] {
        for line in drawn(&map, layer) {
            for (name, longitude, latitude) in [
                ("Nicosia", 33.36, 35.17),
                ("Akrotiri", 32.96, 34.60),
                ("Baikonur", 63.30, 45.90),
            ] {
                let at = stands(&map, longitude, latitude);
                for side in line.windows(2) {
                    let away = distance(at, side[0], side[1]);
                    assert!(away > 4.0, "{layer} passes {name} at {away}");
                }
            }
        }
    }
}

#[test]
fn the_borders_of_crimea_and_of_ukraine_are_no_ordinary_borders() {
    // Ukraine's border is the focus layer's outline, drawn solid; here would be a second line.
    let map = shipped();
    let focus = vertices(&map, &["focus"]);
    for line in shapes(&map, "borders").unwrap() {
        let shared = line.0.iter().filter(|at| focus.contains(at)).count();
        assert!(shared <= 2, "a border follows Ukraine's for {shared} positions");
    }
}

#[test]
fn layers_join_exactly() {
    let map = shipped();
    for (layer, partners) in [
        ("contested-crimea", vec!["focus", "contested-limits"]),
        ("contested-donbas", vec!["focus", "contested-limits"]),
        ("story-countries", vec!["land", "borders", "focus"]),
    ] {
        let known = vertices(&map, &partners);
        let own = vertices(&map, &[layer]);
        let alone = own.iter().filter(|at| !known.contains(at)).count();
        assert!(
            alone == 0,
            "{alone} of {} positions of {layer} belong to no neighbouring layer",
            own.len()
        );
    }
}

#[test]
fn areas_are_closed_and_lines_are_open_and_all_within_the_clip() {
    let map = shipped();
    let [left, top, width, height] = recipe().clip.map(|value| (value * 3.0) as i32);
    for layer in LAYERS {
        let open = ["graticule", "borders", "disputed-borders", "contested-limits"];
        for (shape, closed) in shapes(&map, layer).unwrap() {
            assert_eq!(closed, !open.contains(&layer), "{layer}");
            assert!(shape.len() >= if closed { 3 } else { 2 }, "{layer}");
            for at in shape {
                assert!((left..=left + width).contains(&at.x), "{layer} {at:?}");
                assert!((top..=top + height).contains(&at.y), "{layer} {at:?}");
            }
        }
    }
}

#[test]
fn the_file_is_small_enough_for_every_page() {
    let text = text();
    let mut packed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        ..Default::default()
    };
    brotli::BrotliCompress(&mut text.as_bytes(), &mut packed, &parameters).unwrap();
    assert!(packed.len() <= 12_000, "{} bytes", packed.len());
    assert!(text.len() <= 45_000, "{} bytes", text.len());
}

#[test]
fn labels_stand_inside_the_frame_and_on_what_they_name() {
    let map = shipped();
    let land = drawn(&map, "land");
    let [left, top, width, height] = map.frame;
    for label in &map.labels {
        let at = stands(&map, label.at[0], label.at[1]);
        assert!(
            (left..left + width).contains(&at.x) && (top..top + height).contains(&at.y),
            "{} is outside the frame",
            label.text
        );
        let on_land = plane::contains(land.iter().map(Vec::as_slice), at);
        let sea = matches!(label.class, story::vocabulary::LabelClass::Sea);
        assert_eq!(on_land, !sea, "{}", label.text);
    }
}

#[test]
fn the_provenance_names_the_pinned_sources() {
    let note = std::fs::read_to_string(seeds().join("base-map.md")).unwrap();
    let recipe = recipe();
    for source in [&recipe.sources.countries, &recipe.sources.units] {
        for part in [&source.package, &source.version, &source.sha256, &source.file] {
            assert!(note.contains(part.as_str()), "{part} is not in base-map.md");
        }
    }
    let size = grouped(text().len());
    assert!(
        note.contains(&format!("{size} bytes")),
        "base-map.md says another size than {size} bytes"
    );
    for layer in shipped().layers {
        let row = note
            .lines()
            .find(|line| line.starts_with(&format!("| `{}` |", layer.id)))
            .unwrap();
        let size = grouped(layer.d.len());
        assert!(
            row.ends_with(&format!("| {size} |")),
            "{} has {size} bytes",
            layer.id
        );
    }
}

/// A number as English prose writes it, up to a million.
fn grouped(number: usize) -> String {
    if number < 1000 {
        number.to_string()
    } else {
        format!("{},{:03}", number / 1000, number % 1000)
    }
}

fn vertices(map: &BaseMapFile, layers: &[&str]) -> BTreeSet<GridPoint> {
    layers
        .iter()
        .flat_map(|layer| shapes(map, layer).unwrap())
        .flat_map(|(shape, _)| shape)
        .collect()
}

/// How far a position is from a side.
fn distance(at: Point, a: Point, b: Point) -> f64 {
    let (x, y) = (b.x - a.x, b.y - a.y);
    let along = ((at.x - a.x) * x + (at.y - a.y) * y) / (x * x + y * y);
    let part = along.clamp(0.0, 1.0);
    plane::length(at.x - a.x - x * part, at.y - a.y - y * part)
}
