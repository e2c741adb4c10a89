//! `cargo xtask failure-matrix`: every fault that we thought of, the tests that cause it, and their results.
//!
//! The faults and the names of their tests are in `tests/failure_matrix.txt`. `docs/failure-matrix.md` is
//! generated from it and from the results of the last test runs, and only by this command: a test run
//! writes no tracked file. Tests of this module fail if the list names a test that does not exist, or if
//! the page is out of date about faults and tests. Results may differ, because machines do.
//!
//! A browser test has passed if it passed in every engine that it is written for. The browser tests list
//! themselves, so an engine that was missing shows as not run.

use std::fmt::Write as _;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use lexopt::prelude::*;

use crate::test::results::{self, Results};
use crate::{e2e, repo};

const HELP: &str = "\
Regenerate docs/failure-matrix.md from tests/failure_matrix.txt and the results of the last test runs.

cargo xtask failure-matrix
";

/// The beginning of the page.
const INTRODUCTION: &str = "\
# Failure matrix

Every fault that we thought of, the tests that cause it, and their results. `cargo xtask failure-matrix` generates this page from
`tests/failure_matrix.txt` and from the last result of each test; run `cargo xtask test --all` first. A result that names engines
is a test in real browsers; one that names none needs no browser, or runs in Chromium only.
";

/// Browser engines: the first part of their tests' names, and the name on the page.
const ENGINES: [(&str, &str); 3] = [
    ("chromium", "Chromium"),
    ("firefox", "Firefox"),
    ("webkit", "WebKitGTK"),
];

/// A fault and the names of the tests that cause it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Fault {
    description: String,
    tests: Vec<String>,
}

/// Faults under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
struct FaultGroup {
    heading: String,
    faults: Vec<Fault>,
}

/// Runs the command.
pub fn run(mut arguments: lexopt::Parser) -> Result<ExitCode> {
    if let Some(argument) = arguments.next()? {
        match argument {
            Long("help") | Short('h') => {
                print!("{HELP}");
                return Ok(ExitCode::SUCCESS);
            }
            _ => return Err(argument.unexpected()).context("see cargo xtask failure-matrix --help"),
        }
    }
    let page = render(&read_faults()?, &results::load_last()?, &browser_tests()?);
    let file = repo::root().join("docs/failure-matrix.md");
    std::fs::write(&file, page).with_context(|| format!("writing {}", file.display()))?;
    println!("{}", file.display());
    Ok(ExitCode::SUCCESS)
}

/// The names of all browser tests: `engine::group::name`, or `site::group::name` where no engine matters.
fn browser_tests() -> Result<Vec<String>> {
    let output = e2e::browser_tests(true)
        .args(["--", "--list"])
        .output()
        .context("starting cargo")?;
    let names = parse_test_list(&String::from_utf8_lossy(&output.stdout));
    if !output.status.success() || names.is_empty() {
        bail!(
            "the browser tests did not list themselves:\n{}",
            String::from_utf8_lossy(&output.stderr)
        );
    }
    Ok(names)
}

/// Parses the output of `--list`: lines `name: test`.
fn parse_test_list(list: &str) -> Vec<String> {
    list.lines()
        .filter_map(|line| line.strip_suffix(": test"))
        .map(str::to_owned)
        .collect()
}

fn read_faults() -> Result<Vec<FaultGroup>> {
    let file = repo::root().join("tests/failure_matrix.txt");
    let text = std::fs::read_to_string(&file).with_context(|| format!("reading {}", file.display()))?;
    parse_faults(&text).with_context(|| format!("{}", file.display()))
}

/// Parses the list: `# heading`, then lines `fault :: test ; test`.
fn parse_faults(text: &str) -> Result<Vec<FaultGroup>> {
    let mut groups: Vec<FaultGroup> = Vec::new();
    for (index, line) in text.lines().enumerate() {
        if line.trim().is_empty() || line.starts_with("//") {
            continue;
        }
        if let Some(heading) = line.strip_prefix("# ") {
            groups.push(FaultGroup {
                heading: heading.to_owned(),
                faults: Vec::new(),
            });
            continue;
        }
        let number = index + 1;
        let Some((description, tests)) = line.split_once(" :: ") else {
            bail!("line {number}: write a fault as `description :: test ; test`: {line}");
        };
        let Some(group) = groups.last_mut() else {
            bail!("line {number}: add a heading before the first fault: {line}");
        };
        group.faults.push(Fault {
            description: description.trim().to_owned(),
            tests: tests.split(" ; ").map(|test| test.trim().to_owned()).collect(),
        });
    }
    Ok(groups)
}

