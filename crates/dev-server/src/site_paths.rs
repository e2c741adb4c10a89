//! Request paths as paths of a site, and media types.
//!
//! A path is decoded once and refused when one of its parts is not a plain name, so no request reaches a file outside the
//! site, and no redirect made from it leads to another host (`//map` would be the host `map`).

use std::path::Path;

/// A decoded path below the root of a site, without a slash at its beginning: `map/riyadh/`, or nothing for the root.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SitePath(String);

impl SitePath {
    /// Decodes a path that begins with `/`, without a query. None if it is not a path of any site.
    pub fn parse(path: &str) -> Option<SitePath> {
        let decoded = decode(path)?;
        let inner = decoded.strip_prefix('/')?;
        let (folders, last) = inner
            .rsplit_once('/')
            .map_or((None, inner), |(folders, last)| (Some(folders), last));
        let is_allowed = |part: &str| {
            part != "."
                && part != ".."
                && !part.contains(|letter: char| "\\:".contains(letter) || letter.is_control())
        };
        let folders_are_allowed = folders
            .iter()
            .flat_map(|folders| folders.split('/'))
            .all(|part| !part.is_empty() && is_allowed(part));
        (folders_are_allowed && is_allowed(last)).then(|| SitePath(inner.to_owned()))
    }

    /// The path.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the path names a folder, so that its page is the index page inside.
    pub fn is_folder(&self) -> bool {
        self.0.is_empty() || self.0.ends_with('/')
    }

    /// The path of the index page, if the path names a folder, with or without its slash.
    pub fn index_page(&self) -> String {
        let slash = if self.is_folder() { "" } else { "/" };
        format!("{}{slash}index.html", self.0)
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
        let digits = after.get(..2)?;
        // `from_str_radix` alone would also take a sign.
        if !digits.iter().all(u8::is_ascii_hexdigit) {
            return None;
        }
        bytes.push(u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()?);
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
    fn plain_paths_are_decoded_once() {
        for (path, expected) in [
            ("/", ""),
            ("/map/", "map/"),
            ("/a%2eb", "a.b"),
            ("/%D0%BA", "к"),
            ("/a/%252e/", "a/%2e/"),
            ("/...", "..."),
        ] {
            assert_eq!(SitePath::parse(path).unwrap().as_str(), expected);
        }
    }

    #[test]
    fn other_paths_are_refused() {
        for path in [
            "",
            "map",
            "//",
            "//map",
            "/%2fmap",
            "/%2Fmap/",
            "/a//b",
            "/a//",
            "/./a",
            "/a/..",
            "/a/%2e%2e/b",
            "/..%2fb",
            "/a\\b",
            "/c:",
            "/%00",
            "/%0d%0aX",
            "/%",
            "/%z1",
            "/%+1",
            "/%ff",
        ] {
            assert_eq!(SitePath::parse(path), None, "{path}");
        }
    }

    #[test]
    fn folders_have_an_index_page() {
        for (path, index) in [
            ("/", "index.html"),
            ("/a/", "a/index.html"),
            ("/a", "a/index.html"),
        ] {
            assert_eq!(SitePath::parse(path).unwrap().index_page(), index);
        }
    }
}
