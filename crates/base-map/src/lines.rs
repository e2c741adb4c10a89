//! From the topology's places to drawn lines: projected, simplified and rounded, arc by arc.
//!
//! Whatever layer uses an arc gets the same positions, which is why fills and borders join. Where two
//! simplified lines come to cross, both are drawn again more finely until none do. What stays out:
//! which layers there are.

use std::collections::BTreeSet;

use story::atlas::projection::Point;

use crate::generalise;
use crate::grid::{self, GridPoint};
use crate::plane;
use crate::recipe::Recipe;
use crate::topology::Topology;

/// How often crossing lines are drawn again; each time their tolerance shrinks to [`FINER`].
const ROUNDS: usize = 12;

/// What remains of the tolerance of a line that crosses another one.
const FINER: f64 = 0.7;

/// Drawn lines, one for each arc of the topology.
#[derive(Debug, Clone)]
pub struct Lines {
    /// Positions on the grid; empty where an arc is an island too small to draw.
    pub arcs: Vec<Vec<GridPoint>>,
    /// How many pairs of lines still cross.
    pub crossings: usize,
}

/// Draws every arc.
#[must_use]
pub fn draw(topology: &Topology, focus: usize, recipe: &Recipe) -> Lines {
    let projection = recipe.projection.projection();
    let owners = topology.owners();
    let projected: Vec<Vec<Point>> = topology
        .arcs
        .iter()
        .map(|arc| arc.iter().map(|&at| projection.project(at)).collect())
        .map(start_at_farthest)
        .collect();
    let coarser: Vec<f64> = owners
        .iter()
        .map(|owners| {
            if owners.len() == 2 && !owners.contains(&focus) {
                recipe.detail.land_border_factor
            } else {
                1.0
            }
        })
        .collect();
    let mut finer = vec![1.0; projected.len()];
    let draw_one = |arc: usize, finer: f64| draw_arc(&projected[arc], coarser[arc] * finer, recipe);
    let mut arcs: Vec<Vec<GridPoint>> =
        (0..projected.len()).map(|arc| draw_one(arc, 1.0)).collect();
    let mut crossings = grid::crossings(&arcs);
    for _ in 0..ROUNDS {
        let again: BTreeSet<usize> = crossings.iter().flat_map(|&(a, b)| [a, b]).collect();
        if again.is_empty() {
            break;
        }
        for arc in again {
            finer[arc] *= FINER;
            arcs[arc] = draw_one(arc, finer[arc]);
        }
        crossings = grid::crossings(&arcs);
    }
    Lines {
        arcs,
        crossings: crossings.len(),
    }
}

/// Simplifies and rounds one projected arc.
fn draw_arc(line: &[Point], factor: f64, recipe: &Recipe) -> Vec<GridPoint> {
    let (Some(&first), Some(&last)) = (line.first(), line.last()) else {
        return Vec::new();
    };
    if is_far_outside(line, recipe.clip) {
        // A straight line keeps the ring whole; no reader sees it.
        return grid::round(&[first, last], recipe.unit);
    }
    let closed = first == last;
    if closed {
        let tolerance = generalise::tolerance_at(&recipe.detail, first);
        if plane::area(line) < recipe.detail.smallest_island * tolerance * tolerance {
            return Vec::new();
        }
    }
    let tolerance = |at| factor * generalise::tolerance_at(&recipe.detail, at);
    // A closed line needs three corners and the repeated first one to have an area at all.
    let keep = if closed { 4 } else { 2 };
    grid::round(&generalise::simplify(line, tolerance, keep), recipe.unit)
}

/// Whether a line lies wholly on the far side of one edge of the kept part of the world.
fn is_far_outside(line: &[Point], [left, top, width, height]: [f64; 4]) -> bool {
    line.iter().all(|at| at.x < left)
        || line.iter().all(|at| at.y < top)
        || line.iter().all(|at| at.x > left + width)
        || line.iter().all(|at| at.y > top + height)
}

/// Turns a closed line so that it starts at its farthest position from the old start: that one is a
/// corner that shows, while the source starts wherever its digitising began.
fn start_at_farthest(mut line: Vec<Point>) -> Vec<Point> {
    let (Some(&first), Some(&last)) = (line.first(), line.last()) else {
        return line;
    };
    if first != last {
        return line;
    }
    let distance = |at: &Point| plane::length(at.x - first.x, at.y - first.y);
    let farthest = line
        .iter()
        .enumerate()
        .max_by(|a, b| distance(a.1).total_cmp(&distance(b.1)))
        .map_or(0, |(index, _)| index);
    line.pop();
    let start = farthest.min(line.len().saturating_sub(1));
    line.rotate_left(start);
    line.extend(line.first().copied());
    line
}
