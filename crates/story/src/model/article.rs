//! The article, and the headings of the views.

use crate::model::list::List;
use crate::model::text::Text;

/// The article, as far as a story points into it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Article {
    /// What to call it.
    pub name: &'static str,
    /// Its public address.
    pub address: Option<&'static str>,
    /// How its facts are dated, in words.
    pub facts_as_of: &'static str,
    pub sections: List<ArticleSection>,
}

/// A run of paragraphs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ArticleSection {
    pub id: &'static str,
    /// What it is about.
    pub name: &'static str,
    /// First paragraph, from 1.
    pub first: u16,
    /// Last paragraph.
    pub last: u16,
}

/// Titles and deks of the views that are not of a deal.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Views {
    pub map: Heading,
    /// The roster.
    pub actors: Heading,
    pub timeline: Heading,
    pub positions: Heading,
    pub sources: Heading,
}

/// A view's title and dek.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Heading {
    pub title: &'static str,
    pub dek: Text,
}
