//! `cargo xtask bench`: sizes and timings of the first story's site, as a table.

mod builds;
mod growth;
mod size;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};
use lexopt::prelude::*;

use crate::build::{self, Options};
use crate::{browsers, repo};

const HELP: &str = "\
Measures the site: sizes beside their budgets, then timings in Chromium, with the fast link
of this machine and with a slow one (1.6 Mbit/s, 150 ms, a processor four times slower).

cargo xtask bench [options]
    --rounds N       how often each timing is taken (default: 5)
    --json FILE      where the figures go (default: target/bench/latest.json)
    --against FILE   figures of an earlier run, to print beside the new ones
    --story DIR      the story's folder (default: seeds/quiet-diplomacy)
    --dist DIR       measure a site that is built already
    --growth         only stories of 10 to 10,000 venues and actors
    --builds         only how long serving a fresh clone and each kind of edit take
    --size           only what the wasm and its script weigh, by section, crate and function

Times say something only beside times of the same machine with nothing else to do.
";

/// A part of the bench that is asked for alone.
#[derive(Clone, Copy)]
enum Only {
    Size,
    Growth,
    Builds,
}

/// Runs the command.
pub fn run(mut arguments: lexopt::Parser) -> Result<ExitCode> {
    let mut build = Options {
        out: repo::target_folder().join("test-site"),
        ..Options::default()
    };
    let mut dist: Option<PathBuf> = None;
    let mut only = None;
    let mut rounds = "5".to_owned();
    let mut json = repo::target_folder().join("bench/latest.json");
    let mut command = browsers::command("bench");
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("help") | Short('h') => {
                print!("{HELP}");
                return Ok(ExitCode::SUCCESS);
            }
            Long("rounds") => rounds = arguments.value()?.string()?,
            Long("json") => json = arguments.value()?.into(),
            Long("against") => {
                command.arg("--against").arg(arguments.value()?);
            }
            Long("story") => build.order.story = arguments.value()?.into(),
            Long("dist") => dist = Some(arguments.value()?.into()),
            Long("size") => only = Some(Only::Size),
            Long("growth") => only = Some(Only::Growth),
            Long("builds") => only = Some(Only::Builds),
            _ => return Err(argument.unexpected()).context("see cargo xtask bench --help"),
        }
    }
    match only {
        Some(Only::Size) => print!("{}", size::report(&build.order.story)?),
        Some(Only::Growth) => growth::run(&rounds)?,
        Some(Only::Builds) => builds::run()?,
        None => {}
    }
    if only.is_some() {
        return Ok(ExitCode::SUCCESS);
    }
    command.arg("--rounds").arg(rounds);
    let folder = match dist {
        Some(folder) => folder,
        None => {
            build::build(&build)?;
            build.out
        }
    };
    command.arg("--json").arg(json).arg("--dist").arg(folder);
    let status = command.status().context("starting cargo")?;
    Ok(if status.success() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
