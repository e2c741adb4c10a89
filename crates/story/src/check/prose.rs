//! The texts for readers that a file contains, wherever they stand.

use crate::check::json_path::OwnedSegment;

/// A text for readers and its path.
pub struct Prose {
    pub path: Vec<OwnedSegment>,
    pub text: String,
    /// Whether its field may be empty.
    pub may_be_empty: bool,
    /// The most characters that its field takes.
    pub most: Option<u64>,
}

impl Prose {
    /// The top-level field in which it stands, such as `actors`.
    pub fn list(&self) -> &str {
        key(self.path.first())
    }

    /// The name of its field; empty for an item of a list.
    pub fn field(&self) -> &str {
        key(self.path.last())
    }

    /// Whether it is copied from the article or from life on purpose: the article's own data, names, and
    /// how the article spells or calls somebody.
    pub fn is_verbatim(&self) -> bool {
        let is_name = matches!(self.field(), "name" | "short" | "monogram");
        matches!(self.field(), "as" | "spelled")
            || (self.list() == "article" && self.path.len() == 2)
            || (matches!(self.list(), "actors" | "sources" | "venues" | "sides") && is_name)
    }
}

impl Prose {
    /// Whether readers of another language need it in their own: everything but what was published in these very words.
    pub fn is_translated(&self) -> bool {
        let is_published =
            self.list() == "article" && matches!(self.field(), "title" | "byline" | "publisher");
        // Names as other languages write them are in their languages already.
        let is_other_name = self.path.contains(&OwnedSegment::Key("also".to_owned()));
        !is_published && !is_other_name && !matches!(self.field(), "$schema" | "spelled")
    }
}

fn key(segment: Option<&OwnedSegment>) -> &str {
    match segment {
        Some(OwnedSegment::Key(key)) => key,
        _ => "",
    }
}
