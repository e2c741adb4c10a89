//! Plane geometry of rings: areas, and whether a position lies inside.
//!
//! What stays out: places on the sphere, and anything that knows what a ring stands for.

use story::geo::projection::Point;

/// Twice the signed area of a closed ring, whose last position may or may not repeat the first.
#[must_use]
pub fn doubled_area(ring: &[Point]) -> f64 {
    let Some(&first) = ring.first() else {
        return 0.0;
    };
    // Relative to the first position, so that small rings far from the origin keep their digits.
    let sides = ring.iter().zip(ring.iter().cycle().skip(1));
    sides
        .map(|(a, b)| (a.x - first.x) * (b.y - first.y) - (b.x - first.x) * (a.y - first.y))
        .sum()
}

/// The length of a step. A square root is the same on every machine; a library's `hypot` need not be.
#[must_use]
pub fn length(x: f64, y: f64) -> f64 {
    (x * x + y * y).sqrt()
}

/// The size of a ring, without sign.
#[must_use]
pub fn area(ring: &[Point]) -> f64 {
    doubled_area(ring).abs() / 2.0
}

/// Whether a position lies inside an odd number of the rings (the even-odd rule).
pub fn contains<'a>(rings: impl IntoIterator<Item = &'a [Point]>, at: Point) -> bool {
    let mut inside = false;
    for ring in rings {
        for (a, b) in ring.iter().zip(ring.iter().cycle().skip(1)) {
            if (a.y > at.y) != (b.y > at.y) && at.x < (b.x - a.x) * (at.y - a.y) / (b.y - a.y) + a.x {
                inside = !inside;
            }
        }
    }
    inside
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ring(positions: &[(f64, f64)]) -> Vec<Point> {
        positions.iter().map(|&(x, y)| Point { x, y }).collect()
    }

    #[test]
    fn a_square_with_a_hole() {
        let outer = ring(&[(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)]);
        let hole = ring(&[(4.0, 4.0), (4.0, 6.0), (6.0, 6.0), (6.0, 4.0), (4.0, 4.0)]);
        assert!((area(&outer) - 100.0).abs() < 1e-12);
        assert!((doubled_area(&hole) + 8.0).abs() < 1e-12);
        let rings = [outer.as_slice(), hole.as_slice()];
        assert!(contains(rings, Point { x: 1.0, y: 1.0 }));
        assert!(!contains(rings, Point { x: 5.0, y: 5.0 }));
        assert!(!contains(rings, Point { x: 11.0, y: 5.0 }));
    }
}
