//! Calls the browser tests' own program. It is a package of its own, so that building or
//! serving the site does not compile a WebDriver client first.

use std::process::{Command, ExitCode};

use anyhow::{Context, Result};

use crate::repo;

/// The browser tests' program with one of its commands.
pub fn command(name: &str) -> Command {
    repo::cargo("run", ["--quiet", "--locked", "--package", "e2e", "--", name])
}

/// Hands a whole command line over: `cargo xtask shots` takes what `e2e shots` takes.
pub fn run(name: &str, mut arguments: lexopt::Parser) -> Result<ExitCode> {
    let status = command(name)
        .args(arguments.raw_args()?)
        .status()
        .context("starting cargo")?;
    Ok(if status.success() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
