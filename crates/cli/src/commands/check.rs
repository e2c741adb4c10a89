//! `backgrounder check`: every error and warning of a story at once.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use backgrounder::publish::accent::Accent;
use clap::{Args, ValueEnum};
use story::article_text::ArticleText;
use story::check::{StoryInput, load_with_article, warning_about};

use crate::problem::{Problems, Severity};
use crate::{printing, report, story_files};

/// Check a story: list every problem with its line, its path and how to mend it
///
/// A base-map.json beside the story is checked too. If there is an article.txt, texts are compared with
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
    let input = story_files::read(&arguments.story)?;
    let article = story_files::read_article(&arguments.story)?;
    let problems = problems_of(&input, article.as_deref());
    let out = match arguments.format {
        Format::Json => report::json(&problems),
        Format::Github => report::github(&problems),
        Format::Text => {
            let texts = Texts::of(&input);
            report::text(&problems, &input.file, &|file| texts.get(file))
        }
    };
    printing::print(&out)?;
    Ok(match problems.count(Severity::Error) {
        0 => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    })
}

fn problems_of(input: &StoryInput, article: Option<&str>) -> Problems {
    let article = article.map(ArticleText::parse);
    match load_with_article(input, article.as_ref()) {
        Ok(mut loaded) => {
            let accent = Accent::of(&loaded).and_then(Accent::warning);
            let accent = accent.and_then(|kind| warning_about(input, "accent", kind));
            loaded.warnings.extend(accent);
            Problems::of_warnings(&loaded.warnings, &input.file)
        }
        Err(report) => Problems::of_report(&report, &input.file),
    }
}

/// The texts of the story's files, as the check counts their bytes.
struct Texts {
    story: String,
    base_map: Option<(String, String)>,
}

impl Texts {
    fn of(input: &StoryInput) -> Texts {
        let base_map = input.base_map.as_ref();
        Texts {
            story: decoded(&input.text),
            base_map: base_map.map(|(name, bytes)| (name.clone(), decoded(bytes))),
        }
    }

    fn get(&self, file: &str) -> &str {
        match &self.base_map {
            Some((name, text)) if name == file => text,
            _ => &self.story,
        }
    }
}

fn decoded(bytes: &[u8]) -> String {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    String::from_utf8_lossy(bytes).into_owned()
}
