//! The map as pictures: what is in the frame, where the markers are, which labels have room.
//!
//! A picture is made for a range of widths. Positions are fractions of the frame and sizes are screen
//! pixels, so one prerendered drawing keeps its text legible from the smallest to the largest frame of
//! its range; labels are placed for the smallest. Markup, styles and gestures are not decided here.

mod drawing;
mod framing;
mod labels;
mod names;
mod participants;
mod pictures;
mod pills;
mod svg_numbers;
#[cfg(test)]
mod tests;
mod types;

pub use participants::{EventParticipant, participants};
pub use pictures::{pictures, shows_bold_border};
pub use pills::{PILL_HEIGHT, pill_count, pill_words};
pub use svg_numbers::{PicturePoint, decimal, hundredths, percent};
pub use types::{
    Breakpoint, Label, MapOptions, MapVariant, Marker, MarkerShape, Picture, Pill, PillVisibility, PlaceName,
    SideShapes, has_link, spot, stage_margin,
};
