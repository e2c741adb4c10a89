//! What a picture shows: the reader's own view, the selected venue with its parties, or all venues.

use crate::geo::camera::{self, ViewBox};
use crate::geo::projection::Point;
use crate::model::{BaseMap, Story};

use crate::scene::map::parties::parties;
use crate::scene::map::types::{Breakpoint, MapOptions, spot};

/// The closest zoom for a selected venue, unless the story sets another.
const NEAR: f64 = 4.0;

pub(super) fn frame(
    story: &Story,
    map: &BaseMap,
    options: &MapOptions<'_>,
    breakpoint: &Breakpoint,
) -> ViewBox {
    if let Some(camera) = options.camera {
        return camera::box_of_camera(map, breakpoint.aspect_ratio, camera);
    }
    let (width, height) = breakpoint.size();
    let margin = (
        if breakpoint.is_narrow() { 40.0 } else { 64.0 } / width,
        34.0 / height,
    );
    if let Some(chosen) = options.chosen {
        let venue = story.venue(chosen);
        let most = venue.zoom.unwrap_or(NEAR);
        let mut positions = vec![spot(map, venue)];
        positions.extend(options.also_chosen.iter().map(|&id| spot(map, story.venue(id))));
        positions.extend(
            parties(story, chosen)
                .iter()
                .filter_map(|party| Some(spot(map, story.venue(party.home?)))),
        );
        let least = breakpoint.least_zoom().min(most);
        return tightest(map, breakpoint, positions, margin, most, least, usize::MAX);
    }
    let positions: Vec<Point> = options
        .venues
        .iter()
        .map(|&id| spot(map, story.venue(id)))
        .collect();
    let least = breakpoint.least_zoom().min(1.5);
    let drop = if least > 1.0 { positions.len() / 5 } else { 0 };
    tightest(map, breakpoint, positions, margin, NEAR, least, drop)
}

/// The smallest view box around the positions. If its zoom is too low, the position farthest from
/// the centre of the others is dropped repeatedly, but never the first one.
fn tightest(
    map: &BaseMap,
    breakpoint: &Breakpoint,
    mut positions: Vec<Point>,
    margin: (f64, f64),
    most: f64,
    least: f64,
    mut drop: usize,
) -> ViewBox {
    loop {
        let Some(shown) = camera::fit(map, breakpoint.aspect_ratio, &positions, margin, most) else {
            let [x, y, width, height] = map.frame;
            let middle = Point {
                x: x + width / 2.0,
                y: y + height / 2.0,
            };
            return camera::view_box(map, breakpoint.aspect_ratio, middle, 1.0);
        };
        if camera::zoom_of(map, breakpoint.aspect_ratio, shown) >= least || drop == 0 || positions.len() < 2 {
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
