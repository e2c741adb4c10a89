//! The layers of the tests: which programs each one runs.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, anyhow};
use base_map::package;
use base_map::recipe::Package;

use super::TestRun;
use super::count::Count;
use super::runner::{Output, Show, passes, run_counted};
use super::sites::Sites;
use super::{html, install, results};
use crate::progress::step_with_output;
use crate::{e2e, repo, wasm};

/// `cargo fmt`.
pub fn format(_: &TestRun) -> Result<Count> {
    let mut command = repo::cargo("fmt", ["--all", "--check"]);
    Ok(Count::one(passes(&mut command)?))
}

/// clippy, for this machine and for the reader's browser.
pub fn lints(_: &TestRun) -> Result<Count> {
    wasm::install_target()?;
    let mut count = Count::default();
    let host = ["--locked", "--workspace", "--all-targets", "--", "-D", "warnings"];
    let browser = [
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
    count.add(clippy("Lint the code for this machine", &host)?);
    count.add(clippy("Lint the code for the browser", &browser)?);
    Ok(count)
}

fn clippy(name: &str, arguments: &[&str]) -> Result<Count> {
    let passed = step_with_output(name, || passes(&mut repo::cargo("clippy", arguments)))?;
    Ok(Count::one(passed))
}

/// Licences, sources and banned packages of all dependencies.
pub fn supply(_: &TestRun) -> Result<Count> {
    let cargo_deny = install::cargo_deny()?;
    // cargo-deny reads the packages of every target, and runs offline so that it checks only these.
    let fetched = step_with_output("Download the dependencies of every target", || {
        passes(&mut repo::cargo("fetch", ["--locked"]))
    })?;
    let mut command = Command::new(cargo_deny);
    command
        .arg("--offline")
        .args(["check", "--hide-inclusion-graph", "licenses", "sources", "bans"])
        .current_dir(repo::root());
    let passed = fetched && passes(&mut command)?;
    results::record("supply: licences, sources and bans", passed);
    Ok(Count::one(passed))
}

/// Whether the sites under test build.
pub fn site(run: &TestRun) -> Result<Count> {
    run.sites.wait()?;
    Ok(Count::one(true))
}

/// The standard's own checker, on every page of both stories.
pub fn html(run: &TestRun) -> Result<Count> {
    let sites = run.sites.wait()?;
    html::check(&folders(&sites))
}

/// The sizes of the built site, against their budgets.
pub fn sizes(run: &TestRun) -> Result<Count> {
    e2e_program("sizes", &run.sites.wait()?.first, &[])
}

/// A real nginx with the configuration that we ship.
pub fn hosting(run: &TestRun) -> Result<Count> {
    chromium()?;
    install::nginx()?;
    e2e_program("hosting", &run.sites.wait()?.first, &[])
}

/// Journeys in real browsers: the smoke journeys in Chromium, or with `--all` every journey in every engine.
pub fn browser(run: &TestRun) -> Result<Count> {
    let sites = run.sites.wait()?;
    let mut count = Count::default();
    if run.tests_engine("chromium") {
        chromium()?;
    }
    for engine in ["firefox", "webkit"] {
        if run.options.all && run.tests_engine(engine) {
            count.add(other_engine(engine)?);
        }
    }
    let filters: Vec<&str> = run.options.engine.iter().map(String::as_str).collect();
    count.add(browser_tests(run, &sites, &filters)?);
    Ok(count)
}

/// axe-core on every view of both stories, in every mode.
pub fn accessibility(run: &TestRun) -> Result<Count> {
    chromium()?;
    let axe = axe_script()?.display().to_string();
    let mut count = Count::default();
    for site in folders(&run.sites.wait()?) {
        count.add(e2e_program("axe", &site, &["--axe", &axe])?);
    }
    Ok(count)
}

/// Runs a subcommand of the browser tests' program on a built site.
fn e2e_program(subcommand: &str, site: &Path, arguments: &[&str]) -> Result<Count> {
    let mut command = e2e::command(subcommand)?;
    command.args(arguments).arg("--dist").arg(site);
    run_counted(subcommand, &mut command, Output::Stdout, Show::Everything)
}

/// Runs the browser tests whose names contain one of the filters; without filters all of the tier.
fn browser_tests(run: &TestRun, sites: &Sites, filters: &[&str]) -> Result<Count> {
    let mut command = e2e::browser_tests(run.options.all);
    command
        .env("BACKGROUNDER_SITE", &sites.first)
        .env("BACKGROUNDER_AXE", axe_script()?)
        .arg("--")
        .args(filters);
    if let Some(second) = &sites.second {
        command.env("BACKGROUNDER_SECOND_SITE", second);
    }
    run_counted("Browser tests", &mut command, Output::Stdout, Show::Everything)
}

/// Every run needs Chromium, so a missing one is a failure on every machine.
fn chromium() -> Result<()> {
    install::browser("chromium").map_err(|error| anyhow!("{error:#}"))
}

/// The browser tests leave out an engine that is missing; here the run says so, and fails in CI.
fn other_engine(engine: &str) -> Result<Count> {
    let Err(error) = install::browser(engine) else {
        return Ok(Count::default());
    };
    if install::is_ci() || error.downcast_ref::<install::Missing>().is_none() {
        return Err(error);
    }
    let reason = format!("{engine}: {error:#}");
    println!("SKIPPED {reason}");
    results::record_skipped(reason);
    Ok(Count {
        skipped: 1,
        ..Count::default()
    })
}

fn folders(sites: &Sites) -> Vec<PathBuf> {
    [Some(&sites.first), sites.second.as_ref()]
        .into_iter()
        .flatten()
        .cloned()
        .collect()
}

/// Downloads the pinned script of axe-core with npm, once, and checks its checksum.
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
