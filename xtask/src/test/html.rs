//! The Nu HTML checker (vnu) on every page of the built sites.
//!
//! Pages are checked without their inline styles, which are parts of the site's style sheet. The whole
//! style sheet is checked once, in the start page; otherwise most of the time would go into its parts.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use base_map::npm_package;
use base_map::recipe::NpmPackage;
use serde_json::Value;

use super::count::Count;
use super::{install, results};
use crate::repo;

/// Messages of the checker that we ignore, each with the reason.
const EXCEPTIONS: [(&str, &str); 6] = [
    (
        "CSS: “field-sizing”: Property “field-sizing” doesn't exist.",
        "newer than the checker",
    ),
    (
        "CSS: “inline-size”: Parse Error.",
        "units of containers in a comparison, newer than the checker",
    ),
    ("CSS: Unrecognized at-rule “@container”", "newer than the checker"),
    (
        "CSS: “container”: Property “container” doesn't exist.",
        "newer than the checker",
    ),
    (
        "CSS: “vector-effect”: Property “vector-effect” doesn't exist.",
        "a property of SVG 2",
    ),
    (
        "CSS: “paint-order”: Property “paint-order” doesn't exist.",
        "a property of SVG 2",
    ),
];

/// Checks every page below these folders.
pub fn check(sites: &[PathBuf]) -> Result<Count> {
    install::java()?;
    let checker = checker_jar()?;
    let scratch = repo::target_folder().join("html-check");
    if scratch.exists() {
        std::fs::remove_dir_all(&scratch).with_context(|| format!("removing {}", scratch.display()))?;
    }
    let mut pages = BTreeSet::new();
    for site in sites {
        let name = site.file_name().unwrap_or_default();
        copy_pages(site, &scratch.join(name), true, &mut pages)?;
    }
    let output = Command::new("java")
        .arg("-jar")
        .arg(&checker)
        .args(["--skip-non-html", "--errors-only", "--format", "json", "--stdout"])
        .arg(&scratch)
        .output()
        .context("starting java")?;
    let report: Value = serde_json::from_slice(&output.stdout)
        .with_context(|| format!("the checker printed: {}", String::from_utf8_lossy(&output.stderr)))?;
    let mut errors: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for message in report["messages"].as_array().into_iter().flatten() {
        let text = message["message"].as_str().unwrap_or_default();
        if message["type"] == "info" || EXCEPTIONS.iter().any(|(known, _)| text.contains(known)) {
            continue;
        }
        let url = message["url"].as_str().unwrap_or_default();
        let page = url.split("html-check/").nth(1).unwrap_or(url);
        let line = format!(
            "{text} at “{}”",
            message["extract"].as_str().unwrap_or_default().trim()
        );
        errors.entry(page.to_owned()).or_default().push(line);
    }
    let mut count = Count::default();
    for page in &pages {
        let page_errors = errors.remove(page);
        if let Some(lines) = &page_errors {
            println!("FAILED {page}: {}", lines.join("\n  "));
        }
        count.add(Count::one(page_errors.is_none()));
    }
    if !errors.is_empty() {
        bail!("the checker reports errors in unknown pages: {errors:?}");
    }
    results::record("html: every page is valid", count.is_success());
    println!("{count}");
    Ok(count)
}

/// Copies the pages of a site; all but the start page without their inline style.
fn copy_pages(from: &Path, to: &Path, top: bool, pages: &mut BTreeSet<String>) -> Result<()> {
    std::fs::create_dir_all(to).with_context(|| format!("making {}", to.display()))?;
    for entry in std::fs::read_dir(from).with_context(|| format!("reading {}", from.display()))? {
        let entry = entry?;
        let (path, target) = (entry.path(), to.join(entry.file_name()));
        if entry.file_type()?.is_dir() {
            copy_pages(&path, &target, false, pages)?;
        } else if path.extension().is_some_and(|ending| ending == "html") {
            let text =
                std::fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
            let is_start_page = top && entry.file_name() == "index.html";
            let text = with_style(
                &text,
                &if is_start_page {
                    style_sheet(from)?
                } else {
                    String::new()
                },
            );
            std::fs::write(&target, text).with_context(|| format!("writing {}", target.display()))?;
            let shown = target.display().to_string();
            pages.insert(shown.split("html-check/").nth(1).unwrap_or(&shown).to_owned());
        }
    }
    Ok(())
}

/// Reads the style sheet among the assets of a site.
fn style_sheet(site: &Path) -> Result<String> {
    for entry in std::fs::read_dir(site.join("assets"))? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "css") {
            return std::fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()));
        }
    }
    bail!("no style sheet among the assets of {}", site.display())
}

/// Replaces the content of the first style element.
fn with_style(text: &str, style: &str) -> String {
    let parts = text
        .split_once("<style>")
        .and_then(|(before, rest)| Some((before, rest.split_once("</style>")?.1)));
    match parts {
        Some((before, after)) => format!("{before}<style>{style}</style>{after}"),
        None => text.to_owned(),
    }
}

/// Downloads the pinned checker with npm, once, and checks its checksum.
fn checker_jar() -> Result<PathBuf> {
    let cache = repo::root().join(".cache/vnu");
    let pinned = NpmPackage {
        package: "vnu-jar".to_owned(),
        version: "26.9.27".to_owned(),
        sha256: "5970d3ffca91a627cf0965e5d91bb2e4242307c29292998de0b419d6a901b2b7".to_owned(),
        file: "build/dist/vnu.jar".to_owned(),
    };
    install::npm(&npm_package::tarball(&pinned, &cache))?;
    let program = npm_package::read(&pinned, &cache)?;
    let file = cache.join("vnu.jar");
    std::fs::write(&file, program).with_context(|| format!("writing {}", file.display()))?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_first_style_is_replaced() {
        let page = "<head><style>a{}</style></head><body><style>b{}</style>";
        assert_eq!(
            with_style(page, "c{}"),
            "<head><style>c{}</style></head><body><style>b{}</style>"
        );
        assert_eq!(with_style("<p>", ""), "<p>");
        assert_eq!(with_style("<style>", ""), "<style>");
    }
}
