//! Borders and joints of the committed map.

use base_map::base_map_json::layer_paths;
use base_map::planar;
use story::geo::projection::Point;

use crate::fixture::{committed_map, layer_points, project, vertices};

#[test]
fn no_border_lies_in_the_sea() {
    let map = committed_map();
    let land = vertices(&map, &["land", "story-countries", "focus"]);
    for layer in ["borders", "disputed-borders"] {
        let coasts = layer_points(&map, "land");
        for (line, _) in layer_paths(&map, layer).unwrap() {
            let on_land = line.iter().any(|at| {
                let position = at.to_frame(3);
                land.contains(at) || planar::contains(coasts.iter().map(Vec::as_slice), position)
            });
            assert!(on_land, "{layer} has {line:?} in the sea");
        }
    }
}

#[test]
fn merged_entities_have_no_border() {
    let map = committed_map();
    for layer in ["borders", "disputed-borders"] {
        for line in layer_points(&map, layer) {
            for (name, longitude, latitude) in [
                ("Nicosia", 33.36, 35.17),
                ("Akrotiri", 32.96, 34.60),
                ("Baikonur", 63.30, 45.90),
            ] {
                let at = project(&map, longitude, latitude);
                for segment in line.windows(2) {
                    let distance = distance_to_segment(at, segment[0], segment[1]);
                    assert!(
                        distance > 4.0,
                        "{layer} passes {name} at a distance of {distance}"
                    );
                }
            }
        }
    }
}

#[test]
fn borders_exclude_those_of_the_focus_country() {
    // The outline of the focus layer is already drawn as Ukraine's border; this layer would repeat it.
    let map = committed_map();
    let focus = vertices(&map, &["focus"]);
    for line in layer_paths(&map, "borders").unwrap() {
        let shared = line.0.iter().filter(|at| focus.contains(at)).count();
        assert!(shared <= 2, "a border shares {shared} points with Ukraine's");
    }
}

#[test]
fn layers_join_exactly() {
    let map = committed_map();
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
            "{alone} of {} points of {layer} belong to no neighbouring layer",
            own.len()
        );
    }
}

/// The distance of a point from a segment.
fn distance_to_segment(at: Point, a: Point, b: Point) -> f64 {
    let (x, y) = (b.x - a.x, b.y - a.y);
    let along = ((at.x - a.x) * x + (at.y - a.y) * y) / (x * x + y * y);
    let part = along.clamp(0.0, 1.0);
    planar::length(at.x - a.x - x * part, at.y - a.y - y * part)
}
