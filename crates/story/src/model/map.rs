//! Venues and the base map.

use crate::geo::projection::{LonLat, Projection};
use crate::model::list::List;
use crate::model::text::{OtherName, Text};
use crate::vocabulary::{Compass, LabelClass, VenueKind};

/// A place or area.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Venue {
    pub id: &'static str,
    pub name: &'static str,
    pub kind: VenueKind,
    /// The dot, or the centre of an area's label.
    pub at: LonLat,
    /// The base map's layer, for an area.
    pub area: Option<&'static str>,
    /// The preferred side of the label.
    pub anchor: Option<Compass>,
    /// The country or sea.
    pub within: Option<&'static str>,
    /// The name as other languages write it.
    pub also: List<OtherName>,
    /// A few words for lists.
    pub summary: Text,
    /// One line for the detail.
    pub lede: Text,
    /// The zoom when the venue is selected.
    pub zoom: Option<f64>,
    /// Remarks.
    pub notes: List<&'static str>,
    /// What the article does not say about it.
    pub gaps: List<&'static str>,
}

/// What the code needs of the base map. The paths are in the page, once.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BaseMap {
    /// The projection with which it was derived.
    pub projection: Projection,
    /// The whole frame: x, y, width and height in frame units.
    pub frame: [f64; 4],
    /// The area covered by paths, in the same form.
    pub extent: [f64; 4],
    /// Units of the paths per frame unit.
    pub unit: f64,
    /// Ids of its layers, bottom first.
    pub layers: List<&'static str>,
    /// Names on the map that are no venues.
    pub labels: List<MapLabel>,
    /// Where hatching, named waters and bold borders are.
    pub areas: List<AreaShape>,
    /// What the bold borders are, in a sentence.
    pub border_words: Option<&'static str>,
    /// The line of credit.
    pub credit: &'static str,
}

/// The coarse shape of a layer, for the layout of labels: they keep off hatching, and the name of a sea stays on its water.
/// Of bold borders, it says where they are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AreaShape {
    pub layer: &'static str,
    /// From top to bottom.
    pub runs: List<Run>,
}

/// A rectangle of an area, in quarters of a frame unit from the upper left corner of the extent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    pub top: u16,
    pub bottom: u16,
    pub left: u16,
    pub right: u16,
}

/// A label of the base map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MapLabel {
    /// The name.
    pub text: &'static str,
    pub class: LabelClass,
    /// The centre.
    pub at: LonLat,
    /// The smallest zoom at which it may appear.
    pub min_zoom: f64,
    /// The largest zoom at which it may appear.
    pub max_zoom: f64,
    /// The font size in screen pixels.
    pub size: f64,
}
