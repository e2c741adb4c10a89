//! The layers of the tests: which programs each one runs.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, anyhow};
use base_map::npm_package;
use base_map::recipe::NpmPackage;

use super::count::Count;
use super::run_options::TestRun;
use super::runner::{Output, Show, passes, run_counted};
use super::sites::Sites;
use super::{html, install, results};
use crate::{e2e, repo};
use engine_build::{ENGINE_FEATURE, TARGET, Workspace};
use progress::step_with_output;

/// `cargo fmt`.
pub fn format(_: &TestRun) -> Result<Count> {
    let mut command = repo::cargo("fmt", ["--all", "--check"]);
    Ok(Count::one(passes(&mut command)?))
}

/// clippy, for this machine and for the reader's browser.
pub fn lints(_: &TestRun) -> Result<Count> {
    Workspace::own().install_target()?;
    let mut count = Count::default();
    let host = ["--locked", "--workspace", "--all-targets", "--", "-D", "warnings"];
    let browser = [
        "--locked",
        "--package",
        "backgrounder",
        "--lib",
        "--features",
        ENGINE_FEATURE,
        "--target",
        TARGET,
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

/// Licences, sources, banned packages and known vulnerabilities of all dependencies.
pub fn supply(_: &TestRun) -> Result<Count> {
    let cargo_deny = install::cargo_deny()?;
    // cargo-deny reads the packages of every target, and runs offline so that it checks only these.
    let fetched = step_with_output("Download the dependencies of every target", || {
        passes(&mut repo::cargo("fetch", ["--locked"]))
    })?;
    let mut command = Command::new(&cargo_deny);
    command
        .args(["--workspace", "--offline"])
        .args(["check", "--hide-inclusion-graph", "licenses", "sources", "bans"])
        .current_dir(repo::root());
    let passed = fetched && passes(&mut command)?;
    results::record("supply: licences, sources and bans", passed);
    let mut count = Count::one(passed);
    count.add(advisories(&cargo_deny)?);
    Ok(count)
}

/// Known vulnerabilities. Their database is a git repository, which a closed network may not reach; then the run says so.
fn advisories(cargo_deny: &Path) -> Result<Count> {
    let fetched = step_with_output("Download the database of vulnerabilities", || {
        passes(
            Command::new(cargo_deny)
                .args(["fetch", "db"])
                .current_dir(repo::root()),
        )
    })?;
    if !fetched {
        results::record_skipped(
            "supply: known vulnerabilities were not checked, because their database could not be downloaded"
                .to_owned(),
        );
        return Ok(Count::default());
    }
    let mut command = Command::new(cargo_deny);
    command
        .args(["--workspace", "--offline"])
        .args(["check", "--hide-inclusion-graph", "advisories"])
        .current_dir(repo::root());
    let passed = passes(&mut command)?;
    results::record("supply: no known vulnerabilities", passed);
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

/// Browser tests: the smoke tests in Chromium, or with `--all` every test in every engine, and the
/// checks of the built site that need at most one browser.
pub fn browser(run: &TestRun) -> Result<Count> {
    let sites = run.sites.wait()?;
    let mut count = Count::default();
    if run.tests_engine("chromium") {
        chromium()?;
    }
    if run.options.all {
        for engine in ["firefox", "webkit"] {
            if run.tests_engine(engine) {
                count.add(optional(engine, install::browser(engine))?);
            }
        }
        count.add(optional("hosting", install::nginx())?);
        count.add(optional("WordPress", install::wordpress())?);
    }
    let mut command = browser_tests(&sites, run.options.all)?;
    if let Some(engine) = &run.options.engine {
        command.env("BACKGROUNDER_ENGINES", engine);
    }
    count.add(run_counted(
        "Browser tests",
        &mut command,
        Output::Stdout,
        Show::Everything,
    )?);
    Ok(count)
}

/// The sizes of the built site, against their budgets.
pub fn sizes(run: &TestRun) -> Result<Count> {
    filtered(run, "site::sizes")
}

/// A real nginx with the configuration that we ship.
pub fn hosting(run: &TestRun) -> Result<Count> {
    chromium()?;
    install::nginx()?;
    filtered(run, "site::hosting")
}

/// axe-core on every view of both stories, in every mode.
pub fn accessibility(run: &TestRun) -> Result<Count> {
    chromium()?;
    filtered(run, "axe finds nothing")
}

/// Runs the browser tests whose names contain the filter.
fn filtered(run: &TestRun, filter: &str) -> Result<Count> {
    let mut command = browser_tests(&run.sites.wait()?, true)?;
    command.args(["--", filter]);
    run_counted("Browser tests", &mut command, Output::Stdout, Show::Everything)
}

fn browser_tests(sites: &Sites, all: bool) -> Result<Command> {
    let mut command = e2e::browser_tests(all);
    command
        .env("BACKGROUNDER_SITE", &sites.first)
        .env("BACKGROUNDER_AXE", axe_script()?);
    if let Some(second) = &sites.second {
        command.env("BACKGROUNDER_SECOND_SITE", second);
    }
    for (language, site) in &sites.languages {
        let name = format!("BACKGROUNDER_SITE_{}", language.to_uppercase().replace('-', "_"));
        command.env(name, site);
    }
    if let Some(several) = &sites.several {
        command.env("BACKGROUNDER_SEVERAL_SITE", several);
    }
    Ok(command)
}

/// Every run needs Chromium, so a missing one is a failure on every machine.
fn chromium() -> Result<()> {
    install::browser("chromium").map_err(|error| anyhow!("{error:#}"))
}

/// The browser tests ignore the tests of a missing program; here the run says so. In CI they fail.
fn optional(what: &str, installed: Result<()>) -> Result<Count> {
    match installed {
        Err(error) if install::is_ci() || error.downcast_ref::<install::Missing>().is_none() => Err(error),
        Err(error) => {
            results::record_skipped(format!("{what}: {error:#}"));
            Ok(Count::default())
        }
        Ok(()) => Ok(Count::default()),
    }
}

fn folders(sites: &Sites) -> Vec<PathBuf> {
    [Some(&sites.first), sites.second.as_ref(), sites.several.as_ref()]
        .into_iter()
        .flatten()
        .cloned()
        .collect()
}

/// Downloads the pinned script of axe-core with npm, once, and checks its checksum.
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
