//! What a picture shows: the reader's own view, the surroundings of the selected venue, or most venues.

use crate::geo::camera::{self, ViewBox};
use crate::geo::projection::Point;
use crate::model::{BaseMap, Story};

use crate::scene::map::types::{Breakpoint, MAX_LINKS, MapOptions, MapVariant, spot, stage_margin};

/// The closest zoom for a selected venue, unless the story sets another.
const NEAR: f64 = 4.0;
/// Below this zoom, venues far from all others are left to their pills.
const LEAST: f64 = 1.5;
/// Leaving some out of the picture is worth it if the others come this much closer.
const WORTH_LEAVING: f64 = 1.3;
/// The map stays where it is for a selected venue that is in the picture, unless the venue's zoom is this much closer.
const WORTH_MOVING: f64 = 1.5;

pub(super) fn frame(
    story: &Story,
    map: &BaseMap,
    options: &MapOptions<'_>,
    breakpoint: &Breakpoint,
) -> ViewBox {
    let inset = |shown: ViewBox| match options.variant {
        MapVariant::Widget => camera::within_margin(map, shown, stage_margin(breakpoint.aspect_ratio)),
        _ => shown,
    };
    if let Some(camera) = options.camera {
        return inset(camera::box_of_camera(map, breakpoint.aspect_ratio, camera));
    }
    let places = |ids: &[_]| -> Vec<Point> { ids.iter().map(|&id| spot(map, story.venue(id))).collect() };
    // Among thousands, some are enough to tell where most are: dropping one after the other takes the square of their number.
    let step = (options.venues.len() / MAX_LINKS).max(1);
    let sample: Vec<_> = options.venues.iter().copied().step_by(step).collect();
    let venues = places(&sample);
    let drop = venues.len() / 5;
    let opening = inset(tightest(map, breakpoint, venues, NEAR, drop));
    let Some(chosen) = options.chosen else {
        return opening;
    };
    let mut positions = places(&[chosen]);
    positions.extend(places(options.also_chosen));
    let most = story.venue(chosen).zoom.unwrap_or(NEAR);
    let is_inside = |at: &Point| {
        let (x, y) = opening.relative(*at);
        (0.05..=0.95).contains(&x) && (0.05..=0.95).contains(&y)
    };
    let zoom = camera::zoom_of(map, breakpoint.aspect_ratio, opening);
    if most < zoom * WORTH_MOVING && positions.iter().all(is_inside) {
        return opening;
    }
    inset(tightest(map, breakpoint, positions, most, 0))
}

/// What comes nearer when the reader zooms in.
pub(super) fn zoom_target(story: &Story, map: &BaseMap, options: &MapOptions<'_>, shown: ViewBox) -> Point {
    let middle = shown.middle();
    let away = |at: &Point| {
        let (x, y) = (at.x - middle.x, at.y - middle.y);
        x * x + y * y
    };
    let is_inside = |at: &Point| {
        let (x, y) = shown.relative(*at);
        (0.0..=1.0).contains(&x) && (0.0..=1.0).contains(&y)
    };
    let chosen = options
        .chosen
        .map(|id| spot(map, story.venue(id)))
        .filter(is_inside);
    let mut nearest = None;
    for &id in options.venues {
        let at = spot(map, story.venue(id));
        if is_inside(&at) && nearest.is_none_or(|known| away(&at) < away(&known)) {
            nearest = Some(at);
        }
    }
    chosen.or(nearest).unwrap_or(middle)
}

/// The smallest view box around the positions, or around most of them if it is much closer.
fn tightest(
    map: &BaseMap,
    breakpoint: &Breakpoint,
    positions: Vec<Point>,
    most: f64,
    drop: usize,
) -> ViewBox {
    let close = around_most(map, breakpoint, positions.clone(), most, drop);
    let is_outside = |at: &Point| {
        let (x, y) = close.relative(*at);
        !((0.04..=0.96).contains(&x) && (0.04..=0.96).contains(&y))
    };
    if drop == 0 || !positions.iter().any(is_outside) {
        return close;
    }
    let all = around_most(map, breakpoint, positions, most, 0);
    let zoom = |shown| camera::zoom_of(map, breakpoint.aspect_ratio, shown);
    if zoom(close) < zoom(all) * WORTH_LEAVING {
        all
    } else {
        close
    }
}

/// The smallest view box around the positions. If its zoom is too low, the position farthest from
/// the centre of the others is dropped, as often as allowed, but never the first one.
fn around_most(
    map: &BaseMap,
    breakpoint: &Breakpoint,
    mut positions: Vec<Point>,
    most: f64,
    mut drop: usize,
) -> ViewBox {
    let (width, height) = breakpoint.size();
    let margin = (
        if breakpoint.is_narrow() { 40.0 } else { 64.0 } / width,
        34.0 / height,
    );
    loop {
        let Some(shown) = camera::fit(map, breakpoint.aspect_ratio, &positions, margin, most) else {
            let [x, y, width, height] = map.frame;
            let middle = Point {
                x: x + width / 2.0,
                y: y + height / 2.0,
            };
            return camera::view_box(map, breakpoint.aspect_ratio, middle, 1.0);
        };
        if camera::zoom_of(map, breakpoint.aspect_ratio, shown) >= LEAST || drop == 0 || positions.len() < 2 {
            return shown;
        }
        drop -= 1;
        let count = positions.len() as f64;
        let (sum_x, sum_y) = positions
            .iter()
            .fold((0.0, 0.0), |sum, at| (sum.0 + at.x, sum.1 + at.y));
        // The squared distance is enough to compare, and avoids ten thousand square roots.
        let away = |at: &Point| {
            let (x, y) = (at.x - sum_x / count, at.y - sum_y / count);
            x * x + y * y
        };
        let mut farthest = 1;
        for (index, at) in positions.iter().enumerate().skip(1) {
            if away(at) > away(&positions[farthest]) {
                farthest = index;
            }
        }
        positions.swap_remove(farthest);
    }
}
