//! One error or warning and its location in a file.

use crate::diagnostic::kinds::{ErrorKind, WarningKind};

/// The location of an error or warning.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Location {
    /// The file's name, as the caller gave it.
    pub file: String,
    /// From 1.
    pub line: usize,
    /// In characters, from 1.
    pub column: usize,
    /// The JSON path, such as `claims[3].through[0]`; empty for the whole file.
    pub path: String,
    /// The id of the innermost item around it that has one; otherwise empty.
    pub id: String,
    /// The bytes to underline: a text, number or word, or the bracket that opens a list or an object.
    /// They count in the text after a byte order mark, with U+FFFD for each invalid character.
    pub span: (usize, usize),
}

/// A fault that prevents a story from being published.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Error {
    pub location: Location,
    pub kind: ErrorKind,
    /// The value at the location, safe to print; empty for lists, objects and missing values.
    pub value: String,
}

/// A likely mistake that does not prevent a story from being published.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Warning {
    pub location: Location,
    pub kind: WarningKind,
    /// The value at the location, safe to print.
    pub value: String,
}
