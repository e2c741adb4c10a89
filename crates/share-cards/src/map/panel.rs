//! The map panel at the end of a card's lines.

use story::base_map_file::BaseMapFile;
use story::geo::camera::round_to_i32;
use story::model::{Story, Venue, VenueId};
use story::scene::map::{MapOptions, MapVariant, pictures};
use story::view_state::Camera;

use super::drawing::{MapDrawing, SCREEN_WIDTH};
use crate::canvas::{CARD_WIDTH, CONTENT_BOTTOM, Canvas};
use crate::svg::number;

/// The width of the panel: the picture's aspect ratio at the height of the content.
pub const PANEL_WIDTH: f64 = CONTENT_BOTTOM * 1.25;

/// What the map shows.
pub struct MapPanel<'a> {
    /// The story.
    pub story: &'a Story,
    /// The paths of its base map.
    pub paths: &'a BaseMapFile,
    /// The venues with a marker.
    pub venues: &'a [VenueId],
    /// The selected venue.
    pub chosen: Option<VenueId>,
}

/// Draws the map from the top of the card to its footer.
pub fn draw(canvas: &mut Canvas<'_>, panel: &MapPanel<'_>) {
    // Fitting a single venue would fill the map with one country, so its surroundings are shown.
    let camera = match (panel.chosen, panel.venues) {
        (None, &[only]) => Some(surroundings(panel.story.venue(only))),
        _ => None,
    };
    let options = MapOptions {
        variant: MapVariant::Map,
        venues: panel.venues,
        chosen: panel.chosen,
        also_chosen: &[],
        camera,
        controls: false,
    };
    let (Some(map), Some(picture)) = (
        panel.story.base_map,
        pictures(panel.story, &options)
            .into_iter()
            .find(|picture| picture.breakpoint.is_narrow()),
    ) else {
        return;
    };
    let left = canvas.left(CARD_WIDTH - PANEL_WIDTH, PANEL_WIDTH);
    let height = SCREEN_WIDTH / picture.breakpoint.aspect_ratio;
    let mut out = format!(
        "<svg x=\"{}\" y=\"0\" width=\"{}\" height=\"{}\" viewBox=\"0 0 {SCREEN_WIDTH} {}\">",
        number(left),
        number(PANEL_WIDTH),
        number(CONTENT_BOTTOM),
        number(height)
    );
    let drawing = MapDrawing {
        story: panel.story,
        palette: canvas.palette,
        chosen: panel.chosen,
        picture: &picture,
        height,
    };
    drawing.base_layers(&mut out, &map, panel.paths);
    for line in &picture.lines {
        drawing.line(&mut out, line);
    }
    for name in &picture.names {
        drawing.place_name(&mut out, name);
    }
    for mark in &picture.markers {
        drawing.venue(&mut out, mark);
    }
    out.push_str("</svg>");
    canvas.raw(&out);
    canvas.rect(CARD_WIDTH - PANEL_WIDTH, 0.0, 1.0, CONTENT_BOTTOM, "rule");
}

/// A camera that shows a venue with its surroundings.
fn surroundings(venue: &Venue) -> Camera {
    Camera {
        longitude_milli: round_to_i32(venue.at.longitude * 1000.0),
        latitude_milli: round_to_i32(venue.at.latitude * 1000.0),
        zoom_centi: 200,
    }
}
