//! Replaces an output folder as a whole or not at all.
//!
//! The files are written to a new folder beside the old one, and then the two are exchanged. If
//! anything fails before that, the old folder is untouched.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use site::OutputFile;

/// A file that every built site has. Only a folder with it may be replaced: a typing error in
/// `--out` must not delete somebody's documents.
const SITE_MARKER: &str = "_headers";

/// Replaces the site that was built at `out` before.
///
/// # Errors
///
/// If the folder has other files, or a file cannot be written.
pub fn replace(out: &Path, files: &[OutputFile]) -> Result<()> {
    let out = std::path::absolute(out)?;
    let (Some(parent), Some(name)) = (out.parent(), out.file_name()) else {
        bail!(
            "{} cannot be an output folder: use a folder with a name",
            out.display()
        );
    };
    refuse_other_folders(&out)?;
    fs::create_dir_all(parent).with_context(|| format!("creating {}", parent.display()))?;
    // The name shows where it came from, in case a crash leaves it behind.
    let prefix = format!(".{}-", name.to_string_lossy());
    let temporary = tempfile::Builder::new()
        .prefix(&prefix)
        .tempdir_in(parent)
        .with_context(|| format!("creating a folder in {}", parent.display()))?;
    let new = temporary.path().join("new");
    for file in files {
        write(&new, file)?;
    }
    if exchange(&new, &out) {
        return Ok(());
    }
    let old = temporary.path().join("old");
    let existed = out.exists();
    if existed {
        fs::rename(&out, &old).with_context(|| format!("moving {} aside", out.display()))?;
    }
    if let Err(error) = fs::rename(&new, &out) {
        if existed {
            fs::rename(&old, &out).with_context(|| format!("moving {} back", out.display()))?;
        }
        return Err(error).with_context(|| format!("moving the new site to {}", out.display()));
    }
    Ok(())
}

/// Exchanges two folders in one step, so that there is a whole site at every moment. False where the system cannot, or one
/// of them does not exist.
#[cfg(target_os = "linux")]
fn exchange(one: &Path, other: &Path) -> bool {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE).is_ok()
}

/// No other system has a call for this that the standard library or rustix offers.
#[cfg(not(target_os = "linux"))]
fn exchange(_one: &Path, _other: &Path) -> bool {
    false
}

fn refuse_other_folders(out: &Path) -> Result<()> {
    let Ok(mut entries) = fs::read_dir(out) else {
        if out.exists() {
            bail!("{} is not a folder", out.display());
        }
        return Ok(());
    };
    if entries.next().is_some() && !out.join(SITE_MARKER).is_file() {
        bail!(
            "{} has files but no built site: choose another folder with --out, or empty this one first",
            out.display()
        );
    }
    Ok(())
}

fn write(folder: &Path, file: &OutputFile) -> Result<()> {
    let mut path = PathBuf::from(folder);
    for part in file.path.split('/') {
        if part.is_empty() || part == "." || part == ".." {
            bail!("`{}` is not a path below the output folder", file.path);
        }
        path.push(part);
    }
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent).with_context(|| format!("creating {}", parent.display()))?;
    }
    fs::write(&path, &file.bytes).with_context(|| format!("writing {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str, text: &str) -> OutputFile {
        OutputFile {
            path: path.to_owned(),
            bytes: text.into(),
        }
    }

    #[test]
    fn a_new_site_replaces_the_old_one() {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("a/dist");
        replace(&out, &[file("_headers", ""), file("old/index.html", "old")]).unwrap();
        replace(&out, &[file("_headers", ""), file("index.html", "new")]).unwrap();
        assert_eq!(fs::read_to_string(out.join("index.html")).unwrap(), "new");
        assert!(!out.join("old").exists());
        assert_eq!(
            fs::read_dir(folder.path().join("a")).unwrap().count(),
            1,
            "nothing else is left"
        );
    }

    #[test]
    fn a_failure_leaves_the_old_site() {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("dist");
        replace(&out, &[file("_headers", ""), file("index.html", "old")]).unwrap();
        for bad in ["../x", "/x", "a//b", "index.html/x"] {
            let files = [file("_headers", ""), file("index.html", "new"), file(bad, "")];
            assert!(replace(&out, &files).is_err(), "{bad}");
        }
        assert_eq!(fs::read_to_string(out.join("index.html")).unwrap(), "old");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn other_folders_are_not_replaced() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("thesis.txt"), "years").unwrap();
        let error = replace(folder.path(), &[file("_headers", "")]).unwrap_err();
        assert!(error.to_string().contains("--out"), "{error}");
        assert!(folder.path().join("thesis.txt").exists());
        let error = replace(&folder.path().join("thesis.txt"), &[file("_headers", "")]).unwrap_err();
        assert!(error.to_string().contains("not a folder"), "{error}");
    }
}
