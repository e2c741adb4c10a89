//! The recipe of a story's base map: what an editor decides, and nothing that follows from it.
//!
//! Unknown fields are refused and every complaint names the file and the field, because a recipe is
//! written by hand, rarely, by somebody who has forgotten how. What stays out: whether the named
//! countries and units exist, which only the sources can tell.

use std::path::Path;

use anyhow::{Context, Result, bail};
use serde::Deserialize;
use story::base_map_file::{MapLabelFile, ProjectionFile};
use story::geo::projection::{LonLat, Projection};

/// The one version of recipes that this crate reads.
const FORMAT: u32 = 1;

/// Everything an editor decides about a base map.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recipe {
    /// Version of the recipe's own form.
    pub format: u32,
    /// The line that names the data's source, shown with every map.
    pub credit: String,
    /// Packages that the geometry comes from.
    pub sources: Sources,
    /// How places become positions.
    pub projection: ProjectionFile,
    /// The overview's `viewBox`: left, top, width, height in frame units.
    pub frame: [f64; 4],
    /// What is kept of the world, as left, top, width, height in frame units; larger than the frame.
    pub clip: [f64; 4],
    /// Grid steps to one frame unit; positions are rounded to this grid.
    pub unit: u32,
    /// How much is left out, and where.
    pub detail: Detail,
    /// Entities of the source that are drawn as part of a country.
    pub merge: Vec<Merge>,
    /// Polygons that the source gives to another country than recognised borders do.
    pub transfer: Vec<Transfer>,
    /// Countries that the story is about, by their name in the source, without the focus.
    pub story_countries: Vec<String>,
    /// The country that has a layer of its own.
    pub focus: String,
    /// Areas of the focus country whose possession is contested.
    pub contested: Vec<Contested>,
    /// Pairs of countries whose common border is drawn dashed.
    pub disputed_borders: Vec<[String; 2]>,
    /// Waters that a story may highlight.
    pub waters: Vec<Water>,
    /// Lines of longitude and latitude.
    pub graticule: Graticule,
    /// Names of countries and seas; the earlier one wins where two collide.
    pub labels: Vec<MapLabelFile>,
}

/// Where the geometry comes from.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sources {
    /// TopoJSON of the world's countries.
    pub countries: Package,
    /// GeoJSON of the focus country's first-level units.
    pub units: Package,
}

/// One file of one npm package, pinned.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Package {
    /// The package's name in the npm registry.
    pub package: String,
    /// The exact version.
    pub version: String,
    /// SHA-256 of the package's tarball, in hexadecimal.
    pub sha256: String,
    /// Path of the file inside the package.
    pub file: String,
}

/// How much is left out, and where.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Detail {
    /// Tolerance outside all regions, in frame units.
    pub tolerance: f64,
    /// Regions with a finer tolerance; where several hold, the later one wins.
    pub regions: Vec<DetailRegion>,
    /// How much coarser borders on land are than coasts. The focus country's borders are not.
    pub land_border_factor: f64,
    /// Islands and lakes smaller than this many squares of the tolerance are left out.
    pub smallest_island: f64,
}

/// A part of the map with a finer tolerance.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DetailRegion {
    /// What an editor calls it.
    pub name: String,
    /// Left, top, width, height in frame units.
    pub view: [f64; 4],
    /// Tolerance inside the view, in frame units.
    pub tolerance: f64,
    /// Width of the belt around the view over which the tolerance grows back, in frame units.
    pub blend: f64,
}

/// An entity of the source that is drawn as part of a country.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Merge {
    /// The entity that disappears.
    pub from: String,
    /// The country that receives its land.
    pub into: String,
}

/// One polygon that changes its country.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Transfer {
    /// The country that the source gives it to.
    pub from: String,
    /// The country that it is recognised to belong to.
    pub to: String,
    /// A place inside the polygon, longitude and latitude in degrees.
    pub polygon_at: [f64; 2],
    /// Why, for the reader of the recipe.
    pub reason: String,
}

/// An area of the focus country whose possession is contested.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contested {
    /// The area's id; its layer is called `contested-` and this.
    pub id: String,
    /// What the area is called.
    pub name: String,
    /// Codes (`adm1_code`) of the units that make it.
    pub units: Vec<String>,
    /// Set where the countries' source already has the area as a polygon: a place inside it. The
    /// units then only confirm the polygon's size.
    pub polygon_at: Option<[f64; 2]>,
}

/// A water that a story may highlight.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Water {
    /// The water's id; its layer is called `water-` and this.
    pub id: String,
    /// A rough outline on the land around it, longitudes and latitudes in degrees.
    pub outline: Vec<[f64; 2]>,
}

/// Lines of longitude and latitude.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Graticule {
    /// Degrees between two meridians.
    pub meridians_every: u32,
    /// Degrees between two parallels.
    pub parallels_every: u32,
    /// How far a drawn line may leave the true curve, in frame units.
    pub tolerance: f64,
}

impl Recipe {
    /// Reads and checks a recipe.
    ///
    /// # Errors
    ///
    /// When the file cannot be read, is not a recipe, or holds values that cannot be meant. All
    /// wrong values are named at once.
    pub fn read(path: &Path) -> Result<Self> {
        let text = std::fs::read_to_string(path)
            .with_context(|| format!("{}: the recipe cannot be read", path.display()))?;
        Self::parse(&text).with_context(|| format!("{}: not a usable recipe", path.display()))
    }

