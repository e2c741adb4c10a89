//! Counts what passed and what failed, and says so in the words that runners understand.

use std::process::ExitCode;
use std::time::Duration;

use anyhow::Result;

/// Results so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many passed.
    pub passed: usize,
    /// How many failed.
    pub failed: usize,
}

impl Tally {
    /// Adds a result and prints its line.
    pub fn add(&mut self, name: &str, time: Duration, result: Result<()>) {
        match result {
            Ok(()) => {
                self.passed += 1;
                println!("ok {name} ({:.1} s)", time.as_secs_f32());
            }
            Err(error) => {
                self.failed += 1;
                println!("FAILED {name}: {error:#}");
            }
        }
    }

    /// Prints the closing line and gives the program's exit code: nothing tried is a failure too.
    pub fn close(&self) -> ExitCode {
        println!("{} passed, {} failed", self.passed, self.failed);
        match (self.passed, self.failed) {
            (1.., 0) => ExitCode::SUCCESS,
            _ => ExitCode::FAILURE,
        }
    }
}
