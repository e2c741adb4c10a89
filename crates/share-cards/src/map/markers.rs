//! Markers of venues and the lines between them.

use std::fmt::Write as _;

use backgrounder::publish::sprite;
use story::scene::map::{Line, Marker, MarkerShape};
use story::vocabulary::VenueKind;

use super::drawing::{MapDrawing, SANS_BOLD};
use crate::svg::number;

impl MapDrawing<'_> {
    /// Draws a line between two venues, with the shape of its side.
    pub fn line(&self, out: &mut String, line: &Line) {
        let (from, to) = (self.pixels(line.from), self.pixels(line.to));
        let dashes = if line.mediates {
            " stroke-dasharray=\"2 4\""
        } else {
            ""
        };
        let _ = write!(
            out,
            "<path d=\"M{} {}L{} {}\" stroke=\"{}\" stroke-width=\"1.5\" fill=\"none\"{dashes}/>",
            number(from.0),
            number(from.1),
            number(to.0),
            number(to.1),
            self.colour("text")
        );
        let Some((right, below)) = line.shape_at else {
            return;
        };
        let shape = self.story.side(line.side).shape;
        let _ = write!(
            out,
            "<path transform=\"translate({} {})\" d=\"{}\" fill=\"{}\" paint-order=\"stroke\" stroke=\"{}\" stroke-width=\"3\"/>",
            number(from.0 + f64::from(right) / 100.0 - 6.0),
            number(from.1 + f64::from(below) / 100.0 - 6.0),
            sprite::shape(shape.word()),
            self.palette.side(shape),
            self.colour("halo")
        );
    }

    /// Draws a venue: its marker and label, or its name at the edge if it is outside the picture.
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
        match mark.shape {
            MarkerShape::OffMap(side) => self.offscreen_label(out, venue.name, side, mark.label),
            MarkerShape::InCluster => {}
            look => {
                let is_ours = self.placed_by_us.contains(&mark.venue);
                self.marker(out, venue.kind, look, (chosen, is_ours));
                if let Some(label) = mark.label {
                    self.venue_label(out, venue, look, label, chosen);
                }
            }
        }
        out.push_str("</g>");
    }

    /// Draws a marker, hollow where the place is the editors' choice.
    fn marker(&self, out: &mut String, kind: VenueKind, look: MarkerShape, (chosen, is_ours): (bool, bool)) {
        let (venue, ring) = (self.colour("venue"), self.colour("venue-ring"));
        let selection_ring = |out: &mut String, radius: &str| {
            let _ = write!(
                out,
                "<circle r=\"{radius}\" fill=\"{ring}\" stroke=\"{venue}\" stroke-width=\"2.5\"/>"
            );
        };
        match look {
            MarkerShape::Dot => {
                if chosen {
                    selection_ring(out, "11");
                }
                if is_ours {
                    let _ = write!(
                        out,
                        "<path d=\"{}\" fill=\"{ring}\" stroke=\"{venue}\" stroke-width=\"2\" stroke-linejoin=\"round\"/>",
                        sprite::venue(kind.word())
                    );
                    return;
                }
                let _ = write!(
                    out,
                    "<path d=\"{}\" fill=\"{venue}\" paint-order=\"stroke\" stroke=\"{ring}\" stroke-width=\"4\" \
                     stroke-linejoin=\"round\"/>",
                    sprite::venue(kind.word())
                );
            }
            MarkerShape::Cluster(others) => {
                if chosen {
                    selection_ring(out, "15");
                }
                let _ = write!(
                    out,
                    "<circle r=\"10\" fill=\"{venue}\" stroke=\"{ring}\" stroke-width=\"2\"/>"
                );
                let attributes = format!("{SANS_BOLD} text-anchor=\"middle\" fill=\"{ring}\"");
                let count = (u32::from(others) + 1).to_string();
                self.text(out, (0.0, 4.2), &count, 12.5, &attributes);
            }
            MarkerShape::Area | MarkerShape::InCluster | MarkerShape::OffMap(_) => {}
        }
    }
}
