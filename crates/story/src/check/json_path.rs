//! The path from the root of a file to a value in it.
//!
//! Checks carry a [`JsonPath`] on the stack while they walk a file. It allocates nothing until
//! something is reported.

use crate::diagnostic::printable;

/// A borrowed path, linked to the path of its parent.
#[derive(Clone, Copy)]
pub struct JsonPath<'a> {
    parent: Option<&'a JsonPath<'a>>,
    segment: Segment<'a>,
}

#[derive(Clone, Copy, PartialEq)]
enum Segment<'a> {
    Root,
    Key(&'a str),
    Item(usize),
}

/// A segment that outlives the walk through the file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum OwnedSegment {
    Key(String),
    Item(usize),
}

impl JsonPath<'static> {
    /// The path of the whole file.
    pub fn root() -> JsonPath<'static> {
        JsonPath {
            parent: None,
            segment: Segment::Root,
        }
    }
}

impl JsonPath<'_> {
    /// The path of a member of this object.
    pub fn key<'a>(&'a self, key: &'a str) -> JsonPath<'a> {
        JsonPath {
            parent: Some(self),
            segment: Segment::Key(key),
        }
    }

    /// The path of an item of this list.
    pub fn item(&self, index: usize) -> JsonPath<'_> {
        JsonPath {
            parent: Some(self),
            segment: Segment::Item(index),
        }
    }

    /// The path as text, such as `claims[3].through[0]`.
    pub fn text(&self) -> String {
        text(&self.segments())
    }

    /// The path with owned segments, root first.
    pub fn segments(&self) -> Vec<OwnedSegment> {
        let mut segments = self.parent.map(JsonPath::segments).unwrap_or_default();
        match self.segment {
            Segment::Root => {}
            Segment::Key(key) => segments.push(OwnedSegment::Key(key.to_owned())),
            Segment::Item(index) => segments.push(OwnedSegment::Item(index)),
        }
        segments
    }
}

/// The path as text, such as `claims[3].through[0]`.
pub fn text(segments: &[OwnedSegment]) -> String {
    let mut path = String::new();
    for segment in segments {
        match segment {
            OwnedSegment::Key(key) => {
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(&printable(key));
            }
            OwnedSegment::Item(index) => path.push_str(&format!("[{index}]")),
        }
    }
    path
}
