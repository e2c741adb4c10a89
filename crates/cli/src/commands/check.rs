//! `backgrounder check`: every error and warning of a story at once.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::{Args, ValueEnum};

use crate::checked::Checked;
use crate::{printing, report};

/// Check a story: list every problem with its line, its path and how to fix it
///
/// A base-map.json and translations/ beside the story are checked too. If there is an article.txt, texts are compared with
/// it. The codes in brackets are explained in docs/checks.md. Exits with 1 if there is an error; warnings
/// exit with 0.
#[derive(Args, Debug)]
pub struct Arguments {
    /// A story.json, or the folder that contains one
    story: PathBuf,
    /// How to print the problems
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    /// An excerpt of the file for each problem
    Text,
    /// An array with an object for each problem
    Json,
    /// Annotations for GitHub Actions
    Github,
}

/// Checks a story and prints its problems.
///
/// # Errors
///
/// If a file cannot be read or the output cannot be written.
pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let checked = Checked::read(&arguments.story)?;
    let out = match arguments.format {
        Format::Json => report::json(&checked.problems),
        Format::Github => report::github(&checked.problems),
        Format::Text => checked.text(),
    };
    printing::print(&out)?;
    Ok(match checked.has_errors() {
        false => ExitCode::SUCCESS,
        true => ExitCode::FAILURE,
    })
}
