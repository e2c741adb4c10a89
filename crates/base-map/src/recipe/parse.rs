//! Reads recipes from files and text.

use std::path::Path;

use anyhow::{Context, Result, bail};

use super::model::Recipe;
use super::validate::validate;

impl Recipe {
    /// Reads and validates a recipe.
    ///
    /// # Errors
    ///
    /// When the file cannot be read, is not a recipe, or has invalid values. The error lists all
    /// invalid values.
    pub fn read(path: &Path) -> Result<Self> {
        let text = std::fs::read_to_string(path)
            .with_context(|| format!("{}: cannot read the recipe", path.display()))?;
        Self::parse(&text).with_context(|| format!("{}: invalid recipe", path.display()))
    }

    /// Parses and validates a recipe.
    ///
    /// # Errors
    ///
    /// As [`Recipe::read`].
    pub fn parse(text: &str) -> Result<Self> {
        let mut reader = serde_json::Deserializer::from_str(text);
        let recipe: Self = serde_path_to_error::deserialize(&mut reader)
            .map_err(|error| anyhow::anyhow!("{}: {}", error.path(), error.inner()))?;
        reader.end()?;
        let errors = validate(&recipe);
        if !errors.is_empty() {
            bail!("{}", errors.join("\n"));
        }
        Ok(recipe)
    }
}
