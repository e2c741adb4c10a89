//! Named steps on standard error, so that no command is silent while it works.
//!
//! A terminal gets a spinner or a bar with the elapsed time. Anything else (a log file, CI) gets
//! one line when a step starts and one when it ends.

use std::fmt::Display;
use std::io::{IsTerminal as _, Write as _};
use std::time::{Duration, Instant};

use anyhow::Result;
use indicatif::{ProgressBar, ProgressStyle};

/// How often a spinner moves.
const TICK: Duration = Duration::from_millis(100);

/// Work with a name. A step that is dropped before `finish` has failed; its bar disappears and the
/// error message says what happened.
pub struct Step {
    name: String,
    start: Instant,
    bar: Option<ProgressBar>,
}

impl Step {
    /// Starts a step of unknown length: a spinner.
    pub fn start(name: impl Into<String>) -> Step {
        Step::new(name.into(), |name| {
            let bar = ProgressBar::new_spinner();
            bar.set_style(style("{spinner} {prefix} {elapsed} {wide_msg}"));
            bar.set_prefix(name.to_owned());
            bar
        })
    }

    /// Starts a step of `length` equal parts: a bar.
    pub fn with_length(name: impl Into<String>, length: usize) -> Step {
        Step::new(name.into(), |name| {
            let bar = ProgressBar::new(length as u64);
            bar.set_style(style("{spinner} {prefix} [{bar:30}] {pos}/{len} {elapsed}"));
            bar.set_prefix(name.to_owned());
            bar
        })
    }

    /// Starts a step that runs a program with output of its own, which a bar would overwrite.
    pub fn without_bar(name: impl Into<String>) -> Step {
        let name = name.into();
        say(format_args!("{name} ..."));
        Step {
            name,
            start: Instant::now(),
            bar: None,
        }
    }

    fn new(name: String, bar: impl FnOnce(&str) -> ProgressBar) -> Step {
        if !std::io::stderr().is_terminal() {
            return Step::without_bar(name);
        }
        let bar = bar(&name);
        bar.enable_steady_tick(TICK);
        Step {
            name,
            start: Instant::now(),
            bar: Some(bar),
        }
    }

    /// Moves the bar on by one part.
    pub fn advance(&self) {
        if let Some(bar) = &self.bar {
            bar.inc(1);
        }
    }

    /// Shows a text behind the spinner; only a terminal shows it.
    pub fn set_message(&self, text: impl Display) {
        if let Some(bar) = &self.bar {
            bar.set_message(text.to_string());
        }
    }

    /// Prints a line to standard output without tearing the bar.
    pub fn println(&self, line: &str) {
        match &self.bar {
            Some(bar) => bar.suspend(|| println!("{line}")),
            None => println!("{line}"),
        }
    }

    /// Ends the step and prints how long it took.
    pub fn finish(self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
        say(format_args!(
            "{}: {:.1} s",
            self.name,
            self.start.elapsed().as_secs_f32()
        ));
    }
}

/// Prints a line to standard error. One that nobody reads any more, as after `2>&1 | head -1`, is no reason to stop, which
/// `eprintln!` would.
pub fn say(line: impl Display) {
    let _ = writeln!(std::io::stderr(), "{line}");
}

/// Runs `work` as a step with a spinner.
pub fn step<T>(name: impl Into<String>, work: impl FnOnce() -> Result<T>) -> Result<T> {
    run(Step::start(name), work)
}

/// Runs `work`, which prints output of its own, as a step without a bar.
pub fn step_with_output<T>(name: impl Into<String>, work: impl FnOnce() -> Result<T>) -> Result<T> {
    run(Step::without_bar(name), work)
}

fn run<T>(step: Step, work: impl FnOnce() -> Result<T>) -> Result<T> {
    let done = work()?;
    step.finish();
    Ok(done)
}

fn style(template: &str) -> ProgressStyle {
    // The templates are literals of this file; the default style is no worse than an error.
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_spinner())
}
