//! The report that an editor reads: grouped by item, sorted by line, with a count at the end.

use core::fmt;

use crate::diagnostic::message::Message;
use crate::diagnostic::types::{Error, Location, Warning};
use crate::diagnostic::warning_wording::warning_message;
use crate::diagnostic::wording::error_message;

/// Every error and warning of a story that cannot be published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Sorted by file and line; never empty.
    pub errors: Vec<Error>,
    /// How many more errors there are that are not listed.
    pub omitted: usize,
    pub warnings: Vec<Warning>,
}

impl fmt::Display for Location {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}:{}", self.file, self.line, self.column)?;
        if !self.path.is_empty() {
            write!(out, ": {}", self.path)?;
        }
        Ok(())
    }
}

impl Error {
    /// What is wrong, and what to do about it.
    pub fn message(&self) -> Message {
        error_message(&self.kind)
    }
}

impl Warning {
    /// What is probably wrong, and what to do about it.
    pub fn message(&self) -> Message {
        warning_message(&self.kind)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_diagnostic(
            out,
            &self.location,
            &self.value,
            self.kind.code(),
            &self.message(),
        )
    }
}

impl fmt::Display for Warning {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_diagnostic(
            out,
            &self.location,
            &self.value,
            self.kind.code(),
            &self.message(),
        )
    }
}

fn write_diagnostic(
    out: &mut fmt::Formatter<'_>,
    location: &Location,
    value: &str,
    code: &str,
    message: &Message,
) -> fmt::Result {
    write!(out, "{location}")?;
    if !value.is_empty() {
        write!(out, " is {value}")?;
    }
    let Message { sentence, help } = message;
    write!(out, "\n    {sentence} [{code}]\n    Help: {help}")
}

impl fmt::Display for Report {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut group = String::new();
        for error in &self.errors {
            let next = heading(&error.location);
            if next != group {
                writeln!(out, "{next}")?;
                group = next;
            }
            writeln!(out, "  {}\n", error.to_string().replace('\n', "\n  "))?;
        }
        match self.errors.len() + self.omitted {
            1 => write!(out, "1 error. Nothing was written.")?,
            count => write!(out, "{count} errors. Nothing was written.")?,
        }
        if self.omitted > 0 {
            write!(out, " The first {} are listed.", self.errors.len())?;
        }
        Ok(())
    }
}

impl core::error::Error for Report {}

/// The heading for a location: the item of a list, with its id, or the field.
fn heading(location: &Location) -> String {
    let item = match location.path.find(']') {
        Some(end) => &location.path[..=end],
        None => location.path.split('.').next().unwrap_or_default(),
    };
    match (item, location.id.as_str()) {
        ("", _) => format!("{}, the whole file", location.file),
        (item, "") => item.to_owned(),
        (item, id) => format!("{item} (“{id}”)"),
    }
}
