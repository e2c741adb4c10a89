//! Projects, simplifies and rounds the arcs of the topology.
//!
//! All layers use the same simplified arcs, so fills and borders join exactly. Where simplified lines
//! cross, both are simplified again with a smaller tolerance until none cross.

use std::collections::BTreeSet;

use story::geo::projection::{LonLat, Point};

use crate::crossings::{Crossing, find_crossings};
use crate::grid::{GridPoint, round_line};
use crate::planar;
use crate::recipe::Recipe;
use crate::simplify::{simplify, tolerance_at};
use crate::topology::Topology;

/// Maximum number of times that crossing lines are simplified again.
const MAX_ROUNDS: usize = 12;

/// Factor on the tolerance around a crossing, per round.
const CROSSING_FACTOR: f64 = 0.7;

/// The simplified arcs of a topology.
#[derive(Debug, Clone)]
pub struct SimplifiedArcs {
    /// Grid points of each arc; empty for an island that is too small to draw.
    pub arcs: Vec<Vec<GridPoint>>,
    /// The number of segment pairs on the map that still cross.
    pub crossings: usize,
}

/// A projected arc and its simplification parameters.
struct ProjectedArc {
    /// Points in frame units.
    line: Vec<Point>,
    /// Factor on the local tolerance.
    tolerance_factor: f64,
    /// Whether it lies outside the map, so that a straight line is enough.
    is_outside: bool,
    /// Circles around crossings (centre and radius) with a smaller tolerance.
    crossings: Vec<(Point, f64)>,
}

/// Projects, simplifies and rounds every arc.
#[must_use]
pub fn simplify_arcs(topology: &Topology, focus: &BTreeSet<usize>, recipe: &Recipe) -> SimplifiedArcs {
    let mut projected = project_arcs(topology, focus, recipe);
    let mut arcs: Vec<Vec<GridPoint>> = projected.iter().map(|arc| arc.simplify(recipe)).collect();
    let mut crossings = visible_crossings(&projected, &arcs);
    for _ in 0..MAX_ROUNDS {
        for crossing in &crossings {
            let circle = crossing_circle(crossing, recipe.unit);
            for (arc, ..) in [crossing.one, crossing.other] {
                projected[arc].crossings.push(circle);
            }
        }
        let affected: BTreeSet<usize> = crossings
            .iter()
            .flat_map(|crossing| [crossing.one.0, crossing.other.0])
            .collect();
        for arc in affected {
            arcs[arc] = projected[arc].simplify(recipe);
        }
        crossings = visible_crossings(&projected, &arcs);
    }
    SimplifiedArcs {
        arcs,
        crossings: crossings
            .iter()
            .filter(|crossing| is_on_map(crossing, recipe))
            .count(),
    }
}

/// Crossings between arcs on the map.
fn visible_crossings(projected: &[ProjectedArc], arcs: &[Vec<GridPoint>]) -> BTreeSet<Crossing> {
    let visible = projected
        .iter()
        .zip(arcs)
        .enumerate()
        .filter(|(_, (arc, _))| !arc.is_outside)
        .map(|(index, (_, line))| (index, line.as_slice()));
    find_crossings(visible)
}

/// Whether a crossing lies in the kept part of the world. Far away, where the projection squeezes the other side of the Earth,
/// long coasts may cross unseen.
fn is_on_map(crossing: &Crossing, recipe: &Recipe) -> bool {
    let [left, top, width, height] = recipe.clip;
    let (Point { x, y }, _) = crossing_circle(crossing, recipe.unit);
    (left..=left + width).contains(&x) && (top..=top + height).contains(&y)
}

/// Projects every arc and chooses its tolerance.
fn project_arcs(topology: &Topology, focus: &BTreeSet<usize>, recipe: &Recipe) -> Vec<ProjectedArc> {
    let projection = recipe.projection();
    let project = |(arc, owners): (&Vec<LonLat>, BTreeSet<usize>)| {
        let line = start_at_farthest(arc.iter().map(|&at| projection.project(at)).collect());
        let is_plain_land_border = owners.len() == 2 && owners.is_disjoint(focus);
        ProjectedArc {
            is_outside: is_far_outside(&line, recipe.clip),
            line,
            tolerance_factor: if is_plain_land_border {
                recipe.detail.land_border_factor
            } else {
                1.0
            },
            crossings: Vec::new(),
        }
    };
    let owners = topology.owners();
    topology.arcs.iter().zip(owners).map(project).collect()
}

/// A circle around a crossing: the mean of the four ends and the length of the longer segment, in
/// frame units.
fn crossing_circle(crossing: &Crossing, unit: u32) -> (Point, f64) {
    let ends = [crossing.one, crossing.other].map(|(_, a, b)| (a.to_frame(unit), b.to_frame(unit)));
    let mean = |of: fn(&Point) -> f64| ends.iter().map(|(a, b)| of(a) + of(b)).sum::<f64>() / 4.0;
    let radius = ends
        .iter()
        .map(|(a, b)| planar::length(a.x - b.x, a.y - b.y))
        .fold(0.0, f64::max);
    let centre = Point {
        x: mean(|at| at.x),
        y: mean(|at| at.y),
    };
    (centre, radius)
}

impl ProjectedArc {
    /// Simplifies and rounds the arc.
    fn simplify(&self, recipe: &Recipe) -> Vec<GridPoint> {
        let (Some(&first), Some(&last)) = (self.line.first(), self.line.last()) else {
            return Vec::new();
        };
        if self.is_outside {
            // A straight line keeps the ring closed.
            return round_line(&[first, last], recipe.unit);
        }
        let closed = first == last;
        // A closed line needs three corners and the repeated first one to have an area.
        let min_points = if closed { 4 } else { 2 };
        let simple = simplify(&self.line, |at| self.tolerance_at(at, recipe), min_points);
        if closed {
            let tolerance = tolerance_at(&recipe.detail, first);
            if planar::area(&simple) < recipe.detail.smallest_island * tolerance * tolerance {
                return Vec::new();
            }
        }
        round_line(&simple, recipe.unit)
    }

    fn tolerance_at(&self, at: Point, recipe: &Recipe) -> f64 {
        let contains_point =
            |(centre, radius): &&(Point, f64)| planar::length(at.x - centre.x, at.y - centre.y) <= *radius;
        self.crossings.iter().filter(contains_point).fold(
            self.tolerance_factor * tolerance_at(&recipe.detail, at),
            |tolerance, _| tolerance * CROSSING_FACTOR,
        )
    }
}

/// Whether a line lies completely beyond one edge of the kept part of the world.
fn is_far_outside(line: &[Point], [left, top, width, height]: [f64; 4]) -> bool {
    line.iter().all(|at| at.x < left)
        || line.iter().all(|at| at.y < top)
        || line.iter().all(|at| at.x > left + width)
        || line.iter().all(|at| at.y > top + height)
}

/// Rotates a closed line so that it starts at the point farthest from the old start. That point is a
/// visible corner, while the start in the source is arbitrary.
fn start_at_farthest(mut line: Vec<Point>) -> Vec<Point> {
    let (Some(&first), Some(&last)) = (line.first(), line.last()) else {
        return line;
    };
    if first != last {
        return line;
    }
    let distance = |at: &Point| planar::length(at.x - first.x, at.y - first.y);
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
