//! The shapes of areas as GeoJSON geometry (RFC 7946), unprojected from the base map.
//!
//! Only paths of the form that our base maps use are supported: relative moves and closed rings. Any other path gives no
//! geometry.

use serde_json::{Value, json};
use story::base_map_file::BaseMapFile;
use story::geo::projection::{LonLat, Point};
use story::model::BaseMap;

/// A closed ring of longitudes and latitudes in degrees; the first position is not repeated.
type Ring = Vec<(f64, f64)>;

/// The area of a layer as a `MultiPolygon`; none if it has no area.
pub fn geometry(map: &BaseMap, file: &BaseMapFile, layer: &str) -> Option<Value> {
    let layer = file.layers.iter().find(|one| one.id == layer)?;
    let rings: Vec<Ring> = rings(&layer.d)?
        .into_iter()
        .map(|ring| unprojected(map, &ring))
        .collect::<Option<_>>()?;
    // A ring that crosses the antimeridian would have to be cut.
    let crosses = |ring: &Ring| {
        ring.iter()
            .zip(ring.iter().cycle().skip(1))
            .any(|(from, to)| (from.0 - to.0).abs() > 180.0)
    };
    if rings.is_empty() || rings.iter().any(crosses) {
        return None;
    }
    Some(json!({ "type": "MultiPolygon", "coordinates": polygons(rings) }))
}

/// Outer rings counter-clockwise, each with the rings inside it clockwise.
fn polygons(rings: Vec<Ring>) -> Vec<Vec<Vec<[f64; 2]>>> {
    let depth = |ring: &Ring| {
        let first = ring.first().copied().unwrap_or_default();
        rings
            .iter()
            .filter(|other| !std::ptr::eq(*other, ring) && contains(other, first))
            .count()
    };
    let mut polygons: Vec<(usize, Vec<Vec<[f64; 2]>>)> = Vec::new();
    for (index, ring) in rings.iter().enumerate() {
        if depth(ring).is_multiple_of(2) {
            polygons.push((index, vec![closed(ring, true)]));
        }
    }
    for ring in rings.iter().filter(|ring| !depth(ring).is_multiple_of(2)) {
        let first = ring.first().copied().unwrap_or_default();
        // It is a hole of the smallest outer ring around it.
        let around = polygons
            .iter_mut()
            .filter(|(outer, _)| rings.get(*outer).is_some_and(|outer| contains(outer, first)))
            .min_by(|one, other| {
                let size = |index: usize| rings.get(index).map_or(0.0, |ring| area(ring).abs());
                size(one.0).total_cmp(&size(other.0))
            });
        if let Some((_, polygon)) = around {
            polygon.push(closed(ring, false));
        }
    }
    polygons.into_iter().map(|(_, polygon)| polygon).collect()
}

/// A closed ring, rounded to four decimals (about ten metres), which is more precise than the shapes.
fn closed(ring: &Ring, counter_clockwise: bool) -> Vec<[f64; 2]> {
    let round = |value: f64| (value * 10_000.0).round() / 10_000.0;
    let mut positions: Vec<[f64; 2]> = ring.iter().map(|at| [round(at.0), round(at.1)]).collect();
    positions.dedup();
    if (area(ring) > 0.0) != counter_clockwise {
        positions.reverse();
    }
    if let Some(&first) = positions.first() {
        positions.push(first);
    }
    positions
}

/// Twice the area in square degrees, positive for counter-clockwise rings.
fn area(ring: &Ring) -> f64 {
    ring.iter()
        .zip(ring.iter().cycle().skip(1))
        .map(|(from, to)| from.0 * to.1 - to.0 * from.1)
        .sum()
}

/// Whether a position is inside a ring, by counting the edges to the east of it.
fn contains(ring: &Ring, at: (f64, f64)) -> bool {
    let mut inside = false;
    for (from, to) in ring.iter().zip(ring.iter().cycle().skip(1)) {
        if (from.1 > at.1) != (to.1 > at.1) {
            let crossing = from.0 + (at.1 - from.1) / (to.1 - from.1) * (to.0 - from.0);
            inside ^= at.0 < crossing;
        }
    }
    inside
}

fn unprojected(map: &BaseMap, ring: &[(i64, i64)]) -> Option<Ring> {
    ring.iter()
        .map(|&(x, y)| {
            let position = Point {
                x: x as f64 / map.unit,
                y: y as f64 / map.unit,
            };
            let LonLat { longitude, latitude } = map.projection.unproject(position)?;
            Some((longitude, latitude))
        })
        .collect()
}

/// The closed rings of a path; none if it has another form.
fn rings(path: &str) -> Option<Vec<Vec<(i64, i64)>>> {
    let mut rings = Vec::new();
    let mut at = (0, 0);
    for part in path.strip_prefix('m')?.split('m') {
        let numbers = numbers(part.strip_suffix('z')?)?;
        let mut ring = Vec::with_capacity(numbers.len() / 2);
        for pair in numbers.chunks(2) {
            let &[x, y] = pair else { return None };
            at = (at.0 + x, at.1 + y);
            ring.push(at);
        }
        if ring.len() < 3 {
            return None;
        }
        // After a ring is closed, the next move is relative to its start.
        at = *ring.first()?;
        rings.push(ring);
    }
    Some(rings)
}

/// Integers, separated by spaces or by the sign of the next one.
fn numbers(text: &str) -> Option<Vec<i64>> {
    let mut words = String::with_capacity(text.len() * 2);
    for letter in text.chars() {
        if letter == '-' {
            words.push(' ');
        }
        words.push(letter);
    }
    words
        .split_ascii_whitespace()
        .map(|word| word.parse().ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(x: f64, y: f64, size: f64) -> Ring {
        vec![(x, y), (x, y + size), (x + size, y + size), (x + size, y)]
    }

    #[test]
    fn paths_are_read_as_they_are_written() {
        assert_eq!(
            rings("m1 2 3-1-4 5zm1 1 2 0 0 2z"),
            Some(vec![vec![(1, 2), (4, 1), (0, 6)], vec![(2, 3), (4, 3), (4, 5)]])
        );
        for other in [
            "",
            "M1 2 3 4 5 6z",
            "m1 2 3 4 5 6",
            "m1 2 3z",
            "m1 2 3 4z",
            "m1 2c3 4 5 6z",
        ] {
            assert_eq!(rings(other), None, "{other}");
        }
    }

    #[test]
    fn rings_run_by_the_right_hand_and_holes_the_other_way() {
        let found = polygons(vec![
            square(0.0, 0.0, 10.0),
            square(2.0, 2.0, 3.0),
            square(20.0, 0.0, 1.0),
        ]);
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].len(), 2);
        let turned = |ring: &Vec<[f64; 2]>| area(&ring.iter().map(|at| (at[0], at[1])).collect()) > 0.0;
        assert!(turned(&found[0][0]) && !turned(&found[0][1]) && turned(&found[1][0]));
        for ring in found.iter().flatten() {
            assert_eq!(ring.first(), ring.last());
            assert_eq!(ring.len(), 5);
        }
    }
}
