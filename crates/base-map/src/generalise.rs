//! Leaving out: which places of a line are kept, by how much each one shows.
//!
//! Visvalingam's method on every arc with both ends pinned, so that lines which meet keep meeting.
//! A position weighs the area of the triangle with its neighbours, less for a sharp corner (a spike)
//! than for a flat one, against the square of the tolerance at its place. What stays out: rounding to
//! the grid, and anything about countries but whether a line is a coast.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

use story::geo::projection::Point;

use crate::plane;
use crate::recipe::Detail;

/// How much a corner's sharpness takes from its weight; 0.7 is the usual value for this weighting.
const SHARPNESS: f64 = 0.7;

/// The tolerance at a position, in frame units.
#[must_use]
pub fn tolerance_at(detail: &Detail, at: Point) -> f64 {
    detail.regions.iter().fold(detail.tolerance, |outside, region| {
        let [left, top, width, height] = region.view;
        let beyond_x = (left - at.x).max(at.x - left - width).max(0.0);
        let beyond_y = (top - at.y).max(at.y - top - height).max(0.0);
        let part = (plane::length(beyond_x, beyond_y) / region.blend).min(1.0);
        region.tolerance + (outside - region.tolerance).max(0.0) * part
    })
}

/// A position's weight while it waits to be left out: the lightest goes first, and of equals the one
/// that comes first on the line.
#[derive(PartialEq)]
struct Waiting {
    weight: f64,
    index: usize,
    version: u32,
}

impl Eq for Waiting {}

impl PartialOrd for Waiting {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Waiting {
    fn cmp(&self, other: &Self) -> Ordering {
        self.weight
            .total_cmp(&other.weight)
            .then(self.index.cmp(&other.index))
            .then(self.version.cmp(&other.version))
    }
}

/// Simplifies a line. Both ends stay, and at least `keep` positions with them.
#[must_use]
pub fn simplify(line: &[Point], tolerance: impl Fn(Point) -> f64, keep: usize) -> Vec<Point> {
    let count = line.len();
    if count <= keep.max(2) {
        return line.to_vec();
    }
    let mut before: Vec<usize> = (0..count).map(|index| index.wrapping_sub(1)).collect();
    let mut after: Vec<usize> = (1..=count).collect();
    let mut version = vec![0u32; count];
    let mut kept = vec![true; count];
    let mut left = count;
    let tolerances: Vec<f64> = line.iter().map(|&at| tolerance(at)).collect();
    let weigh =
        |a: usize, b: usize, c: usize| weight(line[a], line[b], line[c]) / (tolerances[b] * tolerances[b]);
    let mut queue: BinaryHeap<Reverse<Waiting>> = (1..count - 1)
        .map(|index| {
            Reverse(Waiting {
                weight: weigh(index - 1, index, index + 1),
                index,
                version: 0,
            })
        })
        .collect();
    while let Some(Reverse(lightest)) = queue.pop() {
        if lightest.version != version[lightest.index] || !kept[lightest.index] {
            continue;
        }
        if lightest.weight >= 1.0 || left <= keep.max(2) {
            break;
        }
        let (previous, next) = (before[lightest.index], after[lightest.index]);
        kept[lightest.index] = false;
        left -= 1;
        after[previous] = next;
        before[next] = previous;
        for index in [previous, next] {
            if index == 0 || index == count - 1 {
                continue;
            }
            version[index] += 1;
            queue.push(Reverse(Waiting {
                // Never lighter than what has just gone: what hid behind it must not go in a landslide.
                weight: weigh(before[index], index, after[index]).max(lightest.weight),
                index,
                version: version[index],
            }));
        }
    }
    line.iter()
        .zip(kept)
        .filter_map(|(&position, kept)| kept.then_some(position))
        .collect()
}

/// The weight of `b` between `a` and `c`: the triangle's area, up to 1.7 times as much for a flat
/// corner and down to 0.3 times for a spike.
fn weight(a: Point, b: Point, c: Point) -> f64 {
    let (in_x, in_y) = (a.x - b.x, a.y - b.y);
    let (out_x, out_y) = (c.x - b.x, c.y - b.y);
    let lengths = plane::length(in_x, in_y) * plane::length(out_x, out_y);
    if lengths == 0.0 {
        return 0.0;
    }
    let cosine = (in_x * out_x + in_y * out_y) / lengths;
    let area = (in_x * out_y - in_y * out_x).abs() / 2.0;
    area * (1.0 - SHARPNESS * cosine)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recipe::DetailRegion;

    fn line(positions: &[(f64, f64)]) -> Vec<Point> {
        positions.iter().map(|&(x, y)| Point { x, y }).collect()
    }

    #[test]
    fn small_bumps_go_and_large_ones_stay() {
        let coast = line(&[(0.0, 0.0), (5.0, 0.1), (10.0, 0.0), (15.0, 8.0), (20.0, 0.0)]);
        let simple = simplify(&coast, |_| 3.0, 2);
        assert_eq!(simple, line(&[(0.0, 0.0), (10.0, 0.0), (15.0, 8.0), (20.0, 0.0)]));
    }

    #[test]
    fn ends_and_the_smallest_ring_stay_under_any_tolerance() {
        let ring = line(&[
            (0.0, 0.0),
            (2.0, 0.0),
            (2.0, 2.0),
            (1.0, 2.5),
            (0.0, 2.0),
            (0.0, 0.0),
        ]);
        let simple = simplify(&ring, |_| 1e6, 4);
        assert_eq!(simple.len(), 4);
        assert_eq!(simple.first(), simple.last());
        assert_eq!(simplify(&ring[..5], |_| 1e6, 2).len(), 2);
    }

    #[test]
    fn a_spike_weighs_less_than_a_flat_corner_of_the_same_area() {
        let position = |x, y| Point { x, y };
        let flat = weight(position(-4.0, 0.0), position(0.0, 1.0), position(4.0, 0.0));
        let spike = weight(position(-0.5, 0.0), position(0.0, 8.0), position(0.5, 0.0));
        assert!(spike * 5.0 < flat, "{spike} against {flat}");
    }

    #[test]
    fn the_tolerance_grows_back_over_the_belt_around_a_region() {
        let detail = Detail {
            tolerance: 3.0,
            regions: vec![DetailRegion {
                name: "inland sea".to_owned(),
                view: [100.0, 100.0, 50.0, 50.0],
                tolerance: 1.0,
                blend: 10.0,
            }],
            land_border_factor: 1.0,
            smallest_island: 1.0,
        };
        for (x, expected) in [
            (120.0, 1.0),
            (150.0, 1.0),
            (155.0, 2.0),
            (160.0, 3.0),
            (500.0, 3.0),
        ] {
            let found = tolerance_at(&detail, Point { x, y: 120.0 });
            assert!((found - expected).abs() < 1e-12, "{found} at {x}");
        }
    }
}
