//! The sizes of what readers download, and their budgets.
//!
//! Sizes are those of brotli's strongest setting, which hosts with precompressed files send. They
//! do not depend on the machine, so growth is a failure, unlike a slow timing. Where a budget is
//! missed today, a ceiling keeps the size from growing unnoticed; raise one only with a reason in the changelog.

use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::site;

/// One line of the table.
#[derive(Clone, Debug)]
pub struct Size {
    /// What is measured.
    pub what: &'static str,
    /// The largest file, if there are several of its kind.
    pub which: String,
    /// The measured bytes.
    pub bytes: usize,
    /// The most that is allowed.
    pub budget: usize,
    /// What we aim for.
    pub aim: usize,
    /// The most that passes today.
    pub ceiling: usize,
}

/// Where the base map begins and ends in a page.
const BASE_MAP_MARKUP: (&str, &str) = ("<svg id=\"bgr-base-map\"", "</svg>");

/// The setting of precompressed files.
const STRONGEST: i32 = compression::STRONGEST_BROTLI;
const QUICK: i32 = 4;
/// How many pages of the quick ranking are measured exactly.
const CANDIDATES: usize = 6;

/// The limits of one kind of file, in bytes.
struct Limits {
    budget: usize,
    aim: usize,
    ceiling: usize,
}

impl Size {
    fn new(what: &'static str, which: String, bytes: usize, limits: Limits) -> Size {
        Size {
            what,
            which,
            bytes,
            budget: limits.budget,
            aim: limits.aim,
            ceiling: limits.ceiling,
        }
    }
}

const STORY: Limits = Limits {
    budget: 25_000,
    aim: 20_000,
    ceiling: 17_250,
};
const APP: Limits = Limits {
    budget: 115_000,
    aim: 95_000,
    ceiling: 109_000,
};
const OTHER_VIEW: Limits = Limits {
    budget: 115_000,
    aim: 95_000,
    ceiling: 103_800,
};
const WIDGET_ENGINE: Limits = Limits {
    budget: 115_000,
    aim: 95_000,
    ceiling: 111_500,
};
const ALL_VIEWS: Limits = Limits {
    budget: 105_000,
    aim: 80_000,
    ceiling: 97_500,
};
const PAGE: Limits = Limits {
    budget: 14_000,
    aim: 10_000,
    ceiling: 13_950,
};
const WIDGET_PAGE: Limits = Limits {
    budget: 10_000,
    aim: 8_000,
    ceiling: 9_950,
};
const BASE_MAP: Limits = Limits {
    budget: 12_000,
    aim: 10_000,
    ceiling: 12_000,
};
const MAP_PAGE: Limits = Limits {
    budget: 140_000,
    aim: 110_000,
    ceiling: 149_800,
};
const STYLE: Limits = Limits {
    budget: 17_000,
    aim: 12_000,
    ceiling: 17_000,
};
const FRAME_SCRIPT: Limits = Limits {
    budget: 5_800,
    aim: 4_000,
    ceiling: 5_050,
};
const EMBED_SCRIPT: Limits = Limits {
    budget: 3_000,
    aim: 2_000,
    ceiling: 2_850,
};
const OFFLINE: Limits = Limits {
    budget: 450_000,
    aim: 350_000,
    ceiling: 435_000,
};

/// The sections, each with a part of the engine for its pages and for its widgets.
const SECTIONS: [&str; 7] = [
    "overview",
    "map",
    "actors",
    "deal",
    "timeline",
    "positions",
    "sources",
];

/// The size of what a page of the map loads of the engine, and the script.
pub const ENGINE: &str = "engine and script for the map";
/// The size of the story data.
pub const STORY_DATA: &str = "story data";
/// The size of the largest page for frames.
pub const WIDGET: &str = "largest widget without the base map";
/// The size of the largest page with a map and all that it loads.
pub const MAP_PAGE_LOADS: &str = "all that a map page loads until live";
/// The size of the script for host pages.
pub const EMBED_JS: &str = "embed.js";
/// The size of the offline edition.
pub const OFFLINE_FILE: &str = "offline edition on disk";

