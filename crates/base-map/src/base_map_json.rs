//! Writes `base-map.json`, and reads its paths for tests of the committed file.
//!
//! Each layer and each label is one line, so that a changed recipe gives a short diff.

use anyhow::{Context, Result};
use serde::Serialize;
use story::base_map_file::BaseMapFile;

use crate::grid::GridPoint;
use crate::svg_path;

/// The format version that this crate writes.
pub const FORMAT: u32 = 1;

/// The JSON text of a base map.
///
/// # Errors
///
/// When a value has no JSON form, which a valid recipe rules out.
pub fn to_text(base_map: &BaseMapFile) -> Result<String> {
    let mut fields = vec![
        ("format", serde_json::to_string(&base_map.format)?),
        ("projection", serde_json::to_string(&base_map.projection)?),
        ("frame", serde_json::to_string(&base_map.frame)?),
        ("extent", serde_json::to_string(&base_map.extent)?),
        ("unit", serde_json::to_string(&base_map.unit)?),
        ("credit", serde_json::to_string(&base_map.credit)?),
    ];
    if let Some(words) = &base_map.border_words {
        fields.push(("border_words", serde_json::to_string(words)?));
    }
    fields.push(("layers", list(&base_map.layers)?));
    fields.push(("labels", list(&base_map.labels)?));
    let lines: Vec<String> = fields
        .iter()
        .map(|(name, value)| format!("\"{name}\":{value}"))
        .collect();
    Ok(format!("{{\n{}\n}}\n", lines.join(",\n")))
}

/// A JSON array with one entry per line.
fn list<T: Serialize>(entries: &[T]) -> Result<String> {
    let lines: Vec<String> = entries
        .iter()
        .map(serde_json::to_string)
        .collect::<Result<_, _>>()?;
    Ok(format!("[\n{}\n]", lines.join(",\n")))
}

/// The sub-paths of a layer in grid points, each with a flag that tells whether it is closed.
///
/// # Errors
///
/// When there is no such layer, or its path was not written by this crate.
pub fn layer_paths(base_map: &BaseMapFile, layer: &str) -> Result<Vec<(Vec<GridPoint>, bool)>> {
    let found = base_map
        .layers
        .iter()
        .find(|candidate| candidate.id == layer)
        .with_context(|| format!("no layer {layer:?}"))?;
    svg_path::read(&found.d)
}
