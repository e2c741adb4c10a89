//! Names on the map: of countries and seas, of venues, and of venues outside the picture.

use std::fmt::Write as _;

use story::model::Venue;
use story::scene::map::{Label, MarkerShape, PILL_HEIGHT, PlaceName};
use story::vocabulary::{Compass, LabelClass, VenueKind};

use super::drawing::{MapDrawing, SANS, SANS_BOLD, SERIF};
use crate::svg::number;

impl MapDrawing<'_> {
    /// Draws the name of a country or a sea.
    pub fn place_name(&self, out: &mut String, name: &PlaceName) {
        let at = self.pixels(name.at);
        let size = f64::from(name.size) / 100.0;
        let (text, face, colour, halo) = match name.class {
            LabelClass::StoryCountry => (
                name.text.to_uppercase(),
                &*format!("{SANS_BOLD} letter-spacing=\"0.12em\""),
                "country-text",
                "halo",
            ),
            LabelClass::Country => (name.text.to_owned(), SANS, "context-text", "land"),
            LabelClass::Sea => (name.text.to_owned(), SERIF, "sea-text", "sea"),
        };
        let attributes = self.halo_text_attributes(face, colour, halo, "middle");
        self.text(out, (at.0, at.1 + size * 0.35), &text, size, &attributes);
    }

    /// Draws the name of a venue, on a dark plate if the venue is selected and has a marker.
    pub fn venue_label(
        &self,
        out: &mut String,
        venue: &Venue,
        look: MarkerShape,
        label: Label,
        chosen: bool,
    ) {
        let size = f64::from(label.size) / 100.0;
        let at = (f64::from(label.x) / 100.0, f64::from(label.y) / 100.0);
        let plate = chosen && look != MarkerShape::Area;
        if plate {
            let _ = write!(
                out,
                "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{PILL_HEIGHT}\" fill=\"{}\"/>",
                number(at.0 - f64::from(label.width) / 2.0),
                number(at.1 - size * 0.35 - PILL_HEIGHT / 2.0),
                label.width,
                self.colour("text")
            );
        }
        let (face, colour, halo) = match venue.kind {
            _ if plate => (SANS_BOLD, "page", "text"),
            VenueKind::Sea => (SERIF, "sea-text", "sea"),
            VenueKind::Territory => (SANS_BOLD, "hatch", "halo"),
            _ => (SANS_BOLD, "venue-text", "halo"),
        };
        let text = match look {
            MarkerShape::Cluster(others) => format!("{} +{others}", venue.name),
            _ => venue.name.to_owned(),
        };
        let attributes = self.halo_text_attributes(face, colour, halo, label.anchor);
        self.text(out, at, &text, size, &attributes);
    }

    /// Draws the name of a venue outside the picture, with an arrow to its side.
    pub fn offscreen_label(&self, out: &mut String, name: &str, side: Compass, label: Option<Label>) {
        let Some(label) = label.filter(|label| !label.only_when_wide) else {
            return;
        };
        let width = f64::from(label.width);
        let (left, top) = match side {
            Compass::West => (8.0, -13.0),
            Compass::East => (-8.0 - width, -13.0),
            Compass::North => (-width / 2.0, 8.0),
            _ => (-width / 2.0, -34.0),
        };
        let arrow = match side {
            Compass::West => "M4-5V5L-4 0z",
            Compass::East => "M-4-5V5L4 0z",
            Compass::North => "M-5 4H5L0-4z",
            _ => "M-5-4H5L0 4z",
        };
        let arrow_at_end = side == Compass::East;
        let arrow_x = if arrow_at_end { width - 15.0 } else { 15.0 };
        let _ = write!(
            out,
            "<g transform=\"translate({} {})\"><rect width=\"{}\" height=\"26\" rx=\"13\" fill=\"{}\" stroke=\"{}\"/>\
             <path transform=\"translate({} 13)\" d=\"{arrow}\" fill=\"{}\"/>",
            number(left),
            number(top),
            number(width),
            self.colour("raised"),
            self.colour("edge"),
            number(arrow_x),
            self.colour("venue")
        );
        let attributes = format!("{SANS_BOLD} fill=\"{}\"", self.colour("text"));
        let text_x = if arrow_at_end { 12.0 } else { 25.0 };
        self.text(out, (text_x, 17.5), name, 12.5, &attributes);
        out.push_str("</g>");
    }
}
