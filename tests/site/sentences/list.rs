//! `docs/sentences.md`: the list of every pattern, and drafts of its next version.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::inventory::{Found, Inventory};
use super::page_text::Role;
use crate::published::{root, text};

const FILE: &str = "docs/sentences.md";

/// A row of the list. A row of short labels has several patterns.
pub struct Row {
    pub patterns: Vec<String>,
    pub whose: String,
}

/// The rows of the list.
pub fn rows() -> Vec<Row> {
    text(FILE).lines().filter_map(row).collect()
}

/// A line of a table; none for its head and for prose.
fn row(line: &str) -> Option<Row> {
    let cells: Vec<&str> = line
        .strip_prefix("| `")?
        .trim_end_matches(" |")
        .split(" | ")
        .collect();
    let [first, _, _, whose] = cells.as_slice() else {
        panic!("{FILE}: a row has four cells: {line}");
    };
    let first = format!("`{first}");
    Some(Row {
        patterns: first.split('`').skip(1).step_by(2).map(unescaped).collect(),
        whose: (*whose).to_owned(),
    })
}

fn escaped(pattern: &str) -> String {
    pattern.replace('|', "\\|")
}

fn unescaped(pattern: &str) -> String {
    pattern.replace("\\|", "|")
}

/// A row for a pattern that the list does not have, to be completed by hand.
pub fn proposal(pattern: &str, found: &Found) -> String {
    let mut whose = "ours";
    if found.roles.iter().all(|&role| role == Role::Control) {
        whose = "control";
    }
    if !found.beside_marks.is_empty() || found.roles.contains(&Role::Mark) {
        whose = "claim: the one whose mark stands beside it";
    }
    format!("| `{}` | {} | TODO | {whose} |", escaped(pattern), places(found))
}

fn places(found: &Found) -> String {
    let names: Vec<&str> = found.places.iter().map(String::as_str).collect();
    if names.len() > 8 {
        return "every view".to_owned();
    }
    // What is printed is on a page as well, and words of a vocabulary are where they are used.
    let shown: Vec<&str> = names
        .iter()
        .copied()
        .filter(|name| !["print", "vocabulary"].contains(name))
        .collect();
    if shown.is_empty() {
        names.join(", ")
    } else {
        shown.join(", ")
    }
}

/// Writes a draft of the list without stale patterns and with rows for new ones. Returns where it is.
pub fn write_draft(inventory: &Inventory) -> String {
    let listed: BTreeSet<String> = rows().into_iter().flat_map(|row| row.patterns).collect();
    let mut draft = String::new();
    for line in text(FILE).lines() {
        match row(line) {
            Some(row) if row.patterns.iter().all(|one| !inventory.0.contains_key(one)) => {}
            Some(row) => {
                let mut line = line.to_owned();
                for stale in row.patterns.iter().filter(|one| !inventory.0.contains_key(*one)) {
                    line = line.replacen(&format!("`{}` ", escaped(stale)), "", 1);
                }
                let _ = writeln!(draft, "{line}");
            }
            None => {
                let _ = writeln!(draft, "{line}");
            }
        }
    }
    draft.push_str("\n## New\n\n| pattern | where | shown when | whose |\n| --- | --- | --- | --- |\n");
    let mut new: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (pattern, found) in inventory.0.iter().filter(|(one, _)| !listed.contains(*one)) {
        new.entry(places(found))
            .or_default()
            .push(proposal(pattern, found));
    }
    for line in new.into_values().flatten() {
        let _ = writeln!(draft, "{line}");
    }
    let path = root().join("target/sentences-draft.md");
    std::fs::write(&path, draft).unwrap();
    "target/sentences-draft.md".to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_read_as_they_are_written() {
        let line = "| `{n} of {n} shown` | lists | a filter is set | ours |";
        let read = row(line).unwrap();
        assert_eq!(
            (read.patterns, read.whose.as_str()),
            (vec!["{n} of {n} shown".to_owned()], "ours")
        );
        let labels = row("| `Map` `A \\| B` | navigation | always | control |").unwrap();
        assert_eq!(labels.patterns, ["Map", "A | B"]);
        assert!(row("| pattern | where | shown when | whose |").is_none());
        assert!(row("| --- | --- | --- | --- |").is_none());
    }
}
