//! The map as pictures: what is in frame, which mark stands where, which label has room.
//!
//! A picture is made for a class of widths, not for a width: positions are shares of the frame,
//! sizes are screen pixels, so one prerendered drawing keeps its letters legible from the
//! smallest to the largest frame of its class, and labels are placed for the smallest. What
//! stays out: markup, styles, and what the reader does with the mouse.

mod drawing;
mod framing;
mod labels;
mod parties;
mod pills;
mod svg_numbers;
#[cfg(test)]
mod tests;

use crate::atlas::camera::{self, Box};
use crate::atlas::projection::Point;
use crate::model::{BaseMap, Story, Venue, VenueId};
use crate::view_state::Camera;
use crate::vocabulary::{Compass, LabelClass};

use drawing::Drawing;
pub use parties::{Line, Party, parties};
pub use pills::PILL;
pub use svg_numbers::{At, decimal, hundredths, percent};

/// The classes of pictures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// The view "map".
    Map,
    /// The start page: flatter.
    Overview,
}

/// What to draw.
#[derive(Clone, Copy, Debug)]
pub struct Wish<'a> {
    /// Where it stands.
    pub form: Form,
    /// The venues, in the order of the list.
    pub venues: &'a [VenueId],
    /// The venue that is chosen.
    pub chosen: Option<VenueId>,
    /// Where the reader has moved to.
    pub camera: Option<Camera>,
    /// Whether the upper end corner belongs to buttons.
    pub controls: bool,
}

/// The width class of a picture, and all sizes that follow from it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stage {
    /// The word in the markup.
    pub word: &'static str,
    /// Width over height.
    pub shape: f64,
    /// The smallest width in pixels: what is placed here fits in every frame of the class.
    pub least: f64,
    /// The width from which further labels appear.
    pub roomy: f64,
    /// Size of a venue's letters.
    pub letters: f64,
}

impl Stage {
    /// The two pictures of a form: for columns and for phones.
    pub fn of(form: Form) -> [Stage; 2] {
        let (wide, narrow) = match form {
            Form::Map => (1.5, 1.25),
            Form::Overview => (16.0 / 9.0, 4.0 / 3.0),
        };
        [
            Stage {
                word: "wide",
                shape: wide,
                least: 560.0,
                roomy: 740.0,
                letters: 14.5,
            },
            Stage {
                word: "narrow",
                shape: narrow,
                least: 256.0,
                roomy: 340.0,
                letters: 13.0,
            },
        ]
    }

    /// Width and height of the smallest frame in pixels.
    fn size(&self) -> (f64, f64) {
        (self.least, self.least / self.shape)
    }

    /// Whether this is the picture for phones.
    pub fn is_narrow(&self) -> bool {
        self.least < 500.0
    }
}

/// One picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// Its class.
    pub stage: Stage,
    /// What it shows.
    pub shown: Box,
    /// Its zoom, 1 to 8.
    pub zoom: f64,
    /// Every venue, in the order of the list.
    pub marks: Vec<Mark>,
    /// Names that are no venues.
    pub names: Vec<Name>,
    /// From the parties' capitals to the chosen venue.
    pub lines: Vec<Line>,
}

/// A venue in a picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Which.
    pub venue: VenueId,
    /// Where it stands.
    pub at: At,
    /// How it is drawn.
    pub look: Look,
    /// Its name, where there is room for it.
    pub label: Option<Label>,
}

/// How a venue is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// A dot of its own.
    Dot,
    /// A dot that stands for several venues; how many others.
    Several(u16),
    /// One of those others: no drawing, the list keeps it apart.
    Within,
    /// An area, which the ground draws; here is only its name.
    Area,
    /// Outside the frame: a pill at the edge that points there.
    Beyond(Compass),
}

/// A label in pixels from its mark.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Label {
    /// Pixels across, in hundredths, of the text's anchor.
    pub x: i32,
    /// Pixels down, in hundredths, of the base line.
    pub y: i32,
    /// `start`, `middle` or `end` of the text stands at the anchor.
    pub anchor: &'static str,
    /// Estimated width of the text in whole pixels.
    pub width: i32,
    /// Size of the letters in hundredths of a pixel.
    pub size: i32,
    /// Whether it needs a frame of the roomy width.
    pub roomy: bool,
}

/// A name that is no venue.
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    /// Where the place is that it names.
    pub at: At,
    /// Hundredths of a pixel from there to the base line; the middle of the text stands there.
    pub shift: (i32, i32),
    /// The name.
    pub text: &'static str,
    /// How it is set.
    pub class: LabelClass,
    /// Size of the letters in hundredths of a pixel.
    pub size: i32,
    /// Whether it needs a frame of the roomy width.
    pub roomy: bool,
}

/// The most venues of which every picture holds every link; where there are more, dots are
/// merged from afar, and those within others have their link in the list alone.
const MOST_LINKS: usize = 240;

/// The pictures that a wish asks for; none for a story without a base map.
pub fn pictures(story: &Story, wish: &Wish<'_>) -> Vec<Picture> {
    let Some(map) = story.base_map else {
        return Vec::new();
    };
    Stage::of(wish.form)
        .into_iter()
        .map(|stage| picture(story, &map, wish, stage))
        .collect()
}

fn picture(story: &Story, map: &BaseMap, wish: &Wish<'_>, stage: Stage) -> Picture {
    let shown = framing::frame(story, map, wish, &stage);
    let zoom = camera::zoom_of(map, stage.shape, shown);
    let mut drawing = Drawing::new(story, map, wish, stage, shown);
    drawing.dots();
    let lines = parties::lines(story, map, wish, &stage, shown);
    drawing.chosen_label();
    drawing.lines(&lines);
    drawing.pills();
    drawing.labels();
    drawing.names();
    Picture {
        stage,
        shown,
        zoom,
        marks: drawing.marks,
        names: drawing.names,
        lines,
    }
}

/// The place of a venue on the frame.
pub fn spot(map: &BaseMap, venue: &Venue) -> Point {
    map.projection.project(venue.at)
}

/// Whether a picture holds a link for a mark.
pub fn has_link(mark: &Mark, of: usize) -> bool {
    of <= MOST_LINKS
        || match mark.look {
            Look::Within => false,
            Look::Beyond(_) => mark.label.is_some(),
            _ => true,
        }
}
