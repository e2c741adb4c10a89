//! `backgrounder man`: manual pages in roff, for packages.

use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::{Args, Command};

use crate::printing;

/// Print the manual page of the program or of one command
#[derive(Args, Debug)]
pub struct Arguments {
    /// The command; none for the program itself
    command: Option<String>,
}

/// Prints a manual page.
///
/// # Errors
///
/// If there is no such command, or standard output cannot be written.
pub fn run(arguments: &Arguments, mut program: Command) -> Result<ExitCode> {
    // Gives each command the full name of its page.
    program.build();
    let page = match &arguments.command {
        None => program,
        Some(name) => {
            let command = program.find_subcommand(name);
            let command = command.with_context(|| format!("there is no command {name:?}"))?;
            command.clone()
        }
    };
    let mut out = Vec::new();
    clap_mangen::Man::new(page).render(&mut out)?;
    printing::print(&String::from_utf8_lossy(&out))?;
    Ok(ExitCode::SUCCESS)
}
