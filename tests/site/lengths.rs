//! No file has more than 400 lines and no function more than 60, so that each can be read at one go.

use crate::published::sources;

const MAX_FILE: usize = 400;
const MAX_FUNCTION: usize = 60;

/// Longer functions with their lines. None may grow, and one that is short again leaves the list.
const LONGER: [(&str, &str, usize); 3] = [
    // One line for each kind of error.
    ("crates/story/src/diagnostic/codes.rs", "code", 73),
    // One arm for each message.
    ("src/reducer.rs", "apply", 81),
    // One list, as its markup is nested.
    ("src/views/map/list.rs", "list", 64),
];

/// The functions of a file with their lines. Relies on the formatting: a function ends with the first brace at its indentation.
fn functions(text: &str) -> Vec<(&str, usize)> {
    let lines: Vec<&str> = text.lines().collect();
    let mut found = Vec::new();
    for (start, line) in lines.iter().enumerate() {
        let declaration = line.trim_start();
        let Some(name) = function_name(declaration) else {
            continue;
        };
        let indentation = &line[..line.len() - declaration.len()];
        let is_end = |line: &&str| line.strip_prefix(indentation) == Some("}");
        // A method of a trait may have no body.
        let signature_end = lines[start..].iter().find(|line| line.ends_with(['{', ';', '}']));
        if signature_end.is_some_and(|line| line.ends_with('{'))
            && let Some(end) = lines[start..].iter().position(is_end)
        {
            found.push((name, end + 1));
        }
    }
    found
}

/// The name of the function that a line declares.
fn function_name(line: &str) -> Option<&str> {
    let (qualifiers, rest) = line.split_once("fn ")?;
    let (name, _) = rest.split_once(['(', '<'])?;
    let is_qualifier =
        |word: &str| word.starts_with("pub") || ["const", "async", "unsafe", "default"].contains(&word);
    qualifiers.split_whitespace().all(is_qualifier).then_some(name)
}

fn all_sources() -> impl Iterator<Item = (String, String)> {
    let folders = [
        "src",
        "crates",
        "xtask",
        "tests/site",
        "tests/e2e",
        "fuzz/fuzz_targets",
    ];
    folders.into_iter().flat_map(|folder| sources(folder, &["rs"]))
}

#[test]
fn functions_are_measured() {
    let text = "\
trait A {
    fn declared(&self);
}
impl A for B {
    pub(crate) fn short(&self) {
    }
    fn longer<T>(
        &self,
    ) -> bool {
        if true {
        }
    }
}
fn one_line() {}
pub(crate) fn first() {
}
// fn comment() {
";
    assert_eq!(functions(text), [("short", 2), ("longer", 6), ("first", 2)]);
}

#[test]
fn files_and_functions_are_short() {
    let mut found = Vec::new();
    let mut measured = 0;
    let mut listed: Vec<(&str, &str)> = LONGER.iter().map(|&(path, name, _)| (path, name)).collect();
    for (path, text) in all_sources() {
        let lines = text.lines().count();
        if lines > MAX_FILE {
            found.push(format!("{path} has {lines} lines"));
        }
        for (name, lines) in functions(&text) {
            measured += 1;
            if lines <= MAX_FUNCTION {
                continue;
            }
            let allowed = LONGER
                .iter()
                .find(|longer| (longer.0, longer.1) == (path.as_str(), name));
            if allowed.is_none_or(|&(_, _, most)| lines > most) {
                found.push(format!("{path}: {name} has {lines} lines"));
            }
            listed.retain(|&one| one != (path.as_str(), name));
        }
    }
    assert!(found.is_empty(), "too long:\n{}", found.join("\n"));
    assert_eq!(listed, [], "short now: take them from the list");
    assert!(measured > 2_000, "only {measured} functions found");
}
