//! Line simplification (generalisation) with Visvalingam's algorithm.
//!
//! Both ends of every arc are kept, so that lines which meet still meet. The weight of a point is the
//! area of the triangle with its neighbours, lower for a spike than for a flat corner, divided by the
//! square of the local tolerance.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

use story::geo::projection::Point;

use crate::planar;
use crate::recipe::Detail;

/// How much a sharp corner lowers the weight; 0.7 is the usual value for weighted Visvalingam.
const SHARPNESS_FACTOR: f64 = 0.7;

/// The tolerance at a point, in frame units.
#[must_use]
pub fn tolerance_at(detail: &Detail, at: Point) -> f64 {
    detail.regions.iter().fold(detail.tolerance, |outside, region| {
        let [left, top, width, height] = region.view;
        let beyond_x = (left - at.x).max(at.x - left - width).max(0.0);
        let beyond_y = (top - at.y).max(at.y - top - height).max(0.0);
        let part = (planar::length(beyond_x, beyond_y) / region.blend).min(1.0);
        region.tolerance + (outside - region.tolerance).max(0.0) * part
    })
}

/// A point in the queue of removal. The lightest one goes first; of equals, the first on the line.
#[derive(PartialEq)]
struct Candidate {
    weight: f64,
    index: usize,
    version: u32,
}

impl Eq for Candidate {}

impl PartialOrd for Candidate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Candidate {
    fn cmp(&self, other: &Self) -> Ordering {
        self.weight
            .total_cmp(&other.weight)
            .then(self.index.cmp(&other.index))
            .then(self.version.cmp(&other.version))
    }
}

/// Simplifies a line. Keeps both ends and at least `min_points` points.
#[must_use]
pub fn simplify(line: &[Point], tolerance: impl Fn(Point) -> f64, min_points: usize) -> Vec<Point> {
    let count = line.len();
    if count <= min_points.max(2) {
        return line.to_vec();
    }
    let mut before: Vec<usize> = (0..count).map(|index| index.wrapping_sub(1)).collect();
    let mut after: Vec<usize> = (1..=count).collect();
    let mut version = vec![0u32; count];
    let mut kept = vec![true; count];
    let mut remaining = count;
    let tolerances: Vec<f64> = line.iter().map(|&at| tolerance(at)).collect();
    let weigh =
        |a: usize, b: usize, c: usize| weight(line[a], line[b], line[c]) / (tolerances[b] * tolerances[b]);
    let mut queue: BinaryHeap<Reverse<Candidate>> = (1..count - 1)
        .map(|index| {
            Reverse(Candidate {
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
        if lightest.weight >= 1.0 || remaining <= min_points.max(2) {
            break;
        }
        let (previous, next) = (before[lightest.index], after[lightest.index]);
        kept[lightest.index] = false;
        remaining -= 1;
        after[previous] = next;
        before[next] = previous;
        for index in [previous, next] {
            if index == 0 || index == count - 1 {
                continue;
            }
            version[index] += 1;
            queue.push(Reverse(Candidate {
                // Never lighter than the removed point: otherwise its neighbours would follow in a landslide.
                weight: weigh(before[index], index, after[index]).max(lightest.weight),
                index,
                version: version[index],
            }));
        }
    }
    line.iter()
        .zip(kept)
        .filter_map(|(&point, kept)| kept.then_some(point))
        .collect()
}

/// The weight of `b` between `a` and `c`: the triangle's area times 1.7 for a flat corner down to 0.3
/// for a spike.
fn weight(a: Point, b: Point, c: Point) -> f64 {
    let (in_x, in_y) = (a.x - b.x, a.y - b.y);
    let (out_x, out_y) = (c.x - b.x, c.y - b.y);
    let lengths = planar::length(in_x, in_y) * planar::length(out_x, out_y);
    if lengths == 0.0 {
        return 0.0;
    }
    let cosine = (in_x * out_x + in_y * out_y) / lengths;
    let area = (in_x * out_y - in_y * out_x).abs() / 2.0;
    area * (1.0 - SHARPNESS_FACTOR * cosine)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recipe::DetailRegion;

    fn line(coordinates: &[(f64, f64)]) -> Vec<Point> {
        coordinates.iter().map(|&(x, y)| Point { x, y }).collect()
    }

    #[test]
    fn small_bumps_are_removed_and_large_ones_stay() {
        let coast = line(&[(0.0, 0.0), (5.0, 0.1), (10.0, 0.0), (15.0, 8.0), (20.0, 0.0)]);
        let simple = simplify(&coast, |_| 3.0, 2);
        assert_eq!(simple, line(&[(0.0, 0.0), (10.0, 0.0), (15.0, 8.0), (20.0, 0.0)]));
    }

    #[test]
    fn ends_and_minimum_points_are_kept_at_any_tolerance() {
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
        let point = |x, y| Point { x, y };
        let flat = weight(point(-4.0, 0.0), point(0.0, 1.0), point(4.0, 0.0));
        let spike = weight(point(-0.5, 0.0), point(0.0, 8.0), point(0.5, 0.0));
        assert!(spike * 5.0 < flat, "{spike} against {flat}");
    }

    #[test]
    fn tolerance_changes_gradually_around_a_region() {
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
