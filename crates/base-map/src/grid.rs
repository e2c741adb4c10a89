//! The integer grid of path coordinates, and rounding to it.
//!
//! Rounding makes points coincide and thin inlets close, which shows as hairlines, so rounded lines
//! are cleaned.

use story::geo::projection::Point;

/// A point in grid steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GridPoint {
    /// Steps to the right.
    pub x: i32,
    /// Steps down.
    pub y: i32,
}

/// A rectangle on the grid, including its edges.
#[derive(Debug, Clone, Copy)]
pub struct GridRect {
    /// Top left corner.
    pub min: GridPoint,
    /// Bottom right corner.
    pub max: GridPoint,
}

impl GridPoint {
    /// The grid point nearest to a point in frame units.
    #[must_use]
    pub fn nearest(at: Point, unit: u32) -> Self {
        let steps = |value: f64| (value * f64::from(unit)).round() as i32;
        Self {
            x: steps(at.x),
            y: steps(at.y),
        }
    }

    /// The same point in frame units.
    #[must_use]
    pub fn to_frame(self, unit: u32) -> Point {
        Point {
            x: f64::from(self.x) / f64::from(unit),
            y: f64::from(self.y) / f64::from(unit),
        }
    }
}

/// Twice the signed area of the triangle `a`, `b`, `c`: zero when they are collinear.
pub(crate) fn orientation(a: GridPoint, b: GridPoint, c: GridPoint) -> i64 {
    let step = |from: i32, to: i32| i64::from(to) - i64::from(from);
    step(a.x, b.x) * step(a.y, c.y) - step(a.y, b.y) * step(a.x, c.x)
}

/// Rounds a line to the grid and drops points that became redundant: repeated points, collinear
/// points and spikes of zero width. Both ends stay.
#[must_use]
pub fn round_line(line: &[Point], unit: u32) -> Vec<GridPoint> {
    let mut cleaned: Vec<GridPoint> = Vec::new();
    for &at in line {
        let at = GridPoint::nearest(at, unit);
        push(&mut cleaned, at);
    }
    cleaned
}

/// Appends a point and removes the ones that it makes redundant.
fn push(line: &mut Vec<GridPoint>, at: GridPoint) {
    loop {
        match line.as_slice() {
            [.., last] if *last == at => return,
            [.., before, last] if orientation(*before, *last, at) == 0 => {
                line.pop();
            }
            _ => break,
        }
    }
    line.push(at);
}

/// Cleans a closed ring in the same way; the result does not repeat its first point. A ring without
/// area becomes empty.
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
        if first == last || orientation(before_last, last, first) == 0 {
            cleaned.pop();
        } else if orientation(last, first, cleaned[1]) == 0 {
            cleaned.remove(0);
        } else {
            return cleaned;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(coordinates: &[(i32, i32)]) -> Vec<GridPoint> {
        coordinates.iter().map(|&(x, y)| GridPoint { x, y }).collect()
    }

    #[test]
    fn rounding_drops_repeated_collinear_and_spike_points() {
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
        assert_eq!(round_line(&line, 3), shape(&[(0, 0), (6, 0), (12, 3)]));
    }

    #[test]
    fn ring_without_area_becomes_empty() {
        assert!(clean_ring(&shape(&[(0, 0), (5, 5), (9, 9), (5, 5), (0, 0)])).is_empty());
        let square = shape(&[(0, 0), (4, 0), (4, 4), (0, 4)]);
        let with_collinear = shape(&[(2, 0), (4, 0), (4, 4), (0, 4), (0, 0), (2, 0)]);
        let mut cleaned = clean_ring(&with_collinear);
        cleaned.rotate_right(1);
        assert_eq!(cleaned, square);
    }
}
