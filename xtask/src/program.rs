//! The program `backgrounder`, as this repository uses it.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use engine_build::{NameSection, Workspace};
use progress::{step, step_with_output};

use crate::repo;

/// Compiles the engine and the program, with progress, and returns the program's path.
pub fn compile() -> Result<PathBuf> {
    // The program's build script does the same, but Cargo would not show its progress.
    let engine = Workspace::own();
    let wasm = step_with_output("Compile the engine", || engine.compile(None))?;
    step("Bind and shrink the engine", || {
        engine.bind(&wasm, NameSection::Remove)
    })?;
    step_with_output("Compile the program", || run(&mut cargo_build()))?;
    Ok(path())
}

/// The command that compiles the program and its engine. `--workspace` makes cargo choose the same features as for the
/// tests, so that no dependency is compiled twice.
pub fn cargo_build() -> Command {
    repo::cargo("build", ["--locked", "--workspace", "--bin", "backgrounder"])
}

/// Where cargo puts the program.
pub fn path() -> PathBuf {
    let name = format!("debug/backgrounder{}", std::env::consts::EXE_SUFFIX);
    repo::target_folder().join(name)
}

/// The command that builds the site of some stories.
pub fn build(stories: &[PathBuf], out: &Path) -> Command {
    let mut command = Command::new(path());
    command.arg("build").args(stories).arg("--out").arg(out);
    command
}

/// Runs a command and fails if it does.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command
        .stdin(Stdio::null())
        .status()
        .with_context(|| format!("starting {}", command.get_program().display()))?;
    if !status.success() {
        bail!("{} failed", command.get_program().display());
    }
    Ok(())
}
