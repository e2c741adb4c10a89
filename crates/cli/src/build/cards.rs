//! Draws the share pictures of a story.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use progress::Step;
use rayon::prelude::*;
use share_cards::{Fonts, app_icon, draw_cards, missing_glyphs, rasterize};
use site::OutputFile;
use story::check::Loaded;

/// Draws a picture for every page of a story, and the icon for home screens. Fonts in the story's folder
/// `fonts/` supply the letters that ours lack.
///
/// # Errors
///
/// If a font cannot be read or a picture cannot be painted.
pub fn pictures(loaded: &Loaded, story_folder: &Path) -> Result<Vec<OutputFile>> {
    let fonts = Fonts::new(fonts_of(story_folder)?)?;
    let mut drawings = draw_cards(loaded, &fonts);
    drawings.push(app_icon());
    let missing = missing_glyphs(&drawings, &fonts);
    if !missing.is_empty() {
        let letters: String = missing.iter().take(20).collect();
        progress::say(format_args!(
            "warning: no font for share pictures has {letters}. Add a TTF or OTF font that has these letters to {}",
            story_folder.join("fonts").display()
        ));
    }
    let step = Step::with_length("Draw the share pictures", drawings.len());
    let pictures: Result<Vec<OutputFile>> = drawings
        .par_iter()
        .map(|drawing| {
            let bytes = rasterize(&drawing.svg, &fonts).with_context(|| drawing.path.clone())?;
            step.advance();
            Ok(OutputFile {
                path: drawing.path.clone(),
                bytes,
            })
        })
        .collect();
    let pictures = pictures?;
    step.finish();
    Ok(pictures)
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
