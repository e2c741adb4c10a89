//! One build of a preview, in a process of its own: `serve` starts it and reads the result from its output.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};
use site::OutputFile;
use clap::Args;
use preview::child::{end_with_parent, send};
use preview::{BuildResult, Built, Problem, Problems};

use crate::build::{SiteOptions, check, pages};
use crate::checked::Checked;
use crate::problem;

/// Build a preview and write it to the standard output
#[derive(Args, Debug)]
pub struct Arguments {
    /// The folder of each story, or its story.json
    #[arg(required = true, value_name = "STORY")]
    stories: Vec<PathBuf>,
}

/// Builds once.
///
/// # Errors
///
/// If the result cannot be written.
pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    end_with_parent();
    let result = build(&arguments.stories);
    send(&result, &mut std::io::stdout().lock()).context("writing the preview")?;
    Ok(ExitCode::SUCCESS)
}

fn build(stories: &[PathBuf]) -> BuildResult {
    let checked = check(stories).map_err(failure)?;
    let problems = problems_of(&checked);
    if checked.iter().any(Checked::has_errors) {
        return Err(problems);
    }
    let options = SiteOptions {
        stories: stories.to_vec(),
        base_url: None,
        // They take longer than everything else.
        cards: false,
        copies: None,
    };
    let loaded: Vec<_> = checked.into_iter().filter_map(|one| one.loaded).collect();
    let files = pages(&loaded, &options).map_err(failure)?;
    Ok(Built {
        files: files
            .into_iter()
            .map(|OutputFile { path, bytes }| (path, bytes))
            .collect(),
        warnings: problems,
    })
}

fn failure(error: anyhow::Error) -> Problems {
    Problems::from(vec![Problem::error(format!("{error:#}"))])
}

fn problems_of(checked: &[Checked]) -> Problems {
    let all = checked.iter().flat_map(|one| &one.problems.list);
    let texts = checked.iter().filter(|one| !one.problems.list.is_empty());
    Problems {
        list: all.map(for_page).collect(),
        text: texts.map(Checked::text).collect::<Vec<_>>().join("\n"),
    }
}

fn for_page(problem: &problem::Problem) -> Problem {
    let location = &problem.location;
    Problem {
        severity: problem.severity,
        file: location.file.clone(),
        line: u32::try_from(location.line).ok(),
        path: location.path.clone(),
        message: format!("{} {}", problem.message.sentence, problem.message.help),
    }
}
