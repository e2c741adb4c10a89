//! Writes to the terminal, so that nothing from a file or an argument can disguise the output.

use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

use anyhow::{Context, Result};
use story::diagnostic::is_hidden;

/// Prints to standard output. Colours are left out unless it is a terminal and `NO_COLOR` is not set.
///
/// # Errors
///
/// If it cannot be written. A reader that stops early, such as `head`, is no error.
pub fn print(text: &str) -> Result<()> {
    let mut out = anstream::AutoStream::auto(io::stdout().lock());
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(error).context("writing the output"),
        _ => Ok(()),
    }
}

/// Prints the problems of a story to standard error, with colours where they show.
pub fn print_problems(text: &str) {
    // If standard error cannot be written, the exit code still tells.
    let _ = anstream::AutoStream::auto(io::stderr().lock()).write_all(text.as_bytes());
}

/// Prints why a command could not do its work, and returns its exit code.
pub fn print_error(error: &anyhow::Error) -> ExitCode {
    // If standard error cannot be written, the exit code still tells.
    let _ = writeln!(io::stderr(), "error: {}", visible(&format!("{error:#}")));
    ExitCode::FAILURE
}

/// A text with its invisible characters escaped. Line breaks stay.
pub fn visible(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match is_hidden(letter) && letter != '\n' {
            true => out.extend(letter.escape_unicode()),
            false => out.push(letter),
        }
    }
    out
}
