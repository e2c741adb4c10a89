//! Clips rings and lines to the part of the world that the map keeps.

use crate::grid::{GridPoint, GridRect, clean_ring};

/// Clips a ring to a rectangle (Sutherland-Hodgman). Where the ring leaves the rectangle, the result
/// follows the rectangle's edge.
#[must_use]
pub fn clip_ring(ring: &[GridPoint], to: GridRect) -> Vec<GridPoint> {
    let mut current = ring.to_vec();
    for edge in EDGES {
        let mut kept = Vec::with_capacity(current.len());
        for (index, &at) in current.iter().enumerate() {
            let previous = current[(index + current.len() - 1) % current.len()];
            let (was_inside, is_inside) = (edge.contains(previous, to), edge.contains(at, to));
            if was_inside != is_inside {
                kept.push(edge.intersection(previous, at, to));
            }
            if is_inside {
                kept.push(at);
            }
        }
        current = kept;
    }
    clean_ring(&current)
}

/// Clips an open line to a rectangle into the pieces that lie inside.
#[must_use]
pub fn clip_line(line: &[GridPoint], to: GridRect) -> Vec<Vec<GridPoint>> {
    let mut pieces = vec![line.to_vec()];
    for edge in EDGES {
        let mut kept: Vec<Vec<GridPoint>> = Vec::new();
        for piece in pieces {
            let mut open: Vec<GridPoint> = Vec::new();
            for segment in piece.windows(2) {
                let (was_inside, is_inside) = (edge.contains(segment[0], to), edge.contains(segment[1], to));
                if was_inside && open.is_empty() {
                    open.push(segment[0]);
                }
                if was_inside != is_inside {
                    open.push(edge.intersection(segment[0], segment[1], to));
                }
                if is_inside {
                    open.push(segment[1]);
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
    pieces.retain(|piece| piece.windows(2).any(|segment| segment[0] != segment[1]));
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
    fn contains(self, at: GridPoint, of: GridRect) -> bool {
        match self {
            Self::Left => at.x >= of.min.x,
            Self::Right => at.x <= of.max.x,
            Self::Top => at.y >= of.min.y,
            Self::Bottom => at.y <= of.max.y,
        }
    }

    /// The intersection of this edge's line with the segment from `a` to `b`, which crosses it.
    fn intersection(self, a: GridPoint, b: GridPoint, of: GridRect) -> GridPoint {
        // Computed in one fixed direction, so that both directions of a shared line agree.
        let (a, b) = if a <= b { (a, b) } else { (b, a) };
        let interpolate = |at: i32, from: i32, to: i32, other_from: i32, other_to: i32| {
            let part = f64::from(at - from) / f64::from(to - from);
            (f64::from(other_from) + part * f64::from(other_to - other_from)).round() as i32
        };
        match self {
            Self::Left | Self::Right => {
                let x = if matches!(self, Self::Left) {
                    of.min.x
                } else {
                    of.max.x
                };
                GridPoint {
                    x,
                    y: interpolate(x, a.x, b.x, a.y, b.y),
                }
            }
            Self::Top | Self::Bottom => {
                let y = if matches!(self, Self::Top) {
                    of.min.y
                } else {
                    of.max.y
                };
                GridPoint {
                    x: interpolate(y, a.y, b.y, a.x, b.x),
                    y,
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SQUARE: GridRect = GridRect {
        min: GridPoint { x: 0, y: 0 },
        max: GridPoint { x: 10, y: 10 },
    };

    fn shape(coordinates: &[(i32, i32)]) -> Vec<GridPoint> {
        coordinates.iter().map(|&(x, y)| GridPoint { x, y }).collect()
    }

    #[test]
    fn rings_and_lines_are_clipped_to_the_rectangle() {
        let ring = shape(&[(5, 5), (15, 5), (15, 8), (5, 8)]);
        let clipped = clip_ring(&ring, SQUARE);
        assert_eq!(clipped, shape(&[(5, 5), (10, 5), (10, 8), (5, 8)]));
        assert!(clip_ring(&shape(&[(20, 0), (30, 0), (30, 9)]), SQUARE).is_empty());

        let line = shape(&[(-5, 5), (5, 5), (5, 15), (8, 15), (8, 5)]);
        let pieces = clip_line(&line, SQUARE);
        let expected = [shape(&[(0, 5), (5, 5), (5, 10)]), shape(&[(8, 10), (8, 5)])];
        assert_eq!(pieces, expected);
    }
}
