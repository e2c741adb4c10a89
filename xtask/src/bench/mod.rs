//! `cargo xtask bench`: sizes and timings of the first story's site, as a table.

mod builds;
mod growth;
mod preview;
mod served;
mod size;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};
use lexopt::prelude::*;

use crate::{e2e, program, repo};

const HELP: &str = "\
Measure the site beside its budgets, with timings in Chromium, on the fast link of this
machine and on a slow one (1.6 Mbit/s, 150 ms, a processor four times slower). Each round
measures the floor too, the smallest page with the same facts: budgets are ratios to it.

cargo xtask bench [options]
    --rounds N       how often each timing is taken (default: 5)
    --json FILE      write the figures to FILE (default: target/bench/latest.json)
    --against FILE   compare with an earlier run: ratios, sizes and counts, not absolute times
    --story DIR      the story's folder (default: seeds/quiet-diplomacy)
    --dist DIR       measure a site that is already built
    --growth         only stories of 10 to 10,000 venues and actors
    --builds         only build times: serving a fresh clone, and each kind of edit
    --size           only the size of the wasm and its script by section, crate and function

Absolute times of two runs differ by a fifth, even on an idle machine; ratios hold.
The table repeats what --growth and --builds last measured.
";

/// What a reader has seen before, where a second explainer is measured.
const OTHER_STORY: &str = "tests/stories/tide";

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
    let (folder, several) = sites(dist, story)?;
    let mut command = e2e::command("bench")?;
    command.arg("--rounds").arg(rounds);
    command.arg("--json").arg(json).arg("--dist").arg(folder);
    if let Some(several) = several {
        command.arg("--several").arg(several);
    }
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

/// The site to measure, and one where it stands beside another story. A site that is already built has none beside it.
fn sites(dist: Option<PathBuf>, story: PathBuf) -> Result<(PathBuf, Option<PathBuf>)> {
    if let Some(folder) = dist {
        return Ok((folder, None));
    }
    program::compile()?;
    let alone = repo::target_folder().join("test-site");
    program::run(program::build(std::slice::from_ref(&story), &alone).arg("--smallest"))?;
    let several = repo::target_folder().join("bench/several");
    let stories = [repo::root().join(OTHER_STORY), story];
    program::run(program::build(&stories, &several).args(["--smallest", "--no-cards"]))?;
    Ok((alone, Some(several)))
}
