//! Reads recipes from files and text.

use std::path::Path;

use anyhow::{Context, Result, anyhow, bail};

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
        let recipe: Self = serde_path_to_error::deserialize(&mut reader).map_err(|error| {
            let path = error.path().to_string();
            explain(&path, error.inner())
        })?;
        reader.end().map_err(|error| explain(".", &error))?;
        let errors = validate(&recipe);
        if !errors.is_empty() {
            bail!("{}", errors.join("\n"));
        }
        Ok(recipe)
    }
}

/// The error of a recipe with its path, its place, and what to do. The parser's own words put the place
/// last and call the whole file ".".
fn explain(path: &str, error: &serde_json::Error) -> anyhow::Error {
    let place = format!(" at line {} column {}", error.line(), error.column());
    let text = error.to_string();
    let text = text.strip_suffix(&place).unwrap_or(&text);
    let object = match path {
        // The parser does not know where it was.
        "." | "?" => "the recipe".to_owned(),
        path => format!("{path:?}"),
    };
    let field = text
        .strip_prefix("missing field `")
        .and_then(|rest| rest.strip_suffix('`'));
    let says = match field {
        Some(field) => {
            format!("{object} has no field {field:?}. Add it; docs/base-map.md explains every field")
        }
        None => format!("{object}: {text}"),
    };
    anyhow!("line {}, column {}: {says}", error.line(), error.column())
}
