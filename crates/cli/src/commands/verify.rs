//! `backgrounder verify`: compares a copy of a site with the list of its files.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::Args;

use crate::build::manifest::{self, Manifest};
use crate::download::{download, is_address};
use crate::printing;

/// Compare the files of a site with its manifest: what was altered, is missing or was added
///
/// `build` writes the manifest. Keep a copy of it elsewhere: whoever alters the files of a host can alter the
/// manifest beside them. For an address, `curl` downloads the files that readers load. Exits with 1 if anything
/// differs.
#[derive(Args, Debug)]
pub struct Arguments {
    /// The folder of the site, or the address where it is published
    #[arg(value_name = "DIR|URL")]
    site: String,
    /// The manifest to compare with, instead of the one in the folder
    #[arg(long, value_name = "FILE")]
    manifest: Option<PathBuf>,
}

/// Compares a folder with a manifest and prints what differs, a line for each file.
///
/// # Errors
///
/// If the manifest or a file cannot be read.
pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let copy;
    let (folder, list) = if is_address(&arguments.site) {
        copy = tempfile::tempdir().context("making a folder for the copy")?;
        let list = published(&arguments.site, arguments.manifest.as_deref(), copy.path())?;
        (copy.path(), list)
    } else {
        let folder = Path::new(&arguments.site);
        let own = folder.join(manifest::FILE);
        (
            folder,
            manifest::read(arguments.manifest.as_deref().unwrap_or(&own))?,
        )
    };
    let found = manifest::differences(folder, &list)?;
    let mut out = String::new();
    let mut count = 0;
    for (word, paths) in [
        ("altered", &found.altered),
        ("missing", &found.missing),
        ("added", &found.added),
    ] {
        count += paths.len();
        for path in paths {
            // Somebody else may have chosen the name. Writing to a string cannot fail.
            let _ = writeln!(out, "{word}: {}", path.escape_debug());
        }
    }
    if count == 0 {
        out = format!("{} files, all as listed\n", list.len());
    }
    printing::print(&out)?;
    Ok(match count {
        0 => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    })
}

/// Downloads a published site. Returns the list of what readers can load of it.
fn published(address: &str, manifest: Option<&Path>, into: &Path) -> Result<Manifest> {
    let own = into.join(manifest::FILE);
    if manifest.is_none() {
        download(address, [manifest::FILE].into_iter(), into)?;
    }
    let mut list = manifest::read(manifest.unwrap_or(&own))?;
    list.retain(|path, _| !is_for_the_host(path));
    download(address, list.keys().map(String::as_str), into)?;
    Ok(list)
}

/// Hosts read these themselves and need not send them.
fn is_for_the_host(path: &str) -> bool {
    path.starts_with('_') || [".br", ".gz"].iter().any(|ending| path.ends_with(ending))
}
