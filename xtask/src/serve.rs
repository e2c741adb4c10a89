//! `cargo xtask serve`: builds the engine and the program, then runs its preview on the first story.

use std::io::IsTerminal as _;
use std::path::PathBuf;
use std::process::{Command, ExitCode};

use anyhow::{Context, Result};
use lexopt::prelude::*;

use crate::{program, repo};

const HELP: &str = "\
Build the engine and the program, then preview the first story: `backgrounder serve`.

cargo xtask serve [options]
    --port N      the port (default: 8080)
    --story DIR   the story's folder (default: seeds/quiet-diplomacy)
    --no-open     do not open a browser

An edit of the story shows in the open page. After an edit of the code, run the command again.
";

/// Runs the command.
pub fn run(mut arguments: lexopt::Parser) -> Result<ExitCode> {
    let mut story: PathBuf = repo::first_story();
    let mut port = "8080".to_owned();
    let mut open = std::io::stdout().is_terminal();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("help") | Short('h') => {
                print!("{HELP}");
                return Ok(ExitCode::SUCCESS);
            }
            Long("port") => port = arguments.value()?.string()?,
            Long("story") => story = arguments.value()?.into(),
            Long("no-open") => open = false,
            _ => return Err(argument.unexpected()).context("see cargo xtask serve --help"),
        }
    }
    program::compile()?;
    let mut command = Command::new(program::path());
    command.arg("serve").arg(story).arg("--port").arg(port);
    if open {
        command.arg("--open");
    }
    let status = command.status().context("starting the program")?;
    Ok(match status.success() {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    })
}
