//! The types of the scene of a map.

use crate::geo::camera::ViewBox;
use crate::geo::projection::Point;
use crate::model::{BaseMap, SideId, Venue, VenueId};
use crate::scene::map::svg_numbers::PicturePoint;
use crate::view_state::Camera;
use crate::vocabulary::{Compass, LabelClass};

/// Where the map is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MapVariant {
    /// The map view.
    Map,
    /// The overview, with a flatter map.
    Overview,
    /// A widget in another site's article.
    Widget,
}

/// What to draw on a map.
#[derive(Clone, Copy, Debug)]
pub struct MapOptions<'a> {
    pub variant: MapVariant,
    /// In the order of the list.
    pub venues: &'a [VenueId],
    /// The selected venue.
    pub chosen: Option<VenueId>,
    /// Further venues that are marked like the selected one, for a text about several.
    pub also_chosen: &'a [VenueId],
    /// The reader's own view, if the reader has moved the map.
    pub camera: Option<Camera>,
    /// Whether buttons take the upper corner at the end of the line.
    pub controls: bool,
}

impl MapOptions<'_> {
    /// Whether a venue is marked as selected.
    pub fn is_chosen(&self, venue: VenueId) -> bool {
        self.chosen == Some(venue) || self.also_chosen.contains(&venue)
    }
}

/// A range of frame widths, and the sizes that depend on it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Breakpoint {
    /// Its name in the markup.
    pub word: &'static str,
    /// Width divided by height.
    pub aspect_ratio: f64,
    /// The smallest width in pixels. What has room here has room in every frame of the range.
    pub min_width: f64,
    /// The width from which more labels are shown.
    pub wide_width: f64,
    /// The font size of venue labels.
    pub font_size: f64,
}

impl Breakpoint {
    /// The breakpoints for columns and for phones.
    pub fn of(variant: MapVariant) -> [Breakpoint; 2] {
        let (wide, narrow) = match variant {
            MapVariant::Map => (1.5, 1.25),
            MapVariant::Overview => (16.0 / 9.0, 4.0 / 3.0),
            MapVariant::Widget => (2.1, 1.3),
        };
        // A widget is lower than a view, so its map may be narrower than its column.
        let (wide_width, narrow_width) = match variant {
            MapVariant::Widget => (440.0, 256.0),
            _ => (560.0, 256.0),
        };
        [
            Breakpoint {
                word: "wide",
                aspect_ratio: wide,
                min_width: wide_width,
                wide_width: 740.0,
                font_size: 14.5,
            },
            Breakpoint {
                word: "narrow",
                aspect_ratio: narrow,
                min_width: narrow_width,
                wide_width: 340.0,
                font_size: 13.0,
            },
        ]
    }

    /// The width and height of the smallest frame in pixels.
    pub(super) fn size(&self) -> (f64, f64) {
        (self.min_width, self.min_width / self.aspect_ratio)
    }

    pub fn is_narrow(&self) -> bool {
        self.min_width < 400.0
    }
}

/// How far the stage of a widget shows the base map beyond a picture of this shape, at most: a part of the picture's width on
/// the left and on the right, or of its height above and below. The style sheet enlarges the picture in any other stage.
pub fn stage_margin(aspect_ratio: f64) -> f64 {
    if aspect_ratio > 1.7 { 0.13 } else { 0.2 }
}

/// A map at one breakpoint.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    pub breakpoint: Breakpoint,
    pub shown: ViewBox,
    /// From 1 to 8.
    pub zoom: f64,
    /// The place on the base map that comes nearer when the reader zooms in: the selected venue, or the one nearest to the
    /// centre.
    pub zoom_target: Point,
    /// For every venue, in the order of the list.
    pub markers: Vec<Marker>,
    /// Labels of countries and seas.
    pub names: Vec<PlaceName>,
}

/// The marker of a venue.
#[derive(Clone, Debug, PartialEq)]
pub struct Marker {
    pub venue: VenueId,
    /// Where it stands.
    pub at: PicturePoint,
    pub shape: MarkerShape,
    /// The venue's name, if there is room.
    pub label: Option<Label>,
    /// The venue's name at the edge of the picture, if it is outside the frame or its label has no room.
    pub pill: Option<Pill>,
    /// Who took part in the events here, beside the plate of the selected venue.
    pub sides: Option<SideShapes>,
}

/// A name at the edge of the picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pill {
    /// Its upper left corner: a point of the picture, and hundredths of a pixel from there.
    pub at: PicturePoint,
    pub shift: (i32, i32),
    /// In whole pixels.
    pub width: i32,
    /// The direction of a venue outside the frame.
    pub towards: Option<Compass>,
    /// Where the venue is from here, so that its name is not read as that of the place below the pill.
    pub arrow: Compass,
    /// How many further venues it stands for, which have no room.
    pub others: u16,
    /// Whether there is no room for the name either, only for the number of venues.
    pub is_count: bool,
    pub visibility: PillVisibility,
}

/// When a pill is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PillVisibility {
    Always,
    /// In frames that are too narrow for the label.
    InNarrowFrames,
    /// Another pill counts this venue; it shows while it has the keyboard focus.
    OnFocus,
}

/// The shapes of sides in a row, 12 pixels each, 16 pixels apart.
#[derive(Clone, Debug, PartialEq)]
pub struct SideShapes {
    pub sides: Vec<SideId>,
    /// The upper left corner of the first: hundredths of a pixel from the marker.
    pub shift: (i32, i32),
}

/// How a venue is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkerShape {
    Dot,
    /// A dot for several venues, with the number of the others.
    Cluster(u16),
    /// A venue in a cluster: no drawing, only the entry in the list.
    InCluster,
    /// An area. The base map draws it; the marker is only its label, at the area's centre or edge.
    Area,
    /// Outside the frame, with a pill at the edge.
    OffMap(Compass),
}

/// A label beside its marker.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Label {
    /// The text anchor: hundredths of a pixel to the right of the marker.
    pub x: i32,
    /// The baseline: hundredths of a pixel below the marker.
    pub y: i32,
    /// The SVG attribute `text-anchor`.
    pub anchor: &'static str,
    /// The estimated width of the text in whole pixels.
    pub width: i32,
    /// The font size in hundredths of a pixel.
    pub size: i32,
    /// Whether it has room only in wide frames.
    pub only_when_wide: bool,
}

/// The label of a country or sea.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceName {
    /// The place that it names.
    pub at: PicturePoint,
    /// The offset of the centre of the baseline, in hundredths of a pixel.
    pub shift: (i32, i32),
    pub text: &'static str,
    pub class: LabelClass,
    /// The font size in hundredths of a pixel.
    pub size: i32,
    /// Whether it has room only in wide frames.
    pub only_when_wide: bool,
}

/// Up to this number of venues, every marker is a link. With more, dots form clusters, and venues
/// in a cluster are linked only in the list.
pub(super) const MAX_LINKS: usize = 240;

/// The position of a venue on the base map.
pub fn spot(map: &BaseMap, venue: &Venue) -> Point {
    map.projection.project(venue.at)
}

/// Whether a marker is a link.
pub fn has_link(mark: &Marker, of: usize) -> bool {
    of <= MAX_LINKS
        || match mark.shape {
            MarkerShape::InCluster => false,
            MarkerShape::OffMap(_) => mark.pill.is_some(),
            _ => true,
        }
}
