//! Runs a build command and reads its result; and the command's own side of it.

use std::io::{Read, Write};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread::JoinHandle;

use super::format::{ReceiveError, receive};
use crate::problems::{BuildResult, Problem, Problems};

/// How much of the end of the command's standard error is kept for a problem.
const LAST_WORDS: usize = 16 * 1024;

/// A build that runs a command. `command` is called for each build; the command must write its result with [`super::send`].
pub fn build_with(
    command: impl Fn() -> Command + Send + 'static,
) -> impl Fn() -> BuildResult + Send + 'static {
    move || run(command())
}

fn run(mut command: Command) -> BuildResult {
    // Standard input stays open as long as the preview lives, see `end_with_parent`.
    let started = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    let mut child = started.map_err(|error| problem(format!("The build cannot be started: {error}.")))?;
    let last_words = forward_errors(&mut child);
    let received = match &mut child.stdout {
        Some(output) => receive(output),
        None => Err(ReceiveError::CutShort),
    };
    if received.is_err() {
        // It may still write, to nobody. If it has ended, there is nothing to end.
        let _ = child.kill();
    }
    let status = child.wait();
    let last_words = last_words
        .and_then(|thread| thread.join().ok())
        .unwrap_or_default();
    received.unwrap_or_else(|error| Err(problem(explain(&error, status.ok(), &last_words))))
}

fn explain(error: &ReceiveError, status: Option<ExitStatus>, last_words: &str) -> String {
    let reason = match error {
        ReceiveError::CutShort => "The build ended before it had sent its result",
        ReceiveError::NotOurs => "The build wrote something else than its result to its output",
        ReceiveError::TooLarge => "The build is larger than a preview can keep (2 GB)",
    };
    // Where the preview itself ended the command, its status says nothing.
    let status = match (error, status) {
        (ReceiveError::CutShort, Some(status)) if !status.success() => format!(" ({status})"),
        _ => String::new(),
    };
    let words = last_words.trim();
    if words.is_empty() {
        format!("{reason}{status}.")
    } else {
        format!("{reason}{status}. Its last words: {words}")
    }
}

fn problem(message: String) -> Problems {
    Problems::from(vec![Problem::error(message)])
}

/// Copies the command's standard error to the terminal and keeps its end.
fn forward_errors(child: &mut Child) -> Option<JoinHandle<String>> {
    let mut errors = child.stderr.take()?;
    let copy = move || {
        let mut end = Vec::new();
        let mut chunk = [0; 1024];
        while let Ok(length @ 1..) = errors.read(&mut chunk) {
            // A closed terminal is no reason to stop the build.
            let _ = std::io::stderr().write_all(&chunk[..length]);
            end.extend_from_slice(&chunk[..length]);
            let surplus = end.len().saturating_sub(LAST_WORDS);
            end.drain(..surplus);
        }
        String::from_utf8_lossy(&end).into_owned()
    };
    std::thread::Builder::new()
        .name("errors".to_owned())
        .spawn(copy)
        .ok()
}

/// For the build command: ends this process when the preview that started it ends, however it ends. Call it first.
pub fn end_with_parent() {
    std::thread::spawn(|| {
        let mut input = std::io::stdin().lock();
        let mut chunk = [0; 64];
        // The preview writes nothing, so this ends with its end of the pipe.
        while matches!(input.read(&mut chunk), Ok(1..)) {}
        std::process::exit(1);
    });
}
