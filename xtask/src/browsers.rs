//! Calls the browser tests' own program. It is a package of its own, so that building or
//! serving the site does not compile a WebDriver client first.

use std::process::ExitCode;

use anyhow::{Context, Result};

use crate::repo;

/// `cargo xtask shots`: the arguments are those of `e2e shots`.
pub fn shots(mut arguments: lexopt::Parser) -> Result<ExitCode> {
    let status = repo::cargo(["run", "--quiet", "--package", "e2e", "--", "shots"])
        .args(arguments.raw_args()?)
        .status()
        .context("starting cargo")?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
