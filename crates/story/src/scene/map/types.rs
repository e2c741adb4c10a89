//! The types of the scene of a map.

use crate::geo::camera::ViewBox;
use crate::geo::projection::Point;
use crate::model::{BaseMap, SideId, Venue, VenueId};
use crate::scene::map::svg_numbers::PicturePoint;
use crate::view_state::Camera;
use crate::vocabulary::{Compass, LabelClass};

/// The classes of pictures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MapVariant {
    /// The view "map".
    Map,
    /// The start page: flatter.
    Overview,
}

/// What to draw.
#[derive(Clone, Copy, Debug)]
pub struct MapOptions<'a> {
    /// Where it stands.
    pub variant: MapVariant,
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
pub struct Breakpoint {
    /// The word in the markup.
    pub word: &'static str,
    /// Width over height.
    pub aspect_ratio: f64,
    /// The smallest width in pixels: what is placed here fits in every frame of the class.
    pub min_width: f64,
    /// The width from which further labels appear.
    pub wide_width: f64,
    /// Size of a venue's letters.
    pub font_size: f64,
}

impl Breakpoint {
    /// The two pictures of a form: for columns and for phones.
    pub fn of(variant: MapVariant) -> [Breakpoint; 2] {
        let (wide, narrow) = match variant {
            MapVariant::Map => (1.5, 1.25),
            MapVariant::Overview => (16.0 / 9.0, 4.0 / 3.0),
        };
        [
            Breakpoint {
                word: "wide",
                aspect_ratio: wide,
                min_width: 560.0,
                wide_width: 740.0,
                font_size: 14.5,
            },
            Breakpoint {
                word: "narrow",
                aspect_ratio: narrow,
                min_width: 256.0,
                wide_width: 340.0,
                font_size: 13.0,
            },
        ]
    }

    /// Width and height of the smallest frame in pixels.
    pub(super) fn size(&self) -> (f64, f64) {
        (self.min_width, self.min_width / self.aspect_ratio)
    }

    /// Whether this is the picture for phones.
    pub fn is_narrow(&self) -> bool {
        self.min_width < 500.0
    }
}

/// One picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// Its class.
    pub breakpoint: Breakpoint,
    /// What it shows.
    pub shown: ViewBox,
    /// Its zoom, 1 to 8.
    pub zoom: f64,
    /// Every venue, in the order of the list.
    pub markers: Vec<Marker>,
    /// Names that are no venues.
    pub names: Vec<PlaceName>,
    /// From the parties' capitals to the chosen venue.
    pub lines: Vec<Line>,
}

/// A venue in a picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Marker {
    /// Which.
    pub venue: VenueId,
    /// Where it stands.
    pub at: PicturePoint,
    /// How it is drawn.
    pub shape: MarkerShape,
    /// Its name, where there is room for it.
    pub label: Option<Label>,
}

/// A line that says who took part.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The side that came.
    pub side: SideId,
    /// Its end at the capital.
    pub from: PicturePoint,
    /// Its end at the venue.
    pub to: PicturePoint,
    /// The same ends in pixels of the smallest frame.
    pub(super) start: (f64, f64),
    pub(super) end: (f64, f64),
    /// Whether a mediator came, not a party.
    pub mediates: bool,
    /// Where the side's shape stands, in hundredths of a pixel from the capital; none where the
    /// capital is out of frame or too near.
    pub shape_at: Option<(i32, i32)>,
}

/// How a venue is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkerShape {
    /// A dot of its own.
    Dot,
    /// A dot that stands for several venues; how many others.
    Cluster(u16),
    /// One of those others: no drawing, the list keeps it apart.
    InCluster,
    /// An area, which the ground draws; here is only its name.
    Area,
    /// Outside the frame: a pill at the edge that points there.
    OffMap(Compass),
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
    pub only_when_wide: bool,
}

/// A name that is no venue.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceName {
    /// Where the place is that it names.
    pub at: PicturePoint,
    /// Hundredths of a pixel from there to the base line; the middle of the text stands there.
    pub shift: (i32, i32),
    /// The name.
    pub text: &'static str,
    /// How it is set.
    pub class: LabelClass,
    /// Size of the letters in hundredths of a pixel.
    pub size: i32,
    /// Whether it needs a frame of the roomy width.
    pub only_when_wide: bool,
}

/// The most venues of which every picture holds every link; where there are more, dots are
/// merged from afar, and those within others have their link in the list alone.
pub(super) const MAX_LINKS: usize = 240;

/// The place of a venue on the frame.
pub fn spot(map: &BaseMap, venue: &Venue) -> Point {
    map.projection.project(venue.at)
}

/// Whether a picture holds a link for a mark.
pub fn has_link(mark: &Marker, of: usize) -> bool {
    of <= MAX_LINKS
        || match mark.shape {
            MarkerShape::InCluster => false,
            MarkerShape::OffMap(_) => mark.label.is_some(),
            _ => true,
        }
}
