//! `cargo xtask schema`: regenerates the JSON schema of story files, which editors use for completion.

use std::process::ExitCode;

use anyhow::{Context, Result};
use lexopt::prelude::*;
use story::check::schema;

use crate::repo;

const HELP: &str = "\
Regenerate seeds/story.schema.json from the types that read stories. A test of the story crate fails
when it is out of date.

cargo xtask schema
";

/// Runs the command.
pub fn run(mut arguments: lexopt::Parser) -> Result<ExitCode> {
    match arguments.next()? {
        None => {}
        Some(Long("help") | Short('h')) => {
            print!("{HELP}");
            return Ok(ExitCode::SUCCESS);
        }
        Some(other) => return Err(other.unexpected()).context("see cargo xtask schema --help"),
    }
    let file = repo::root().join("seeds/story.schema.json");
    std::fs::write(&file, schema()).with_context(|| format!("writing {}", file.display()))?;
    println!("{}", file.display());
    Ok(ExitCode::SUCCESS)
}
