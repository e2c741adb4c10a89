//! Finds lines that cross each other, which show as hairlines.

use std::collections::{BTreeMap, BTreeSet};

use crate::grid::{GridPoint, orientation};

/// A segment of an arc, with the arc's index.
type Segment = (usize, GridPoint, GridPoint);

/// Two segments that cross in their interiors.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Crossing {
    /// One segment and its arc.
    pub one: Segment,
    /// The other segment and its arc, which may be the same one.
    pub other: Segment,
}

/// All crossings between segments of the arcs, which come with their indices.
pub fn find_crossings<'a>(arcs: impl IntoIterator<Item = (usize, &'a [GridPoint])>) -> BTreeSet<Crossing> {
    // Segments are sorted into square cells, so that only neighbours are compared.
    const CELL: i32 = 60;
    let mut cells: BTreeMap<(i32, i32), Vec<Segment>> = BTreeMap::new();
    for (arc, line) in arcs {
        for segment in line.windows(2) {
            let (a, b) = (segment[0], segment[1]);
            for column in a.x.min(b.x).div_euclid(CELL)..=a.x.max(b.x).div_euclid(CELL) {
                for row in a.y.min(b.y).div_euclid(CELL)..=a.y.max(b.y).div_euclid(CELL) {
                    cells.entry((column, row)).or_default().push((arc, a, b));
                }
            }
        }
    }
    let mut found = BTreeSet::new();
    for segments in cells.values() {
        for (index, &one) in segments.iter().enumerate() {
            for &other in &segments[index + 1..] {
                if cross(one, other) {
                    found.insert(Crossing { one, other });
                }
            }
        }
    }
    found
}

/// Whether two segments cross in their interiors. Segments that only touch are fine.
fn cross((_, a, b): Segment, (_, c, d): Segment) -> bool {
    let separates = |a, b, c, d| orientation(a, b, c).signum() * orientation(a, b, d).signum() < 0;
    separates(a, b, c, d) && separates(c, d, a, b)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(coordinates: &[(i32, i32)]) -> Vec<GridPoint> {
        coordinates.iter().map(|&(x, y)| GridPoint { x, y }).collect()
    }

    #[test]
    fn crossings_are_found_and_touching_segments_are_not() {
        let lines = [
            shape(&[(0, 0), (10, 10)]),
            shape(&[(0, 10), (10, 0)]),
            shape(&[(10, 10), (20, 0)]),
        ];
        let indexed = lines.iter().map(Vec::as_slice).enumerate();
        let found: Vec<(usize, usize)> = find_crossings(indexed)
            .iter()
            .map(|crossing| (crossing.one.0, crossing.other.0))
            .collect();
        assert_eq!(found, [(0, 1)]);
    }
}
