//! The result of each named check, for the failure matrix in `docs/failure-matrix.md`.
//!
//! Names come from the lines that test programs print anyway. `target/test-results.txt` has the last
//! result of every check; times are left out, so two equal runs write the same file.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

use anyhow::{Context, Result};

use crate::repo;

/// Names of checks and whether they passed. A check that ran twice passed if it passed both times.
pub type Results = BTreeMap<String, bool>;

static RESULTS: Mutex<Results> = Mutex::new(BTreeMap::new());
static SKIPPED: Mutex<Vec<String>> = Mutex::new(Vec::new());

fn results() -> MutexGuard<'static, Results> {
    RESULTS.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Records the result of a check.
pub fn record(name: &str, passed: bool) {
    results()
        .entry(name.to_owned())
        .and_modify(|all| *all &= passed)
        .or_insert(passed);
}

/// Records why something was skipped, for the end of the run.
pub fn record_skipped(reason: String) {
    SKIPPED
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .push(reason);
}

/// What was skipped in this run, and why.
pub fn all_skipped() -> Vec<String> {
    SKIPPED.lock().unwrap_or_else(PoisonError::into_inner).clone()
}

/// Parses the line of one test: `test a::b ... ok` (cargo test and the browser tests), or
/// `PASS [ 0.004s] (1/9) package a::b` (cargo nextest).
pub fn parse_line(line: &str) -> Option<(&str, bool)> {
    let Some(rest) = line.strip_prefix("test ") else {
        return parse_nextest_line(line);
    };
    let (name, outcome) = rest.rsplit_once(" ... ")?;
    // The browser tests pad their names.
    let name = name.split(" - should panic").next().unwrap_or(name).trim_end();
    match outcome.trim() {
        "ok" => Some((name, true)),
        "FAILED" => Some((name, false)),
        _ => None,
    }
}

fn parse_nextest_line(line: &str) -> Option<(&str, bool)> {
    let (outcome, rest) = line.trim_start().split_once(" [")?;
    let passed = match outcome {
        "PASS" | "SLOW PASS" | "LEAK" => true,
        "FAIL" | "TIMEOUT" | "ABORT" | "SIGABRT" | "SIGSEGV" | "SIGKILL" => false,
        _ => return None,
    };
    // The name of a native test has no spaces.
    let name = rest.split_once(']')?.1.rsplit(' ').next()?;
    (!name.is_empty()).then_some((name, passed))
}

/// The file with the last result of every check.
fn file() -> PathBuf {
    repo::target_folder().join("test-results.txt")
}

/// Saves the results of this run over earlier ones.
///
/// # Errors
///
/// If the file cannot be written.
pub fn save() -> Result<()> {
    let mut all = load_last().unwrap_or_default();
    all.extend(results().clone());
    let text: String = all
        .iter()
        .map(|(name, passed)| format!("{}\t{name}\n", if *passed { "ok" } else { "FAILED" }))
        .collect();
    std::fs::write(file(), text).with_context(|| format!("writing {}", file().display()))
}

/// Loads the last result of every check.
///
/// # Errors
///
/// If no tests have run yet.
pub fn load_last() -> Result<Results> {
    let text = std::fs::read_to_string(file())
        .with_context(|| format!("{}: run `cargo xtask test --all` first", file().display()))?;
    Ok(text
        .lines()
        .filter_map(|line| line.split_once('\t'))
        .map(|(outcome, name)| (name.to_owned(), outcome == "ok"))
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_every_test_program_are_parsed() {
        for (line, expected) in [
            ("test check::tests::a ... ok", Some(("check::tests::a", true))),
            ("test b - should panic ... ok", Some(("b", true))),
            ("test c ... FAILED", Some(("c", false))),
            ("test d ... ignored", None),
            (
                "test chromium::map::a page opens ... ok",
                Some(("chromium::map::a page opens", true)),
            ),
            ("test result: ok. 4 passed; 0 failed", None),
            (
                "        PASS [   0.004s] (  1/313) story::addresses deep::name",
                Some(("deep::name", true)),
            ),
            (
                "        FAIL [   0.004s] story check::tests::a",
                Some(("check::tests::a", false)),
            ),
            ("        SLOW [> 60.000s] story check::tests::a", None),
            ("     Summary [   1.234s] 313 tests run: 313 passed", None),
            ("running 4 tests", None),
            ("3 passed, 0 failed", None),
        ] {
            assert_eq!(parse_line(line), expected, "{line}");
        }
    }
}
