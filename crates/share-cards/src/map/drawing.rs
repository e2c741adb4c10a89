//! Shared state and primitives of the map drawing.

use std::fmt::Write as _;

use story::model::{Story, VenueId};
use story::scene::map::{Picture, PicturePoint};

use crate::palette::Palette;
use crate::svg::{escape, number};

/// How many screen pixels wide the picture is; its letters grow when it is scaled up to the panel.
pub const SCREEN_WIDTH: f64 = 400.0;

/// `font-weight` and `font-family` of names in bold sans.
pub const SANS_BOLD: &str = "font-family=\"'Source Sans 3'\" font-weight=\"600\"";
/// `font-family` of names in sans.
pub const SANS: &str = "font-family=\"'Source Sans 3'\"";
/// `font-family` of names of seas.
pub const SERIF: &str = "font-family=\"'Source Serif 4'\"";

/// The map picture that is being drawn.
pub struct MapDrawing<'a> {
    /// The story.
    pub story: &'a Story,
    /// The colours.
    pub palette: &'a Palette,
    /// The selected venue.
    pub chosen: Option<VenueId>,
    /// The venues whose place is the editors' choice.
    pub placed_by_us: &'a [VenueId],
    /// The picture to draw.
    pub picture: &'a Picture,
    /// Height of the picture in its own pixels.
    pub height: f64,
    /// The height of the caption that covers the end of the picture, in the picture's pixels.
    pub caption_height: f64,
}

impl MapDrawing<'_> {
    pub fn colour(&self, name: &str) -> &'static str {
        self.palette.get(name)
    }

    /// Converts hundredths of a per cent of the picture to its pixels.
    pub fn pixels(&self, at: PicturePoint) -> (f64, f64) {
        let share = |part: i32| f64::from(part) / 10_000.0;
        (share(at.x) * SCREEN_WIDTH, share(at.y) * self.height)
    }

    pub fn text(&self, out: &mut String, at: (f64, f64), text: &str, size: f64, attributes: &str) {
        let _ = write!(
            out,
            "<text x=\"{}\" y=\"{}\" font-size=\"{}\" {attributes}>{}</text>",
            number(at.0),
            number(at.1),
            number(size),
            escape(text)
        );
    }

    /// Attributes of a text with a halo, which keeps it legible on lines and fills.
    pub fn halo_text_attributes(&self, face: &str, colour: &str, halo: &str, anchor: &str) -> String {
        format!(
            "{face} text-anchor=\"{anchor}\" fill=\"{}\" paint-order=\"stroke\" stroke=\"{}\" stroke-width=\"3\" \
             stroke-linejoin=\"round\"",
            self.colour(colour),
            self.colour(halo)
        )
    }
}
