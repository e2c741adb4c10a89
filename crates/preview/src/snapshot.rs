//! What watched folders look like at a moment, for a comparison with another moment.
//!
//! The preview compares instead of listening to the system, because a story is a handful of files: it costs microseconds,
//! works alike on every system and on network drives, follows editors that save by renaming, and a folder that goes and
//! comes back needs no case of its own.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// The state of all watched folders.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Snapshot {
    folders: Vec<(PathBuf, Result<Files, String>)>,
}

type Files = BTreeMap<PathBuf, Stamp>;

/// What changes when a file does.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Stamp {
    modified: Option<SystemTime>,
    length: u64,
    /// A file that was renamed into its place has another number.
    inode: u64,
}

impl Snapshot {
    /// Reads the state of folders, or of single files. Hidden files and the copies of editors are left out.
    pub fn take(watched: &[PathBuf]) -> Snapshot {
        let folders = watched.iter().map(|folder| (folder.clone(), read(folder)));
        Snapshot {
            folders: folders.collect(),
        }
    }

    /// The folders that cannot be read, with the reason.
    pub fn gone(&self) -> Vec<(PathBuf, String)> {
        self.folders
            .iter()
            .filter_map(|(folder, files)| Some((folder.clone(), files.as_ref().err()?.clone())))
            .collect()
    }
}

fn read(folder: &Path) -> Result<Files, String> {
    let mut files = Files::new();
    let metadata = std::fs::metadata(folder).map_err(reason)?;
    if metadata.is_dir() {
        // Only the watched folder itself must be readable.
        std::fs::read_dir(folder).map_err(reason)?;
        add_folder(folder, &mut files);
    } else {
        files.insert(folder.to_path_buf(), stamp(&metadata));
    }
    Ok(files)
}

fn reason(error: std::io::Error) -> String {
    match error.kind() {
        std::io::ErrorKind::NotFound => "it is gone".to_owned(),
        _ => error.to_string(),
    }
}

fn add_folder(folder: &Path, files: &mut Files) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        if is_ignored(&entry.file_name().to_string_lossy()) {
            continue;
        }
        let path = entry.path();
        // A linked folder could contain itself, so only links to files are followed.
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            add_folder(&path, files);
        } else if let Ok(metadata) = std::fs::metadata(&path)
            && metadata.is_file()
        {
            files.insert(path, stamp(&metadata));
        }
    }
}

fn is_ignored(name: &str) -> bool {
    name.starts_with(['.', '#']) || name.ends_with('~')
}

fn stamp(metadata: &std::fs::Metadata) -> Stamp {
    #[cfg(unix)]
    let inode = std::os::unix::fs::MetadataExt::ino(metadata);
    #[cfg(not(unix))]
    let inode = 0;
    Stamp {
        modified: metadata.modified().ok(),
        length: metadata.len(),
        inode,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn every_kind_of_save_is_a_change() {
        let folder = tempfile::tempdir().unwrap();
        let watched = [folder.path().to_path_buf()];
        let file = folder.path().join("inner/story.json");
        let mut last = Snapshot::take(&watched);
        let mut check = |what: &str, is_change: bool| {
            let now = Snapshot::take(&watched);
            assert_eq!(now != last, is_change, "{what}");
            last = now;
        };
        check("nothing", false);
        fs::create_dir(folder.path().join("inner")).unwrap();
        fs::write(&file, "a").unwrap();
        check("a new file", true);
        fs::write(&file, "ab").unwrap();
        check("another length", true);
        let modified = fs::metadata(&file).unwrap().modified().unwrap();
        let new = folder.path().join(".new");
        fs::write(&new, "xy").unwrap();
        fs::File::open(&new).unwrap().set_modified(modified).unwrap();
        check("a hidden file", false);
        fs::rename(&new, &file).unwrap();
        check("a rename into its place, same length and time", cfg!(unix));
        fs::write(folder.path().join("story.json~"), "").unwrap();
        check("the copy of an editor", false);
        fs::remove_file(&file).unwrap();
        check("a removed file", true);
    }

    #[test]
    fn a_folder_that_is_gone_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let inner = folder.path().join("story");
        let watched = [folder.path().to_path_buf(), inner.clone()];
        assert_eq!(
            Snapshot::take(&watched).gone(),
            [(inner.clone(), "it is gone".to_owned())]
        );
        fs::create_dir(&inner).unwrap();
        assert_eq!(Snapshot::take(&watched).gone(), []);
    }
}
