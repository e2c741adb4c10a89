//! The base map as it is committed and shipped: `base-map.json`.
//!
//! The file is written by hand-set lines, one layer and one label to a line, so that a change of
//! the recipe shows as a change of few lines. What stays out: how any of it came about.

use anyhow::{Result, bail};
use serde::{Deserialize, Serialize};

use crate::grid::GridPoint;
use crate::path;
use crate::recipe::{Label, ProjectionRecipe};

/// The one version of base maps that this crate writes.
pub const FORMAT: u32 = 1;

/// A story's base map.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BaseMap {
    /// Version of the file's own form.
    pub format: u32,
    /// How places become positions in frame units.
    pub projection: ProjectionRecipe,
    /// The overview's `viewBox`: left, top, width, height in frame units.
    pub frame: [f64; 4],
    /// Grid steps of the paths to one frame unit: paths are drawn at `scale(1 / unit)`.
    pub unit: u32,
    /// The line that names the data's source.
    pub credit: String,
    /// All layers, the bottom one first.
    pub layers: Vec<LayerPath>,
    /// Names of countries and seas; the earlier one wins where two collide.
    pub labels: Vec<Label>,
}

/// One layer's path.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LayerPath {
    /// The layer's id.
    pub id: String,
    /// SVG path data in grid steps.
    pub d: String,
}

impl BaseMap {
    /// The file's text.
    ///
    /// # Errors
    ///
    /// When a value has no JSON form, which no checked recipe leads to.
    pub fn to_text(&self) -> Result<String> {
        let fields = [
            ("format", serde_json::to_string(&self.format)?),
            ("projection", serde_json::to_string(&self.projection)?),
            ("frame", serde_json::to_string(&self.frame)?),
            ("unit", serde_json::to_string(&self.unit)?),
            ("credit", serde_json::to_string(&self.credit)?),
            ("layers", list(&self.layers)?),
            ("labels", list(&self.labels)?),
        ];
        let lines: Vec<String> = fields
            .iter()
            .map(|(name, value)| format!("\"{name}\":{value}"))
            .collect();
        Ok(format!("{{\n{}\n}}\n", lines.join(",\n")))
    }

    /// Reads the file's text.
    ///
    /// # Errors
    ///
    /// When it is not a base map of this version.
    pub fn parse(text: &str) -> Result<Self> {
        let base_map: Self = serde_json::from_str(text)?;
        if base_map.format != FORMAT {
            bail!("base map of format {}, not {FORMAT}", base_map.format);
        }
        Ok(base_map)
    }

    /// The sub-paths of a layer on the grid, each with whether it is closed.
    ///
    /// # Errors
    ///
    /// When there is no such layer or its path is not of this crate's form.
    pub fn shapes(&self, layer: &str) -> Result<Vec<(Vec<GridPoint>, bool)>> {
        let Some(found) = self.layers.iter().find(|candidate| candidate.id == layer) else {
            bail!("no layer {layer:?}");
        };
        path::read(&found.d)
    }
}

/// A list with one entry to a line.
fn list<T: Serialize>(entries: &[T]) -> Result<String> {
    let lines: Vec<String> = entries
        .iter()
        .map(serde_json::to_string)
        .collect::<Result<_, _>>()?;
    Ok(format!("[\n{}\n]", lines.join(",\n")))
}
