//! Downloads the files of a published site with the system's `curl`, so that the program needs no HTTP client of its own.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

/// More than any file of a site.
const LARGEST_FILE: &str = "100M";

/// Whether this is an address and not a folder.
pub fn is_address(text: &str) -> bool {
    text.starts_with("http://") || text.starts_with("https://")
}

/// Downloads some paths below an address into a folder. A file that the host does not send is left out.
///
/// # Errors
///
/// If a path is not one of a site's file, or `curl` cannot be run.
pub fn download<'a>(address: &str, paths: impl Iterator<Item = &'a str>, into: &Path) -> Result<()> {
    let base = address.trim_end_matches('/');
    if base.contains(['"', '\\']) || base.contains(char::is_control) {
        bail!("{} is not an address", address.escape_debug());
    }
    let mut list = String::new();
    for path in paths {
        if !is_file_of_a_site(path) {
            bail!("the manifest names {}, which no site has", path.escape_debug());
        }
        let output = into.join(path);
        list.push_str(&format!(
            "url = \"{base}/{path}\"\noutput = \"{}\"\n",
            output.display()
        ));
    }
    let mut child = Command::new("curl")
        .args(["--silent", "--show-error", "--fail", "--location", "--parallel", "--create-dirs"])
        .args(["--proto", "=http,https", "--max-filesize", LARGEST_FILE, "--config", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .context("starting curl, which downloads the site: install it, or download the site yourself and name the folder")?;
    if let Some(mut input) = child.stdin.take() {
        input.write_all(list.as_bytes()).context("writing to curl")?;
    }
    // Its exit code says that a file is missing; the comparison says which.
    child.wait().context("waiting for curl")?;
    Ok(())
}

/// Whoever controls the host controls the manifest, so a path must not lead out of the folder or change the list for curl.
fn is_file_of_a_site(path: &str) -> bool {
    let plain = |letter: char| letter.is_ascii_alphanumeric() || "-_./".contains(letter);
    path.chars().all(plain)
        && path
            .split('/')
            .all(|part| !part.is_empty() && part != "." && part != "..")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_stay_in_the_folder() {
        for path in [
            "index.html",
            "map/riyadh/index.html",
            "assets/app-0f.js",
            "_headers",
        ] {
            assert!(is_file_of_a_site(path), "{path}");
        }
        for path in [
            "",
            "/etc/passwd",
            "../x",
            "a/../../x",
            "a//b",
            "./a",
            "a\"b",
            "a\nurl = x",
            "a\\b",
            "a b",
        ] {
            assert!(!is_file_of_a_site(path), "{path}");
        }
    }

    #[test]
    fn a_hostile_manifest_downloads_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let paths = ["../escaped"].into_iter();
        let error = download("http://127.0.0.1:9", paths, folder.path()).unwrap_err();
        assert!(error.to_string().contains("../escaped"), "{error}");
    }
}
