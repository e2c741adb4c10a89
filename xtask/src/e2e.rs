//! Runs the program of the browser tests. It is a package of its own, so that building or serving a
//! site does not compile a WebDriver client first.

use std::process::{Command, ExitCode};

use anyhow::{Context, Result, bail};

use crate::repo;

/// Compiles the program and prepares one of its subcommands.
///
/// `--workspace` makes cargo choose the same features as for the tests, so that no dependency is
/// compiled twice.
pub fn command(subcommand: &str) -> Result<Command> {
    let status = repo::cargo("build", ["--locked", "--workspace", "--bin", "e2e"])
        .status()
        .context("starting cargo")?;
    if !status.success() {
        bail!("the browser tests did not compile");
    }
    let program = format!("debug/e2e{}", std::env::consts::EXE_SUFFIX);
    let mut command = Command::new(repo::target_folder().join(program));
    command.arg(subcommand);
    Ok(command)
}

/// Hands a whole command line over: `cargo xtask shots` takes the options of `e2e shots`.
pub fn run(subcommand: &str, mut arguments: lexopt::Parser) -> Result<ExitCode> {
    let status = command(subcommand)?
        .args(arguments.raw_args()?)
        .status()
        .context("starting the browser tests")?;
    Ok(if status.success() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// The browser tests, without filters. `all` runs every test instead of the smoke tests.
pub fn browser_tests(all: bool) -> Command {
    let mut command = repo::cargo("test", ["--locked", "--workspace", "--test", "browser"]);
    if all {
        command.env("BACKGROUNDER_TEST_ALL", "1");
    }
    command
}