fn render(groups: &[FaultGroup], results: &Results, browser_tests: &[String]) -> String {
    let mut out = INTRODUCTION.to_owned();
    let outcome = |test: &String| outcome(test, results, browser_tests);
    let faults: Vec<&Fault> = groups.iter().flat_map(|group| &group.faults).collect();
    let passed = faults
        .iter()
        .filter(|fault| fault.tests.iter().all(|test| outcome(test).passed))
        .count();
    // Writing to a string cannot fail.
    let _ = writeln!(
        out,
        "\n{} faults; {passed} of them passed in all their tests.",
        faults.len()
    );
    for group in groups {
        let heading = &group.heading;
        let _ = writeln!(
            out,
            "\n## {heading}\n\n| fault | test | result |\n| --- | --- | --- |"
        );
        for fault in &group.faults {
            for (index, test) in fault.tests.iter().enumerate() {
                let description = if index == 0 {
                    fault.description.as_str()
                } else {
                    ""
                };
                let _ = writeln!(out, "| {description} | {test} | {} |", outcome(test).text);
            }
        }
    }
    out
}

/// What is known about a test.
struct Outcome {
    text: String,
    /// Whether it ran and passed everywhere it must.
    passed: bool,
}

fn outcome(test: &str, results: &Results, browser_tests: &[String]) -> Outcome {
    let listed: Vec<&String> = browser_tests.iter().filter(|name| is_test(name, test)).collect();
    let results_of = |names: &[&String]| -> Vec<Option<bool>> {
        names.iter().map(|name| results.get(*name).copied()).collect()
    };
    let engines: Vec<(&str, Option<bool>)> = ENGINES
        .iter()
        .filter_map(|(engine, name)| {
            let of_engine = |full: &&&String| full.split("::").next() == Some(*engine);
            let names: Vec<&String> = listed.iter().filter(of_engine).copied().collect();
            (!names.is_empty()).then(|| (*name, all_passed(&results_of(&names))))
        })
        .collect();
    if !engines.is_empty() && results_of(&listed).iter().any(Option::is_some) {
        return outcome_by_engine(&engines);
    }
    if !listed.is_empty() {
        return outcome_of_all(&results_of(&listed));
    }
    let native: Vec<Option<bool>> = results
        .iter()
        .filter(|(name, _)| is_test(name, test))
        .map(|(_, passed)| Some(*passed))
        .collect();
    outcome_of_all(&native)
}

/// A failure counts more than a test that did not run.
fn all_passed(results: &[Option<bool>]) -> Option<bool> {
    match results.contains(&Some(false)) {
        true => Some(false),
        false => results
            .iter()
            .try_fold(true, |all, passed| passed.map(|passed| all && passed)),
    }
}

fn outcome_by_engine(engines: &[(&str, Option<bool>)]) -> Outcome {
    let texts: Vec<String> = engines
        .iter()
        .map(|(name, passed)| match passed {
            Some(true) => format!("{name} passed"),
            Some(false) => format!("{name} **failed**"),
            None => format!("{name} **not run**"),
        })
        .collect();
    Outcome {
        text: texts.join(", "),
        passed: engines.iter().all(|(_, passed)| *passed == Some(true)),
    }
}

fn outcome_of_all(tests: &[Option<bool>]) -> Outcome {
    let total = tests.len();
    let failed = tests.iter().filter(|passed| **passed == Some(false)).count();
    let not_run = tests.iter().filter(|passed| passed.is_none()).count();
    let text = match (total, failed, not_run) {
        (total, 0, not_run) if total == not_run => "not run".to_owned(),
        (1, 0, _) => "passed".to_owned(),
        (1, ..) => "**failed**".to_owned(),
        (_, 0, 0) => format!("passed, {total} tests"),
        (_, 0, _) => format!("**not run**, {not_run} of {total} tests"),
        _ => format!("**failed**, {failed} of {total} tests"),
    };
    Outcome {
        text,
        passed: total > 0 && failed == 0 && not_run == 0,
    }
}

