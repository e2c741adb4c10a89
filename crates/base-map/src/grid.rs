//! The grid of whole numbers that paths are written on, and what rounding does to lines.
//!
//! Rounding makes positions coincide and thin inlets close, which shows as hairs. Here such lines are
//! cleaned, cut to the kept part of the world, and searched for crossings. What stays out: countries,
//! and the text of paths.

use std::collections::{BTreeMap, BTreeSet};

use story::geo::projection::Point;

/// A position in grid steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GridPoint {
    /// Steps to the right.
    pub x: i32,
    /// Steps down.
    pub y: i32,
}

/// A rectangle on the grid, edges included.
#[derive(Debug, Clone, Copy)]
pub struct GridRectangle {
    /// Top left corner.
    pub least: GridPoint,
    /// Bottom right corner.
    pub most: GridPoint,
}

impl GridPoint {
    /// The grid position nearest to a position in frame units.
    #[must_use]
    pub fn nearest(at: Point, unit: u32) -> Self {
        let steps = |value: f64| (value * f64::from(unit)).round() as i32;
        Self {
            x: steps(at.x),
            y: steps(at.y),
        }
    }

    /// The same position in frame units.
    #[must_use]
    pub fn position(self, unit: u32) -> Point {
        Point {
            x: f64::from(self.x) / f64::from(unit),
            y: f64::from(self.y) / f64::from(unit),
        }
    }
}

/// Twice the signed area of the triangle `a`, `b`, `c`: zero when they stand in one line.
fn turn(a: GridPoint, b: GridPoint, c: GridPoint) -> i64 {
    let step = |from: i32, to: i32| i64::from(to) - i64::from(from);
    step(a.x, b.x) * step(a.y, c.y) - step(a.y, b.y) * step(a.x, c.x)
}

/// Rounds a line and drops what rounding left without meaning: repeated positions, positions in the
/// middle of a straight piece, and spikes that return on themselves. Both ends stay.
#[must_use]
pub fn round(line: &[Point], unit: u32) -> Vec<GridPoint> {
    let mut cleaned: Vec<GridPoint> = Vec::new();
    for &at in line {
        let at = GridPoint::nearest(at, unit);
        push(&mut cleaned, at);
    }
    cleaned
}

/// Appends a position and takes back the ones that it makes needless.
fn push(line: &mut Vec<GridPoint>, at: GridPoint) {
    loop {
        match line.as_slice() {
            [.., last] if *last == at => return,
            [.., before, last] if turn(*before, *last, at) == 0 => {
                line.pop();
            }
            _ => break,
        }
    }
    line.push(at);
}

/// Cleans a closed ring the same way; the result does not repeat its first position. A ring without
/// area comes back empty.
#[must_use]
pub fn clean_ring(ring: &[GridPoint]) -> Vec<GridPoint> {
    let mut cleaned = Vec::new();
    for &at in ring {
        push(&mut cleaned, at);
    }
    loop {
        let Some((&first, &last)) = cleaned.first().zip(cleaned.last()) else {
            return cleaned;
        };
        if cleaned.len() < 3 {
            return Vec::new();
        }
        let before_last = cleaned[cleaned.len() - 2];
        if first == last || turn(before_last, last, first) == 0 {
            cleaned.pop();
        } else if turn(last, first, cleaned[1]) == 0 {
            cleaned.remove(0);
        } else {
            return cleaned;
        }
    }
}

/// One side of an arc, with the arc's number.
type Side = (usize, GridPoint, GridPoint);

/// Two sides that cross in their middles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Crossing {
    /// One side and its arc.
    pub one: Side,
    /// The other side and its arc, which may be the same one.
    pub other: Side,
}

/// All crossings between the sides of the arcs, which come with their numbers.
pub fn crossings<'a>(arcs: impl IntoIterator<Item = (usize, &'a [GridPoint])>) -> BTreeSet<Crossing> {
    // Sides are sorted into square cells, so that only neighbours are compared.
    const CELL: i32 = 60;
    let mut cells: BTreeMap<(i32, i32), Vec<Side>> = BTreeMap::new();
    for (arc, line) in arcs {
        for side in line.windows(2) {
            let (a, b) = (side[0], side[1]);
            for column in a.x.min(b.x).div_euclid(CELL)..=a.x.max(b.x).div_euclid(CELL) {
                for row in a.y.min(b.y).div_euclid(CELL)..=a.y.max(b.y).div_euclid(CELL) {
                    cells.entry((column, row)).or_default().push((arc, a, b));
                }
            }
        }
    }
    let mut found = BTreeSet::new();
    for sides in cells.values() {
        for (index, &one) in sides.iter().enumerate() {
            for &other in &sides[index + 1..] {
                if cross(one, other) {
                    found.insert(Crossing { one, other });
                }
            }
        }
    }
    found
}

/// Whether two sides cross in their middles. Sides that only touch do no harm.
fn cross((_, a, b): Side, (_, c, d): Side) -> bool {
    let apart = |a, b, c, d| turn(a, b, c).signum() * turn(a, b, d).signum() < 0;
    apart(a, b, c, d) && apart(c, d, a, b)
}

/// Cuts a ring to a rectangle (Sutherland and Hodgman). Where the ring leaves the rectangle and comes
/// back, the result follows the rectangle's edge.
#[must_use]
pub fn clip_ring(ring: &[GridPoint], to: GridRectangle) -> Vec<GridPoint> {
    let mut current = ring.to_vec();
    for edge in EDGES {
        let mut kept = Vec::with_capacity(current.len());
        for (index, &at) in current.iter().enumerate() {
            let previous = current[(index + current.len() - 1) % current.len()];
            let (was_inside, is_inside) = (edge.holds(previous, to), edge.holds(at, to));
            if was_inside != is_inside {
                kept.push(edge.meet(previous, at, to));
            }
            if is_inside {
                kept.push(at);
            }
        }
        current = kept;
    }
    clean_ring(&current)
}

