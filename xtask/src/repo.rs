//! Paths of the repository, and how commands run cargo in it.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::Command;

use engine_build::Workspace;

/// The folder of the first story.
const FIRST_STORY: &str = "seeds/quiet-diplomacy";

/// The repository's folder.
pub fn root() -> PathBuf {
    Workspace::own().root
}

/// The folder of the first story; relative if the caller stands in the repository, for short messages.
pub fn first_story() -> PathBuf {
    let here = Path::new(FIRST_STORY);
    if here.is_dir() {
        here.to_path_buf()
    } else {
        root().join(FIRST_STORY)
    }
}

/// Cargo's target folder, which also holds our caches and test results.
pub fn target_folder() -> PathBuf {
    Workspace::own().target
}

/// The cargo that runs this program, on this repository, from any working directory.
pub fn cargo<I: AsRef<OsStr>>(subcommand: &str, arguments: impl IntoIterator<Item = I>) -> Command {
    let mut command = Command::new(cargo_program());
    command
        .arg(subcommand)
        .arg("--manifest-path")
        .arg(root().join("Cargo.toml"))
        .args(arguments);
    command
}

/// The cargo that runs this program.
pub fn cargo_program() -> OsString {
    std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}

/// Whether cargo has a subcommand that is installed apart from it.
pub fn has_cargo_subcommand(name: &str) -> bool {
    let output = Command::new(cargo_program()).args([name, "--version"]).output();
    output.is_ok_and(|output| output.status.success())
}
