//! The list of a site's files with their hashes, `manifest.json`, and what differs from it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use content_hash::sha256_hex;
use site::OutputFile;

/// The name of the list. It does not list itself.
pub const FILE: &str = "manifest.json";

/// The SHA-256 of each file in hexadecimal digits, by its path in the site.
pub type Manifest = BTreeMap<String, String>;

/// The list of the files of a site.
///
/// # Errors
///
/// If the list cannot be written as JSON.
pub fn file(files: &[OutputFile]) -> Result<OutputFile> {
    let list: Manifest = files
        .iter()
        .map(|file| (file.path.clone(), sha256_hex(&file.bytes)))
        .collect();
    let mut bytes = serde_json::to_vec_pretty(&list)?;
    bytes.push(b'\n');
    Ok(OutputFile {
        path: FILE.to_owned(),
        bytes,
    })
}

/// Reads a list.
///
/// # Errors
///
/// If there is none, or it is something else.
pub fn read(path: &Path) -> Result<Manifest> {
    let text = fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))?;
    serde_json::from_str(&text).with_context(|| format!("{} is no manifest of a site", path.display()))
}

/// What differs between a list and a folder.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Differences {
    /// Files with other content than the list says.
    pub altered: Vec<String>,
    /// Files of the list that the folder lacks.
    pub missing: Vec<String>,
    /// Files of the folder that the list lacks, and everything that is neither file nor folder, such as links.
    pub added: Vec<String>,
}

/// Compares a folder with a list. The file `manifest.json` in the folder is passed over.
///
/// # Errors
///
/// If a file or folder cannot be read.
pub fn differences(folder: &Path, manifest: &Manifest) -> Result<Differences> {
    if !folder.is_dir() {
        bail!("{} is not a folder", folder.display());
    }
    let mut found = Differences::default();
    let mut seen = Manifest::new();
    walk(folder, &mut |path, hash| {
        if path == FILE {
            return;
        }
        match (manifest.get(&path), &hash) {
            (Some(listed), Some(hash)) if listed == hash => {}
            (Some(_), Some(_)) => found.altered.push(path.clone()),
            _ => found.added.push(path.clone()),
        }
        seen.insert(path, hash.unwrap_or_default());
    })?;
    let missing = manifest.keys().filter(|path| !seen.contains_key(*path));
    found.missing = missing.cloned().collect();
    for list in [&mut found.altered, &mut found.added] {
        list.sort();
    }
    Ok(found)
}

/// The paths of everything in a folder and below it that is no folder.
///
/// # Errors
///
/// If a folder cannot be read.
pub fn paths(folder: &Path) -> Result<Vec<String>> {
    let mut paths = Vec::new();
    entries(folder, "", &mut |_, path, _| {
        paths.push(path);
        Ok(())
    })?;
    Ok(paths)
}

/// Calls a function with the path of every file below a folder and its hash. No link is followed: what is neither file nor
/// folder has no hash.
fn walk(folder: &Path, each: &mut impl FnMut(String, Option<String>)) -> Result<()> {
    entries(folder, "", &mut |path, name, is_file| {
        let hash = match is_file {
            true => {
                let bytes = fs::read(path).with_context(|| format!("reading {}", path.display()))?;
                Some(sha256_hex(&bytes))
            }
            false => None,
        };
        each(name, hash);
        Ok(())
    })
}

/// Calls a function for everything below a folder that is no folder: with its path, its path in the site, and whether it is
/// a file.
fn entries(
    folder: &Path,
    below: &str,
    each: &mut dyn FnMut(&Path, String, bool) -> Result<()>,
) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))? {
        let entry = entry?;
        let path = entry.path();
        let name = format!("{below}{}", entry.file_name().to_string_lossy());
        let kind = entry.file_type()?;
        if kind.is_dir() {
            entries(&path, &format!("{name}/"), each)?;
        } else {
            each(&path, name, kind.is_file())?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn output(path: &str, text: &str) -> OutputFile {
        OutputFile {
            path: path.to_owned(),
            bytes: text.into(),
        }
    }

    #[test]
    fn every_difference_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let files = [
            output("a/index.html", "a"),
            output("b.js", "b"),
            output("c.css", "c"),
        ];
        fs::create_dir(folder.path().join("a")).unwrap();
        for one in files.iter().chain([&file(&files).unwrap()]) {
            fs::write(folder.path().join(&one.path), &one.bytes).unwrap();
        }
        let list = read(&folder.path().join(FILE)).unwrap();
        assert_eq!(list.keys().collect::<Vec<_>>(), ["a/index.html", "b.js", "c.css"]);
        assert_eq!(differences(folder.path(), &list).unwrap(), Differences::default());
        fs::write(folder.path().join("b.js"), "B").unwrap();
        fs::remove_file(folder.path().join("c.css")).unwrap();
        fs::write(folder.path().join("a/login.html"), "").unwrap();
        let found = differences(folder.path(), &list).unwrap();
        assert_eq!(found.altered, ["b.js"]);
        assert_eq!(found.missing, ["c.css"]);
        assert_eq!(found.added, ["a/login.html"]);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_counts_as_something_else() {
        let folder = tempfile::tempdir().unwrap();
        let list = Manifest::from([("a".to_owned(), sha256_hex(b"a"))]);
        fs::write(folder.path().join("b"), "a").unwrap();
        std::os::unix::fs::symlink("b", folder.path().join("a")).unwrap();
        let found = differences(folder.path(), &list).unwrap();
        assert_eq!(found.added, ["a", "b"]);
    }
}
