//! How many checks passed, and how that is read from the output of other programs.

use std::fmt;

/// Results of checks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Checks that passed.
    pub passed: usize,
    /// Checks that failed.
    pub failed: usize,
    /// Checks that were left out on purpose.
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

    /// Reads one line of a test program: cargo's own or the plain closing line of ours.
    pub fn read(line: &str) -> Option<Count> {
        let line = line.trim();
        let mut count = Count::default();
        let (parts, separator) = match line.strip_prefix("test result: ") {
            Some(rest) => (rest.split_once(". ")?.1, "; "),
            None => (line, ", "),
        };
        let mut known = 0;
        for part in parts.split(separator) {
            let (number, word) = part.split_once(' ')?;
            let slot = match word {
                "passed" => &mut count.passed,
                "failed" => &mut count.failed,
                "ignored" | "skipped" => &mut count.skipped,
                _ => continue,
            };
            *slot = number.parse().ok()?;
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
    fn closing_lines_are_read() {
        let cargo = "test result: FAILED. 4 passed; 1 failed; 2 ignored; 0 measured; 9 filtered out; finished in 0.00s";
        assert_eq!(
            Count::read(cargo),
            Some(Count {
                passed: 4,
                failed: 1,
                skipped: 2
            })
        );
        assert_eq!(
            Count::read("12 passed, 0 failed"),
            Some(Count {
                passed: 12,
                failed: 0,
                skipped: 0
            })
        );
        assert_eq!(
            Count::read("1 passed, 2 failed, 3 skipped"),
            Some(Count {
                passed: 1,
                failed: 2,
                skipped: 3
            })
        );
        for other in [
            "",
            "passed",
            "ok 3 passed",
            "running 4 tests",
            "4 passed",
            "x passed, y failed",
        ] {
            assert_eq!(Count::read(other), None, "{other}");
        }
    }

    #[test]
    fn nothing_tried_is_no_success() {
        assert!(!Count::default().is_success());
        assert!(Count::one(true).is_success());
        assert!(!Count::one(false).is_success());
    }
}
