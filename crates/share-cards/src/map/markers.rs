//! Markers of venues.

use std::fmt::Write as _;

use story::scene::map::{Marker, MarkerShape};

use super::drawing::{MapDrawing, SANS_BOLD};
use crate::svg::number;

impl MapDrawing<'_> {
    /// Draws a venue: its marker and label, or its name at the edge of the picture.
    pub fn venue(&self, out: &mut String, mark: &Marker) {
        let venue = self.story.venue(mark.venue);
        let at = self.pixels(mark.at);
        let chosen = self.chosen == Some(mark.venue);
        let _ = write!(
            out,
            "<g transform=\"translate({} {})\">",
            number(at.0),
            number(at.1)
        );
        let is_ours = self.placed_by_us.contains(&mark.venue);
        self.marker(out, mark.shape, (chosen, is_ours));
        if let Some(label) = mark.label {
            self.venue_label(out, venue, mark.shape, label, chosen);
        }
        out.push_str("</g>");
        if let Some(pill) = mark.pill {
            self.pill(out, venue.name, pill);
        }
    }

    /// Draws a marker, hollow where the place is the editors' choice.
    fn marker(&self, out: &mut String, shape: MarkerShape, (chosen, is_ours): (bool, bool)) {
        let (venue, ring) = (self.colour("venue"), self.colour("venue-ring"));
        let circle = |out: &mut String, radius: &str, fill: &str, stroke: &str, width: &str| {
            let _ = write!(
                out,
                "<circle r=\"{radius}\" fill=\"{fill}\" stroke=\"{stroke}\" stroke-width=\"{width}\"/>"
            );
        };
        match shape {
            MarkerShape::Dot => {
                if chosen {
                    circle(out, "11", ring, venue, "2.5");
                }
                if is_ours {
                    circle(out, "5.2", ring, venue, "2");
                } else {
                    circle(out, "6.2", venue, ring, "2");
                }
            }
            MarkerShape::Cluster(others) => {
                if chosen {
                    circle(out, "15", ring, venue, "2.5");
                }
                circle(out, "10", venue, ring, "2");
                let attributes = format!("{SANS_BOLD} text-anchor=\"middle\" fill=\"{ring}\"");
                let count = (u32::from(others) + 1).to_string();
                self.text(out, (0.0, 4.2), &count, 12.5, &attributes);
            }
            MarkerShape::Area | MarkerShape::InCluster | MarkerShape::OffMap(_) => {}
        }
    }
}
