//! `backgrounder base-map`: derives a story's base map from its recipe.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::Args;
use progress::step;

use crate::story_files;

/// Derive a story's base map from its recipe
///
/// Reads base-map.recipe.json and writes base-map.json beside the story. npm downloads the geographic
/// source once.
#[derive(Args, Debug)]
pub struct Arguments {
    /// The story's folder
    story: PathBuf,
    /// Where the geographic source is kept
    #[arg(long, value_name = "DIR", default_value = ".cache/base-map")]
    cache: PathBuf,
}

/// Derives a base map and prints what is in it.
///
/// # Errors
///
/// If the recipe cannot be read or used, the source cannot be downloaded, or the map cannot be written.
pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let folder = story_files::folder_of(&arguments.story);
    let report = step("Derive the base map", || {
        base_map::derive(
            &folder.join("base-map.recipe.json"),
            &arguments.cache,
            &folder.join("base-map.json"),
        )
    })?;
    println!("{report}");
    Ok(ExitCode::SUCCESS)
}
