//! Where a picture looks: at what the reader has moved to, at the chosen venue with its
//! parties, or at every venue.

use crate::atlas::camera::{self, Box};
use crate::atlas::projection::Point;
use crate::model::{BaseMap, Story};

use super::parties::parties;
use super::{Stage, Wish, spot};

/// A chosen venue is not brought nearer than this, unless the story says so.
const NEAR: f64 = 4.0;

/// What a picture shows.
pub(super) fn frame(story: &Story, map: &BaseMap, wish: &Wish<'_>, stage: &Stage) -> Box {
    if let Some(camera) = wish.camera {
        return camera::box_of(map, stage.shape, camera);
    }
    let (width, height) = stage.size();
    let margin = (if stage.is_narrow() { 40.0 } else { 64.0 } / width, 34.0 / height);
    if let Some(chosen) = wish.chosen {
        let venue = story.venue(chosen);
        let most = venue.zoom.unwrap_or(NEAR);
        let mut spots = vec![spot(map, venue)];
        spots.extend(
            parties(story, chosen)
                .iter()
                .filter_map(|party| Some(spot(map, story.venue(party.home?)))),
        );
        // On a phone a capital far away would leave nothing to see; an edge pill names it instead.
        let least = if stage.is_narrow() { 1.6f64.min(most) } else { 1.0 };
        return tightest(map, stage, spots, margin, most, least, usize::MAX);
    }
    let spots: Vec<Point> = wish.venues.iter().map(|&id| spot(map, story.venue(id))).collect();
    let (least, drop) = if stage.is_narrow() {
        (1.5, spots.len() / 5)
    } else {
        (1.0, 0)
    };
    tightest(map, stage, spots, margin, NEAR, least, drop)
}

/// The box round the positions. Where it would show less than the wished zoom, the position
/// farthest from the others' middle is left out, again and again, but never the first.
fn tightest(
    map: &BaseMap,
    stage: &Stage,
    mut spots: Vec<Point>,
    margin: (f64, f64),
    most: f64,
    least: f64,
    mut drop: usize,
) -> Box {
    loop {
        let Some(shown) = camera::fit(map, stage.shape, &spots, margin, most) else {
            let [x, y, width, height] = map.frame;
            let middle = Point {
                x: x + width / 2.0,
                y: y + height / 2.0,
            };
            return camera::view_box(map, stage.shape, middle, 1.0);
        };
        if camera::zoom_of(map, stage.shape, shown) >= least || drop == 0 || spots.len() < 2 {
            return shown;
        }
        drop -= 1;
        let count = spots.len() as f64;
        let (sum_x, sum_y) = spots
            .iter()
            .fold((0.0, 0.0), |sum, at| (sum.0 + at.x, sum.1 + at.y));
        // Its square tells as much, and no root is taken for each of ten thousand.
        let away = |at: &Point| {
            let (x, y) = (at.x - sum_x / count, at.y - sum_y / count);
            x * x + y * y
        };
        let mut farthest = 1;
        for (index, at) in spots.iter().enumerate().skip(1) {
            if away(at) > away(&spots[farthest]) {
                farthest = index;
            }
        }
        spots.swap_remove(farthest);
    }
}
