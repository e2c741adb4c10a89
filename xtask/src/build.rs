//! `cargo xtask build`: writes the site into a folder.

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Context, Result, bail};
use lexopt::prelude::*;

use crate::precompress::Effort;
use crate::site::Order;
use crate::{folder, repo, site};

const HELP: &str = "\
Builds the site of a story. The folder is replaced as a whole, and only when all went well.

cargo xtask build [options]
    --story DIR      the story's folder (default: seeds/quiet-diplomacy)
    --out DIR        where the site goes (default: dist)
    --base-url URL   where the site will stand, for share cards, canonical links and the sitemap
    --no-cards       draw no share pictures, and name none in the pages
    --quick          compress quickly instead of as small as can be
";

/// What the command line says.
#[derive(Clone, Debug)]
pub struct Options {
    /// What is built.
    pub order: Order,
    /// Where it goes.
    pub out: PathBuf,
}

impl Default for Options {
    fn default() -> Options {
        let order = Order {
            story: repo::first_story(),
            base_url: None,
            cards: true,
            effort: Effort::Smallest,
        };
        Options {
            order,
            out: repo::root().join("dist"),
        }
    }
}

/// Runs the command.
pub fn run(mut arguments: lexopt::Parser) -> Result<ExitCode> {
    let mut options = Options::default();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("help") | Short('h') => {
                print!("{HELP}");
                return Ok(ExitCode::SUCCESS);
            }
            Long("story") => options.order.story = arguments.value()?.into(),
            Long("out") => options.out = arguments.value()?.into(),
            Long("base-url") => options.order.base_url = Some(base_url(&arguments.value()?.string()?)?),
            Long("no-cards") => options.order.cards = false,
            Long("quick") => options.order.effort = Effort::Quick,
            _ => return Err(argument.unexpected()).context("see cargo xtask build --help"),
        }
    }
    build(&options)?;
    Ok(ExitCode::SUCCESS)
}

/// Builds and writes, and says what was written.
pub fn build(options: &Options) -> Result<()> {
    let start = Instant::now();
    let files = site::make(&options.order)?;
    folder::replace(&options.out, &files)?;
    let pages = files
        .iter()
        .filter(|file| file.path.ends_with("index.html") && !file.path.starts_with("embed/"))
        .count();
    eprintln!(
        "built {pages} pages, {} files in {}, in {:.1} s",
        files.len(),
        options.out.display(),
        start.elapsed().as_secs_f32()
    );
    Ok(())
}

/// An absolute address with a slash at its end, so that paths can be put behind it.
fn base_url(text: &str) -> Result<String> {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    let Some(rest) = rest.filter(|rest| !rest.is_empty() && !rest.starts_with('/')) else {
        bail!("--base-url {text}: give an absolute address that starts with https:// or http://");
    };
    if rest.contains(|letter: char| letter.is_whitespace() || "?#\"'<>".contains(letter)) {
        bail!("--base-url {text}: give an address without query, fragment, quotes or spaces");
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
