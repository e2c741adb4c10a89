//! `cargo xtask base-map`: derives a story's base map anew from its recipe.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};
use lexopt::prelude::*;

use crate::repo;

const HELP: &str = "\
Derives a story's base map from its recipe and writes it beside it.

cargo xtask base-map FOLDER   FOLDER holds base-map.recipe.json; writes base-map.json

The geographic source is a package that npm brings once and that is kept in .cache/.
";

/// Runs the command.
pub fn run(mut arguments: lexopt::Parser) -> Result<ExitCode> {
    let mut folder: Option<PathBuf> = None;
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("help") | Short('h') => {
                print!("{HELP}");
                return Ok(ExitCode::SUCCESS);
            }
            Value(path) if folder.is_none() => folder = Some(path.into()),
            _ => return Err(argument.unexpected()).context("see cargo xtask base-map --help"),
        }
    }
    let folder = folder.context("name the story's folder: cargo xtask base-map FOLDER")?;
    let report = base_map::derive(
        &folder.join("base-map.recipe.json"),
        &repo::root().join(".cache/base-map"),
        &folder.join("base-map.json"),
    )?;
    println!("{report}");
    Ok(ExitCode::SUCCESS)
}
