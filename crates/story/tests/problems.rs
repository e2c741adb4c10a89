//! Folder cases of `tests/problems`: what is wrong with a story, and what its editor is told.
//!
//! A case is a folder with `expected.txt` and either a whole `story.json` or `changes.txt`: changes
//! to the story of the case `sound`, each a line `- old text` and a line `+ new text`. A case
//! may have a `base-map.json` or `map-changes.txt` for the base map of `sound`, an `article.txt`, and translations in
//! `translations/`. Run with `BLESS=1`
//! in the environment to write what is reported now into `expected.txt`, and read the difference.

// The helpers of a test may stop at the first surprise, like the test itself.
#![allow(clippy::expect_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use story::article_text::ArticleText;
use story::check::{NamedFile, StoryInput, load_translated};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/problems")
}

/// The text of a case's file: its own, or that of `sound` with the case's changes.
fn text_of(case: &Path, file: &str, changes: &str) -> Vec<u8> {
    if let Ok(text) = fs::read(case.join(file)) {
        return text;
    }
    let mut text = fs::read_to_string(folder().join("sound").join(file)).expect("sound has the file");
    let changes = fs::read_to_string(case.join(changes)).unwrap_or_default();
    let mut lines = changes
        .lines()
        .filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
    while let (Some(old), Some(new)) = (lines.next(), lines.next()) {
        let place = || format!("{}: {old}", case.display());
        let old = old.strip_prefix("- ").unwrap_or_else(|| panic!("{}", place()));
        let new = new.strip_prefix('+').unwrap_or_else(|| panic!("{}", place()));
        assert_eq!(
            text.matches(old).count(),
            1,
            "stands once in the story: {}",
            place()
        );
        text = text.replace(old, new.strip_prefix(' ').unwrap_or(new));
    }
    text.into_bytes()
}

/// The translations of a case, in the order of their names.
fn translations_of(case: &Path) -> Vec<NamedFile> {
    let folder = fs::read_dir(case.join("translations"));
    let files = folder
        .into_iter()
        .flatten()
        .map(|file| file.expect("readable").path());
    let named = |file: PathBuf| {
        let name = file
            .file_name()
            .expect("has a name")
            .to_string_lossy()
            .into_owned();
        (format!("translations/{name}"), fs::read(file).expect("readable"))
    };
    let mut files: Vec<NamedFile> = files.map(named).collect();
    files.sort();
    files
}

/// What is said about a case: the report, or the warnings of a story that may be published.
fn report_of(case: &Path) -> String {
    let story = text_of(case, "story.json", "changes.txt");
    let map = text_of(case, "base-map.json", "map-changes.txt");
    let map = (!case.join("no-map").exists()).then(|| ("base-map.json".to_owned(), map));
    let input = StoryInput {
        file: "story.json".to_owned(),
        text: story,
        base_map: map,
    };
    let article = fs::read_to_string(case.join("article.txt")).ok();
    let article = article.map(|text| ArticleText::parse(&text));
    let (verdict, warnings) = match load_translated(&input, article.as_ref(), &translations_of(case)) {
        Ok(loaded) => ("The story can be published.".to_owned(), loaded.warnings),
        Err(report) => (report.to_string(), report.warnings),
    };
    let warnings: String = warnings
        .iter()
        .map(|warning| format!("\nWarning: {warning}"))
        .collect();
    format!("{verdict}\n{warnings}").trim_end().to_owned() + "\n"
}

#[test]
fn every_case_is_reported_as_expected() {
    let bless = std::env::var_os("BLESS").is_some();
    let mut failed = Vec::new();
    let cases = fs::read_dir(folder()).expect("the cases are there");
    let mut cases: Vec<PathBuf> = cases.map(|case| case.expect("readable").path()).collect();
    cases.sort();
    for case in cases.iter().filter(|case| case.is_dir()) {
        let found = report_of(case);
        let expected_file = case.join("expected.txt");
        let expected = fs::read_to_string(&expected_file).unwrap_or_default();
        if bless {
            fs::write(&expected_file, &found).expect("expected.txt can be written");
        } else if found != expected {
            failed.push(format!(
                "{}\n--- expected\n{expected}\n--- found\n{found}",
                case.display()
            ));
        }
    }
    assert!(cases.len() > 20, "the cases are there");
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

#[test]
fn every_kind_has_a_case() {
    // `too-large` would need a large file; `not-readable` is an error of ours; `accent-changed` needs the
    // colours of the pages, so the command line tests it.
    let elsewhere = ["too-large", "not-readable", "accent-changed"];
    let mut told = String::new();
    for case in fs::read_dir(folder()).expect("the cases are there") {
        let case = case.expect("readable").path();
        if case.is_dir() {
            told += &report_of(&case);
        }
    }
    let codes = codes();
    let missing: Vec<&&str> = codes
        .iter()
        .filter(|kind| !told.contains(&format!("[{kind}]")) && !elsewhere.contains(kind))
        .collect();
    assert!(missing.is_empty(), "no case shows {missing:?}");
}

/// The codes of all errors and warnings.
fn codes() -> BTreeSet<&'static str> {
    let codes: BTreeSet<&str> = include_str!("../src/diagnostic/codes.rs")
        .lines()
        .filter_map(|line| line.split_once("=> \"")?.1.split('"').next())
        .collect();
    assert!(codes.len() > 60, "the codes are found: {codes:?}");
    codes
}

#[test]
fn every_code_is_explained_for_editors() {
    let page = include_str!("../../../docs/checks.md");
    let (errors, warnings) = page.split_once("\n## Warnings\n").expect("two parts");
    let headings = |part: &'static str| -> BTreeSet<&'static str> {
        let codes = part.split("\n#### `").skip(1);
        codes
            .map(|section| section.split('`').next().unwrap_or_default())
            .collect()
    };
    let explained = &headings(errors) | &headings(warnings);
    assert_eq!(explained, codes());
    assert_eq!(page.matches("\n#### ").count(), explained.len(), "each once");
    for section in page.split("\n#### ").skip(1) {
        for part in ["\n\n* Example: ", "\n* To fix it: "] {
            assert_eq!(section.matches(part).count(), 1, "{section}");
        }
    }
    // Codes of warnings follow those of errors in the source.
    let (of_errors, _) = include_str!("../src/diagnostic/codes.rs")
        .split_once("impl WarningKind")
        .expect("two parts");
    for code in headings(errors) {
        assert!(of_errors.contains(&format!("\"{code}\"")), "{code} is a warning");
    }
    for code in headings(warnings) {
        assert!(!of_errors.contains(&format!("\"{code}\"")), "{code} is an error");
    }
}
