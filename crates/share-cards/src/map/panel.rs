//! The map panel at the end of a card's lines.

use story::base_map_file::BaseMapFile;
use story::geo::camera::round_to_i32;
use story::model::{Story, Venue, VenueId};
use story::scene::map::{MapOptions, MapVariant, pictures};
use story::view_state::Camera;

use super::drawing::{MapDrawing, SCREEN_WIDTH};
use crate::canvas::{CARD_WIDTH, CONTENT_BOTTOM, Canvas};
use crate::fonts::Face;
use crate::svg::number;
use crate::text_layout::TextStyle;

/// The width of the panel: the picture's aspect ratio at the height of the content.
pub const PANEL_WIDTH: f64 = CONTENT_BOTTOM * 1.25;

/// The height of a line of the caption.
const CAPTION_LINE: f64 = 27.0;
/// Space after a line of the caption.
const CAPTION_MARGIN: f64 = 24.0;

/// What the map shows.
pub struct MapPanel<'a> {
    /// The story.
    pub story: &'a Story,
    /// The paths of its base map.
    pub paths: &'a BaseMapFile,
    /// The venues with a marker.
    pub venues: &'a [VenueId],
    /// The venues among them whose place is the editors' choice.
    pub placed_by_us: &'a [VenueId],
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
    let mut drawing = MapDrawing {
        story: panel.story,
        palette: canvas.palette,
        chosen: panel.chosen,
        placed_by_us: panel.placed_by_us,
        picture: &picture,
        height,
        caption_height: 0.0,
    };
    let lines = drawing.what_is_ours(&map, panel.paths);
    drawing.caption_height = caption_height(&lines) * SCREEN_WIDTH / PANEL_WIDTH;
    drawing.base_layers(&mut out, &map, panel.paths);
    for name in &picture.names {
        drawing.place_name(&mut out, name);
    }
    for mark in &picture.markers {
        drawing.venue(&mut out, mark);
    }
    out.push_str("</svg>");
    canvas.raw(&out);
    canvas.rect(CARD_WIDTH - PANEL_WIDTH, 0.0, 1.0, CONTENT_BOTTOM, "rule");
    caption(canvas, &lines);
}

/// The height of the caption with these lines; without lines there is none.
fn caption_height(lines: &[String]) -> f64 {
    match lines.len() {
        0 => 0.0,
        count => CAPTION_LINE * count as f64 + 12.0,
    }
}

/// The lines below the map that say what on it is the editors' own.
fn caption(canvas: &mut Canvas<'_>, lines: &[String]) {
    if lines.is_empty() {
        return;
    }
    let left = CARD_WIDTH - PANEL_WIDTH;
    let height = caption_height(lines);
    canvas.rect(left, CONTENT_BOTTOM - height, PANEL_WIDTH, height, "page");
    let style = TextStyle {
        face: Face::Sans,
        sizes: &[22.0, 20.0, 18.0],
        colour: "second",
        line_height: 1.2,
    };
    for (index, line) in lines.iter().enumerate() {
        let baseline = CONTENT_BOTTOM - height + CAPTION_LINE * (index + 1) as f64;
        canvas.fitted_line(
            left + 16.0,
            baseline,
            PANEL_WIDTH - 16.0 - CAPTION_MARGIN,
            line,
            style,
        );
    }
}

/// A camera that shows a venue with its surroundings.
fn surroundings(venue: &Venue) -> Camera {
    Camera {
        longitude_milli: round_to_i32(venue.at.longitude * 1000.0),
        latitude_milli: round_to_i32(venue.at.latitude * 1000.0),
        zoom_centi: 200,
    }
}
