//! `docs/trust.md`: every fault by name, the tests that show what happens then, and what they
//! came to when they last ran.
//!
//! The faults and the names of their tests stand in `tests/failure_matrix.txt`. A test that is named there
//! and does not exist, or a page that names other faults or tests than that file, fails the tests.
//! A journey holds when it held in every engine that it is registered for; the program of the
//! journeys says which these are, so that an engine that was not there counts as missing.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use lexopt::prelude::*;

use crate::test::results::{self, Results};
use crate::{browsers, repo};

const HELP: &str = "\
Writes docs/trust.md anew from tests/failure_matrix.txt and what the tests came to when they last ran.

cargo xtask trust
";

/// The page's head.
const HEAD: &str = "\
# What must hold when things go wrong

Every fault that we thought of, the tests that bring it about, and what they came to. `cargo xtask test` writes this page at
the end of a whole run, `cargo xtask trust` at any time, from what each test came to when it last ran; the faults stand in
`tests/failure_matrix.txt`. A result that names engines is a journey in real browsers, and holds when it held in all of them; one that
names none needs no browser. What axe finds is told for each of its modes.
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

/// What must have been tried before a fault counts as held.
#[derive(Clone, Debug, Default)]
struct Expected {
    /// The engines of each journey, by its name.
    journeys: BTreeMap<String, Vec<String>>,
    /// The modes in which axe looks at pages.
    modes: Vec<String>,
}

impl Expected {
    /// Reads the lines of `e2e list`.
    fn read(list: &str) -> Expected {
        let mut expected = Expected::default();
        for line in list.lines() {
            match line.split('\t').collect::<Vec<_>>()[..] {
                ["journey", engines, name] => {
                    let engines = engines.split(' ').map(str::to_owned).collect();
                    expected.journeys.insert(name.to_owned(), engines);
                }
                ["axe", mode] => expected.modes.push(mode.to_owned()),
                _ => {}
            }
        }
        expected
    }

    /// Asks the program of the journeys.
    fn ask() -> Result<Expected> {
        let output = browsers::command("list").output().context("starting cargo")?;
        let expected = Expected::read(&String::from_utf8_lossy(&output.stdout));
        if !output.status.success() || expected.journeys.is_empty() || expected.modes.is_empty() {
            bail!(
                "the list of journeys did not come: {}",
                String::from_utf8_lossy(&output.stderr)
            );
        }
        Ok(expected)
    }
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
/// When the list of faults or of journeys cannot be read, no test ever ran, or the page cannot be
/// written.
pub fn write() -> Result<()> {
    let page = page(&read_faults()?, &results::last()?, &Expected::ask()?);
    let file = repo::root().join("docs/trust.md");
    std::fs::write(&file, page).with_context(|| format!("writing {}", file.display()))
}

fn read_faults() -> Result<Vec<Group>> {
    let file = repo::root().join("tests/failure_matrix.txt");
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

fn page(groups: &[Group], results: &Results, expected: &Expected) -> String {
    let mut out = HEAD.to_owned();
    let faults: Vec<&Fault> = groups.iter().flat_map(|group| &group.faults).collect();
    let held = faults
        .iter()
        .filter(|fault| fault.tests.iter().all(|test| outcome(test, results, expected).1))
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
                let _ = writeln!(
                    out,
                    "| {words} | {test} | {} |",
                    outcome(test, results, expected).0
                );
            }
        }
    }
    out
}

/// What a test came to, in words, and whether it held everywhere it must.
fn outcome(test: &str, results: &Results, expected: &Expected) -> (String, bool) {
    if let Some(engines) = expected.journeys.get(test) {
        let tried: Vec<(&str, Option<bool>)> = ENGINES
            .into_iter()
            .filter(|(engine, _)| engines.iter().any(|one| one == engine))
            .map(|(engine, name)| (name, results.get(&format!("{engine}: {test}")).copied()))
            .collect();
        return told(&tried);
    }
    if let Some(beginning) = test.strip_suffix('*') {
        let modes: Vec<(&str, Option<bool>)> = expected
            .modes
            .iter()
            .map(|mode| {
                let ending = format!(" {mode}");
                let held = results
                    .iter()
                    .filter(|(name, _)| name.starts_with(beginning) && name.ends_with(&ending))
                    .map(|(_, held)| *held)
                    .reduce(|all, one| all && one);
                (mode.as_str(), held)
            })
            .collect();
        return told(&modes);
    }
    let own: Vec<bool> = results
        .iter()
        .filter(|(name, _)| is_called(name, test))
        .map(|(_, held)| *held)
        .collect();
    let failed = own.iter().filter(|held| !**held).count();
    let words = match (own.len(), failed) {
        (0, _) => "not run".to_owned(),
        (1, _) => word(own[0]).to_owned(),
        (count, 0) => format!("held, {count} times"),
        (count, _) => format!("**failed**, {failed} of {count} times"),
    };
    (words, !own.is_empty() && failed == 0)
}

