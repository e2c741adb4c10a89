//! Shared arcs in a small world: two neighbours, an island and a country across the antimeridian.

use base_map::topology::{DirectedArc, Topology, concat_arcs};
use story::geo::projection::{LonLat, Projection};

/// `West` and `East` share arc 0; arc 3 is an island that the file gives to `West`; arc 4 is `Far`,
/// which crosses the antimeridian.
const WORLD: &str = r#"{
  "type": "Topology",
  "transform": {"scale": [1, 1], "translate": [-180, -90]},
  "arcs": [
    [[190, 90], [0, 10]],
    [[190, 100], [-10, 0], [0, -10], [10, 0]],
    [[190, 90], [10, 0], [0, 10], [-10, 0]],
    [[194, 110], [4, 0], [0, 4], [-4, 0], [0, -4]],
    [[0, 150], [5, 0], [0, 5], [-5, 0], [355, 0], [0, -5], [-355, 0]]
  ],
  "objects": {"countries": {"type": "GeometryCollection", "geometries": [
    {"type": "MultiPolygon", "id": "001", "properties": {"name": "West"}, "arcs": [[[0, 1]], [[3]]]},
    {"type": "Polygon", "properties": {"name": "East"}, "arcs": [[2, -1]]},
    {"type": "Polygon", "properties": {"name": "Far"}, "arcs": [[4]]}
  ]}}}"#;

fn world() -> Topology {
    Topology::from_topojson(WORLD.as_bytes()).unwrap()
}

fn lon_lat(longitude: f64, latitude: f64) -> LonLat {
    LonLat { longitude, latitude }
}

#[test]
fn common_outline_omits_the_shared_border() {
    let world = world();
    let both = world.countries[0]
        .polygons
        .iter()
        .chain(&world.countries[1].polygons);
    let rings = world.outline(both);
    assert_eq!(rings.len(), 2, "the mainland and the island");
    assert!(rings.iter().flatten().all(|directed| directed.arc != 0));
    let mainland = world.points(&rings[0]);
    assert_eq!(mainland.first(), mainland.last());
    assert_eq!(mainland.len(), 7);
}

#[test]
fn transferred_polygon_only_changes_its_country() {
    let mut world = world();
    world.transfer("West", "East", lon_lat(16.0, 22.0)).unwrap();
    assert_eq!(world.countries[0].polygons.len(), 1);
    assert_eq!(world.countries[1].polygons.len(), 2);
    assert!(world.polygon_at(1, lon_lat(16.0, 22.0)).is_ok());
    let again = world.transfer("West", "East", lon_lat(16.0, 22.0));
    assert!(again.is_err_and(|error| error.to_string().contains("West has no land at 16, 22")));
}

#[test]
fn unknown_country_is_reported_with_similar_names() {
    let error = |name: &str| world().country(name).unwrap_err().to_string();
    let expected = |name: &str, similar: &str| {
        format!("the countries' source has no {name:?}. Similar names: {similar}")
    };
    assert_eq!(error("Weest"), expected("Weest", "West"));
    assert_eq!(
        error("Republic of the East"),
        expected("Republic of the East", "East")
    );
    assert_eq!(error("wes"), expected("wes", "West"));
    assert_eq!(error("Atlantis"), "the countries' source has no \"Atlantis\"");
}

#[test]
fn merging_removes_the_border() {
    let mut world = world();
    assert_eq!(world.owners()[0].len(), 2);
    world.merge("East", "West").unwrap();
    assert_eq!(world.owners()[0].len(), 1);
    let outline = world.outline(&world.countries[0].polygons);
    assert!(outline.iter().flatten().all(|directed| directed.arc != 0));
    assert!(world.merge("Nowhere", "West").is_err());
}

#[test]
fn split_arc_is_split_in_every_ring() {
    let mut world = world();
    let before = world.points(&world.countries[1].polygons[0][0]);
    let second = world.split(2, 1);
    assert_eq!(world.arcs[2].len(), 2);
    assert_eq!(world.arcs[second].len(), 3);
    assert_eq!(world.points(&world.countries[1].polygons[0][0]), before);
}

#[test]
fn removed_loop_does_not_affect_its_neighbours() {
    let sequence = [0, 1, 2].map(|arc| DirectedArc { arc, reversed: false });
    assert_eq!(
        concat_arcs(&sequence, &[vec![1, 2], vec![], vec![2, 3]]),
        [1, 2, 3]
    );
}

#[test]
fn ring_across_the_antimeridian_projects_without_a_gap() {
    let world = world();
    let projection = Projection {
        centre_longitude: 10.0,
        centre_latitude: 46.0,
        scale: 654.0,
        translate_x: 0.0,
        translate_y: 0.0,
    };
    let points = world.points(&world.countries[2].polygons[0][0]);
    assert!(
        points
            .windows(2)
            .any(|pair| (pair[0].longitude - pair[1].longitude).abs() > 300.0),
        "the ring jumps in longitude"
    );
    for pair in points.windows(2) {
        let (a, b) = (projection.project(pair[0]), projection.project(pair[1]));
        assert!((a.x - b.x).hypot(a.y - b.y) < 80.0, "{pair:?}");
    }
}
