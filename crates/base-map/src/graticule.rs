//! The graticule: meridians and parallels under everything else, without labels.

use story::geo::projection::{LonLat, Point};

use crate::clip::clip_line;
use crate::grid::{GridPoint, GridRect, round_line};
use crate::recipe::Recipe;
use crate::simplify::simplify;

/// Meridians end here, because they crowd together at the poles.
const MAX_LATITUDE: i32 = 80;

/// All meridians and parallels within the kept part of the world.
#[must_use]
pub fn graticule(recipe: &Recipe, clip: GridRect) -> Vec<Vec<GridPoint>> {
    let meridians = multiples(-180, 180, recipe.graticule.meridians_every)
        .filter(|&longitude| longitude < 180)
        .map(|longitude| {
            half_degrees(-MAX_LATITUDE, MAX_LATITUDE)
                .map(|latitude| (f64::from(longitude), latitude))
                .collect::<Vec<_>>()
        });
    let parallels = multiples(-90, 90, recipe.graticule.parallels_every)
        .filter(|latitude| latitude.abs() <= MAX_LATITUDE)
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

/// Multiples of a number of degrees.
fn multiples(from: i32, to: i32, every: u32) -> impl Iterator<Item = i32> {
    let every = i32::try_from(every).unwrap_or(to).max(1);
    (from / every..=to / every).map(move |index| index * every)
}

fn half_degrees(from: i32, to: i32) -> impl Iterator<Item = f64> {
    (from * 2..=to * 2).map(|half| f64::from(half) / 2.0)
}

fn draw_line(line: &[(f64, f64)], recipe: &Recipe, clip: GridRect) -> Vec<Vec<GridPoint>> {
    let projection = recipe.projection();
    let projected: Vec<Point> = line
        .iter()
        .map(|&(longitude, latitude)| projection.project(LonLat { longitude, latitude }))
        .collect();
    let rounded: Vec<GridPoint> = projected
        .iter()
        .map(|&at| GridPoint::nearest(at, recipe.unit))
        .collect();
    clip_line(&rounded, clip)
        .into_iter()
        .map(|piece| {
            // Clipped before simplifying, so that the ends of the pieces lie on the edge.
            let points: Vec<Point> = piece.iter().map(|at| at.to_frame(recipe.unit)).collect();
            let simple = simplify(&points, |_| recipe.graticule.tolerance, 2);
            round_line(&simple, recipe.unit)
        })
        .collect()
}