/// Measures a built folder.
pub fn measure(folder: &Path) -> Result<Vec<Size>> {
    let app = assets_size(folder, "app-", "js")? + assets_size(folder, "engine-", "wasm")?;
    let frame_script = assets_size(folder, "frame-", "js")?;
    let map = app + assets_size(folder, "map-", "wasm")?;
    let views = assets_size(folder, "views-", "wasm")?;
    let story = packed_size(&folder.join(story_data(folder)?))?;
    let style = assets_size(folder, "", "css")?;
    let mut plain = Vec::new();
    let mut with_map = Vec::new();
    let mut base_map = 0;
    for path in pages_and_embeds(folder)? {
        let file = folder.join(&path).join("index.html");
        let text = std::fs::read_to_string(&file).with_context(|| format!("reading {}", file.display()))?;
        let Some((rest, map)) = cut_base_map(&text) else {
            plain.push((path, text));
            continue;
        };
        if base_map == 0 {
            base_map = brotli_size(map.as_bytes(), STRONGEST)?;
        }
        plain.push((path.clone(), rest));
        if !path.starts_with("embed/") {
            with_map.push((path, text));
        }
    }
    let (page, page_size) = largest(&plain)?;
    plain.retain(|(path, _)| path.starts_with("embed/"));
    let (widget, widget_size) = largest(&plain)?;
    let (map_page, map_page_loads) = largest_map_page(folder, &with_map)?;
    let embed_script = packed_size(&folder.join("embed.js"))?;
    let none = String::new;
    let mut sizes = vec![
        Size::new(ENGINE, none(), map, APP),
        largest_section("engine and script for another view", folder, "", app, OTHER_VIEW)?,
        largest_section(
            "engine and scripts for a widget",
            folder,
            "widget-",
            app + frame_script,
            WIDGET_ENGINE,
        )?,
        Size::new(STORY_DATA, none(), story, STORY),
        Size::new("largest page without the base map", page, page_size, PAGE),
        Size::new(WIDGET, widget, widget_size, WIDGET_PAGE),
        Size::new("base map", none(), base_map, BASE_MAP),
        Size::new(MAP_PAGE_LOADS, map_page, map_page_loads + app + story, MAP_PAGE),
        Size::new("all views, which load after that", none(), views, ALL_VIEWS),
        // The style of all views, and the host protocols, which pages load only in a frame.
        Size::new("style that loads after that", none(), style, STYLE),
        Size::new("script of a frame", none(), frame_script, FRAME_SCRIPT),
        Size::new(EMBED_JS, none(), embed_script, EMBED_SCRIPT),
    ];
    if let Some(offline) = site::offline_edition(folder)? {
        let bytes = usize::try_from(std::fs::metadata(folder.join(&offline))?.len())?;
        sizes.push(Size::new(OFFLINE_FILE, offline, bytes, OFFLINE));
    }
    Ok(sizes)
}

/// Prints the table and fails where a size is over its ceiling.
pub fn check(folder: &Path) -> Result<()> {
    let sizes = measure(folder)?;
    print_table(&sizes);
    let over: Vec<String> = sizes
        .iter()
        .filter(|size| size.bytes > size.ceiling)
        .map(|size| {
            format!(
                "{}: {} bytes, the ceiling is {}",
                size.what, size.bytes, size.ceiling
            )
        })
        .collect();
    ensure!(over.is_empty(), "{}", over.join("; "));
    Ok(())
}

/// Prints the sizes with their budgets.
pub fn print_table(sizes: &[Size]) {
    println!(
        "{:<38} {:>9} {:>9} {:>9} {:<7} largest",
        "bytes, brotli", "measured", "budget", "aim", ""
    );
    for size in sizes {
        println!(
            "{:<38} {:>9} {:>9} {:>9} {:<7} {}",
            size.what,
            size.bytes,
            size.budget,
            size.aim,
            if size.bytes > size.budget { "MISSED" } else { "" },
            size.which
        );
    }
}

