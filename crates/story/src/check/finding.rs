//! Collecting what is found, with the place where it was found.
//!
//! Checks walk the typed file and carry an [`At`], a path that lives on the stack and costs
//! nothing until something is found. What stays out: deciding whether anything is wrong.

use crate::problem::{Notice, NoticeKind, Place, Problem, ProblemKind};

/// The way from the root of a file to a value in it.
#[derive(Clone, Copy)]
pub struct At<'a> {
    parent: Option<&'a At<'a>>,
    step: Step<'a>,
}

/// One step of the way.
#[derive(Clone, Copy)]
enum Step<'a> {
    Root,
    Key(&'a str),
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

    /// The path as text, such as `claims[3].through[0]`.
    pub fn path(&self) -> String {
        let mut path = self.parent.map(At::path).unwrap_or_default();
        match self.step {
            Step::Root => {}
            Step::Key(key) => {
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(key);
            }
            Step::Item(index) => path.push_str(&format!("[{index}]")),
        }
        path
    }
}

/// Everything found in one file so far.
pub struct Findings {
    file: String,
    /// What stops the story.
    pub problems: Vec<Problem>,
    /// What does not.
    pub notices: Vec<Notice>,
}

impl Findings {
    /// Nothing found in this file yet.
    pub fn new(file: &str) -> Findings {
        Findings {
            file: file.to_owned(),
            problems: Vec::new(),
            notices: Vec::new(),
        }
    }

    /// Notes a problem.
    pub fn problem(&mut self, at: &At, kind: ProblemKind, value: &str) {
        let (place, value) = (self.place(at), value.to_owned());
        self.problems.push(Problem { place, kind, value });
    }

    /// Notes something odd.
    pub fn notice(&mut self, at: &At, kind: NoticeKind, value: &str) {
        let (place, value) = (self.place(at), value.to_owned());
        self.notices.push(Notice { place, kind, value });
    }

    fn place(&self, at: &At) -> Place {
        Place {
            file: self.file.clone(),
            path: at.path(),
            ..Place::default()
        }
    }
}
