//! `docs/trust.md`: every fault by name, the tests that show what happens then, and what they
//! came to when they last ran.
//!
//! The faults and the names of their tests stand in `tests/faults.txt`. A test that is named there
//! and does not exist, or a page that names other faults or tests than that file, fails the tests.

use std::fmt::Write as _;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use lexopt::prelude::*;

use crate::repo;
use crate::test::results::{self, Results};

const HELP: &str = "\
Writes docs/trust.md anew from tests/faults.txt and what the tests came to when they last ran.

cargo xtask trust
";

/// The page's head.
const HEAD: &str = "\
# What must hold when things go wrong

Every fault that we thought of, the tests that bring it about, and what they came to. `cargo xtask test` writes this page at
the end of a whole run, `cargo xtask trust` at any time, from what each test came to when it last ran; the faults stand in
`tests/faults.txt`. A result that names engines is a journey in real browsers; one that names none needs no browser.
";

/// The engines, as readers know them.
const ENGINES: [(&str, &str); 3] = [
    ("chromium", "Chromium"),
    ("firefox", "Firefox"),
    ("webkit", "WebKitGTK"),
];

/// A fault, with the names of the tests that show it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Fault {
    words: String,
    tests: Vec<String>,
}

/// Faults under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Group {
    name: String,
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
            _ => return Err(argument.unexpected()).context("see cargo xtask trust --help"),
        }
    }
    write()?;
    Ok(ExitCode::SUCCESS)
}

/// Writes the page.
///
/// # Errors
///
/// When the list of faults cannot be read, no test ever ran, or the page cannot be written.
pub fn write() -> Result<()> {
    let page = page(&read_faults()?, &results::last()?);
    let file = repo::root().join("docs/trust.md");
    std::fs::write(&file, page).with_context(|| format!("writing {}", file.display()))
}

fn read_faults() -> Result<Vec<Group>> {
    let file = repo::root().join("tests/faults.txt");
    let text = std::fs::read_to_string(&file).with_context(|| format!("reading {}", file.display()))?;
    understand(&text).with_context(|| format!("{}", file.display()))
}

/// Reads the list: `# heading`, then lines `fault :: test ; test`.
fn understand(text: &str) -> Result<Vec<Group>> {
    let mut groups: Vec<Group> = Vec::new();
    for (index, line) in text.lines().enumerate() {
        if line.trim().is_empty() || line.starts_with("//") {
            continue;
        }
        if let Some(name) = line.strip_prefix("# ") {
            groups.push(Group {
                name: name.to_owned(),
                faults: Vec::new(),
            });
            continue;
        }
        let number = index + 1;
        let Some((words, tests)) = line.split_once(" :: ") else {
            bail!("line {number}: a fault is `words :: test ; test`: {line}");
        };
        let Some(group) = groups.last_mut() else {
            bail!("line {number}: a heading comes first: {line}");
        };
        group.faults.push(Fault {
            words: words.trim().to_owned(),
            tests: tests.split(" ; ").map(|test| test.trim().to_owned()).collect(),
        });
    }
    Ok(groups)
}

fn page(groups: &[Group], results: &Results) -> String {
    let mut out = HEAD.to_owned();
    let faults: Vec<&Fault> = groups.iter().flat_map(|group| &group.faults).collect();
    let held = faults
        .iter()
        .filter(|fault| fault.tests.iter().all(|test| outcome(test, results).1))
        .count();
    // Writing to a string cannot fail.
    let _ = writeln!(
        out,
        "\n{} faults; {held} of them hold in all their tests.",
        faults.len()
    );
    for group in groups {
        let _ = writeln!(
            out,
            "\n## {}\n\n| fault | test | result |\n| --- | --- | --- |",
            group.name
        );
        for fault in &group.faults {
            for (index, test) in fault.tests.iter().enumerate() {
                let words = if index == 0 { fault.words.as_str() } else { "" };
                let _ = writeln!(out, "| {words} | {test} | {} |", outcome(test, results).0);
            }
        }
    }
    out
}

