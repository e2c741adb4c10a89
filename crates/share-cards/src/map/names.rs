//! Names on the map: of countries and seas, of venues, and of venues outside the picture.

use std::fmt::Write as _;

use story::case_fold::to_upper;
use story::model::Venue;
use story::scene::map::{Label, MarkerShape, PILL_HEIGHT, Pill, PillVisibility, PlaceName, pill_words};
use story::vocabulary::{LabelClass, VenueKind};

use super::drawing::{MapDrawing, SANS, SANS_BOLD, SERIF};
use crate::svg::number;

impl MapDrawing<'_> {
    /// Draws the name of a country or a sea.
    pub fn place_name(&self, out: &mut String, name: &PlaceName) {
        let at = self.pixels(name.at);
        let size = f64::from(name.size) / 100.0;
        let (text, face, colour, halo) = match name.class {
            LabelClass::StoryCountry => (
                capitals(name.text, self.story.language),
                &*format!("{SANS_BOLD} letter-spacing=\"0.12em\""),
                "country-text",
                "halo",
            ),
            LabelClass::Country => (name.text.to_owned(), SANS, "context-text", "land"),
            LabelClass::Sea => (name.text.to_owned(), SERIF, "sea-text", "sea"),
        };
        let attributes = self.halo_text_attributes(face, colour, halo, "middle");
        let (right, down) = (f64::from(name.shift.0) / 100.0, f64::from(name.shift.1) / 100.0);
        let at = (at.0 + right, at.1 + down);
        if !self.is_covered(at, size) {
            self.text(out, at, &text, size, &attributes);
        }
    }

    /// Whether a name is under a pill that has made room for the caption.
    fn is_covered(&self, (x, y): (f64, f64), size: f64) -> bool {
        let pills = self.picture.markers.iter().filter_map(|mark| mark.pill);
        let mut shown = pills.filter(|pill| pill.visibility == PillVisibility::Always);
        shown.any(|pill| {
            let (left, top) = self.pill_corner(pill);
            let right = left + f64::from(pill.width);
            // Names are centred, and hardly wider than eight letters on each side.
            x > left - 4.0 * size && x < right + 4.0 * size && y > top && y - size < top + PILL_HEIGHT
        })
    }

    /// The upper left corner of a pill, above the caption.
    fn pill_corner(&self, pill: Pill) -> (f64, f64) {
        let at = self.pixels(pill.at);
        let lowest = self.height - self.caption_height - PILL_HEIGHT - 6.0;
        let top = at.1 + f64::from(pill.shift.1) / 100.0;
        (at.0 + f64::from(pill.shift.0) / 100.0, top.min(lowest))
    }

    /// Draws the name of a venue, on a dark plate if the venue is selected.
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
        if chosen {
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
            _ if chosen => (SANS_BOLD, "page", "text"),
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

    /// Draws the name of a venue at the edge of the picture.
    pub fn pill(&self, out: &mut String, name: &str, pill: Pill) {
        if pill.visibility != PillVisibility::Always {
            return;
        }
        let (left, top) = self.pill_corner(pill);
        let _ = write!(
            out,
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{PILL_HEIGHT}\" rx=\"13\" fill=\"{}\" stroke=\"{}\"/>",
            number(left),
            number(top),
            pill.width,
            self.colour("raised"),
            self.colour("edge"),
        );
        let attributes = format!(
            "{SANS_BOLD} text-anchor=\"middle\" fill=\"{}\"",
            self.colour("text")
        );
        let middle = (left + f64::from(pill.width) / 2.0, top + 17.4);
        self.text(out, middle, &pill_words(name, pill), 12.5, &attributes);
    }
}

/// A name in capitals, as its language writes them.
fn capitals(name: &str, language: &str) -> String {
    name.chars().map(|letter| to_upper(letter, language)).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn capitals_are_those_of_the_language() {
        assert_eq!(super::capitals("Çin ve Kıbrıs", "tr"), "ÇİN VE KIBRIS");
        assert_eq!(super::capitals("Росія", "uk"), "РОСІЯ");
    }
}
