//! What readers have to load, beside what they may be asked to load.
//!
//! Sizes are those of brotli's strongest setting, which hosts that compress beforehand
//! send. They do not depend on the machine, so growing is a failure, unlike a slow timing. A
//! budget that is missed today stands in the table with a ceiling of its own, which may only
//! come down: nothing grows unseen while the rest is being won back.

use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result, ensure};

use crate::site;
use crate::tally::Tally;

/// One line of the table.
#[derive(Clone, Debug)]
pub struct Size {
    /// What is measured.
    pub what: &'static str,
    /// Which file was the largest of its kind, where there are several.
    pub which: String,
    /// The measured bytes.
    pub bytes: usize,
    /// The most that is allowed.
    pub budget: usize,
    /// What we reach for.
    pub reach: usize,
    /// What is let through today, where the budget is missed.
    pub ceiling: usize,
}

/// Where the base map begins and ends in a page.
const ATLAS: (&str, &str) = ("<svg id=\"bgr-base-map\"", "</svg>");

/// What hosts that compress beforehand send.
const STRONGEST: i32 = 11;
const QUICK: i32 = 4;
/// How many pages of a quick ranking are measured exactly.
const CANDIDATES: usize = 6;

/// Measures a built folder.
pub fn measure(folder: &Path) -> Result<Vec<Size>> {
    let app = assets_size(folder, &["js", "wasm"])?;
    let style = assets_size(folder, &["css"])?;
    let mut plain = Vec::new();
    let mut with_map = Vec::new();
    let mut atlas_size = 0;
    for path in pages_and_embeds(folder)? {
        let file = folder.join(&path).join("index.html");
        let text = std::fs::read_to_string(&file).with_context(|| format!("reading {}", file.display()))?;
        let Some((rest, atlas)) = cut_atlas(&text) else {
            plain.push((path, text));
            continue;
        };
        if atlas_size == 0 {
            atlas_size = brotli_size(atlas.as_bytes(), STRONGEST)?;
        }
        plain.push((path.clone(), rest));
        with_map.push((path, text));
    }
    let (page, page_size) = largest(&plain)?;
    let (map_page, map_page_size) = largest(&with_map)?;
    let mut sizes = vec![
        Size {
            what: "wasm + script of the app",
            which: String::new(),
            bytes: app,
            budget: 100_000,
            reach: 75_000,
            ceiling: 156_500,
        },
        Size {
            what: "largest page without the base map",
            which: page,
            bytes: page_size,
            budget: 14_000,
            reach: 10_000,
            ceiling: 14_000,
        },
        Size {
            what: "base map",
            which: String::new(),
            bytes: atlas_size,
            budget: 12_000,
            reach: 10_000,
            ceiling: 12_000,
        },
        Size {
            what: "all that a map page loads until live",
            which: map_page,
            // The whole style comes before the app may change the view.
            bytes: map_page_size + app + style,
            budget: 130_000,
            reach: 100_000,
            ceiling: 193_000,
        },
        Size {
            what: "embed.js",
            which: String::new(),
            bytes: packed_size(&folder.join("embed.js"))?,
            budget: 3_000,
            reach: 2_000,
            ceiling: 3_000,
        },
    ];
    if let Some(offline) = site::offline_edition(folder)? {
        let bytes = usize::try_from(std::fs::metadata(folder.join(&offline))?.len())?;
        let what = "offline edition on disk";
        sizes.push(Size {
            what,
            which: offline,
            bytes,
            budget: 300_000,
            reach: 200_000,
            ceiling: 280_000,
        });
    }
    Ok(sizes)
}

/// Prints the table and counts each line as a check.
pub fn check(folder: &Path) -> Result<Tally> {
    let sizes = measure(folder)?;
    print_table(&sizes);
    let mut tally = Tally::default();
    for size in sizes {
        let within = || {
            ensure!(
                size.bytes <= size.ceiling,
                "{} bytes, {} over what is let through",
                size.bytes,
                size.bytes - size.ceiling
            );
            Ok(())
        };
        tally.add(size.what, Duration::ZERO, within());
    }
    Ok(tally)
}

/// Prints the sizes with their budgets.
pub fn print_table(sizes: &[Size]) {
    println!(
        "{:<38} {:>9} {:>9} {:>9} {:<7} largest",
        "bytes, brotli", "measured", "budget", "reach for", ""
    );
    for size in sizes {
        println!(
            "{:<38} {:>9} {:>9} {:>9} {:<7} {}",
            size.what,
            size.bytes,
            size.budget,
            size.reach,
            if size.bytes > size.budget { "MISSED" } else { "" },
            size.which
        );
    }
}

/// The compressed size of the assets with one of these endings.
fn assets_size(folder: &Path, endings: &[&str]) -> Result<usize> {
    let mut sum = 0;
    let assets = folder.join("assets");
    for entry in std::fs::read_dir(&assets).with_context(|| format!("reading {}", assets.display()))? {
        let file = entry?.path();
        // The packed script is asked for only in frames that may not fetch the wasm.
        let on_demand = file.to_string_lossy().ends_with(".packed.js");
        let ending = file.extension().and_then(|ending| ending.to_str());
        if !on_demand && endings.contains(&ending.unwrap_or_default()) {
            sum += packed_size(&file)?;
        }
    }
    Ok(sum)
}

fn pages_and_embeds(folder: &Path) -> Result<Vec<String>> {
    let mut pages = site::pages(folder)?;
    let embeds = site::pages(&folder.join("embed"))?;
    pages.extend(embeds.into_iter().map(|path| format!("embed/{path}")));
    Ok(pages)
}

/// The page without its base map, and the base map.
pub(crate) fn cut_atlas(text: &str) -> Option<(String, &str)> {
    let start = text.find(ATLAS.0)?;
    let end = start + text[start..].find(ATLAS.1)? + ATLAS.1.len();
    Some((format!("{}{}", &text[..start], &text[end..]), &text[start..end]))
}

/// The page that is largest when compressed. The strongest setting takes long, so only those
/// that a quick one ranks first are tried with it.
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
    Ok(compressed(bytes, quality)?.len())
}

/// As hosts send what was compressed beforehand.
pub(crate) fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    compressed(bytes, STRONGEST)
}

fn compressed(bytes: &[u8], quality: i32) -> Result<Vec<u8>> {
    let settings = brotli::enc::BrotliEncoderParams {
        quality,
        lgwin: 22,
        ..Default::default()
    };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &settings)?;
    Ok(out)
}
