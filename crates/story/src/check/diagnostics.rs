//! Collects errors and warnings while a file is checked, and locates them at the end.
//!
//! Checks report a [`JsonPath`]. Lines, values and ids are looked up once, in the tree that was
//! parsed. Deciding whether something is wrong is the business of the checks.

use std::collections::BTreeSet;

use crate::check::json_path::{self, JsonPath, OwnedSegment};
use crate::check::json_token::token_end;
use crate::check::json_tree::{Json, Node};
use crate::check::nearest::nearest;
use crate::diagnostic::{Error, ErrorKind, Location, Warning, WarningKind, printable};

/// How many errors of a file are kept with their locations. More are only counted, so that a
/// hostile file cannot exhaust the memory.
pub const LISTED_LIMIT: usize = 2_000;

/// How many misspelled words of a file get a suggestion.
const SUGGESTION_LIMIT: usize = 200;

/// An error or warning that has not been located yet.
struct Pending<Kind> {
    segments: Vec<OwnedSegment>,
    kind: Kind,
    /// Where in the text, if that is not where the value starts.
    byte: Option<usize>,
}

/// The errors and warnings of one file so far.
pub struct Diagnostics {
    file: String,
    errors: Vec<Pending<ErrorKind>>,
    warnings: Vec<Pending<WarningKind>>,
    /// How many errors were not kept.
    omitted: usize,
    /// How many suggestions were looked up.
    suggestions: usize,
    /// Paths whose values were replaced by placeholders so that the checks could go on. Errors
    /// in them would only follow from an error that is already reported.
    tainted: BTreeSet<Vec<OwnedSegment>>,
}

/// The errors and warnings of one file with their locations, sorted by line.
pub struct Located {
    pub errors: Vec<Error>,
    /// How many errors were counted but not listed.
    pub omitted: usize,
    pub warnings: Vec<Warning>,
}

impl Diagnostics {
    pub fn new(file: &str) -> Diagnostics {
        Diagnostics {
            file: file.to_owned(),
            errors: Vec::new(),
            warnings: Vec::new(),
            omitted: 0,
            suggestions: 0,
            tainted: BTreeSet::new(),
        }
    }

    pub fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }

    /// Whether further errors are only counted, so that they need no details.
    pub fn is_full(&self) -> bool {
        self.errors.len() >= LISTED_LIMIT
    }

    /// Reports an error in a value, unless the value is a placeholder.
    pub fn error(&mut self, path: &JsonPath, kind: ErrorKind) {
        if self.is_full() {
            self.omitted += 1;
        } else if !self.is_tainted(path) {
            self.push_error(path, kind, None);
        }
    }

    /// Reports an error at a byte of the text.
    pub fn error_at_byte(&mut self, byte: usize, path: &JsonPath, kind: ErrorKind) {
        self.push_error(path, kind, Some(byte));
    }

    fn push_error(&mut self, path: &JsonPath, kind: ErrorKind, byte: Option<usize>) {
        if self.is_full() {
            self.omitted += 1;
        } else {
            let segments = path.segments();
            self.errors.push(Pending { segments, kind, byte });
        }
    }

    /// The candidate most similar to a misspelled word, or an empty text. Each lookup costs the
    /// product of two lengths, so only the first [`SUGGESTION_LIMIT`] words of a file get one.
    pub fn nearest<'a>(&mut self, word: &str, candidates: impl Iterator<Item = &'a str>) -> String {
        self.suggestions += 1;
        match self.suggestions <= SUGGESTION_LIMIT {
            true => nearest(word, candidates).to_owned(),
            false => String::new(),
        }
    }

    /// Reports a warning about a value, unless the value is a placeholder.
    pub fn warning(&mut self, path: &JsonPath, kind: WarningKind) {
        if self.warnings.len() < LISTED_LIMIT && !self.is_tainted(path) {
            let (segments, byte) = (path.segments(), None);
            self.warnings.push(Pending { segments, kind, byte });
        }
    }

    /// Reports a warning about a text whose path has been kept.
    pub fn warning_at(&mut self, path: &[OwnedSegment], kind: WarningKind) {
        if self.warnings.len() < LISTED_LIMIT {
            let (segments, byte) = (path.to_vec(), None);
            self.warnings.push(Pending { segments, kind, byte });
        }
    }

    /// The paths and kinds of all warnings, to be reported elsewhere.
    pub fn into_warnings(self) -> impl Iterator<Item = (Vec<OwnedSegment>, WarningKind)> {
        self.warnings
            .into_iter()
            .map(|pending| (pending.segments, pending.kind))
    }

    /// Marks a value as a placeholder, so that nothing is reported about it.
    pub fn taint(&mut self, path: &JsonPath) {
        self.tainted.insert(path.segments());
    }

    /// Whether a value, or something that contains it, is a placeholder.
    pub fn is_tainted(&self, path: &JsonPath) -> bool {
        !self.tainted.is_empty() && {
            let segments = path.segments();
            (0..=segments.len()).any(|depth| self.tainted.contains(&segments[..depth]))
        }
    }

    /// Whether a value, something that contains it, or something in it is a placeholder.
    pub fn is_tainted_within(&self, path: &JsonPath) -> bool {
        let segments = path.segments();
        // In the order of the set, paths below this one follow it.
        let next = self.tainted.range(segments.clone()..).next();
        next.is_some_and(|tainted| tainted.starts_with(&segments)) || self.is_tainted(path)
    }

    /// Looks up lines, ids and values, and sorts by line.
    pub fn locate(self, text: &str, tree: Option<&Node>) -> Located {
        let mut lines = LineCounter::new(text);
        let errors = locate(self.errors, ErrorKind::part, &self.file, tree, &mut lines);
        lines.rewind();
        let warnings = locate(self.warnings, WarningKind::part, &self.file, tree, &mut lines);
        Located {
            errors: (errors.into_iter())
                .map(|(location, kind, value)| Error {
                    location,
                    kind,
                    value,
                })
                .collect(),
            omitted: self.omitted,
            warnings: (warnings.into_iter())
                .map(|(location, kind, value)| Warning {
                    location,
                    kind,
                    value,
                })
                .collect(),
        }
    }
}

