//! `backgrounder base-map`: derives a story's base map from its recipe, or from its venues.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use clap::Args;
use progress::step;
use serde_json::Value;
use story::geo::projection::LonLat;

use crate::printing::{print, visible};
use crate::story_files;

/// Derive a story's base map from its recipe, or from its venues
///
/// Writes base-map.json beside the story. The editor's decisions are in base-map.recipe.json. Without
/// that file, the map is framed around the story's venues, in a neutral style. npm downloads the
/// geographic source once.
#[derive(Args, Debug)]
pub struct Arguments {
    /// The story's folder
    story: PathBuf,
    /// Where the geographic source is kept
    #[arg(long, value_name = "DIR", default_value = ".cache/base-map")]
    cache: PathBuf,
    /// Also write base-map.recipe.json, to change what the map shows; never overwrites one
    #[arg(long)]
    write_recipe: bool,
}

/// Derives a base map and prints what is in it.
///
/// # Errors
///
/// If the recipe or the venues cannot be read or used, the source cannot be downloaded, or the map cannot be written.
pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    if !arguments.story.exists() {
        bail!("{} does not exist", arguments.story.display());
    }
    let folder = story_files::folder_of(&arguments.story);
    let recipe = folder.join("base-map.recipe.json");
    let out = folder.join("base-map.json");
    if recipe.exists() {
        if arguments.write_recipe {
            bail!("{} exists already", recipe.display());
        }
        let derive = || base_map::derive(&recipe, &arguments.cache, &out);
        let report = step("Derive the base map", derive)?;
        print(&format!("{report}\n"))?;
        return Ok(ExitCode::SUCCESS);
    }
    let venues = venues(&story_files::file_of(&arguments.story)?)?;
    let derive = || base_map::derive_around(&venues, &arguments.cache, &out);
    let (report, found) = step("Derive the base map", derive)
        .with_context(|| format!("there is no {}, and no map around the venues", recipe.display()))?;
    print(&format!("{report}\n"))?;
    if arguments.write_recipe {
        let text = serde_json::to_string_pretty(&found)? + "\n";
        std::fs::write(&recipe, text).with_context(|| format!("cannot write {}", recipe.display()))?;
        print(&visible(&format!(
            "Wrote {}. Change it, and run the command again.\n",
            recipe.display()
        )))?;
    } else {
        print(&format!(
            "Framed around {} venues. To change what the map shows, run with --write-recipe.\n",
            venues.len()
        ))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// The places of a story's venues. The rest of the story may still have errors.
fn venues(file: &Path) -> Result<Vec<LonLat>> {
    let name = file.display();
    let bytes = std::fs::read(file).with_context(|| format!("reading {name}"))?;
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes);
    let story: Value = serde_json::from_slice(bytes)
        .with_context(|| format!("{name} is no JSON: `backgrounder check` shows where"))?;
    let list = story["venues"].as_array().map(Vec::as_slice).unwrap_or_default();
    let places = list.iter().enumerate().map(|(index, venue)| {
        let degrees = |field: &str, most: f64| {
            let value = &venue[field];
            let found = value.as_f64().filter(|degrees| degrees.abs() <= most);
            found.with_context(|| {
                format!(
                    "{name}: venues[{index}].{field} is {value}, and must be a number from -{most} to {most}: \
                     `backgrounder check` shows the line",
                )
            })
        };
        Ok(LonLat {
            longitude: degrees("longitude", 180.0)?,
            latitude: degrees("latitude", 90.0)?,
        })
    });
    places.collect()
}