    /// Reads a recipe from its text.
    ///
    /// # Errors
    ///
    /// As [`Recipe::read`].
    pub fn parse(text: &str) -> Result<Self> {
        let mut reader = serde_json::Deserializer::from_str(text);
        let recipe: Self = serde_path_to_error::deserialize(&mut reader)
            .map_err(|error| anyhow::anyhow!("{}: {}", error.path(), error.inner()))?;
        reader.end()?;
        let problems = recipe.problems();
        if !problems.is_empty() {
            bail!("{}", problems.join("\n"));
        }
        Ok(recipe)
    }

    /// The projection that the recipe describes.
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

    /// Every value that cannot be meant, each with its field.
    fn problems(&self) -> Vec<String> {
        let mut problems = Vec::new();
        let mut need = |holds: bool, field: &str, rule: &str| {
            if !holds {
                problems.push(format!("{field}: {rule}"));
            }
        };
        need(self.format == FORMAT, "format", "must be 1");
        need(
            (1..=16).contains(&self.unit),
            "unit",
            "must be a whole number from 1 to 16",
        );
        need(is_place(self.projection.centre), "projection.centre", PLACE);
        need(
            self.projection.scale > 0.0,
            "projection.scale",
            "must be greater than zero",
        );
        for (field, view) in [("frame", self.frame), ("clip", self.clip)] {
            need(is_view(view), field, VIEW);
        }
        need(encloses(self.clip, self.frame), "clip", "must contain the frame");
        need(self.detail.tolerance > 0.0, "detail.tolerance", TOLERANCE);
        for (index, region) in self.detail.regions.iter().enumerate() {
            let field = format!("detail.regions[{index}]");
            need(is_view(region.view), &format!("{field}.view"), VIEW);
            need(region.tolerance > 0.0, &format!("{field}.tolerance"), TOLERANCE);
            need(
                region.blend > 0.0,
                &format!("{field}.blend"),
                "must be greater than zero",
            );
        }
        need(
            !self.story_countries.contains(&self.focus),
            "story_countries",
            "must not name the focus country, which has a layer of its own",
        );
        for (index, transfer) in self.transfer.iter().enumerate() {
            need(
                is_place(transfer.polygon_at),
                &format!("transfer[{index}].polygon_at"),
                PLACE,
            );
        }
        for (index, area) in self.contested.iter().enumerate() {
            let field = format!("contested[{index}]");
            need(is_id(&area.id), &format!("{field}.id"), ID);
            need(
                area.id != "limits",
                &format!("{field}.id"),
                "is taken by the layer of the areas' limits",
            );
            need(
                !area.units.is_empty(),
                &format!("{field}.units"),
                "must name at least one unit",
            );
            need(
                area.polygon_at.is_none_or(is_place),
                &format!("{field}.polygon_at"),
                PLACE,
            );
        }
        for (index, water) in self.waters.iter().enumerate() {
            let field = format!("waters[{index}]");
            need(is_id(&water.id), &format!("{field}.id"), ID);
            need(
                water.outline.len() >= 3 && water.outline.iter().all(|&at| is_place(at)),
                &format!("{field}.outline"),
                "must be at least three places, each a longitude and a latitude in degrees",
            );
        }
        for (field, every) in [
            ("graticule.meridians_every", self.graticule.meridians_every),
            ("graticule.parallels_every", self.graticule.parallels_every),
        ] {
            need((1..=90).contains(&every), field, "must be from 1 to 90 degrees");
        }
        need(self.graticule.tolerance > 0.0, "graticule.tolerance", TOLERANCE);
        for (index, label) in self.labels.iter().enumerate() {
            let field = format!("labels[{index}] ({})", label.text);
            need(is_place(label.at), &format!("{field}.at"), PLACE);
            need(
                label.size > 0.0,
                &format!("{field}.size"),
                "must be greater than zero",
            );
            need(
                label.min_zoom < label.max_zoom,
                &format!("{field}.max_zoom"),
                "must be greater than min_zoom",
            );
        }
        problems
    }
}

const ID: &str = "must be made of a to z, 0 to 9 and hyphens, at most 64";
const PLACE: &str = "must be a longitude from -180 to 180 and a latitude from -90 to 90";
const TOLERANCE: &str = "must be a distance greater than zero, in frame units";
const VIEW: &str = "must be left, top, width and height, the last two greater than zero";

fn is_id(text: &str) -> bool {
    (1..=64).contains(&text.len())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

fn is_place([longitude, latitude]: [f64; 2]) -> bool {
    (-180.0..=180.0).contains(&longitude) && (-90.0..=90.0).contains(&latitude)
}

fn is_view([_, _, width, height]: [f64; 4]) -> bool {
    width > 0.0 && height > 0.0
}

fn encloses(outer: [f64; 4], inner: [f64; 4]) -> bool {
    outer[0] <= inner[0]
        && outer[1] <= inner[1]
        && outer[0] + outer[2] >= inner[0] + inner[2]
        && outer[1] + outer[3] >= inner[1] + inner[3]
}

/// A place as the projection takes it, from a recipe's pair.
#[must_use]
pub const fn place([longitude, latitude]: [f64; 2]) -> LonLat {
    LonLat { longitude, latitude }
}
