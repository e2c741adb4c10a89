//! Reads the files of a story from its folder.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use story::check::{NamedFile, StoryInput};

/// The name of the article's text beside a story. It is there to be compared with, never published.
pub const ARTICLE: &str = "article.txt";
const STORY: &str = "story.json";
const BASE_MAP: &str = "base-map.json";
const TRANSLATIONS: &str = "translations";

/// Reads `story.json`, and `base-map.json` beside it if there is one. `path` is the folder or the
/// story file itself.
///
/// # Errors
///
/// If a file is missing or cannot be read, with its name.
pub fn read(path: &Path) -> Result<StoryInput> {
    let file = file_of(path)?;
    let base_map = read_if_any(&file.with_file_name(BASE_MAP))?;
    Ok(StoryInput {
        text: fs::read(&file).with_context(|| format!("reading {}", file.display()))?,
        file: file.display().to_string(),
        base_map,
    })
}

/// Reads the article's text beside a story, if there is one.
///
/// # Errors
///
/// If it is there but cannot be read.
pub fn read_article(path: &Path) -> Result<Option<String>> {
    let file = file_of(path)?.with_file_name(ARTICLE);
    let article = read_if_any(&file)?;
    Ok(article.map(|(_, bytes)| String::from_utf8_lossy(&bytes).into_owned()))
}

/// Reads the translations beside a story, sorted by name.
///
/// # Errors
///
/// If one cannot be read.
pub fn read_translations(path: &Path) -> Result<Vec<NamedFile>> {
    let folder = file_of(path)?.with_file_name(TRANSLATIONS);
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut files = Vec::new();
    for entry in fs::read_dir(&folder).with_context(|| format!("reading {}", folder.display()))? {
        let file = entry?.path();
        if file.extension().is_some_and(|ending| ending == "json") {
            files.extend(read_if_any(&file)?);
        }
    }
    files.sort();
    Ok(files)
}

/// The file of a story's translation, which need not exist.
///
/// # Errors
///
/// If there is no story.
pub fn translation_of(path: &Path, language: &str) -> Result<PathBuf> {
    Ok(file_of(path)?
        .with_file_name(TRANSLATIONS)
        .join(format!("{language}.json")))
}

/// The name and the bytes of a file that need not exist.
///
/// # Errors
///
/// If it is there but cannot be read.
pub fn read_if_any(file: &Path) -> Result<Option<NamedFile>> {
    if !file.is_file() {
        return Ok(None);
    }
    let bytes = fs::read(file).with_context(|| format!("reading {}", file.display()))?;
    Ok(Some((file.display().to_string(), bytes)))
}

/// The folder of a story, given as the folder or as the story file itself.
pub fn folder_of(path: &Path) -> &Path {
    match path.is_dir() {
        true => path,
        false => path.parent().unwrap_or(path),
    }
}

/// The file of a story, given as the file itself or as its folder.
///
/// # Errors
///
/// If there is none, or it may not be read.
pub fn file_of(path: &Path) -> Result<PathBuf> {
    if !metadata(path)?.is_dir() {
        return Ok(path.to_path_buf());
    }
    let file = path.join(STORY);
    if file
        .symlink_metadata()
        .is_err_and(|error| error.kind() == ErrorKind::NotFound)
    {
        bail!("{} has no {STORY}", path.display());
    }
    if metadata(&file)?.is_dir() {
        bail!("{} is a folder: the story must be a file", file.display());
    }
    Ok(file)
}

/// What a path leads to: a file or a folder.
fn metadata(path: &Path) -> Result<fs::Metadata> {
    let found = match fs::metadata(path) {
        Ok(found) => found,
        Err(error) if error.kind() != ErrorKind::NotFound => {
            return Err(error).with_context(|| format!("reading {}", path.display()));
        }
        Err(_) if path.is_symlink() => bail!("{} is a link that leads nowhere", path.display()),
        Err(_) => bail!("{} does not exist", path.display()),
    };
    if !found.is_dir() && !found.is_file() {
        bail!("{} is neither a file nor a folder", path.display());
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(path: &Path, part: &str) {
        let error = format!("{:#}", file_of(path).unwrap_err());
        assert!(error.contains(part), "{error}");
    }

    #[test]
    fn what_is_no_story_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        refused(&path("none"), "none does not exist");
        refused(folder.path(), "has no story.json");
        fs::create_dir(path("story.json")).unwrap();
        refused(folder.path(), "story.json is a folder");
        fs::remove_dir(path("story.json")).unwrap();
        fs::write(path("story.json"), "").unwrap();
        assert_eq!(file_of(folder.path()).unwrap(), path("story.json"));
        refused(&path("story.json/x"), "reading");
    }

    #[cfg(unix)]
    #[test]
    fn links_are_followed() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        fs::write(path("a.json"), "").unwrap();
        for (to, name) in [("a.json", "to-file"), ("none", "to-nothing"), ("loop", "loop")] {
            std::os::unix::fs::symlink(to, path(name)).unwrap();
        }
        assert!(file_of(&path("to-file")).is_ok());
        refused(&path("to-nothing"), "leads nowhere");
        refused(&path("loop"), "reading");
    }
}
