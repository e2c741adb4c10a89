//! Lines of longitude and latitude, drawn coarsely beneath everything else.
//!
//! What stays out: labels of degrees; the map shows where things are, not how to measure them.

use story::geo::projection::{LonLat, Point};

use crate::generalise;
use crate::grid::{self, GridPoint, GridRectangle};
use crate::recipe::Recipe;

/// Meridians stop here, short of the pole where they would crowd together.
const LAST_PARALLEL: i32 = 80;

/// Draws all lines that meet the kept part of the world.
#[must_use]
pub fn draw(recipe: &Recipe, clip: GridRectangle) -> Vec<Vec<GridPoint>> {
    let meridians = steps(-180, 180, recipe.graticule.meridians_every)
        .filter(|&longitude| longitude < 180)
        .map(|longitude| {
            half_degrees(-LAST_PARALLEL, LAST_PARALLEL)
                .map(|latitude| (f64::from(longitude), latitude))
                .collect::<Vec<_>>()
        });
    let parallels = steps(-90, 90, recipe.graticule.parallels_every)
        .filter(|latitude| latitude.abs() <= LAST_PARALLEL)
        .map(|latitude| {
            half_degrees(-180, 180)
                .map(|longitude| (longitude, f64::from(latitude)))
                .collect::<Vec<_>>()
        });
    meridians
        .chain(parallels)
        .flat_map(|line| draw_line(&line, recipe, clip))
        .collect()
}

/// Multiples of a number of degrees, counted from zero.
fn steps(from: i32, to: i32, every: u32) -> impl Iterator<Item = i32> {
    let every = i32::try_from(every).unwrap_or(to).max(1);
    (from / every..=to / every).map(move |index| index * every)
}

fn half_degrees(from: i32, to: i32) -> impl Iterator<Item = f64> {
    (from * 2..=to * 2).map(|half| f64::from(half) / 2.0)
}

fn draw_line(line: &[(f64, f64)], recipe: &Recipe, clip: GridRectangle) -> Vec<Vec<GridPoint>> {
    let projection = recipe.projection();
    let projected: Vec<Point> = line
        .iter()
        .map(|&(longitude, latitude)| projection.project(LonLat { longitude, latitude }))
        .collect();
    let rounded: Vec<GridPoint> = projected
        .iter()
        .map(|&at| GridPoint::nearest(at, recipe.unit))
        .collect();
    grid::clip_line(&rounded, clip)
        .into_iter()
        .map(|piece| {
            // Cut first and simplified after, so that the pieces' ends lie on the edge.
            let positions: Vec<Point> = piece.iter().map(|at| at.position(recipe.unit)).collect();
            let simple = generalise::simplify(&positions, |_| recipe.graticule.tolerance, 2);
            grid::round(&simple, recipe.unit)
        })
        .collect()
}
