//! The files of one good build.

use std::collections::HashMap;
use std::sync::Arc;

use dev_server::{HeaderRules, SitePath};

/// A site in memory. It never changes; another build is another site.
#[derive(Debug, Default)]
pub struct Site {
    files: HashMap<String, Arc<Vec<u8>>>,
    rules: HeaderRules,
}

/// What a path leads to.
#[derive(Debug, PartialEq, Eq)]
pub enum Found {
    /// A file with its path.
    File(String, Arc<Vec<u8>>),
    /// A folder with an index page, requested without its slash.
    FolderWithoutSlash,
    /// Nothing.
    Nothing,
}

impl Site {
    /// A site from paths and bytes.
    pub fn new(files: Vec<(String, Vec<u8>)>) -> Site {
        let files: HashMap<String, Arc<Vec<u8>>> = files
            .into_iter()
            .map(|(path, bytes)| (path, Arc::new(bytes)))
            .collect();
        let rules = files.get("_headers").map(|text| String::from_utf8_lossy(text));
        Site {
            rules: HeaderRules::parse(&rules.unwrap_or_default()),
            files,
        }
    }

    /// Whether two sites have the same files.
    pub fn has_same_files(&self, other: &Site) -> bool {
        self.files == other.files
    }

    /// Finds the file of a path that begins with `/`.
    pub fn find(&self, path: &str) -> Found {
        let Some(path) = SitePath::parse(path) else {
            return Found::Nothing;
        };
        let index = path.index_page();
        let (wanted, index_exists) = (path.as_str(), self.files.contains_key(&index));
        if path.is_folder() {
            return self.file(&index);
        }
        match self.file(wanted) {
            Found::Nothing if index_exists => Found::FolderWithoutSlash,
            found => found,
        }
    }

    /// A file by its path.
    pub fn file(&self, path: &str) -> Found {
        match self.files.get(path) {
            Some(bytes) => Found::File(path.to_owned(), Arc::clone(bytes)),
            None => Found::Nothing,
        }
    }

    /// The headers that the site's `_headers` file sets for a path that begins with `/`.
    pub fn headers_for(&self, path: &str) -> Vec<(String, String)> {
        self.rules.headers_for(path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_lead_to_files() {
        let site = Site::new(vec![
            ("index.html".to_owned(), b"start".to_vec()),
            ("map/index.html".to_owned(), b"map".to_vec()),
            ("_headers".to_owned(), b"/map/*\n  A: b\n".to_vec()),
        ]);
        let file = |path: &str, text: &str| Found::File(path.to_owned(), Arc::new(text.into()));
        for (path, expected) in [
            ("/", file("index.html", "start")),
            ("/index.html", file("index.html", "start")),
            ("/map/", file("map/index.html", "map")),
            ("/map", Found::FolderWithoutSlash),
            ("//map", Found::Nothing),
            ("/map/none", Found::Nothing),
            ("/none/", Found::Nothing),
        ] {
            assert_eq!(site.find(path), expected, "{path}");
        }
        assert_eq!(site.headers_for("/map/"), [("A".to_owned(), "b".to_owned())]);
    }
}
