//! `backgrounder verify`: compares a copy of a site with the list of its files.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::Args;

use crate::build::manifest;
use crate::printing;

/// Compare the files of a site with its manifest: what was altered, is missing or was added
///
/// `build` writes the manifest. Keep a copy of it elsewhere: whoever alters the files of a host can alter the
/// manifest beside them. It reads folders only, so download a published site first. Exits with 1 if
/// anything differs.
#[derive(Args, Debug)]
pub struct Arguments {
    /// The folder of the site
    #[arg(value_name = "DIR")]
    folder: PathBuf,
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
    let path = match &arguments.manifest {
        Some(path) => path.clone(),
        None => arguments.folder.join(manifest::FILE),
    };
    let list = manifest::read(&path)?;
    let found = manifest::differences(&arguments.folder, &list)?;
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
