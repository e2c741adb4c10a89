//! Writes a folder as a whole or not at all.
//!
//! The files go to a new folder beside the old one, which then takes its place. When
//! something fails before that, the old folder is as it was.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

/// A file that every built site has. Only a folder with it may be replaced: a slip in
/// `--out` must not cost anybody their documents.
const MARK: &str = "_headers";

/// One file of a folder.
pub struct NewFile {
    /// Its path below the folder, with `/` between the parts.
    pub path: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// Puts the files in place of whatever was built at `out` before.
pub fn replace(out: &Path, files: &[NewFile]) -> Result<()> {
    let out = std::path::absolute(out)?;
    let (Some(parent), Some(name)) = (out.parent(), out.file_name()) else {
        bail!("{} cannot be a folder of a site", out.display());
    };
    refuse_foreign(&out)?;
    fs::create_dir_all(parent).with_context(|| format!("making {}", parent.display()))?;
    // The name says whose it is, should a power cut leave it behind.
    let prefix = format!(".{}-", name.to_string_lossy());
    let workplace = tempfile::Builder::new()
        .prefix(&prefix)
        .tempdir_in(parent)
        .with_context(|| format!("making a folder in {}", parent.display()))?;
    let fresh = workplace.path().join("new");
    for file in files {
        write(&fresh, file)?;
    }
    let old = workplace.path().join("old");
    let had_one = out.exists();
    if had_one {
        fs::rename(&out, &old).with_context(|| format!("moving {} aside", out.display()))?;
    }
    if let Err(error) = fs::rename(&fresh, &out) {
        if had_one {
            fs::rename(&old, &out).with_context(|| format!("moving {} back", out.display()))?;
        }
        return Err(error).with_context(|| format!("moving the new site to {}", out.display()));
    }
    Ok(())
}

fn refuse_foreign(out: &Path) -> Result<()> {
    let Ok(mut entries) = fs::read_dir(out) else {
        if out.exists() {
            bail!("{} is not a folder", out.display());
        }
        return Ok(());
    };
    if entries.next().is_some() && !out.join(MARK).is_file() {
        bail!(
            "{} holds files but no built site: choose another folder with --out, or empty it yourself",
            out.display()
        );
    }
    Ok(())
}

fn write(folder: &Path, file: &NewFile) -> Result<()> {
    let mut path = PathBuf::from(folder);
    for part in file.path.split('/') {
        if part.is_empty() || part == "." || part == ".." {
            bail!("`{}` is no path of a file below a folder", file.path);
        }
        path.push(part);
    }
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent).with_context(|| format!("making {}", parent.display()))?;
    }
    fs::write(&path, &file.bytes).with_context(|| format!("writing {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str, text: &str) -> NewFile {
        NewFile {
            path: path.to_owned(),
            bytes: text.into(),
        }
    }

    #[test]
    fn a_new_site_takes_the_old_one_s_place() {
        let place = tempfile::tempdir().unwrap();
        let out = place.path().join("a/dist");
        replace(&out, &[file("_headers", ""), file("old/index.html", "old")]).unwrap();
        replace(&out, &[file("_headers", ""), file("index.html", "new")]).unwrap();
        assert_eq!(fs::read_to_string(out.join("index.html")).unwrap(), "new");
        assert!(!out.join("old").exists());
        assert_eq!(
            fs::read_dir(place.path().join("a")).unwrap().count(),
            1,
            "nothing else is left"
        );
    }

    #[test]
    fn a_failure_leaves_the_old_site() {
        let place = tempfile::tempdir().unwrap();
        let out = place.path().join("dist");
        replace(&out, &[file("_headers", ""), file("index.html", "old")]).unwrap();
        for bad in ["../x", "/x", "a//b", "index.html/x"] {
            let files = [file("_headers", ""), file("index.html", "new"), file(bad, "")];
            assert!(replace(&out, &files).is_err(), "{bad}");
        }
        assert_eq!(fs::read_to_string(out.join("index.html")).unwrap(), "old");
        assert_eq!(fs::read_dir(place.path()).unwrap().count(), 1);
    }

    #[test]
    fn somebody_s_documents_are_not_replaced() {
        let place = tempfile::tempdir().unwrap();
        fs::write(place.path().join("thesis.txt"), "years").unwrap();
        let said = replace(place.path(), &[file("_headers", "")]).unwrap_err();
        assert!(said.to_string().contains("--out"), "{said}");
        assert!(place.path().join("thesis.txt").exists());
        let said = replace(&place.path().join("thesis.txt"), &[file("_headers", "")]).unwrap_err();
        assert!(said.to_string().contains("not a folder"), "{said}");
    }
}
