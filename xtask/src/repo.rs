//! Where things are in the repository, and how other programs are run in it.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The folder of the first story.
const FIRST_STORY: &str = "seeds/quiet-diplomacy";

/// The folder of the repository.
pub fn root() -> PathBuf {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.parent().unwrap_or(own).to_path_buf()
}

/// The folder of the first story, named as briefly as the caller can use it.
pub fn first_story() -> PathBuf {
    let here = Path::new(FIRST_STORY);
    if here.is_dir() {
        here.to_path_buf()
    } else {
        root().join(FIRST_STORY)
    }
}

/// The folder for everything that can be made again.
pub fn target_folder() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => PathBuf::from(folder),
        None => root().join("target"),
    }
}

/// The cargo that runs this program, on this repository, wherever the caller stands.
pub fn cargo<I: AsRef<OsStr>>(subcommand: &str, arguments: impl IntoIterator<Item = I>) -> Command {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command
        .arg(subcommand)
        .arg("--manifest-path")
        .arg(root().join("Cargo.toml"))
        .args(arguments);
    command
}
