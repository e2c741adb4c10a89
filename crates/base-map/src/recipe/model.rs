//! The fields of a recipe: the editor's decisions about a base map.

use serde::{Deserialize, Deserializer, Serialize};
use story::base_map_file::{MapLabelFile, ProjectionFile};
use story::geo::projection::{LonLat, Projection};

/// An editor's decisions about a base map.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Recipe {
    /// Version of the recipe format.
    pub format: u32,
    /// Credit line of the data's source, shown with every map.
    pub credit: String,
    /// Packages with the geometry.
    pub sources: Sources,
    /// The map projection.
    pub projection: ProjectionFile,
    /// The overview's `viewBox`: left, top, width, height in frame units.
    pub frame: [f64; 4],
    /// The part of the world to keep, as left, top, width, height in frame units; larger than the frame.
    pub clip: [f64; 4],
    /// Grid steps per frame unit; positions are rounded to this grid.
    pub unit: u32,
    /// How much lines are simplified, and where.
    pub detail: Detail,
    /// Entities of the source to draw as part of a country.
    #[serde(default)]
    pub merge: Vec<Merge>,
    /// Polygons that belong to another country by recognised borders than in the source.
    #[serde(default)]
    pub transfer: Vec<Transfer>,
    /// Other countries of the story, by their name in the source.
    #[serde(default)]
    pub story_countries: Vec<String>,
    /// The countries that the story is about, drawn alike with bold borders: none, one name, or a list.
    #[serde(default, deserialize_with = "none_one_or_several")]
    pub focus: Vec<String>,
    /// What the bold borders are, in a sentence for the map's key. Without it, the key does not mention them.
    #[serde(default)]
    pub border_words: Option<String>,
    /// Contested areas of focus countries.
    #[serde(default)]
    pub contested: Vec<Contested>,
    /// Pairs of countries with a dashed common border.
    #[serde(default)]
    pub disputed_borders: Vec<[String; 2]>,
    /// Common borders that a story may highlight.
    #[serde(default)]
    pub borders: Vec<CommonBorder>,
    /// Bodies of water that a story may highlight.
    #[serde(default)]
    pub waters: Vec<Water>,
    /// Areas of land that a story may highlight, such as a salt flat or a region.
    #[serde(default)]
    pub areas: Vec<LandArea>,
    /// Meridians and parallels.
    pub graticule: Graticule,
    /// Names of countries and seas; of two that collide, the earlier one is shown.
    #[serde(default)]
    pub labels: Vec<MapLabelFile>,
}

/// The sources of the geometry.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Sources {
    /// TopoJSON of the world's countries.
    pub countries: NpmPackage,
    /// GeoJSON of first-level administrative units. Only contested areas need it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub units: Option<NpmPackage>,
}

/// A file of a pinned npm package.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct NpmPackage {
    /// The package's name in the npm registry.
    pub package: String,
    /// The exact version.
    pub version: String,
    /// SHA-256 of the package's tarball, in hexadecimal.
    pub sha256: String,
    /// Path of the file inside the package.
    pub file: String,
}

/// How much lines are simplified, and where.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Detail {
    /// Tolerance outside all regions, in frame units.
    pub tolerance: f64,
    /// Regions with a finer tolerance; the later one wins where they overlap.
    pub regions: Vec<DetailRegion>,
    /// Factor on the tolerance of land borders, except the focus country's.
    pub land_border_factor: f64,
    /// Islands and lakes smaller than this many squares of the tolerance are dropped.
    pub smallest_island: f64,
}

/// A part of the map with a finer tolerance.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct DetailRegion {
    /// The editor's name for it.
    pub name: String,
    /// Left, top, width, height in frame units.
    pub view: [f64; 4],
    /// Tolerance inside the view, in frame units.
    pub tolerance: f64,
    /// Width of the transition zone around the view, in frame units.
    pub blend: f64,
}

/// An entity of the source to draw as part of a country.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Merge {
    /// The entity that disappears.
    pub from: String,
    /// The country that receives its land.
    pub into: String,
}

/// A polygon to move to another country.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Transfer {
    /// Its country in the source.
    pub from: String,
    /// Its country by recognised borders.
    pub to: String,
    /// A point inside the polygon: longitude and latitude in degrees.
    pub polygon_at: [f64; 2],
    /// The reason, for readers of the recipe.
    pub reason: String,
}

/// A contested area of the focus country.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Contested {
    /// The area's id; its layer is called `contested-{id}`.
    pub id: String,
    /// The area's name.
    pub name: String,
    /// The focus country that it is a part of. Needed only if there are several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// Codes (`adm1_code`) of the administrative units that form the area.
    pub units: Vec<String>,
    /// A point inside the area if the countries' source has it as a separate polygon. The units then
    /// only confirm the polygon's size.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub polygon_at: Option<[f64; 2]>,
}

/// A body of water that a story may highlight.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Water {
    /// Its id; its layer is called `water-{id}`.
    pub id: String,
    /// A rough outline on the surrounding land: longitudes and latitudes in degrees.
    pub outline: Vec<[f64; 2]>,
}

/// The common borders of two or more countries.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct CommonBorder {
    /// Its id; its layer is called `border-{id}`.
    pub id: String,
    /// The countries, by their names in the source. Borders with others do not count.
    pub between: Vec<String>,
}

/// An area of land that the editors outline.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct LandArea {
    /// Its id; its layer is called `area-{id}`.
    pub id: String,
    /// The name to draw in its middle. Leave it out for an area that is a venue, which has a name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Its corners: longitudes and latitudes in degrees.
    pub outline: Vec<[f64; 2]>,
}

/// Meridians and parallels.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Graticule {
    /// Degrees between meridians.
    pub meridians_every: u32,
    /// Degrees between parallels.
    pub parallels_every: u32,
    /// Maximum distance of a drawn line from the true curve, in frame units.
    pub tolerance: f64,
}

impl Recipe {
    /// The projection with its parameters.
    #[must_use]
    pub const fn projection(&self) -> Projection {
        Projection {
            centre_longitude: self.projection.centre[0],
            centre_latitude: self.projection.centre[1],
            scale: self.projection.scale,
            translate_x: self.projection.translate[0],
            translate_y: self.projection.translate[1],
        }
    }
}

/// `null`, one name, or a list of names.
fn none_one_or_several<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged, expecting = "must be null, a country's name, or a list of names")]
    enum Focus {
        One(String),
        Several(Vec<String>),
    }
    Ok(match Option::deserialize(deserializer)? {
        None => Vec::new(),
        Some(Focus::One(name)) => vec![name],
        Some(Focus::Several(names)) => names,
    })
}

/// A longitude and latitude pair as the projection takes it.
#[must_use]
pub const fn lon_lat([longitude, latitude]: [f64; 2]) -> LonLat {
    LonLat { longitude, latitude }
}
