//! From the topology's places to drawn lines: projected, simplified and rounded, arc by arc.
//!
//! Whatever layer uses an arc gets the same positions, which is why fills and borders join. Where two
//! simplified lines come to cross, both are drawn again more finely until none do. What stays out:
//! which layers there are.

use std::collections::BTreeSet;

use story::geo::projection::{LonLat, Point};

use crate::generalise;
use crate::grid::{self, Crossing, GridPoint};
use crate::plane;
use crate::recipe::Recipe;
use crate::topology::Topology;

/// How often crossing lines are drawn again.
const ROUNDS: usize = 12;

/// What remains of the tolerance around a crossing each time.
const FINER: f64 = 0.7;

/// Drawn lines, one for each arc of the topology.
#[derive(Debug, Clone)]
pub struct Lines {
    /// Positions on the grid; empty where an arc is an island too small to draw.
    pub arcs: Vec<Vec<GridPoint>>,
    /// How many sides still cross.
    pub crossings: usize,
}

/// An arc before it is simplified.
struct Draft {
    /// Its positions in frame units.
    line: Vec<Point>,
    /// How much coarser than the place's tolerance it may be.
    coarser: f64,
    /// Whether no part of it can be seen, so that a straight line does.
    unseen: bool,
    /// Circles, by centre and radius, in each of which it is drawn more finely.
    finer: Vec<(Point, f64)>,
}

/// Draws every arc.
#[must_use]
pub fn draw(topology: &Topology, focus: usize, recipe: &Recipe) -> Lines {
    let mut drafts = drafts(topology, focus, recipe);
    let mut arcs: Vec<Vec<GridPoint>> = drafts.iter().map(|draft| draft.draw(recipe)).collect();
    let mut crossings = seen_crossings(&drafts, &arcs);
    for _ in 0..ROUNDS {
        for crossing in &crossings {
            let (middle, reach) = surroundings(crossing, recipe.unit);
            for (arc, ..) in [crossing.one, crossing.other] {
                drafts[arc].finer.push((middle, reach));
            }
        }
        let again: BTreeSet<usize> = crossings
            .iter()
            .flat_map(|crossing| [crossing.one.0, crossing.other.0])
            .collect();
        for arc in again {
            arcs[arc] = drafts[arc].draw(recipe);
        }
        crossings = seen_crossings(&drafts, &arcs);
    }
    Lines {
        arcs,
        crossings: crossings.len(),
    }
}

/// Crossings among arcs that can be seen.
fn seen_crossings(drafts: &[Draft], arcs: &[Vec<GridPoint>]) -> BTreeSet<Crossing> {
    let seen = drafts
        .iter()
        .zip(arcs)
        .enumerate()
        .filter(|(_, (draft, _))| !draft.unseen)
        .map(|(arc, (_, line))| (arc, line.as_slice()));
    grid::crossings(seen)
}

/// Projects every arc and decides how coarse it may be.
fn drafts(topology: &Topology, focus: usize, recipe: &Recipe) -> Vec<Draft> {
    let projection = recipe.projection();
    let draft = |(arc, owners): (&Vec<LonLat>, BTreeSet<usize>)| {
        let line = start_at_farthest(arc.iter().map(|&at| projection.project(at)).collect());
        let settled_on_land = owners.len() == 2 && !owners.contains(&focus);
        Draft {
            unseen: is_far_outside(&line, recipe.clip),
            line,
            coarser: if settled_on_land {
                recipe.detail.land_border_factor
            } else {
                1.0
            },
            finer: Vec::new(),
        }
    };
    let owners = topology.owners();
    topology.arcs.iter().zip(owners).map(draft).collect()
}

/// The middle of two crossing sides and the longer one's length, in frame units.
fn surroundings(crossing: &Crossing, unit: u32) -> (Point, f64) {
    let ends = [crossing.one, crossing.other].map(|(_, a, b)| (a.position(unit), b.position(unit)));
    let mean = |of: fn(&Point) -> f64| ends.iter().map(|(a, b)| of(a) + of(b)).sum::<f64>() / 4.0;
    let reach = ends
        .iter()
        .map(|(a, b)| plane::length(a.x - b.x, a.y - b.y))
        .fold(0.0, f64::max);
    let middle = Point {
        x: mean(|at| at.x),
        y: mean(|at| at.y),
    };
    (middle, reach)
}

impl Draft {
    /// Simplifies and rounds the arc.
    fn draw(&self, recipe: &Recipe) -> Vec<GridPoint> {
        let (Some(&first), Some(&last)) = (self.line.first(), self.line.last()) else {
            return Vec::new();
        };
        if self.unseen {
            // A straight line keeps the ring whole.
            return grid::round(&[first, last], recipe.unit);
        }
        let closed = first == last;
        // A closed line needs three corners and the repeated first one to have an area at all.
        let keep = if closed { 4 } else { 2 };
        let simple = generalise::simplify(&self.line, |at| self.tolerance_at(at, recipe), keep);
        if closed {
            let tolerance = generalise::tolerance_at(&recipe.detail, first);
            if plane::area(&simple) < recipe.detail.smallest_island * tolerance * tolerance {
                return Vec::new();
            }
        }
        grid::round(&simple, recipe.unit)
    }

    fn tolerance_at(&self, at: Point, recipe: &Recipe) -> f64 {
        let around =
            |(middle, reach): &&(Point, f64)| plane::length(at.x - middle.x, at.y - middle.y) <= *reach;
        self.finer.iter().filter(around).fold(
            self.coarser * generalise::tolerance_at(&recipe.detail, at),
            |tolerance, _| tolerance * FINER,
        )
    }
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
