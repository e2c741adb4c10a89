//! The layers of the tests: which programs each one runs, and how it counts.

use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use anyhow::{Context, Result};
use base_map::npm_package;
use base_map::recipe::NpmPackage;

use super::Wishes;
use super::count::Count;
use super::{html, install, results};
use crate::build::{self, Options};
use crate::precompress::Effort;
use crate::{browsers, repo, wasm};

/// The engines of the browser layer.
const ENGINES: [&str; 3] = ["chromium", "firefox", "webkit"];

/// The story from right to left, built beside the first one.
const SECOND_STORY: &str = "tests/stories/tide";

/// `cargo fmt`.
pub fn format(_: &Wishes) -> Result<Count> {
    let mut command = repo::cargo("fmt", ["--all", "--check"]);
    Ok(Count::one(passes(&mut command)?))
}

/// clippy, for this machine and for the reader's browser.
pub fn lints(_: &Wishes) -> Result<Count> {
    wasm::install_target()?;
    let mut count = Count::default();
    let host = [
        "--quiet",
        "--locked",
        "--workspace",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ];
    let browser = [
        "--quiet",
        "--locked",
        "--package",
        "backgrounder",
        "--lib",
        "--target",
        wasm::TARGET,
        "--",
        "-D",
        "warnings",
    ];
    count.add(Count::one(passes(&mut repo::cargo("clippy", host))?));
    count.add(Count::one(passes(&mut repo::cargo("clippy", browser))?));
    Ok(count)
}

/// All tests that cargo runs: units, pages, outputs.
pub fn unit(_: &Wishes) -> Result<Count> {
    let mut command = repo::cargo("test", ["--locked", "--workspace", "--no-fail-fast"]);
    counted(&mut command)
}

/// Licences, sources and banned packages of everything that is built from.
pub fn supply(_: &Wishes) -> Result<Count> {
    install::cargo_deny()?;
    let mut command = Command::new(repo::root().join(".cache/bin/cargo-deny"));
    command
        .arg("--offline")
        .args(["check", "--hide-inclusion-graph", "licenses", "sources", "bans"])
        .current_dir(repo::root());
    let held = passes(&mut command)?;
    results::note("supply: licences, sources and bans", held);
    Ok(Count::one(held))
}

/// Every page of both stories, valid HTML.
pub fn html(_: &Wishes) -> Result<Count> {
    html::check(&[sites()?.first.clone(), sites()?.second.clone()])
}

/// The sizes of the built site, against their budgets.
pub fn sizes(_: &Wishes) -> Result<Count> {
    counted(browsers::command("sizes").arg("--dist").arg(&sites()?.first))
}

/// A real nginx with the configuration that we ship.
pub fn hosting(_: &Wishes) -> Result<Count> {
    install::browser("chromium")?;
    install::nginx()?;
    counted(browsers::command("hosting").arg("--dist").arg(&sites()?.first))
}

/// The journeys, in every engine: all of them on the first story's site, those that hold for any
/// story on the second one's too.
pub fn browser(wishes: &Wishes) -> Result<Count> {
    let sites = sites()?;
    let mut count = Count::default();
    let wished: Vec<&str> = match &wishes.engine {
        Some(engine) => vec![engine],
        None => ENGINES.to_vec(),
    };
    for engine in wished {
        if let Err(error) = install::browser(engine) {
            println!("FAILED {engine} could not be tried: {error:#}");
            results::left_out(format!("{engine} was not tried: {error:#}"));
            count.add(Count::one(false));
            continue;
        }
        for (site, any_story) in [(&sites.first, false), (&sites.second, true)] {
            let mut command = browsers::command("journeys");
            command.args(["--engine", engine, "--dist"]).arg(site);
            if any_story {
                command.arg("--any-story");
            }
            count.add(counted(&mut command)?);
        }
    }
    Ok(count)
}

/// axe-core on every view of both stories.
pub fn accessibility(_: &Wishes) -> Result<Count> {
    install::browser("chromium")?;
    let axe = axe_script()?;
    let sites = sites()?;
    let mut count = Count::default();
    for site in [&sites.first, &sites.second] {
        let mut command = browsers::command("axe");
        count.add(counted(command.arg("--axe").arg(&axe).arg("--dist").arg(site))?);
    }
    Ok(count)
}

/// The built sites that the layers look at.
struct Sites {
    first: PathBuf,
    second: PathBuf,
}

/// Builds both sites, once in a run, where no developer's `dist/` is in the way.
fn sites() -> Result<&'static Sites> {
    static SITES: OnceLock<Sites> = OnceLock::new();
    if let Some(sites) = SITES.get() {
        return Ok(sites);
    }
    let build = |name: &str, story: Option<PathBuf>| -> Result<PathBuf> {
        let out = repo::target_folder().join(name);
        let mut options = Options {
            out: out.clone(),
            ..Options::default()
        };
        if let Some(story) = story {
            options.order.story = story;
        }
        // What is checked does not depend on it, and the strongest compression takes a minute.
        options.order.effort = Effort::Quick;
        build::build(&options)?;
        Ok(out)
    };
    let second = build("test-site-second", Some(repo::root().join(SECOND_STORY)))?;
    let first = build("test-site", None)?;
    Ok(SITES.get_or_init(|| Sites { first, second }))
}

/// The script of axe-core, brought once by the npm client and checked by its checksum.
fn axe_script() -> Result<PathBuf> {
    let cache = repo::root().join(".cache/axe");
    let pinned = NpmPackage {
        package: "axe-core".to_owned(),
        version: "4.14.1".to_owned(),
        sha256: "e6b0ce02b84d892e2e33e403485e7f3d6c29e2be6df65daf44d89ba564139745".to_owned(),
        file: "axe.min.js".to_owned(),
    };
    install::npm(&npm_package::tarball(&pinned, &cache))?;
    let script = npm_package::read(&pinned, &cache)?;
    let file = cache.join("axe.min.js");
    std::fs::write(&file, script).with_context(|| format!("writing {}", file.display()))?;
    Ok(file)
}

fn passes(command: &mut Command) -> Result<bool> {
    let status = command.stdin(Stdio::null()).status().context("starting cargo")?;
    Ok(status.success())
}

/// Runs a test program, shows what it says, and adds up its closing lines. A program that
/// fails without saying how often has failed once.
fn counted(command: &mut Command) -> Result<Count> {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .context("starting cargo")?;
    let mut count = Count::default();
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).lines() {
            let line = line?;
            results::note_line(&line);
            // Cargo's test programs name what passed too; hundreds of lines that nobody reads.
            if !(line.starts_with("test ") && line.ends_with("... ok")) {
                println!("{line}");
            }
            if let Some(found) = Count::read(&line) {
                count.add(found);
            }
        }
    }
    let status = child.wait()?;
    if !status.success() && count.failed == 0 {
        count.failed = 1;
    }
    Ok(count)
}
