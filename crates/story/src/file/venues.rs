//! Venues.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::file::also::AlsoFile;
use crate::file::text::TextFile;
use crate::patterns::ID;
use crate::vocabulary::{Compass, VenueKind};

/// A place or area.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct VenueFile {
    /// The id.
    #[schemars(regex(pattern = ID))]
    pub id: String,
    /// The name.
    pub name: String,
    /// What it is in the story.
    pub kind: VenueKind,
    /// Longitude of the dot, or of an area's label, in degrees east, -180 to 180.
    #[schemars(range(min = -180.0, max = 180.0))]
    pub longitude: f64,
    /// Latitude of the dot, or of an area's label, in degrees north, -90 to 90.
    #[schemars(range(min = -90.0, max = 90.0))]
    pub latitude: f64,
    /// For an area: the id of the base map's layer that is highlighted; no dot is drawn.
    #[serde(default)]
    #[schemars(regex(pattern = ID))]
    pub area: Option<String>,
    /// Where the label prefers to stand.
    #[serde(default)]
    pub anchor: Option<Compass>,
    /// The country or sea in which it lies.
    #[serde(default)]
    pub within: Option<String>,
    /// The name as other languages write it, such as the one of the country. Searched, and shown on its page.
    #[serde(default)]
    pub also: Vec<AlsoFile>,
    /// A few words for the list, such as "US–Russia talks".
    pub summary: TextFile,
    /// One line under the name in the detail.
    pub lede: TextFile,
    /// How close the map goes when the venue is chosen, 1 to 8.
    #[serde(default)]
    #[schemars(range(min = 1.0, max = 8.0))]
    pub zoom: Option<f64>,
    /// Remarks of the editors, such as on a word of the article.
    #[serde(default)]
    pub notes: Vec<String>,
    /// What the article does not say about it.
    #[serde(default)]
    pub gaps: Vec<String>,
}
