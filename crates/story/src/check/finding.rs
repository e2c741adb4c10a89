//! Collecting what is found, with the place where it was found.
//!
//! Checks walk a file and carry an [`At`], a path that lives on the stack and costs nothing until
//! something is found. Lines, values and ids are looked up at the end, once, in the tree that
//! was read. What stays out: deciding whether anything is wrong.

use std::collections::BTreeSet;

use super::nearest::nearest;
use crate::problem::{Notice, NoticeKind, Place, Problem, ProblemKind, shown};
use crate::read::{Json, Node};

/// Most problems of a file that are kept with their places; the rest is only counted, so that
/// a hostile file cannot fill the memory with complaints.
pub const KEPT_LIMIT: usize = 2_000;

/// Most wrong words of a file for which a likeness is looked for.
const SUGGESTION_LIMIT: usize = 200;

/// The way from the root of a file to a value in it.
#[derive(Clone, Copy)]
pub struct At<'a> {
    parent: Option<&'a At<'a>>,
    step: Step<'a>,
}

/// One step of the way.
#[derive(Clone, Copy, PartialEq)]
enum Step<'a> {
    Root,
    Key(&'a str),
    Item(usize),
}

/// A step that outlives the file's walk.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum KeptStep {
    Key(String),
    Item(usize),
}

impl At<'static> {
    /// The whole file.
    pub fn root() -> At<'static> {
        At {
            parent: None,
            step: Step::Root,
        }
    }
}

impl At<'_> {
    /// The value of a key.
    pub fn key<'a>(&'a self, key: &'a str) -> At<'a> {
        At {
            parent: Some(self),
            step: Step::Key(key),
        }
    }

    /// An item of a list.
    pub fn item(&self, index: usize) -> At<'_> {
        At {
            parent: Some(self),
            step: Step::Item(index),
        }
    }

    /// The path as text.
    pub fn path(&self) -> String {
        path(&self.steps())
    }

    fn steps(&self) -> Vec<KeptStep> {
        let mut steps = self.parent.map(At::steps).unwrap_or_default();
        match self.step {
            Step::Root => {}
            Step::Key(key) => steps.push(KeptStep::Key(key.to_owned())),
            Step::Item(index) => steps.push(KeptStep::Item(index)),
        }
        steps
    }
}

/// Something found, before its line is known.
struct Found<Kind> {
    steps: Vec<KeptStep>,
    kind: Kind,
    /// The byte at which it stands, where that is not the value's own.
    byte: Option<usize>,
}

/// Everything found in one file so far.
pub struct Findings {
    file: String,
    problems: Vec<Found<ProblemKind>>,
    notices: Vec<Found<NoticeKind>>,
    /// Problems that were not kept.
    more: usize,
    /// Likenesses that were looked for.
    suggestions: usize,
    /// Paths whose values were replaced so that the checks could go on.
    doubts: BTreeSet<Vec<KeptStep>>,
}

/// What a file's findings come to.
pub struct Settled {
    /// What stops the story, by line.
    pub problems: Vec<Problem>,
    /// Problems that were counted only.
    pub more: usize,
    /// What does not stop it, by line.
    pub notices: Vec<Notice>,
}

impl Findings {
    /// Nothing found in this file yet.
    pub fn new(file: &str) -> Findings {
        Findings {
            file: file.to_owned(),
            problems: Vec::new(),
            notices: Vec::new(),
            more: 0,
            suggestions: 0,
            doubts: BTreeSet::new(),
        }
    }

    /// Whether nothing stops the story so far.
    pub fn is_sound(&self) -> bool {
        self.problems.is_empty()
    }

    /// Whether further problems are only counted, so that they need no details.
    pub fn is_full(&self) -> bool {
        self.problems.len() >= KEPT_LIMIT
    }

    /// Notes a problem of a value. Values that stand in for broken ones have none of their own.
    pub fn problem(&mut self, at: &At, kind: ProblemKind) {
        if self.is_full() {
            self.more += 1;
        } else if !self.doubts(at) {
            self.keep(at, kind, None);
        }
    }

    /// Notes a problem that stands at a byte of the text.
    pub fn problem_at_byte(&mut self, byte: usize, at: &At, kind: ProblemKind) {
        self.keep(at, kind, Some(byte));
    }

    fn keep(&mut self, at: &At, kind: ProblemKind, byte: Option<usize>) {
        if self.is_full() {
            self.more += 1;
        } else {
            let steps = at.steps();
            self.problems.push(Found { steps, kind, byte });
        }
    }

