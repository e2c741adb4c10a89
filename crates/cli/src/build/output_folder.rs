//! Replaces an output folder as a whole or not at all.
//!
//! The files are written to a new folder beside the old one, and then the two are exchanged. If
//! anything fails before that, the old folder is untouched.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use site::OutputFile;

use super::manifest;

/// What file managers leave behind in folders.
const LITTER: [&str; 3] = [".DS_Store", "Thumbs.db", "desktop.ini"];

/// How many foreign files an error names.
const NAMED: usize = 3;

/// Whether a site may be written here: a folder that is not there or empty, or a site that was built before and has no other
/// files. A typing error in `--out` must not delete somebody's documents. Returns the folder without links.
///
/// # Errors
///
/// If it is anything else.
pub fn usable(out: &Path) -> Result<PathBuf> {
    let absolute = std::path::absolute(out)?;
    if absolute.file_name().is_none() {
        bail!(
            "{} cannot be an output folder: use a folder with a name",
            out.display()
        );
    }
    if absolute.symlink_metadata().is_err() {
        let mut around = absolute.ancestors().skip(1);
        if let Some(file) = around.find(|path| path.exists()).filter(|path| !path.is_dir()) {
            bail!("{} is a file, and there can be no folder in it", file.display());
        }
        return Ok(absolute);
    }
    let folder = fs::canonicalize(&absolute).with_context(|| format!("following {}", out.display()))?;
    if !folder.is_dir() {
        bail!("{} is not a folder: choose another with --out", out.display());
    }
    let mut entries = fs::read_dir(&folder).with_context(|| format!("reading {}", out.display()))?;
    if entries.next().is_none() {
        return Ok(folder);
    }
    if !folder.join(manifest::FILE).is_file() {
        bail!(
            "{} has files but no site that was built before: choose another folder with --out, or empty this one first",
            out.display()
        );
    }
    let list = manifest::read(&folder.join(manifest::FILE))?;
    let mut foreign = manifest::paths(&folder)?;
    foreign.retain(|path| {
        let name = path.rsplit('/').next().unwrap_or(path);
        path != manifest::FILE && !list.contains_key(path) && !LITTER.contains(&name)
    });
    if !foreign.is_empty() {
        foreign.sort();
        let more = match foreign.len().saturating_sub(NAMED) {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        foreign.truncate(NAMED);
        bail!(
            "{} has files that no build has written, and a new site would delete them: {}{more}. Move them, or choose \
             another folder with --out",
            out.display(),
            foreign.join(", ")
        );
    }
    Ok(folder)
}

/// Replaces the site that was built at `out` before.
///
/// # Errors
///
/// If the folder has other files, or a file cannot be written.
pub fn replace(out: &Path, files: &[OutputFile]) -> Result<()> {
    let out = usable(out)?;
    let (Some(parent), Some(name)) = (out.parent(), out.file_name()) else {
        bail!("{} has no folder around it", out.display());
    };
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

    /// Replaces with these files and their list.
    fn replace(out: &Path, files: &[OutputFile]) -> Result<()> {
        let list = manifest::file(files)?;
        super::replace(out, &[files, &[list]].concat())
    }

    #[test]
    fn a_new_site_replaces_the_old_one() {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("a/dist");
        replace(&out, &[file("old/index.html", "old")]).unwrap();
        fs::write(out.join("old/.DS_Store"), "").unwrap();
        replace(&out, &[file("index.html", "new")]).unwrap();
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
        replace(&out, &[file("index.html", "old")]).unwrap();
        for bad in ["../x", "/x", "a//b", "index.html/x"] {
            let files = [file("index.html", "new"), file(bad, "")];
            assert!(replace(&out, &files).is_err(), "{bad}");
        }
        assert_eq!(fs::read_to_string(out.join("index.html")).unwrap(), "old");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn other_folders_are_not_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let refused = |out: &Path, part: &str| {
            let error = replace(out, &[file("index.html", "")]).unwrap_err();
            assert!(error.to_string().contains(part), "{error}");
        };
        fs::write(folder.path().join("thesis.txt"), "years").unwrap();
        // Another program's site.
        fs::write(folder.path().join("_headers"), "").unwrap();
        refused(folder.path(), "--out");
        refused(&folder.path().join("thesis.txt"), "not a folder");
        refused(&folder.path().join("thesis.txt/a/b"), "thesis.txt is a file");
        refused(Path::new("/"), "a folder with a name");
        assert!(folder.path().join("thesis.txt").exists());
    }

    #[test]
    fn a_site_with_files_of_others_is_not_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("dist");
        replace(&out, &[file("index.html", "old")]).unwrap();
        fs::create_dir(out.join(".git")).unwrap();
        for name in ["CNAME", ".git/HEAD", "a", "b"] {
            fs::write(out.join(name), "kept").unwrap();
        }
        let error = replace(&out, &[file("index.html", "new")])
            .unwrap_err()
            .to_string();
        assert!(error.contains(".git/HEAD, CNAME, a and 1 more"), "{error}");
        assert_eq!(fs::read_to_string(out.join("CNAME")).unwrap(), "kept");
        assert_eq!(fs::read_to_string(out.join("index.html")).unwrap(), "old");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_to_a_site_stays_a_link() {
        let folder = tempfile::tempdir().unwrap();
        let (site, link) = (folder.path().join("site"), folder.path().join("dist"));
        replace(&site, &[file("index.html", "old")]).unwrap();
        std::os::unix::fs::symlink("site", &link).unwrap();
        replace(&link, &[file("index.html", "new")]).unwrap();
        assert!(link.is_symlink());
        assert_eq!(fs::read_to_string(site.join("index.html")).unwrap(), "new");
        fs::remove_dir_all(&site).unwrap();
        assert!(replace(&link, &[file("index.html", "")]).is_err());
    }
}
