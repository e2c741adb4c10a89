//! The report that an editor reads: grouped by item, sorted by line, with a count at the end.

use core::fmt;

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

impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let message = error_message(&self.kind);
        write_diagnostic(
            out,
            &self.location,
            &self.value,
            self.kind.code(),
            &message.sentence,
        )?;
        write!(out, "\n    Help: {}", message.help)
    }
}

impl fmt::Display for Warning {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sentence = warning_message(&self.kind);
        write_diagnostic(out, &self.location, &self.value, self.kind.code(), &sentence)
    }
}

/// The lines that errors and warnings have in common.
fn write_diagnostic(
    out: &mut fmt::Formatter<'_>,
    location: &Location,
    value: &str,
    code: &str,
    sentence: &str,
) -> fmt::Result {
    write!(out, "{location}")?;
    if !value.is_empty() {
        write!(out, " is {value}")?;
    }
    write!(out, "\n    {sentence} [{code}]")
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
