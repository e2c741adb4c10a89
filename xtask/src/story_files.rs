//! Reads the files of a story from its folder.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use story::check::StoryInput;

/// Reads `story.json`, and `base-map.json` beside it if there is one. `path` is the folder or the
/// story file itself.
pub fn read(path: &Path) -> Result<StoryInput> {
    let file = file_of(path)?;
    let text = std::fs::read(&file).with_context(|| format!("reading {}", file.display()))?;
    let map = file.with_file_name("base-map.json");
    let base_map = match map.is_file() {
        true => {
            let text = std::fs::read(&map).with_context(|| format!("reading {}", map.display()))?;
            Some((map.display().to_string(), text))
        }
        false => None,
    };
    Ok(StoryInput {
        file: file.display().to_string(),
        text,
        base_map,
    })
}

fn file_of(path: &Path) -> Result<PathBuf> {
    if path.is_dir() {
        let file = path.join("story.json");
        if !file.is_file() {
            bail!("{} has no story.json", path.display());
        }
        return Ok(file);
    }
    if !path.exists() {
        bail!("{} does not exist", path.display());
    }
    Ok(path.to_path_buf())
}
