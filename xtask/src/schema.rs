//! `cargo xtask schema`: regenerates the JSON schemas of stories and translations, which editors use for completion.

use std::process::ExitCode;

use anyhow::{Context, Result};
use lexopt::prelude::*;
use story::check::{schema, translation_schema};

use crate::repo;

const HELP: &str = "\
Regenerate seeds/story.schema.json and seeds/translation.schema.json from the types that read these
files. A test of the story crate fails when one is out of date.

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
    for (name, schema) in [
        ("story.schema.json", schema()),
        ("translation.schema.json", translation_schema()),
    ] {
        let file = repo::root().join("seeds").join(name);
        std::fs::write(&file, schema).with_context(|| format!("writing {}", file.display()))?;
        println!("{}", file.display());
    }
    Ok(ExitCode::SUCCESS)
}
