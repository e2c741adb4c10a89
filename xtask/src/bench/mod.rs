//! `cargo xtask bench`: sizes and timings of the first story's site, as a table.

mod builds;
mod growth;
mod preview;
mod size;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};
use lexopt::prelude::*;

use crate::{e2e, program, repo};

const HELP: &str = "\
Measure the site: sizes beside their budgets, then timings in Chromium, on the fast link
of this machine and on a slow one (1.6 Mbit/s, 150 ms, a processor four times slower).

cargo xtask bench [options]
    --rounds N       how often each timing is taken (default: 5)
    --json FILE      write the figures to FILE (default: target/bench/latest.json)
    --against FILE   compare with the figures of an earlier run
    --story DIR      the story's folder (default: seeds/quiet-diplomacy)
    --dist DIR       measure a site that is already built
    --growth         only stories of 10 to 10,000 venues and actors
    --builds         only build times: serving a fresh clone, and each kind of edit
    --size           only the size of the wasm and its script by section, crate and function

Compare times only with times of the same, otherwise idle machine.
";

/// The one part of the benchmark that was asked for.
#[derive(Clone, Copy)]
enum Only {
    Size,
    Growth,
    Builds,
}

/// Runs the command.
pub fn run(mut arguments: lexopt::Parser) -> Result<ExitCode> {
    let mut story = repo::first_story();
    let mut dist: Option<PathBuf> = None;
    let mut only = None;
    let mut rounds = "5".to_owned();
    let mut json = repo::target_folder().join("bench/latest.json");
    let mut against = None;
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("help") | Short('h') => {
                print!("{HELP}");
                return Ok(ExitCode::SUCCESS);
            }
            Long("rounds") => rounds = arguments.value()?.string()?,
            Long("json") => json = arguments.value()?.into(),
            Long("against") => against = Some(arguments.value()?),
            Long("story") => story = arguments.value()?.into(),
            Long("dist") => dist = Some(arguments.value()?.into()),
            Long("size") => only = Some(Only::Size),
            Long("growth") => only = Some(Only::Growth),
            Long("builds") => only = Some(Only::Builds),
            _ => return Err(argument.unexpected()).context("see cargo xtask bench --help"),
        }
    }
    match only {
        Some(Only::Size) => print!("{}", size::report()?),
        Some(Only::Growth) => growth::run(&rounds)?,
        Some(Only::Builds) => builds::run()?,
        None => {}
    }
    if only.is_some() {
        return Ok(ExitCode::SUCCESS);
    }
    let folder = match dist {
        Some(folder) => folder,
        None => {
            program::compile()?;
            let out = repo::target_folder().join("test-site");
            program::run(program::build(&[story], &out).arg("--smallest"))?;
            out
        }
    };
    let mut command = e2e::command("bench")?;
    command.arg("--rounds").arg(rounds);
    command.arg("--json").arg(json).arg("--dist").arg(folder);
    if let Some(file) = against {
        command.arg("--against").arg(file);
    }
    let status = command.status().context("starting the browser tests")?;
    Ok(if status.success() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
