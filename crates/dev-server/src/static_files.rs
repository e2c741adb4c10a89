//! Maps paths of a site to files of a folder.

use std::path::{Path, PathBuf};

use crate::site_paths::SitePath;

/// What a request path resolves to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Resolved {
    /// A file of the folder.
    File(PathBuf),
    /// A folder with an index page, requested without its trailing slash.
    FolderWithoutSlash,
    /// No file of the folder.
    NotFound,
}

/// Resolves a path that starts with `/`, without a query.
pub fn resolve(root: &Path, path: &str) -> Resolved {
    let Some(path) = SitePath::parse(path) else {
        return Resolved::NotFound;
    };
    let index = root.join(path.index_page());
    let file = root.join(path.as_str());
    if path.is_folder() && is_inside(root, &index) {
        Resolved::File(index)
    } else if !path.is_folder() && is_inside(root, &file) {
        Resolved::File(file)
    } else if !path.is_folder() && is_inside(root, &index) {
        Resolved::FolderWithoutSlash
    } else {
        Resolved::NotFound
    }
}

/// Whether a path is a file and stays inside the folder when all its links are followed.
pub fn is_inside(root: &Path, file: &Path) -> bool {
    let (Ok(root), Ok(real)) = (root.canonicalize(), file.canonicalize()) else {
        return false;
    };
    real.starts_with(root) && real.is_file()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_stay_inside_the_folder() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let manifest = Resolved::File(root.join("Cargo.toml"));
        assert_eq!(resolve(root, "/Cargo.toml"), manifest);
        assert_eq!(resolve(root, "/Cargo%2etoml"), manifest);
        for path in [
            "/src/../Cargo.toml",
            "/src/%2e%2e/Cargo.toml",
            "/..%2fdev-server/Cargo.toml",
            "//Cargo.toml",
            "/%",
            "/src/",
            "/src",
            "/Cargo.toml/",
            "Cargo.toml",
            "",
        ] {
            assert_eq!(resolve(root, path), Resolved::NotFound, "{path}");
        }
    }
}