/// Whether a result belongs to a test: the same name, or the last part of a module path.
fn is_test(result: &str, test: &str) -> bool {
    result == test || result.rsplit("::").next() == Some(test)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    /// All Rust files of a folder in one text.
    fn sources(folder: &Path, out: &mut String) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() && !path.ends_with("target") {
                sources(&path, out);
            } else if path.ends_with("src/failure_matrix.rs") {
                // The names in these tests are not tests.
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                *out += &std::fs::read_to_string(path).unwrap();
            }
        }
    }

    #[test]
    fn every_test_of_the_list_exists() {
        let mut text = String::new();
        for folder in ["crates", "src", "tests", "xtask"] {
            sources(&repo::root().join(folder), &mut text);
        }
        let exists =
            |test: &str| text.contains(&format!("\"{test}\"")) || text.contains(&format!("fn {test}("));
        let groups = read_faults().unwrap();
        let faults = groups.iter().flat_map(|group| &group.faults);
        let missing: Vec<&String> = faults
            .flat_map(|fault| &fault.tests)
            .filter(|test| !exists(test))
            .collect();
        assert!(
            missing.is_empty(),
            "there are no tests with these names: {missing:?}"
        );
    }

    #[test]
    fn the_page_has_the_faults_and_tests_of_the_list() {
        let page = std::fs::read_to_string(repo::root().join("docs/failure-matrix.md")).unwrap();
        let rows_without_results = |page: &str| -> Vec<String> {
            page.lines()
                .filter(|line| line.starts_with('|') || line.starts_with('#'))
                .map(|line| line.rsplit_once(" | ").map_or(line, |(row, _)| row).to_owned())
                .collect()
        };
        let expected = render(&read_faults().unwrap(), &Results::new(), &[]);
        assert!(
            rows_without_results(&page) == rows_without_results(&expected),
            "docs/failure-matrix.md is out of date: run `cargo xtask failure-matrix`"
        );
    }

    /// The outcome of a test when these browser tests exist and these results are known.
    fn outcome_with(test: &str, results: &[(&str, bool)]) -> (String, bool) {
        let browser_tests = parse_test_list(
            "chromium::map::a page opens: test\nfirefox::map::a page opens: test\nchromium::map::a page is dragged: test\n\
             chromium::second_story::a page is dragged: test\nsite::sizes::every size: test\n\n5 tests, 0 benchmarks\n",
        );
        let results = results
            .iter()
            .map(|(name, passed)| ((*name).to_owned(), *passed))
            .collect();
        let outcome = outcome(test, &results, &browser_tests);
        (outcome.text, outcome.passed)
    }

    #[test]
    fn a_browser_test_passes_in_all_its_engines_or_not() {
        let chromium = ("chromium::map::a page opens", true);
        assert_eq!(
            outcome_with("a page opens", &[chromium]),
            ("Chromium passed, Firefox **not run**".to_owned(), false)
        );
        assert_eq!(
            outcome_with("a page opens", &[chromium, ("firefox::map::a page opens", true)]),
            ("Chromium passed, Firefox passed".to_owned(), true)
        );
        assert_eq!(
            outcome_with("a page opens", &[chromium, ("firefox::map::a page opens", false)]),
            ("Chromium passed, Firefox **failed**".to_owned(), false)
        );
        assert_eq!(outcome_with("a page opens", &[]), ("not run".to_owned(), false));
        let site = [("site::sizes::every size", true)];
        assert_eq!(outcome_with("every size", &site), ("passed".to_owned(), true));
    }

    #[test]
    fn a_test_of_both_stories_passes_with_both_or_not() {
        let first = ("chromium::map::a page is dragged", true);
        let second = "chromium::second_story::a page is dragged";
        for (results, expected) in [
            (vec![first], "Chromium **not run**"),
            (vec![first, (second, false)], "Chromium **failed**"),
            (vec![(second, false)], "Chromium **failed**"),
            (vec![first, (second, true)], "Chromium passed"),
        ] {
            assert_eq!(
                outcome_with("a page is dragged", &results).0,
                expected,
                "{results:?}"
            );
        }
    }

    #[test]
    fn native_tests_are_found_by_their_last_name() {
        let results = [("check::tests::refused", true), ("other::tests::allowed", false)];
        assert_eq!(outcome_with("refused", &results), ("passed".to_owned(), true));
        assert_eq!(
            outcome_with("allowed", &results),
            ("**failed**".to_owned(), false)
        );
        assert_eq!(outcome_with("unknown", &results), ("not run".to_owned(), false));
    }
}
