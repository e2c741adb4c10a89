//! Maps request paths to files of the folder, and files to media types.
//!
//! A path is decoded once and refused when one of its parts is not a plain name, so no request
//! reaches a file outside the folder.

use std::path::{Path, PathBuf};

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
    let Some(decoded) = decode(path) else {
        return Resolved::NotFound;
    };
    let Some(inner) = decoded.strip_prefix('/') else {
        return Resolved::NotFound;
    };
    let mut file = root.to_path_buf();
    for part in inner.split('/').filter(|part| !part.is_empty()) {
        if part == "." || part == ".." || part.contains(['\\', '\0', ':']) {
            return Resolved::NotFound;
        }
        file.push(part);
    }
    match (file.is_dir(), decoded.ends_with('/')) {
        (true, true) if file.join("index.html").is_file() => Resolved::File(file.join("index.html")),
        (true, false) if file.join("index.html").is_file() => Resolved::FolderWithoutSlash,
        (false, false) if file.is_file() => Resolved::File(file),
        _ => Resolved::NotFound,
    }
}

/// Percent-decodes a path once; none when the result is not UTF-8.
fn decode(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        if first != b'%' {
            bytes.push(first);
            rest = after;
            continue;
        }
        let digits = std::str::from_utf8(after.get(..2)?).ok()?;
        bytes.push(u8::from_str_radix(digits, 16).ok()?);
        rest = &after[2..];
    }
    String::from_utf8(bytes).ok()
}

/// The media type of a file by its extension.
pub fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("json") => "application/json",
        Some("geojson") => "application/geo+json",
        Some("csv") => "text/csv; charset=utf-8",
        Some("txt") => "text/plain; charset=utf-8",
        Some("xml") => "application/xml",
        Some("wasm") => "application/wasm",
        Some("png") => "image/png",
        Some("svg") => "image/svg+xml",
        Some("ico") => "image/x-icon",
        Some("webmanifest") => "application/manifest+json",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_stay_inside_the_folder() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        assert_eq!(
            resolve(root, "/Cargo.toml"),
            Resolved::File(root.join("Cargo.toml"))
        );
        assert_eq!(
            resolve(root, "/Cargo%2etoml"),
            Resolved::File(root.join("Cargo.toml"))
        );
        for path in [
            "/src/../Cargo.toml",
            "/src/%2e%2e/Cargo.toml",
            "/..%2fdev-server/Cargo.toml",
            "/src\\..\\Cargo.toml",
            "/%",
            "/%zz",
            "/%ff",
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
