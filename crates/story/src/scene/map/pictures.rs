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
