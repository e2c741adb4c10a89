//! What is wrong in a language's file.

use std::fmt;

/// A problem in a language's file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file.
    pub file: String,
    /// The line, from 1; 0 for the whole file.
    pub line: usize,
    /// The id of the message; empty for the whole file.
    pub message: String,
    /// What is wrong, and how to fix it.
    pub text: String,
}

impl Problem {
    pub(crate) fn new(file: &str, line: usize, message: &str, text: impl Into<String>) -> Problem {
        Problem {
            file: file.to_owned(),
            line,
            message: message.to_owned(),
            text: text.into(),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.file)?;
        if self.line > 0 {
            write!(out, ":{}", self.line)?;
        }
        if !self.message.is_empty() {
            write!(out, ": {}", self.message)?;
        }
        write!(out, ": {}", self.text)
    }
}
