//! What can be wrong with a story file, and the words that tell its editor.
//!
//! A [`Problem`] stops the story from being published, a [`Notice`] does not. Both come from
//! closed lists, so that every kind has its wording here and a case in `tests/problems`.
//! Finding them is the work of `check`; nothing here is ever shown to a reader.

use core::fmt;

/// Where something was found.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file's name, as the caller gave it.
    pub file: String,
    /// The line, from 1; 0 where no line can be named.
    pub line: usize,
    /// The column in characters, from 1; 0 where none can be named.
    pub column: usize,
    /// The JSON path, such as `claims[3].through[0]`; empty for the whole file.
    pub path: String,
    /// The id of the nearest item around it that has one; empty where none has.
    pub id: String,
}

/// What kind of problem it is, with what its wording needs.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ProblemKind {
    /// The text is not a story file.
    NotReadable {
        /// What the reader of the format says.
        says: String,
    },
    /// An id that its list does not have.
    DanglingReference {
        /// The list in which it was looked for, such as `claims`.
        list: &'static str,
    },
    /// A day that is neither `MM-DD` nor `YYYY-MM-DD`, or that no calendar has.
    NotADay,
    /// The address of a key fact or a tour step leads to no view of this story.
    NoSuchView,
    /// A list is longer than an id can count.
    TooManyItems,
}

/// Something that keeps a story from being published.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// Where.
    pub place: Place,
    /// What.
    pub kind: ProblemKind,
    /// The value found there.
    pub value: String,
}

/// What is odd about a story, though it can be published.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NoticeKind {
    /// The story has venues and no base map was given.
    NoBaseMap,
}

/// Something odd that does not keep a story from being published.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Notice {
    /// Where.
    pub place: Place,
    /// What.
    pub kind: NoticeKind,
    /// The value found there.
    pub value: String,
}

/// Every problem of a story; `Display` prints it as its editor reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The problems, never empty.
    pub problems: Vec<Problem>,
    /// The notices beside them.
    pub notices: Vec<Notice>,
}

impl ProblemKind {
    /// What is wrong, in a sentence.
    pub fn sentence(&self) -> String {
        match self {
            ProblemKind::NotReadable { says } => format!("This is not a story file: {says}."),
            ProblemKind::DanglingReference { list } => format!("No item of `{list}` has this id."),
            ProblemKind::NotADay => "This is no day of a calendar.".to_owned(),
            ProblemKind::NoSuchView => "This address leads to no view of the story.".to_owned(),
            ProblemKind::TooManyItems => "This list is too long.".to_owned(),
        }
    }
}

impl NoticeKind {
    /// What is odd, in a sentence.
    pub fn sentence(&self) -> String {
        match self {
            NoticeKind::NoBaseMap => "The story has venues, but no base map was given.".to_owned(),
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.file)?;
        if self.line > 0 {
            write!(out, ":{}:{}", self.line, self.column)?;
        }
        if !self.path.is_empty() {
            write!(out, ": {}", self.path)?;
        }
        Ok(())
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {} ({})", self.place, self.kind.sentence(), self.value)
    }
}

impl fmt::Display for Notice {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.place, self.kind.sentence())
    }
}

impl fmt::Display for Report {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for problem in &self.problems {
            writeln!(out, "{problem}")?;
        }
        match self.problems.len() {
            1 => out.write_str("1 problem"),
            count => write!(out, "{count} problems"),
        }
    }
}

impl core::error::Error for Report {}