/// Cuts an open line to a rectangle; every piece inside is a line of its own.
#[must_use]
pub fn clip_line(line: &[GridPoint], to: GridRectangle) -> Vec<Vec<GridPoint>> {
    let mut pieces = vec![line.to_vec()];
    for edge in EDGES {
        let mut kept: Vec<Vec<GridPoint>> = Vec::new();
        for piece in pieces {
            let mut open: Vec<GridPoint> = Vec::new();
            for side in piece.windows(2) {
                let (was_inside, is_inside) = (edge.holds(side[0], to), edge.holds(side[1], to));
                if was_inside && open.is_empty() {
                    open.push(side[0]);
                }
                if was_inside != is_inside {
                    open.push(edge.meet(side[0], side[1], to));
                }
                if is_inside {
                    open.push(side[1]);
                } else if !open.is_empty() {
                    kept.push(std::mem::take(&mut open));
                }
            }
            if !open.is_empty() {
                kept.push(open);
            }
        }
        pieces = kept;
    }
    pieces.retain(|piece| piece.windows(2).any(|side| side[0] != side[1]));
    pieces
}

/// One edge of a rectangle.
#[derive(Clone, Copy)]
enum Edge {
    Left,
    Right,
    Top,
    Bottom,
}

const EDGES: [Edge; 4] = [Edge::Left, Edge::Right, Edge::Top, Edge::Bottom];

impl Edge {
    fn holds(self, at: GridPoint, of: GridRectangle) -> bool {
        match self {
            Self::Left => at.x >= of.least.x,
            Self::Right => at.x <= of.most.x,
            Self::Top => at.y >= of.least.y,
            Self::Bottom => at.y <= of.most.y,
        }
    }

    /// Where the side from `a` to `b`, which crosses this edge's line, meets it.
    fn meet(self, a: GridPoint, b: GridPoint, of: GridRectangle) -> GridPoint {
        // Always computed from the same end, so that both directions of a shared line agree.
        let (a, b) = if a <= b { (a, b) } else { (b, a) };
        let along = |at: i32, from: i32, to: i32, other_from: i32, other_to: i32| {
            let part = f64::from(at - from) / f64::from(to - from);
            (f64::from(other_from) + part * f64::from(other_to - other_from)).round() as i32
        };
        match self {
            Self::Left | Self::Right => {
                let x = if matches!(self, Self::Left) {
                    of.least.x
                } else {
                    of.most.x
                };
                GridPoint {
                    x,
                    y: along(x, a.x, b.x, a.y, b.y),
                }
            }
            Self::Top | Self::Bottom => {
                let y = if matches!(self, Self::Top) {
                    of.least.y
                } else {
                    of.most.y
                };
                GridPoint {
                    x: along(y, a.y, b.y, a.x, b.x),
                    y,
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SQUARE: GridRectangle = GridRectangle {
        least: GridPoint { x: 0, y: 0 },
        most: GridPoint { x: 10, y: 10 },
    };

    fn shape(positions: &[(i32, i32)]) -> Vec<GridPoint> {
        positions.iter().map(|&(x, y)| GridPoint { x, y }).collect()
    }

    #[test]
    fn rounding_leaves_no_repeats_no_spikes_and_no_needless_positions() {
        let line: Vec<Point> = [
            (0.0, 0.0),
            (0.1, 0.1),
            (1.0, 0.0),
            (2.0, 0.0),
            (2.0, 3.0),
            (2.0, 0.1),
            (4.0, 1.0),
        ]
        .map(|(x, y)| Point { x, y })
        .to_vec();
        assert_eq!(round(&line, 3), shape(&[(0, 0), (6, 0), (12, 3)]));
    }

    #[test]
    fn a_ring_without_area_is_none() {
        assert!(clean_ring(&shape(&[(0, 0), (5, 5), (9, 9), (5, 5), (0, 0)])).is_empty());
        let square = shape(&[(0, 0), (4, 0), (4, 4), (0, 4)]);
        let with_needless = shape(&[(2, 0), (4, 0), (4, 4), (0, 4), (0, 0), (2, 0)]);
        let mut cleaned = clean_ring(&with_needless);
        cleaned.rotate_right(1);
        assert_eq!(cleaned, square);
    }

    #[test]
    fn rings_and_lines_are_cut_to_the_rectangle() {
        let ring = shape(&[(5, 5), (15, 5), (15, 8), (5, 8)]);
        let cut = clip_ring(&ring, SQUARE);
        assert_eq!(cut, shape(&[(5, 5), (10, 5), (10, 8), (5, 8)]));
        assert!(clip_ring(&shape(&[(20, 0), (30, 0), (30, 9)]), SQUARE).is_empty());

        let line = shape(&[(-5, 5), (5, 5), (5, 15), (8, 15), (8, 5)]);
        let pieces = clip_line(&line, SQUARE);
        let expected = [shape(&[(0, 5), (5, 5), (5, 10)]), shape(&[(8, 10), (8, 5)])];
        assert_eq!(pieces, expected);
    }

    #[test]
    fn crossing_sides_are_found_and_touching_ones_are_not() {
        let lines = [
            shape(&[(0, 0), (10, 10)]),
            shape(&[(0, 10), (10, 0)]),
            shape(&[(10, 10), (20, 0)]),
        ];
        let numbered = lines.iter().map(Vec::as_slice).enumerate();
        let found: Vec<(usize, usize)> = crossings(numbered)
            .iter()
            .map(|crossing| (crossing.one.0, crossing.other.0))
            .collect();
        assert_eq!(found, [(0, 1)]);
    }
}
