//! Draws the share pictures of a site. They are cached below `target/` by the hash of their drawing, so
//! a build after an ordinary edit paints only the pictures that changed.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use rayon::prelude::*;
use sha2::{Digest, Sha256};
use share_cards::{Fonts, SvgImage, app_icon, draw_cards, missing_glyphs, rasterize};
use story::check::Loaded;

use crate::output_folder::SiteFile;
use crate::precompress;
use crate::progress::Step;
use crate::repo;

/// Draws a picture for every page of a story, and the icon for home screens. Fonts in the story's folder
/// `fonts/` supply the letters that ours lack.
pub fn pictures(loaded: &Loaded, story_folder: &Path) -> Result<Vec<SiteFile>> {
    let fonts = Fonts::new(fonts_of(story_folder)?)?;
    let mut drawings = draw_cards(loaded, &fonts);
    drawings.push(app_icon());
    let missing = missing_glyphs(&drawings, &fonts);
    if !missing.is_empty() {
        let letters: String = missing.iter().take(20).collect();
        eprintln!(
            "warning: no font for share pictures has {letters}. Add a TTF or OTF font that has these letters to {}",
            story_folder.join("fonts").display()
        );
    }
    let cache = repo::target_folder().join("cards");
    fs::create_dir_all(&cache).with_context(|| format!("creating {}", cache.display()))?;
    let step = Step::with_length("Draw the share pictures", drawings.len());
    let pictures: Result<Vec<SiteFile>> = drawings
        .par_iter()
        .map(|drawing| {
            let picture = picture(drawing, &fonts, &cache);
            step.advance();
            picture
        })
        .collect();
    let pictures = pictures?;
    step.finish();
    Ok(pictures)
}

fn picture(drawing: &SvgImage, fonts: &Fonts, cache: &Path) -> Result<SiteFile> {
    let mut key = Sha256::new();
    key.update(fonts.cache_key());
    key.update(&drawing.svg);
    let cached = cache.join(format!("{:x}.png", key.finalize()));
    let bytes = match fs::read(&cached) {
        Ok(bytes) => bytes,
        Err(_) => {
            let bytes = rasterize(&drawing.svg, fonts).with_context(|| drawing.path.clone())?;
            precompress::cache_put(&cached, &bytes)?;
            bytes
        }
    };
    Ok(SiteFile {
        path: drawing.path.clone(),
        bytes,
    })
}

/// Reads the fonts of a story, sorted by path.
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
