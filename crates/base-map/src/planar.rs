//! Planar geometry of rings: area and point-in-polygon.

use story::geo::projection::Point;

/// Twice the signed area of a closed ring. The last point may repeat the first.
#[must_use]
pub fn doubled_area(ring: &[Point]) -> f64 {
    let Some(&first) = ring.first() else {
        return 0.0;
    };
    // Relative to the first point, to keep precision for small rings far from the origin.
    let segments = ring.iter().zip(ring.iter().cycle().skip(1));
    segments
        .map(|(a, b)| (a.x - first.x) * (b.y - first.y) - (b.x - first.x) * (a.y - first.y))
        .sum()
}

/// The length of a vector. Unlike `hypot`, a square root has the same result on every machine.
#[must_use]
pub fn length(x: f64, y: f64) -> f64 {
    (x * x + y * y).sqrt()
}

/// The area of a ring, without sign.
#[must_use]
pub fn area(ring: &[Point]) -> f64 {
    doubled_area(ring).abs() / 2.0
}

/// Whether a point lies inside the rings by the even-odd rule.
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

    fn ring(coordinates: &[(f64, f64)]) -> Vec<Point> {
        coordinates.iter().map(|&(x, y)| Point { x, y }).collect()
    }

    #[test]
    fn square_with_a_hole() {
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
