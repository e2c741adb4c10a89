//! Runs test programs and counts their results.

use std::io::{BufRead, BufReader, Read};
use std::process::{Command, Stdio};

use anyhow::{Context, Result};

use super::count::Count;
use super::results;
use progress::Step;

/// Where a test program prints its results.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Output {
    /// cargo test and our own programs.
    Stdout,
    /// cargo nextest.
    Stderr,
}

/// Which lines of a test program are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Show {
    /// All of them: each test takes seconds.
    Everything,
    /// All but the hundreds of lines that name a passed test.
    AllButPassed,
}

/// Runs a program whose exit code is the result of one check.
pub fn passes(command: &mut Command) -> Result<bool> {
    let status = command
        .stdin(Stdio::null())
        .status()
        .with_context(|| starting(command))?;
    Ok(status.success())
}

/// Runs a test program, shows its output and adds up its summary lines. A program that fails without
/// a summary counts as one failure.
pub fn run_counted(name: &str, command: &mut Command, output: Output, show: Show) -> Result<Count> {
    command.stdin(Stdio::null());
    match output {
        Output::Stdout => command.stdout(Stdio::piped()),
        Output::Stderr => command.stderr(Stdio::piped()),
    };
    let mut child = command.spawn().with_context(|| starting(command))?;
    let reader: Option<Box<dyn Read>> = match output {
        Output::Stdout => child.stdout.take().map(|pipe| Box::new(pipe) as _),
        Output::Stderr => child.stderr.take().map(|pipe| Box::new(pipe) as _),
    };
    let mut count = Count::default();
    // Only nextest is silent while tests pass; cargo's own lines would tear a spinner apart.
    let step = match output {
        Output::Stdout => Step::without_bar(name),
        Output::Stderr => Step::start(name),
    };
    if let Some(reader) = reader {
        count = read(BufReader::new(reader), show, &step)?;
    }
    let status = child.wait()?;
    if !status.success() && count.failed == 0 {
        count.failed = 1;
    }
    step.finish();
    Ok(count)
}

fn read(reader: impl BufRead, show: Show, step: &Step) -> Result<Count> {
    let mut count = Count::default();
    let mut passed = 0;
    for line in reader.lines() {
        let line = line?;
        let result = results::parse_line(&line);
        if let Some((test, has_passed)) = result {
            results::record(test, has_passed);
            passed += usize::from(has_passed);
            step.set_message(format_args!("{passed} passed"));
        }
        if show == Show::Everything || !is_noise(&line, result) {
            step.println(&line);
        }
        if let Some(found) = Count::parse(&line) {
            count.add(found);
        }
    }
    Ok(count)
}

/// Whether a line only says that a test passed, or that a program has no tests.
fn is_noise(line: &str, result: Option<(&str, bool)>) -> bool {
    let has_passed = result.is_some_and(|(_, has_passed)| has_passed);
    let is_empty_summary = Count::parse(line) == Some(Count::default());
    has_passed || is_empty_summary || line.is_empty() || line.starts_with("running ")
}

fn starting(command: &Command) -> String {
    format!("starting {}", command.get_program().to_string_lossy())
}
