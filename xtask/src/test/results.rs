//! What each named check of a run came to, for the table of faults in `docs/trust.md`.
//!
//! Names come out of the lines that test programs print anyway. Times are left out: two runs
//! that hold alike leave the same file.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

use anyhow::{Context, Result};

use crate::repo;

/// Name of a check and whether it held. A name that came twice held if it held every time.
pub type Results = BTreeMap<String, bool>;

static SEEN: Mutex<Results> = Mutex::new(BTreeMap::new());
static LEFT_OUT: Mutex<Vec<String>> = Mutex::new(Vec::new());

fn seen() -> MutexGuard<'static, Results> {
    SEEN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Notes one check.
pub fn note(name: &str, held: bool) {
    seen()
        .entry(name.to_owned())
        .and_modify(|all| *all &= held)
        .or_insert(held);
}

/// Notes what could not be tried at all, for the last lines of the run.
pub fn left_out(reason: String) {
    LEFT_OUT
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .push(reason);
}

/// What could not be tried at all.
pub fn all_left_out() -> Vec<String> {
    LEFT_OUT.lock().unwrap_or_else(PoisonError::into_inner).clone()
}

/// Notes the check that a line of a test program tells of, if it tells of one: `test a::b ... ok`
/// from cargo's, `ok name (1.2 s)` and `FAILED name: reason` from ours.
pub fn note_line(line: &str) {
    if let Some((name, held)) = read_line(line) {
        note(name, held);
    }
}

/// What stands before the colon in names of checks; a reason follows the colon after the name.
const GROUPS: [&str; 4] = ["chromium", "firefox", "webkit", "axe"];

fn read_line(line: &str) -> Option<(&str, bool)> {
    if let Some(rest) = line.strip_prefix("test ") {
        let (name, outcome) = rest.rsplit_once(" ... ")?;
        let name = name.split(" - should panic").next().unwrap_or(name);
        return match outcome.trim() {
            "ok" => Some((name, true)),
            "FAILED" => Some((name, false)),
            _ => None,
        };
    }
    if let Some(rest) = line.strip_prefix("ok ") {
        let name = rest.rsplit_once(" (").map_or(rest, |(name, _)| name);
        return Some((name, true));
    }
    let rest = line.strip_prefix("FAILED ")?;
    let (group, after) = rest.split_once(": ")?;
    if !GROUPS.contains(&group) {
        return Some((group, false));
    }
    let name = after.split_once(": ").map_or(after, |(name, _)| name);
    Some((&rest[..group.len() + 2 + name.len()], false))
}

/// The file that keeps what each test came to when it last ran.
fn file() -> PathBuf {
    repo::target_folder().join("test-results.txt")
}

/// Writes what was seen in this run over what was seen before.
///
/// # Errors
///
/// When the file cannot be written.
pub fn keep() -> Result<()> {
    let mut all = last().unwrap_or_default();
    all.extend(seen().clone());
    let text: String = all
        .iter()
        .map(|(name, held)| format!("{}\t{name}\n", if *held { "ok" } else { "FAILED" }))
        .collect();
    std::fs::write(file(), text).with_context(|| format!("writing {}", file().display()))
}

/// Reads what each test came to when it last ran.
///
/// # Errors
///
/// When none ever ran.
pub fn last() -> Result<Results> {
    let text = std::fs::read_to_string(file())
        .with_context(|| format!("{}: run `cargo xtask test` first", file().display()))?;
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
    fn lines_of_both_kinds_of_programs_are_read() {
        for (line, expected) in [
            ("test check::tests::a ... ok", Some(("check::tests::a", true))),
            ("test b - should panic ... ok", Some(("b", true))),
            ("test c ... FAILED", Some(("c", false))),
            ("test d ... ignored", None),
            ("test result: ok. 4 passed; 0 failed", None),
            (
                "ok firefox: a venue opens (1.2 s)",
                Some(("firefox: a venue opens", true)),
            ),
            (
                "FAILED webkit: a venue opens: looked for: x",
                Some(("webkit: a venue opens", false)),
            ),
            ("FAILED base map: 3 bytes: too many", Some(("base map", false))),
            ("running 4 tests", None),
            ("3 passed, 0 failed", None),
        ] {
            assert_eq!(read_line(line), expected, "{line}");
        }
    }
}
