//! Draws the share pictures of a site and remembers them below `target/`, so that a build after
//! an ordinary edit paints only the cards that look different.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use rayon::prelude::*;
use sha2::{Digest, Sha256};
use share_cards::{Fonts, SvgImage, app_icon, draw_cards, missing_glyphs, rasterize};
use story::check::Loaded;

use crate::folder::NewFile;
use crate::precompress::cache_put;
use crate::repo;

/// A picture for every page of a story, and the icon for home screens. Fonts that lie in the story's
/// folder `fonts/` help out where ours lack a letter.
pub fn pictures(loaded: &Loaded, story_folder: &Path) -> Result<Vec<NewFile>> {
    let fonts = Fonts::new(fonts_of(story_folder)?)?;
    let mut drawings = draw_cards(loaded, &fonts);
    drawings.push(app_icon());
    let missing = missing_glyphs(&drawings, &fonts);
    if !missing.is_empty() {
        let letters: String = missing.iter().take(20).collect();
        eprintln!(
            "share pictures: no font has {letters} - put a TTF or OTF that has them into {}",
            story_folder.join("fonts").display()
        );
    }
    let memory = repo::target_folder().join("cards");
    fs::create_dir_all(&memory).with_context(|| format!("making {}", memory.display()))?;
    drawings
        .par_iter()
        .map(|drawing| picture(drawing, &fonts, &memory))
        .collect()
}

fn picture(drawing: &SvgImage, fonts: &Fonts, memory: &Path) -> Result<NewFile> {
    let mut key = Sha256::new();
    key.update(fonts.cache_key());
    key.update(&drawing.svg);
    let remembered = memory.join(format!("{:x}.png", key.finalize()));
    let bytes = match fs::read(&remembered) {
        Ok(bytes) => bytes,
        Err(_) => {
            let bytes = rasterize(&drawing.svg, fonts).with_context(|| drawing.path.clone())?;
            cache_put(&remembered, &bytes)?;
            bytes
        }
    };
    Ok(NewFile {
        path: drawing.path.clone(),
        bytes,
    })
}

/// The fonts of a story, by name.
fn fonts_of(story_folder: &Path) -> Result<Vec<(String, Vec<u8>)>> {
    let folder = story_folder.join("fonts");
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut fonts = Vec::new();
    for entry in fs::read_dir(&folder).with_context(|| format!("reading {}", folder.display()))? {
        let path = entry?.path();
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or("");
        if ["ttf", "otf"].contains(&ending.to_ascii_lowercase().as_str()) {
            let font = fs::read(&path).with_context(|| format!("reading {}", path.display()))?;
            fonts.push((path.display().to_string(), font));
        }
    }
    fonts.sort();
    Ok(fonts)
}
