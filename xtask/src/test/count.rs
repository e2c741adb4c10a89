//! Numbers of passed and failed checks, and how to read them from the output of test programs.

use std::fmt;

/// Results of checks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Checks that passed.
    pub passed: usize,
    /// Checks that failed.
    pub failed: usize,
    /// Checks that did not run.
    pub skipped: usize,
}

impl Count {
    /// One check.
    pub fn one(passed: bool) -> Count {
        Count {
            passed: usize::from(passed),
            failed: usize::from(!passed),
            skipped: 0,
        }
    }

    /// Adds other results.
    pub fn add(&mut self, other: Count) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }

    /// Whether something passed and nothing failed.
    pub fn is_success(&self) -> bool {
        self.passed > 0 && self.failed == 0
    }

    /// Parses a summary line: of cargo test, of cargo nextest, or of our own programs.
    pub fn parse(line: &str) -> Option<Count> {
        // nextest repeats the output of a failed test, indented; its own summary counts that test.
        if let Some(rest) = line.strip_prefix("test result: ") {
            return Count::parse_numbers(rest.split_once(". ")?.1, "; ");
        }
        let line = line.trim();
        if line.starts_with("Summary [") {
            // What a filter excluded counts as skipped for nextest, but it runs elsewhere.
            let count = Count::parse_numbers(line.split_once(" run: ")?.1, ", ")?;
            return Some(Count { skipped: 0, ..count });
        }
        Count::parse_numbers(line, ", ")
    }

    /// Parses `3 passed, 1 failed, 2 skipped`; a note in brackets may follow a word.
    fn parse_numbers(text: &str, separator: &str) -> Option<Count> {
        let mut count = Count::default();
        let mut known = 0;
        for part in text.split(separator) {
            let (number, words) = part.split_once(' ')?;
            let slot = match words.split(" (").next()? {
                "passed" => &mut count.passed,
                "failed" | "timed out" | "exec failed" => &mut count.failed,
                "ignored" | "skipped" => &mut count.skipped,
                _ => continue,
            };
            *slot += number.parse::<usize>().ok()?;
            known += 1;
        }
        (known >= 2).then_some(count)
    }
}

impl fmt::Display for Count {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} passed, {} failed", self.passed, self.failed)?;
        if self.skipped > 0 {
            write!(out, ", {} skipped", self.skipped)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn summary_lines_are_parsed() {
        for (line, passed, failed, skipped) in [
            (
                "test result: FAILED. 4 passed; 1 failed; 2 ignored; 0 measured; 9 filtered out; finished in 0.00s",
                4,
                1,
                2,
            ),
            (
                "     Summary [   1.234s] 313 tests run: 313 passed, 1 skipped",
                313,
                0,
                0,
            ),
            (
                "     Summary [  10.234s] 9/10 tests run: 6 passed (1 slow), 2 failed, 1 timed out, 3 skipped",
                6,
                3,
                0,
            ),
            ("12 passed, 0 failed", 12, 0, 0),
            ("1 passed, 2 failed, 3 skipped", 1, 2, 3),
        ] {
            let expected = Count {
                passed,
                failed,
                skipped,
            };
            assert_eq!(Count::parse(line), Some(expected), "{line}");
        }
        for other in [
            "",
            "passed",
            "ok 3 passed",
            "running 4 tests",
            "4 passed",
            "x passed, y failed",
            "    test result: FAILED. 0 passed; 1 failed; 0 ignored; 0 measured; 3 filtered out; finished in 0.00s",
        ] {
            assert_eq!(Count::parse(other), None, "{other}");
        }
    }

    #[test]
    fn a_run_without_checks_is_not_a_success() {
        assert!(!Count::default().is_success());
        assert!(Count::one(true).is_success());
        assert!(!Count::one(false).is_success());
    }
}
