//! The project's commands, `cargo xtask COMMAND`: one file per command.
//!
//! This file only finds the command and prints what went wrong, once.

mod browsers;
mod repo;

use std::process::ExitCode;

use anyhow::{Context, Result};
use lexopt::prelude::*;

const HELP: &str = "\
Commands of this project; each explains itself with --help.

cargo xtask shots         pictures of the built pages, for people to look at
";

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<ExitCode> {
    let mut arguments = lexopt::Parser::from_env();
    let command = match arguments.next()? {
        Some(Value(command)) => command.string()?,
        Some(Long("help") | Short('h')) | None => {
            print!("{HELP}");
            return Ok(ExitCode::SUCCESS);
        }
        Some(other) => return Err(other.unexpected()).context("see cargo xtask --help"),
    };
    match command.as_str() {
        "shots" => browsers::shots(arguments),
        _ => anyhow::bail!("there is no command `{command}`: see cargo xtask --help"),
    }
}
