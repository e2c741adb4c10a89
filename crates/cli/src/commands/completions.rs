//! `backgrounder completions`: a shell's completions.

use std::process::ExitCode;

use anyhow::Result;
use clap::{Args, Command};
use clap_complete::Shell;

use crate::printing;

/// Print the completions of a shell
#[derive(Args, Debug)]
pub struct Arguments {
    /// The shell that will read them
    shell: Shell,
}

/// Prints the completions of a program.
///
/// # Errors
///
/// If standard output cannot be written.
pub fn run(arguments: &Arguments, mut program: Command) -> Result<ExitCode> {
    let name = program.get_name().to_owned();
    let mut out = Vec::new();
    clap_complete::generate(arguments.shell, &mut program, name, &mut out);
    printing::print(&String::from_utf8_lossy(&out))?;
    Ok(ExitCode::SUCCESS)
}
