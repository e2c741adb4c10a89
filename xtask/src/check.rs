//! `cargo xtask check`: every error and warning of a story at once.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};
use backgrounder::publish::accent::Accent;
use lexopt::prelude::*;
use story::check::{load, warning_about};

use crate::story_files;

const HELP: &str = "\
Check a story for errors. Each one is listed with its line, its path and how to fix it.

cargo xtask check STORY   STORY is a story.json or the folder that contains one

A base-map.json beside the story is checked too. Exits with 1 if there is an error; warnings exit with 0.
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
    let story = story.context("which story? Use cargo xtask check STORY")?;
    let input = story_files::read(&story)?;
    match load(&input) {
        Ok(loaded) => {
            let accent = Accent::of(&loaded).and_then(Accent::warning);
            let accent = accent.and_then(|kind| warning_about(&input, "accent", kind));
            for warning in loaded.warnings.iter().chain(&accent) {
                println!("{warning}");
            }
            println!(
                "{}: no errors, {}",
                input.file,
                plural(loaded.warnings.len() + usize::from(accent.is_some()), "warning")
            );
            Ok(ExitCode::SUCCESS)
        }
        Err(report) => {
            println!("{report}");
            Ok(ExitCode::FAILURE)
        }
    }
}

fn plural(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}
