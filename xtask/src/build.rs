//! `cargo xtask build`: writes a story's site into a folder.

use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Context, Result, bail};
use lexopt::prelude::*;

use crate::output_folder;
use crate::precompress::Effort;
use crate::progress::step;
use crate::site::{self, BuildOptions};

const HELP: &str = "\
Build a story's site. A failed build leaves the old folder untouched.

cargo xtask build [options]
    --story DIR      the story's folder (default: seeds/quiet-diplomacy)
    --out DIR        the folder to write (default: dist)
    --base-url URL   where the site will be published, for share cards, canonical links and the sitemap
    --no-cards       draw no share pictures
    --quick          compress less, in seconds instead of a minute
";

/// Runs the command.
pub fn run(mut arguments: lexopt::Parser) -> Result<ExitCode> {
    let mut options = BuildOptions::default();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("help") | Short('h') => {
                print!("{HELP}");
                return Ok(ExitCode::SUCCESS);
            }
            Long("story") => options.story = arguments.value()?.into(),
            Long("out") => options.out = arguments.value()?.into(),
            Long("base-url") => options.base_url = Some(base_url(&arguments.value()?.string()?)?),
            Long("no-cards") => options.cards = false,
            Long("quick") => options.effort = Effort::Quick,
            _ => return Err(argument.unexpected()).context("see cargo xtask build --help"),
        }
    }
    build(&options)?;
    Ok(ExitCode::SUCCESS)
}

/// Builds a site, writes it and prints how many files it has.
pub fn build(options: &BuildOptions) -> Result<()> {
    let start = Instant::now();
    let files = site::build_files(options)?;
    step("Write the folder", || {
        output_folder::replace(&options.out, &files)
    })?;
    let pages = files
        .iter()
        .filter(|file| file.path.ends_with("index.html") && !file.path.starts_with("embed/"))
        .count();
    eprintln!(
        "Built {pages} pages, {} files in {} in {:.1} s",
        files.len(),
        options.out.display(),
        start.elapsed().as_secs_f32()
    );
    Ok(())
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