/// What a test came to, in words, and whether it held everywhere it was tried.
fn outcome(test: &str, results: &Results) -> (String, bool) {
    let mut said = Vec::new();
    let mut all = true;
    for (engine, name) in ENGINES {
        if let Some(held) = results.get(&format!("{engine}: {test}")) {
            said.push(format!("{name} {}", word(*held)));
            all &= held;
        }
    }
    let own: Vec<bool> = results
        .iter()
        .filter(|(name, _)| is_called(name, test))
        .map(|(_, held)| *held)
        .collect();
    if !own.is_empty() {
        let failed = own.iter().filter(|held| !**held).count();
        all &= failed == 0;
        said.push(match (own.len(), failed) {
            (1, _) => word(own[0]).to_owned(),
            (count, 0) => format!("held, {count} times"),
            (count, _) => format!("**failed**, {failed} of {count} times"),
        });
    }
    if said.is_empty() {
        return ("not run".to_owned(), false);
    }
    (said.join(", "), all)
}

/// Whether a result belongs to a test: the same name, the last part of a path of modules, or the
/// beginning that a star leaves open.
fn is_called(result: &str, test: &str) -> bool {
    match test.strip_suffix('*') {
        Some(beginning) => result.starts_with(beginning),
        None => result == test || result.rsplit("::").next() == Some(test),
    }
}

fn word(held: bool) -> &'static str {
    if held { "held" } else { "**failed**" }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    /// All Rust of the repository in one text.
    fn sources(folder: &Path, out: &mut String) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() && !path.ends_with("target") {
                sources(&path, out);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                *out += &std::fs::read_to_string(path).unwrap();
            }
        }
    }

    #[test]
    fn every_test_of_the_faults_exists() {
        let mut text = String::new();
        for folder in ["crates", "src", "tests", "xtask"] {
            sources(&repo::root().join(folder), &mut text);
        }
        let mut missing = Vec::new();
        for test in read_faults()
            .unwrap()
            .iter()
            .flat_map(|group| &group.faults)
            .flat_map(|fault| &fault.tests)
        {
            let there = match test.strip_suffix('*') {
                Some(beginning) => text.contains(&format!("\"{beginning}")),
                None => text.contains(&format!("\"{test}\"")) || text.contains(&format!("fn {test}(")),
            };
            if !there {
                missing.push(test.clone());
            }
        }
        assert!(missing.is_empty(), "no test is called {missing:?}");
    }

    #[test]
    fn the_page_names_the_faults_and_tests_of_the_list() {
        let page = std::fs::read_to_string(repo::root().join("docs/trust.md")).unwrap();
        let names = |page: &str| -> Vec<String> {
            page.lines()
                .filter(|line| line.starts_with('|') || line.starts_with('#'))
                .map(|line| {
                    line.rsplit_once(" | ")
                        .map_or(line, |(names, _)| names)
                        .to_owned()
                })
                .collect()
        };
        let expected = super::page(&read_faults().unwrap(), &Results::new());
        assert!(
            names(&page) == names(&expected),
            "docs/trust.md is old: `cargo xtask trust` writes it anew"
        );
    }

    #[test]
    fn results_are_told_by_engine() {
        let results: Results = [
            ("chromium: a page opens", true),
            ("firefox: a page opens", false),
            ("check::tests::refused", true),
            ("axe: / light", true),
            ("axe: / dark", false),
        ]
        .into_iter()
        .map(|(name, held)| (name.to_owned(), held))
        .collect();
        assert_eq!(
            outcome("a page opens", &results),
            ("Chromium held, Firefox **failed**".to_owned(), false)
        );
        assert_eq!(outcome("refused", &results), ("held".to_owned(), true));
        assert_eq!(
            outcome("axe: *", &results),
            ("**failed**, 1 of 2 times".to_owned(), false)
        );
        assert_eq!(outcome("nothing", &results), ("not run".to_owned(), false));
    }
}
