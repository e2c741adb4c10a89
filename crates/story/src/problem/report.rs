//! The report as an editor reads it: grouped by item, sorted by line, with a count at the end.

use core::fmt;

use super::{Notice, Place, Problem};

/// Every problem of a story; `Display` prints it as its editor reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The problems by file and line, never empty.
    pub problems: Vec<Problem>,
    /// Problems beyond those, which were only counted.
    pub more: usize,
    /// The notices beside them.
    pub notices: Vec<Notice>,
}

impl fmt::Display for Place {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}:{}", self.file, self.line, self.column)?;
        if !self.path.is_empty() {
            write!(out, ": {}", self.path)?;
        }
        Ok(())
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (sentence, mend) = self.kind.words();
        write_finding(out, &self.place, &self.value, self.kind.name(), &sentence)?;
        write!(out, "\n    To mend it: {mend}")
    }
}

impl fmt::Display for Notice {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_finding(
            out,
            &self.place,
            &self.value,
            self.kind.name(),
            self.kind.sentence(),
        )
    }
}

/// The lines that problems and notices share.
fn write_finding(
    out: &mut fmt::Formatter<'_>,
    place: &Place,
    value: &str,
    name: &str,
    sentence: &str,
) -> fmt::Result {
    write!(out, "{place}")?;
    if !value.is_empty() {
        write!(out, " is {value}")?;
    }
    write!(out, "\n    {sentence} [{name}]")
}

impl fmt::Display for Report {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut group = String::new();
        for problem in &self.problems {
            let next = group_of(&problem.place);
            if next != group {
                writeln!(out, "{next}")?;
                group = next;
            }
            writeln!(out, "  {}\n", problem.to_string().replace('\n', "\n  "))?;
        }
        match self.problems.len() + self.more {
            1 => write!(out, "1 problem; nothing was written.")?,
            count => write!(out, "{count} problems; nothing was written.")?,
        }
        if self.more > 0 {
            write!(out, " The first {} are listed.", self.problems.len())?;
        }
        Ok(())
    }
}

impl core::error::Error for Report {}

/// The heading under which a report lists a place: the item of a list, with its id, or the field.
fn group_of(place: &Place) -> String {
    let item = match place.path.find(']') {
        Some(end) => &place.path[..=end],
        None => place.path.split('.').next().unwrap_or_default(),
    };
    match (item, place.id.as_str()) {
        ("", _) => format!("{}, the whole file", place.file),
        (item, "") => item.to_owned(),
        (item, id) => format!("{item} (“{id}”)"),
    }
}