/// What each engine or mode came to. What was tried nowhere needs no list of where.
fn told(tried: &[(&str, Option<bool>)]) -> (String, bool) {
    if tried.iter().all(|(_, held)| held.is_none()) {
        return ("not run".to_owned(), false);
    }
    let words: Vec<String> = tried
        .iter()
        .map(|(name, held)| format!("{name} {}", held.map_or("**not run**", word)))
        .collect();
    (
        words.join(", "),
        tried.iter().all(|(_, held)| *held == Some(true)),
    )
}

/// Whether a result belongs to a test: the same name, or the last part of a path of modules.
fn is_called(result: &str, test: &str) -> bool {
    result == test || result.rsplit("::").next() == Some(test)
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
            } else if path.ends_with("src/trust.rs") {
                // The names that stand in these tests are no tests.
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
        let expected = super::page(&read_faults().unwrap(), &Results::new(), &Expected::default());
        assert!(
            names(&page) == names(&expected),
            "docs/trust.md is old: `cargo xtask trust` writes it anew"
        );
    }

    fn results(lines: &[(&str, bool)]) -> Results {
        lines
            .iter()
            .map(|(name, held)| ((*name).to_owned(), *held))
            .collect()
    }

    fn expected() -> Expected {
        Expected::read(
            "journey\tchromium firefox webkit\ta page opens\njourney\tchromium\ta page is dragged\n\
             axe\tlight 1280\naxe\tdark 320\n",
        )
    }

    fn came_to(test: &str, lines: &[(&str, bool)]) -> (String, bool) {
        outcome(test, &results(lines), &expected())
    }

    #[test]
    fn a_journey_holds_in_all_its_engines_or_not() {
        let two = [("chromium: a page opens", true), ("firefox: a page opens", true)];
        assert_eq!(
            came_to("a page opens", &two),
            (
                "Chromium held, Firefox held, WebKitGTK **not run**".to_owned(),
                false
            )
        );
        let three = [two[0], two[1], ("webkit: a page opens", true)];
        assert_eq!(
            came_to("a page opens", &three),
            ("Chromium held, Firefox held, WebKitGTK held".to_owned(), true)
        );
        let failed = [two[0], ("firefox: a page opens", false), three[2]];
        assert_eq!(
            came_to("a page opens", &failed),
            (
                "Chromium held, Firefox **failed**, WebKitGTK held".to_owned(),
                false
            )
        );
        assert_eq!(came_to("a page opens", &[]), ("not run".to_owned(), false));
        let one = [("chromium: a page is dragged", true)];
        assert_eq!(
            came_to("a page is dragged", &one),
            ("Chromium held".to_owned(), true)
        );
    }

    #[test]
    fn axe_holds_in_all_its_modes_or_not() {
        let light = [("axe: / light 1280", true), ("axe: /map/ light 1280", true)];
        assert_eq!(
            came_to("axe: *", &light),
            ("light 1280 held, dark 320 **not run**".to_owned(), false)
        );
        let both = [
            light[0],
            ("axe: /map/ light 1280", false),
            ("axe: / dark 320", true),
        ];
        assert_eq!(
            came_to("axe: *", &both),
            ("light 1280 **failed**, dark 320 held".to_owned(), false)
        );
        let all = [light[0], light[1], ("axe: / dark 320", true)];
        assert!(came_to("axe: *", &all).1);
        assert_eq!(came_to("axe: *", &[]), ("not run".to_owned(), false));
    }

    #[test]
    fn other_tests_are_known_by_their_last_name() {
        let lines = [("check::tests::refused", true), ("other::tests::allowed", false)];
        assert_eq!(came_to("refused", &lines), ("held".to_owned(), true));
        assert_eq!(came_to("allowed", &lines), ("**failed**".to_owned(), false));
        assert_eq!(came_to("nothing", &lines), ("not run".to_owned(), false));
    }
}
