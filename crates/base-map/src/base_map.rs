//! The base map as it is committed and shipped: the text of `base-map.json`.
//!
//! The file's fields are the story crate's; here they are set one layer and one label to a line, so
//! that a change of the recipe shows as a change of few lines. Reading shapes back is here for checks
//! on the shipped file. What stays out: how any of it came about.

use anyhow::{Context, Result};
use serde::Serialize;
use story::base_map_file::BaseMapFile;

use crate::grid::GridPoint;
use crate::path;

/// The one version of base maps that this crate writes.
pub const FORMAT: u32 = 1;

/// The file's text.
///
/// # Errors
///
/// When a value has no JSON form, which no checked recipe leads to.
pub fn to_text(base_map: &BaseMapFile) -> Result<String> {
    let fields = [
        ("format", serde_json::to_string(&base_map.format)?),
        ("projection", serde_json::to_string(&base_map.projection)?),
        ("frame", serde_json::to_string(&base_map.frame)?),
        ("extent", serde_json::to_string(&base_map.extent)?),
        ("unit", serde_json::to_string(&base_map.unit)?),
        ("credit", serde_json::to_string(&base_map.credit)?),
        ("layers", list(&base_map.layers)?),
        ("labels", list(&base_map.labels)?),
    ];
    let lines: Vec<String> = fields
        .iter()
        .map(|(name, value)| format!("\"{name}\":{value}"))
        .collect();
    Ok(format!("{{\n{}\n}}\n", lines.join(",\n")))
}

/// A list with one entry to a line.
fn list<T: Serialize>(entries: &[T]) -> Result<String> {
    let lines: Vec<String> = entries
        .iter()
        .map(serde_json::to_string)
        .collect::<Result<_, _>>()?;
    Ok(format!("[\n{}\n]", lines.join(",\n")))
}

/// The sub-paths of a layer on the grid, each with whether it is closed.
///
/// # Errors
///
/// When there is no such layer or its path is not of this crate's form.
pub fn shapes(base_map: &BaseMapFile, layer: &str) -> Result<Vec<(Vec<GridPoint>, bool)>> {
    let found = base_map
        .layers
        .iter()
        .find(|candidate| candidate.id == layer)
        .with_context(|| format!("no layer {layer:?}"))?;
    path::read(&found.d)
}
