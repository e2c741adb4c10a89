//! Derives one story's base map: `base-map SEEDS_FOLDER`.
//!
//! What stays out: everything but naming the files; the work is the library's.

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let folder = std::env::args()
        .nth(1)
        .context("usage: base-map FOLDER, where FOLDER holds base-map.recipe.json")?;
    let folder = Path::new(&folder);
    let report = base_map::derive(
        &folder.join("base-map.recipe.json"),
        Path::new(".cache/base-map"),
        &folder.join("base-map.json"),
    )?;
    println!("{report}");
    Ok(())
}
