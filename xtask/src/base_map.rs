//! `cargo xtask base-map`: derives a story's base map from its recipe.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};
use lexopt::prelude::*;

use crate::progress::step;
use crate::repo;

const HELP: &str = "\
Derive a story's base map from its recipe.

cargo xtask base-map FOLDER   reads FOLDER/base-map.recipe.json, writes FOLDER/base-map.json

npm downloads the geographic source once, into .cache/.
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
    let folder = folder.context("which story? Use cargo xtask base-map FOLDER")?;
    let report = step("Derive the base map", || {
        base_map::derive(
            &folder.join("base-map.recipe.json"),
            &repo::root().join(".cache/base-map"),
            &folder.join("base-map.json"),
        )
    })?;
    println!("{report}");
    Ok(ExitCode::SUCCESS)
}