/// The compressed size of the assets whose names begin and end like this.
fn assets_size(folder: &Path, stem: &str, ending: &str) -> Result<usize> {
    let mut sum = 0;
    let assets = folder.join("assets");
    for entry in std::fs::read_dir(&assets).with_context(|| format!("reading {}", assets.display()))? {
        let file = entry?.path();
        let name = file
            .file_name()
            .and_then(|name| name.to_str())
            .unwrap_or_default();
        let has_ending = file.extension().and_then(|ending| ending.to_str()) == Some(ending);
        if name.starts_with(stem) && has_ending {
            sum += packed_size(&file)?;
        }
    }
    ensure!(sum > 0, "{} has no {stem}*.{ending}", assets.display());
    Ok(sum)
}

/// What a page or a widget loads of the engine, for the section with the largest part other than the map of pages, and the scripts.
fn largest_section(
    what: &'static str,
    folder: &Path,
    stem: &str,
    scripts: usize,
    limits: Limits,
) -> Result<Size> {
    let mut sizes = Vec::new();
    for section in SECTIONS {
        let name = format!("{stem}{section}");
        if name != "map" {
            sizes.push((assets_size(folder, &format!("{name}-"), "wasm")?, name));
        }
    }
    let (size, name) = sizes.into_iter().max().context("there are no sections")?;
    Ok(Size::new(what, name, scripts + size, limits))
}

/// The page with a map that is largest together with its section's part of the engine, and both sizes together.
fn largest_map_page(folder: &Path, pages: &[(String, String)]) -> Result<(String, usize)> {
    let mut sizes = Vec::new();
    for section in SECTIONS {
        let is_its = |text: &str| text.contains(&format!("data-section=\"{section}\""));
        let its: Vec<_> = pages.iter().filter(|(_, text)| is_its(text)).cloned().collect();
        if !its.is_empty() {
            let (path, size) = largest(&its)?;
            sizes.push((size + assets_size(folder, &format!("{section}-"), "wasm")?, path));
        }
    }
    let (size, path) = sizes.into_iter().max().context("no page has a map")?;
    Ok((path, size))
}

/// The path of the story data that the first page asks for; translations have theirs.
fn story_data(folder: &Path) -> Result<String> {
    let page = std::fs::read_to_string(folder.join("index.html"))?;
    let path = page.split('"').find(|value| value.ends_with(".bgrs"));
    path.map(str::to_owned).context("index.html names no story data")
}

fn pages_and_embeds(folder: &Path) -> Result<Vec<String>> {
    let mut pages = site::pages(folder)?;
    let embeds = site::pages(&folder.join("embed"))?;
    pages.extend(embeds.into_iter().map(|path| format!("embed/{path}")));
    Ok(pages)
}

/// Splits a page into the page without its base map, and the base map.
pub(crate) fn cut_base_map(text: &str) -> Option<(String, &str)> {
    let start = text.find(BASE_MAP_MARKUP.0)?;
    let end = start + text[start..].find(BASE_MAP_MARKUP.1)? + BASE_MAP_MARKUP.1.len();
    Some((format!("{}{}", &text[..start], &text[end..]), &text[start..end]))
}

/// The largest page after compression. The strongest setting is slow, so only the largest pages of a
/// quick ranking are measured with it.
fn largest(pages: &[(String, String)]) -> Result<(String, usize)> {
    let mut ranked = Vec::new();
    for (path, text) in pages {
        ranked.push((brotli_size(text.as_bytes(), QUICK)?, path, text));
    }
    ranked.sort();
    let mut largest = (String::new(), 0);
    for (_, path, text) in ranked.into_iter().rev().take(CANDIDATES) {
        let size = brotli_size(text.as_bytes(), STRONGEST)?;
        if size > largest.1 {
            largest = (path.clone(), size);
        }
    }
    Ok(largest)
}

fn packed_size(file: &Path) -> Result<usize> {
    let bytes = std::fs::read(file).with_context(|| format!("reading {}", file.display()))?;
    brotli_size(&bytes, STRONGEST)
}

fn brotli_size(bytes: &[u8], quality: i32) -> Result<usize> {
    Ok(compression::brotli(bytes, quality)?.len())
}

/// Compresses as precompressed files are.
pub(crate) fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    Ok(compression::brotli(bytes, STRONGEST)?)
}
