//! `base-map.json`, field for field: the derived base map under the venues.
//!
//! It is separate from `file` because a tool writes it from public geodata, not an editor. The
//! story needs its projection, frame and labels. Its paths go into the page once and never into the
//! reader's wasm.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::patterns::{ID, PATH_DATA};
use crate::vocabulary::LabelClass;

/// The whole base map of a story.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct BaseMapFile {
    /// The version of this format. The current one is 1.
    #[schemars(range(min = 1, max = 1))]
    pub format: u32,
    /// The projection with which the paths were derived.
    pub projection: ProjectionFile,
    /// The whole picture: x, y, width and height in frame units.
    pub frame: [f64; 4],
    /// The stretch for which there are paths, in the same form; at least the frame, which it is
    /// where it is left out. A picture of another shape than the frame shows more of it.
    #[serde(default)]
    pub extent: Option<[f64; 4]>,
    /// Units of the paths per frame unit.
    pub unit: f64,
    /// The line of credit for the geodata.
    pub credit: String,
    /// What the bold borders are, in a sentence for the map's key, which else does not mention them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub border_words: Option<String>,
    /// What is drawn, bottom first.
    pub layers: Vec<LayerFile>,
    /// Names on the map that are no venues.
    #[serde(default)]
    pub labels: Vec<MapLabelFile>,
}

/// A spherical Lambert azimuthal equal-area projection.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ProjectionFile {
    /// Longitude and latitude of the centre, in degrees.
    pub centre: [f64; 2],
    /// Radius of the sphere in frame units.
    pub scale: f64,
    /// Where the centre stands, x and y in frame units.
    pub translate: [f64; 2],
}

/// One path of the picture.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct LayerFile {
    /// The id, by which a venue's area and the style sheet find it.
    #[schemars(regex(pattern = ID))]
    pub id: String,
    /// The path data of SVG, in units of the paths.
    #[schemars(regex(pattern = PATH_DATA))]
    pub d: String,
}

/// A name on the map that is no venue.
#[derive(Clone, Debug, Deserialize, JsonSchema, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct MapLabelFile {
    /// The name.
    pub text: String,
    /// How it is set.
    pub class: LabelClass,
    /// Longitude and latitude of its middle, in degrees.
    pub at: [f64; 2],
    /// The smallest zoom at which it may appear.
    #[schemars(range(min = 0.0))]
    pub min_zoom: f64,
    /// The largest zoom at which it may appear.
    #[schemars(range(min = 0.0))]
    pub max_zoom: f64,
    /// Size of its letters in screen pixels.
    #[schemars(range(min = 1.0))]
    pub size: f64,
}
