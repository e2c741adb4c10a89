//! `backgrounder build`: writes the site of one or several stories into a folder.

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Result, bail};
use clap::Args;
use progress::{say, step};

use crate::build::{Effort, SiteOptions, build_files, manifest, output_folder};

/// Build the site of one or several stories
///
/// A failed build leaves the old folder untouched. The same input gives the same bytes.
#[derive(Args, Debug)]
pub struct Arguments {
    /// The folder of each story, or its story.json. Several stories get a folder each and a list at the root
    #[arg(required = true, value_name = "STORY")]
    stories: Vec<PathBuf>,
    /// The folder to write
    #[arg(long, value_name = "DIR", default_value = "dist")]
    out: PathBuf,
    /// Where the site will be published, for share cards, canonical links and the sitemap
    #[arg(long, value_name = "URL", value_parser = base_url)]
    base_url: Option<String>,
    /// Draw no share pictures
    #[arg(long)]
    no_cards: bool,
    /// Compress the copies for hosts that send precompressed files as strongly as possible, which takes a minute
    #[arg(long)]
    smallest: bool,
}

/// Builds a site, writes it and prints how many files it has.
///
/// # Errors
///
/// If the story has errors or a file cannot be read or written.
pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let start = Instant::now();
    let options = SiteOptions {
        stories: arguments.stories.clone(),
        base_url: arguments.base_url.clone(),
        cards: !arguments.no_cards,
        copies: Some(match arguments.smallest {
            true => Effort::Smallest,
            false => Effort::Quick,
        }),
    };
    // Before the work, not after it.
    output_folder::usable(&arguments.out)?;
    let mut files = build_files(&options)?;
    files.push(manifest::file(&files)?);
    step("Write the folder", || {
        output_folder::replace(&arguments.out, &files)
    })?;
    let pages = files
        .iter()
        .filter(|file| file.path.ends_with("index.html") && !file.path.split('/').any(|part| part == "embed"))
        .count();
    say(format_args!(
        "Built {pages} pages, {} files in {} in {:.1} s",
        files.len(),
        arguments.out.display(),
        start.elapsed().as_secs_f32()
    ));
    Ok(ExitCode::SUCCESS)
}

/// Checks an absolute address and gives it exactly one slash at the end.
fn base_url(text: &str) -> Result<String> {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    let Some(rest) = rest.filter(|rest| !rest.is_empty() && !rest.starts_with('/')) else {
        bail!("--base-url {text}: use an absolute address that starts with https:// or http://");
    };
    if rest.contains(|letter: char| letter.is_whitespace() || "?#\"'<>".contains(letter)) {
        bail!("--base-url {text}: use an address without query, fragment, quotes or spaces");
    }
    Ok(format!("{}/", text.trim_end_matches('/')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base_addresses_end_with_one_slash() {
        for text in [
            "https://a.example/x",
            "https://a.example/x/",
            "https://a.example/x//",
        ] {
            assert_eq!(base_url(text).unwrap(), "https://a.example/x/");
        }
    }

    #[test]
    fn other_texts_are_refused() {
        for text in [
            "",
            "a.example",
            "https://",
            "https:///x",
            "ftp://a",
            "https://a?b",
            "https://a\"b",
            "javascript:x",
        ] {
            assert!(base_url(text).is_err(), "{text}");
        }
    }
}
