//! All tests that need no browser: cargo nextest where it is installed, else cargo test.
//!
//! Both compile the same test programs. A bare machine uses cargo test, because installing nextest
//! takes longer than it saves.

use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use super::count::Count;
use super::run_options::TestRun;
use super::runner::{Output, Show, run_counted};
use crate::repo;
use progress::step_with_output;

/// The tests of real browsers, a layer of their own.
const BROWSER_TESTS: &str = "browser";
/// These share one published site within a process; nextest gives each test a process of its own.
const SITE_TESTS: &str = "site";

/// Compiles every test, then runs all but the browser tests.
pub fn run(_: &TestRun) -> Result<Count> {
    let compile = [
        "--locked",
        "--workspace",
        "--lib",
        "--bins",
        "--tests",
        "--no-run",
    ];
    let compiled = step_with_output("Compile the tests", || {
        let status = repo::cargo("test", compile).status().context("starting cargo")?;
        Ok(status.success())
    })?;
    if !compiled {
        return Ok(Count::one(false));
    }
    let mut count = Count::default();
    if has_nextest() {
        count.add(nextest()?);
        count.add(cargo_test("Run the site tests", &["--test", SITE_TESTS])?);
    } else {
        let targets = test_targets()?;
        let mut selection = vec!["--lib", "--bins"];
        for name in &targets {
            selection.extend(["--test", name.as_str()]);
        }
        count.add(cargo_test("Run the tests", &selection)?);
    }
    count.add(cargo_test("Run the examples in the documentation", &["--doc"])?);
    Ok(count)
}

fn has_nextest() -> bool {
    repo::has_cargo_subcommand("nextest")
}

fn nextest() -> Result<Count> {
    let mut command = Command::new(repo::cargo_program());
    command
        .args(["nextest", "run", "--locked", "--workspace", "--no-fail-fast"])
        .arg("--filterset")
        .arg(format!("not binary_id(backgrounder::{SITE_TESTS})"))
        .args(["--status-level", "all", "--color", "never"])
        .current_dir(repo::root());
    run_counted("Run the tests", &mut command, Output::Stderr, Show::AllButPassed)
}

fn cargo_test(name: &str, selection: &[&str]) -> Result<Count> {
    let mut command = repo::cargo("test", ["--locked", "--workspace", "--no-fail-fast"]);
    command.args(selection);
    run_counted(name, &mut command, Output::Stdout, Show::AllButPassed)
}

/// The names of all integration tests but the browser tests.
fn test_targets() -> Result<Vec<String>> {
    let output = repo::cargo("metadata", ["--no-deps", "--locked", "--format-version", "1"])
        .stderr(Stdio::inherit())
        .output()
        .context("starting cargo")?;
    if !output.status.success() {
        bail!("cargo metadata failed");
    }
    let metadata: Value = serde_json::from_slice(&output.stdout).context("reading cargo metadata")?;
    Ok(integration_tests(&metadata))
}

fn integration_tests(metadata: &Value) -> Vec<String> {
    let packages = metadata["packages"].as_array().into_iter().flatten();
    let targets = packages.flat_map(|package| package["targets"].as_array().into_iter().flatten());
    let mut names: Vec<String> = targets
        .filter(|target| target["kind"][0] == "test" && target["test"] != false)
        .filter_map(|target| target["name"].as_str())
        .filter(|name| *name != BROWSER_TESTS)
        .map(str::to_owned)
        .collect();
    names.sort();
    names.dedup();
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn browser_tests_are_left_to_their_own_layer() {
        let metadata = json!({ "packages": [
            { "targets": [{ "kind": ["lib"], "name": "story" }, { "kind": ["test"], "name": "seeds" }] },
            { "targets": [{ "kind": ["test"], "name": "browser" }, { "kind": ["test"], "name": "seeds" }] },
        ] });
        assert_eq!(integration_tests(&metadata), ["seeds"]);
    }
}
