//! The built folder: which pages it has.

use std::path::Path;

use anyhow::{Context, Result, ensure};

/// The folders of pages without site furniture: the same views, tested as embeds.
const EMBEDS: &str = "embed";

/// The paths of all full pages of a built folder, `` for the start page, sorted.
pub fn pages(folder: &Path) -> Result<Vec<String>> {
    let mut pages = Vec::new();
    collect(folder, "", &mut pages)?;
    pages.sort();
    Ok(pages)
}

/// The named examples, `<story> /<address>` on each line.
const EXAMPLES: &str = include_str!("../../examples.txt");

/// The pages that stand for a kind of view each: those that the story names as its examples, else the
/// groups and the first page below each group.
pub fn sample(folder: &Path) -> Result<Vec<String>> {
    let pages = pages(folder)?;
    let named = examples(folder, false)?;
    if !named.is_empty() {
        for page in &named {
            ensure!(pages.contains(page), "the example /{page} is no page of the site");
        }
        return Ok(named);
    }
    let mut sample: Vec<String> = Vec::new();
    for page in pages {
        let depth = page.matches('/').count();
        let group = page.split('/').next().unwrap_or_default();
        let known = sample
            .iter()
            .any(|one| one.matches('/').count() == depth && one.split('/').next() == Some(group));
        if !known {
            sample.push(page);
        }
    }
    Ok(sample)
}

/// The story's examples of what a reader may choose within a view: a filter, a comparison, a search.
pub fn states(folder: &Path) -> Result<Vec<String>> {
    examples(folder, true)
}

fn examples(folder: &Path, with_query: bool) -> Result<Vec<String>> {
    // The offline edition bears the story's name.
    let story = offline_edition(folder)?.map(|name| name.replace(".html", " /"));
    Ok(EXAMPLES
        .lines()
        .filter_map(|line| line.strip_prefix(story.as_deref()?))
        .filter(|address| address.contains('?') == with_query)
        .map(str::to_owned)
        .collect())
}

/// The name of the offline edition: the one file of HTML at the top that is no other known one.
pub fn offline_edition(folder: &Path) -> Result<Option<String>> {
    let entries = std::fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))?;
    Ok(entries
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .find(|name| {
            name.ends_with(".html") && !["index.html", "404.html", "demo.html"].contains(&name.as_str())
        }))
}

fn collect(folder: &Path, path: &str, pages: &mut Vec<String>) -> Result<()> {
    if folder.join("index.html").is_file() {
        pages.push(path.to_owned());
    }
    let entries = std::fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))?;
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.file_type()?.is_dir() && !(path.is_empty() && name == EMBEDS) {
            collect(&entry.path(), &format!("{path}{name}/"), pages)?;
        }
    }
    Ok(())
}
