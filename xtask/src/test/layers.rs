//! The layers of the tests: which programs each one runs, and how it counts.

use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context, Result};
use base_map::package;
use base_map::recipe::Package;

use super::Wishes;
use super::count::Count;
use super::install;
use crate::build::{self, Options};
use crate::compressed::Effort;
use crate::{browsers, repo, wasm};

/// The engines of the browser layer.
const ENGINES: [&str; 1] = ["chromium"];

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
    let mut command = repo::cargo("test", ["--quiet", "--locked", "--workspace", "--no-fail-fast"]);
    counted(&mut command)
}

/// The sizes of the built site, against their budgets.
pub fn sizes(_: &Wishes) -> Result<Count> {
    let site = built_site()?;
    counted(browsers::command("sizes").arg("--dist").arg(site))
}

/// A real nginx with the configuration that we ship.
pub fn hosting(_: &Wishes) -> Result<Count> {
    install::browser("chromium")?;
    install::nginx()?;
    let site = built_site()?;
    counted(browsers::command("hosting").arg("--dist").arg(site))
}

/// The journeys, in every engine.
pub fn browser(wishes: &Wishes) -> Result<Count> {
    let site = built_site()?;
    let mut count = Count::default();
    let wished: Vec<&str> = match &wishes.engine {
        Some(engine) => vec![engine],
        None => ENGINES.to_vec(),
    };
    for engine in wished {
        let walked = install::browser(engine).and_then(|()| {
            counted(
                browsers::command("journeys")
                    .args(["--engine", engine, "--dist"])
                    .arg(&site),
            )
        });
        count.add(walked.unwrap_or_else(|error| {
            println!("FAILED {engine} could not be tried: {error:#}");
            Count::one(false)
        }));
    }
    Ok(count)
}

/// axe-core on every view.
pub fn accessibility(_: &Wishes) -> Result<Count> {
    install::browser("chromium")?;
    let axe = axe_script()?;
    let site = built_site()?;
    counted(
        browsers::command("axe")
            .arg("--axe")
            .arg(axe)
            .arg("--dist")
            .arg(site),
    )
}

/// Builds the first story where no developer's `dist/` is in the way.
fn built_site() -> Result<PathBuf> {
    let out = repo::target_folder().join("test-site");
    let mut options = Options {
        out: out.clone(),
        ..Options::default()
    };
    // What is checked does not depend on it, and the strongest compression takes a minute.
    options.order.effort = Effort::Quick;
    build::build(&options)?;
    Ok(out)
}

/// The script of axe-core, brought once by the npm client and checked by its checksum.
fn axe_script() -> Result<PathBuf> {
    let cache = repo::root().join(".cache/axe");
    let pinned = Package {
        package: "axe-core".to_owned(),
        version: "4.14.1".to_owned(),
        sha256: "e6b0ce02b84d892e2e33e403485e7f3d6c29e2be6df65daf44d89ba564139745".to_owned(),
        file: "axe.min.js".to_owned(),
    };
    install::npm(&package::tarball(&pinned, &cache))?;
    let script = package::read(&pinned, &cache)?;
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
            println!("{line}");
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
