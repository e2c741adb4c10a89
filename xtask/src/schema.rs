//! `cargo xtask schema`: writes the schema of story files, which editors use while typing.

use std::process::ExitCode;

use anyhow::{Context, Result};
use lexopt::prelude::*;
use story::file::StoryFile;

use crate::repo;

const HELP: &str = "\
Writes seeds/story.schema.json from the types that read stories.

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
    std::fs::write(&file, text()?).with_context(|| format!("writing {}", file.display()))?;
    println!("{}", file.display());
    Ok(ExitCode::SUCCESS)
}

fn text() -> Result<String> {
    let schema = schemars::schema_for!(StoryFile);
    Ok(serde_json::to_string_pretty(&schema)? + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_committed_schema_is_the_types() {
        let committed = std::fs::read_to_string(repo::root().join("seeds/story.schema.json")).unwrap();
        assert!(
            committed == text().unwrap(),
            "story.schema.json is old: run `cargo xtask schema`"
        );
    }
}
