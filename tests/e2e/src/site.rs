//! Which pages a built site has.

use std::path::Path;

use anyhow::{Context, Result, ensure};

/// The folder of the embed pages.
const EMBEDS: &str = "embed";

/// A file that every story and every translation has in its folder.
const OF_A_STORY: &str = "facts.json";

/// The paths of all full pages, sorted; the start page is the empty path. The translations of the site's story are left out: they
/// have the same pages.
pub fn pages(folder: &Path) -> Result<Vec<String>> {
    let mut pages = Vec::new();
    collect(folder, "", &mut pages)?;
    pages.sort();
    Ok(pages)
}

/// The named examples, `<story> /<address>` on each line.
const EXAMPLES: &str = include_str!("../../examples.txt");

/// One page of each kind: the examples listed for this story, or else every section and the first
/// page below each section.
pub fn examples(folder: &Path) -> Result<Vec<String>> {
    let pages = pages(folder)?;
    let named = listed(folder, false)?;
    if !named.is_empty() {
        for page in &named {
            ensure!(
                pages.contains(page),
                "the example /{page} is not a page of the site"
            );
        }
        return Ok(named);
    }
    let mut sample: Vec<String> = Vec::new();
    for page in pages {
        let depth = page.matches('/').count();
        let section = page.split('/').next().unwrap_or_default();
        let known = sample
            .iter()
            .any(|one| one.matches('/').count() == depth && one.split('/').next() == Some(section));
        if !known {
            sample.push(page);
        }
    }
    Ok(sample)
}

/// The story's examples of states within a view: a filter, a comparison, a search.
pub fn example_states(folder: &Path) -> Result<Vec<String>> {
    listed(folder, true)
}

fn listed(folder: &Path, with_query: bool) -> Result<Vec<String>> {
    // The offline edition has the story's name.
    let story = offline_edition(folder)?.map(|name| name.replace(".html", " /"));
    Ok(EXAMPLES
        .lines()
        .filter_map(|line| line.strip_prefix(story.as_deref()?))
        .filter(|address| address.contains('?') == with_query)
        .map(str::to_owned)
        .collect())
}

/// The name of the offline edition: the one HTML file at the top level without a fixed name.
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
        let is_translation =
            |path: &Path| folder.join(OF_A_STORY).is_file() && path.join(OF_A_STORY).is_file();
        if entry.file_type()?.is_dir() && name != EMBEDS && !is_translation(&entry.path()) {
            collect(&entry.path(), &format!("{path}{name}/"), pages)?;
        }
    }
    Ok(())
}
