//! Draws the pictures of a map, step by step.

use crate::geo::camera;
use crate::model::{BaseMap, Story};
use crate::scene::map::drawing::Drawing;
use crate::scene::map::framing;
use crate::scene::map::types::{Breakpoint, MapOptions, Picture};

/// The pictures of a map, one per breakpoint; empty for a story without a base map.
pub fn pictures(story: &Story, options: &MapOptions<'_>) -> Vec<Picture> {
    let Some(map) = story.base_map else {
        return Vec::new();
    };
    Breakpoint::of(options.variant)
        .into_iter()
        .map(|breakpoint| picture(story, &map, options, breakpoint))
        .collect()
}

/// Whether a map shows some of the bold borders of the countries in focus, at one of its breakpoints.
pub fn shows_bold_border(story: &Story, options: &MapOptions<'_>) -> bool {
    let Some(map) = story.base_map else { return false };
    let Some(outline) = map.areas.iter().find(|area| area.layer == "focus") else {
        return false;
    };
    let [left, top, ..] = map.extent;
    let parts = |value: u16| f64::from(value) / 4.0;
    Breakpoint::of(options.variant).iter().any(|breakpoint| {
        let shown = framing::frame(story, &map, options, breakpoint);
        outline.runs.iter().any(|run| {
            left + parts(run.left) < shown.x + shown.width
                && left + parts(run.right) > shown.x
                && top + parts(run.top) < shown.y + shown.height
                && top + parts(run.bottom) > shown.y
        })
    })
}

fn picture(story: &Story, map: &BaseMap, options: &MapOptions<'_>, breakpoint: Breakpoint) -> Picture {
    let shown = framing::frame(story, map, options, &breakpoint);
    let zoom = camera::zoom_of(map, breakpoint.aspect_ratio, shown);
    let mut drawing = Drawing::new(story, map, options, breakpoint, shown);
    drawing.dots();
    drawing.chosen_labels();
    let left_over = drawing.pills_outside();
    drawing.labels();
    drawing.pills_inside(left_over);
    drawing.names();
    Picture {
        breakpoint,
        shown,
        zoom,
        zoom_target: framing::zoom_target(story, map, options, shown),
        markers: drawing.markers,
        names: drawing.names,
    }
}
