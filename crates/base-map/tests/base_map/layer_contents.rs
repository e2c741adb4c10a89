//! Which places lie in which layers of the committed map.
//!
//! The paths are read back from the file, so these tests hold for what readers get. They need no
//! sources and no network.

use base_map::planar;
use story::geo::projection::Point;

use crate::fixture::{committed_map, layer_points, project};

/// Names, longitudes and latitudes.
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

/// Asserts for every place whether it lies in the layer.
fn assert_layer(layer: &str, expected: bool, lists: &[Places]) {
    let map = committed_map();
    let rings = layer_points(&map, layer);
    for &(name, longitude, latitude) in lists.iter().copied().flatten() {
        let at = project(&map, longitude, latitude);
        let inside = planar::contains(rings.iter().map(Vec::as_slice), at);
        assert_eq!(inside, expected, "{name} in {layer}");
    }
}

#[test]
fn focus_is_ukraine_in_recognised_borders() {
    assert_layer("focus", true, &[UKRAINE]);
    assert_layer(
        "focus",
        false,
        &[RUSSIA, OTHER_STORY, CONTEXT, BLACK_SEA, OTHER_WATER],
    );
}

#[test]
fn story_countries_match_the_recipe_without_the_focus() {
    assert_layer("story-countries", true, &[RUSSIA, OTHER_STORY]);
    assert_layer(
        "story-countries",
        false,
        &[UKRAINE, CONTEXT, BLACK_SEA, OTHER_WATER],
    );
}

#[test]
fn land_contains_land_and_no_water() {
    assert_layer("land", true, &[UKRAINE, RUSSIA, OTHER_STORY, CONTEXT]);
    assert_layer("land", false, &[BLACK_SEA, OTHER_WATER]);
}

#[test]
fn contested_areas_are_crimea_and_two_oblasts() {
    let in_crimea = |name: &str| ["Simferopol", "Sevastopol", "Kerch"].contains(&name);
    let in_donbas = |name: &str| ["Donetsk", "Luhansk", "Mariupol"].contains(&name);
    for &place in UKRAINE {
        assert_layer("contested-crimea", in_crimea(place.0), &[&[place]]);
        assert_layer("contested-donbas", in_donbas(place.0), &[&[place]]);
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
fn black_sea_contains_no_other_water() {
    assert_layer("water-black-sea", true, &[BLACK_SEA]);
    assert_layer("water-black-sea", false, &[OTHER_WATER]);
}

#[test]
fn black_sea_outline_is_on_land_except_at_two_straits() {
    let map = committed_map();
    let land = layer_points(&map, "land");
    let straits = [
        ("the Bosporus", project(&map, 29.08, 41.12)),
        ("the Kerch Strait", project(&map, 36.55, 45.27)),
    ];
    for ring in layer_points(&map, "water-black-sea") {
        for (a, b) in ring.iter().zip(ring.iter().cycle().skip(1)) {
            for step in 0..200 {
                let part = f64::from(step) / 200.0;
                let at = Point {
                    x: a.x + (b.x - a.x) * part,
                    y: a.y + (b.y - a.y) * part,
                };
                let near_strait = straits
                    .iter()
                    .any(|(_, strait)| planar::length(at.x - strait.x, at.y - strait.y) < 3.0);
                assert!(
                    near_strait || planar::contains(land.iter().map(Vec::as_slice), at),
                    "the outline is not on land at {at:?}"
                );
            }
        }
    }
}

#[test]
fn labels_are_inside_the_frame_and_on_their_place() {
    let map = committed_map();
    let land = layer_points(&map, "land");
    let [left, top, width, height] = map.frame;
    for label in &map.labels {
        let at = project(&map, label.at[0], label.at[1]);
        assert!(
            (left..left + width).contains(&at.x) && (top..top + height).contains(&at.y),
            "{} is outside the frame",
            label.text
        );
        let on_land = planar::contains(land.iter().map(Vec::as_slice), at);
        let sea = matches!(label.class, story::vocabulary::LabelClass::Sea);
        assert_eq!(on_land, !sea, "{}", label.text);
    }
}