fn locate<Kind: Ord>(
    pending: Vec<Pending<Kind>>,
    part_of: fn(&Kind) -> Option<String>,
    file: &str,
    tree: Option<&Node>,
    lines: &mut LineCounter,
) -> Vec<(Location, Kind, String)> {
    let found = pending.into_iter().map(|pending| {
        let target = Target::of(&pending.segments, tree);
        let byte = pending.byte.unwrap_or(target.start);
        let path = json_path::text(&pending.segments);
        (byte, path, pending.kind, target.id, target.value)
    });
    let mut found: Vec<_> = found.collect();
    found.sort();
    found.dedup();
    let located = found.into_iter().map(|(byte, path, kind, id, value)| {
        let (line, mut column) = lines.position(byte);
        let value_end = token_end(lines.text, byte);
        let value_text = lines.text.get(byte..value_end).unwrap_or_default();
        // A part that is written with escapes is not found, and the whole value is underlined.
        let part = part_of(&kind).and_then(|part| Some((value_text.find(&part)?, part.len())));
        let mut span = (byte, value_end);
        if let Some((start, length)) = part {
            column += value_text[..start].chars().count();
            span = (byte + start, byte + start + length);
        }
        let file = file.to_owned();
        let location = Location {
            file,
            line,
            column,
            path,
            id,
            span,
        };
        (location, kind, value)
    });
    located.collect()
}

/// The value at a path, or the innermost value around a path that does not exist.
#[derive(Default)]
struct Target {
    start: usize,
    id: String,
    value: String,
}

impl Target {
    fn of(segments: &[OwnedSegment], tree: Option<&Node>) -> Target {
        let mut target = Target::default();
        let Some(mut node) = tree else {
            return target;
        };
        target.start = node.start;
        let mut missing = false;
        for (depth, segment) in segments.iter().enumerate() {
            let next = match segment {
                OwnedSegment::Key(key) => node.member(key).map(|member| &member.value),
                OwnedSegment::Item(index) => node.item(*index),
            };
            let Some(next) = next else {
                missing = true;
                break;
            };
            node = next;
            target.start = node.start;
            if let Some(Json::Text(id)) = node.member("id").map(|member| &member.value.json) {
                // The story's own id is around everything, so it would tell nothing.
                if depth > 0 {
                    target.id = printable(id);
                }
            }
        }
        if !missing && !segments.is_empty() {
            target.value = value(&node.json);
        }
        target
    }
}

/// A short form of a value; empty for lists and objects, whose path says enough.
fn value(json: &Json) -> String {
    match json {
        Json::Null => "null".to_owned(),
        // The message repeats how it is written.
        Json::Number(number) if number.is_nan() => String::new(),
        Json::Bool(value) => value.to_string(),
        // Large numbers would be written with hundreds of zeros.
        Json::Number(number) if number.abs() < 1e15 => number.to_string(),
        Json::Number(number) => format!("{number:?}"),
        Json::Text(text) => format!("\"{}\"", printable(text)),
        Json::List(_) | Json::Object(_) => String::new(),
    }
}

/// Counts lines and columns. Bytes must be asked for in ascending order.
struct LineCounter<'a> {
    text: &'a str,
    byte: usize,
    line: usize,
    column: usize,
}

impl<'a> LineCounter<'a> {
    fn new(text: &'a str) -> LineCounter<'a> {
        LineCounter {
            text,
            byte: 0,
            line: 1,
            column: 1,
        }
    }

    fn rewind(&mut self) {
        *self = LineCounter::new(self.text);
    }

    /// Line and column of a byte, both from 1; the column counts characters.
    fn position(&mut self, byte: usize) -> (usize, usize) {
        let rest = self.text.get(self.byte..).unwrap_or_default();
        for (offset, letter) in rest.char_indices() {
            if self.byte + offset >= byte {
                self.byte += offset;
                return (self.line, self.column);
            }
            if letter == '\n' {
                self.line += 1;
                self.column = 1;
            } else {
                self.column += 1;
            }
        }
        self.byte = self.text.len();
        (self.line, self.column)
    }
}
