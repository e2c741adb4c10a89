//! `cargo xtask check`: what an author has to mend in a story, all at once.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};
use backgrounder::publish::accent::Accent;
use lexopt::prelude::*;
use story::check::load;

use crate::stories;

const HELP: &str = "\
Checks a story and lists every problem with its place and how to mend it.

cargo xtask check STORY   STORY is a story.json, or a folder that holds one

A base-map.json beside the story is checked with it. Ends with 1 when there is a problem.
";

/// Runs the command.
pub fn run(mut arguments: lexopt::Parser) -> Result<ExitCode> {
    let mut story: Option<PathBuf> = None;
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("help") | Short('h') => {
                print!("{HELP}");
                return Ok(ExitCode::SUCCESS);
            }
            Value(path) if story.is_none() => story = Some(path.into()),
            _ => return Err(argument.unexpected()).context("see cargo xtask check --help"),
        }
    }
    let story = story.context("name a story: cargo xtask check STORY")?;
    let input = stories::read(&story)?;
    match load(&input) {
        Ok(loaded) => {
            for warning in &loaded.warnings {
                println!("{warning}");
            }
            let accent = Accent::of(&loaded).and_then(Accent::notice);
            if let Some(notice) = &accent {
                println!("{}: {notice}", input.file);
            }
            println!(
                "{}: no errors, {}",
                input.file,
                count(loaded.warnings.len() + usize::from(accent.is_some()), "warning")
            );
            Ok(ExitCode::SUCCESS)
        }
        Err(report) => {
            println!("{report}");
            Ok(ExitCode::FAILURE)
        }
    }
}

fn count(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}
