//! The file of results, for tables and comparisons of later runs.

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Map, Value, json};

use super::series::{Series, median};
use crate::sizes;

/// The figures of a run: for each a median and, if the floor has it, the ratio.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Results(Map<String, Value>);

impl Results {
    /// The results of a run.
    pub fn new(all: &[Series], sizes: &[sizes::Size]) -> Results {
        let mut figures = Map::new();
        for series in all {
            let mut figure = json!({ "median": median(&series.values), "values": series.values });
            if let Some(ratio) = series.ratio() {
                figure["ratio"] = json!(ratio);
                figure["floor"] = json!({ "median": median(&series.floor), "values": series.floor });
            }
            figures.insert(series.key(), figure);
        }
        for size in sizes {
            figures.insert(size_key(size.what), json!({ "median": size.bytes }));
        }
        Results(figures)
    }

    /// Reads a file.
    pub fn read(file: &Path) -> Result<Results> {
        let text = std::fs::read_to_string(file).with_context(|| format!("reading {}", file.display()))?;
        let figures = serde_json::from_str(&text)
            .with_context(|| format!("{} holds no figures of a bench", file.display()))?;
        Ok(Results(figures))
    }

    /// Writes a file, and its folder if there is none.
    pub fn write(&self, file: &Path) -> Result<()> {
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder)?;
        }
        let text = serde_json::to_string_pretty(&self.0)? + "\n";
        std::fs::write(file, text).with_context(|| format!("writing {}", file.display()))
    }

    /// The median of a figure.
    pub fn median(&self, key: &str) -> Option<f64> {
        self.0.get(key)?["median"].as_f64()
    }

    /// How many times the floor's a figure is.
    pub fn ratio(&self, key: &str) -> Option<f64> {
        self.0.get(key)?["ratio"].as_f64()
    }

    /// The median of the floor's figure.
    pub fn floor(&self, key: &str) -> Option<f64> {
        self.0.get(key)?["floor"]["median"].as_f64()
    }
}

/// The key of a size.
pub fn size_key(what: &str) -> String {
    format!("bytes: {what}")
}