    /// The candidate that a wrong word is most like, or nothing. Looking costs the product of two
    /// lists' lengths, so a file full of wrong words gets no more of it after a while.
    pub fn nearest<'a>(&mut self, word: &str, candidates: impl Iterator<Item = &'a str>) -> String {
        self.suggestions += 1;
        match self.suggestions <= SUGGESTION_LIMIT {
            true => nearest(word, candidates).to_owned(),
            false => String::new(),
        }
    }

    /// Notes something odd.
    pub fn notice(&mut self, at: &At, kind: NoticeKind) {
        if self.notices.len() < KEPT_LIMIT && !self.doubts(at) {
            let (steps, byte) = (at.steps(), None);
            self.notices.push(Found { steps, kind, byte });
        }
    }

    /// Notes that a value was replaced, so that nothing is said about the stand-in.
    pub fn doubt(&mut self, at: &At) {
        self.doubts.insert(at.steps());
    }

    /// Whether a value, or what it is part of, was replaced.
    pub fn doubts(&self, at: &At) -> bool {
        !self.doubts.is_empty() && {
            let steps = at.steps();
            (0..=steps.len()).any(|depth| self.doubts.contains(&steps[..depth]))
        }
    }

    /// Whether a value, what it is part of, or anything in it was replaced.
    pub fn doubts_within(&self, at: &At) -> bool {
        let steps = at.steps();
        // Paths below this one follow it in the order of the set.
        let next = self.doubts.range(steps.clone()..).next();
        next.is_some_and(|doubt| doubt.starts_with(&steps)) || self.doubts(at)
    }

    /// Looks up lines, ids and values, and sorts by line.
    pub fn settle(self, text: &str, tree: Option<&Node>) -> Settled {
        let mut lines = Lines::new(text);
        let problems = settle(self.problems, &self.file, tree, &mut lines);
        lines.rewind();
        let notices = settle(self.notices, &self.file, tree, &mut lines);
        Settled {
            problems: (problems.into_iter())
                .map(|(place, kind, value)| Problem { place, kind, value })
                .collect(),
            more: self.more,
            notices: (notices.into_iter())
                .map(|(place, kind, value)| Notice { place, kind, value })
                .collect(),
        }
    }
}

fn settle<Kind: Ord>(
    found: Vec<Found<Kind>>,
    file: &str,
    tree: Option<&Node>,
    lines: &mut Lines,
) -> Vec<(Place, Kind, String)> {
    let located = found.into_iter().map(|found| {
        let spot = Spot::of(&found.steps, tree);
        let byte = found.byte.unwrap_or(spot.start);
        (byte, path(&found.steps), found.kind, spot.id, spot.value)
    });
    let mut located: Vec<_> = located.collect();
    located.sort();
    located.dedup();
    let placed = located.into_iter().map(|(byte, path, kind, id, value)| {
        let (line, column) = lines.of(byte);
        let file = file.to_owned();
        let place = Place {
            file,
            line,
            column,
            path,
            id,
        };
        (place, kind, value)
    });
    placed.collect()
}

/// The path as text, such as `claims[3].through[0]`.
fn path(steps: &[KeptStep]) -> String {
    let mut path = String::new();
    for step in steps {
        match step {
            KeptStep::Key(key) => {
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(&shown(key));
            }
            KeptStep::Item(index) => path.push_str(&format!("[{index}]")),
        }
    }
    path
}

/// What the tree has at a path, or at the nearest value around it.
#[derive(Default)]
struct Spot {
    start: usize,
    id: String,
    value: String,
}

impl Spot {
    fn of(steps: &[KeptStep], tree: Option<&Node>) -> Spot {
        let mut spot = Spot::default();
        let Some(mut node) = tree else {
            return spot;
        };
        spot.start = node.start;
        let mut missing = false;
        for (depth, step) in steps.iter().enumerate() {
            let next = match step {
                KeptStep::Key(key) => node.member(key).map(|member| &member.value),
                KeptStep::Item(index) => node.item(*index),
            };
            let Some(next) = next else {
                missing = true;
                break;
            };
            node = next;
            spot.start = node.start;
            if let Some(Json::Text(id)) = node.member("id").map(|member| &member.value.json) {
                // The story's own id is around everything and tells nothing.
                if depth > 0 {
                    spot.id = shown(id);
                }
            }
        }
        if !missing && !steps.is_empty() {
            spot.value = value(&node.json);
        }
        spot
    }
}

/// A value in few words; nothing for lists and objects, whose path says enough.
fn value(json: &Json) -> String {
    match json {
        Json::Null => "null".to_owned(),
        // The remark on it says how it is written.
        Json::Number(number) if number.is_nan() => String::new(),
        Json::Bool(value) => value.to_string(),
        // Large numbers would be written with hundreds of zeros.
        Json::Number(number) if number.abs() < 1e15 => number.to_string(),
        Json::Number(number) => format!("{number:?}"),
        Json::Text(text) => format!("\"{}\"", shown(text)),
        Json::List(_) | Json::Object(_) => String::new(),
    }
}

/// Counts lines and columns, forwards only: bytes are asked for in rising order.
struct Lines<'a> {
    text: &'a str,
    byte: usize,
    line: usize,
    column: usize,
}

impl<'a> Lines<'a> {
    fn new(text: &'a str) -> Lines<'a> {
        Lines {
            text,
            byte: 0,
            line: 1,
            column: 1,
        }
    }

    fn rewind(&mut self) {
        *self = Lines::new(self.text);
    }

    /// Line and column of a byte, both from 1; the column counts characters.
    fn of(&mut self, byte: usize) -> (usize, usize) {
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
