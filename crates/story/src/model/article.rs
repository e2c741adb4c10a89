//! The article, and the headings of the views.

use crate::model::events::Day;
use crate::model::ids::VenueId;
use crate::model::list::List;
use crate::model::text::Text;
use crate::vocabulary::ArticleField;

/// The article, as far as a story points into it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Article {
    /// What to call it.
    pub name: &'static str,
    /// Its headline.
    pub title: Option<&'static str>,
    /// Who wrote it.
    pub byline: Option<&'static str>,
    pub publisher: Option<&'static str>,
    /// The day on which it was published, with its year.
    pub date: Option<Day>,
    /// BCP 47 tag of its language.
    pub language: Option<&'static str>,
    /// Its public address.
    pub address: Option<&'static str>,
    /// What the author says is not known of it.
    pub not_given: List<ArticleField>,
    /// How its facts are dated, in words.
    pub facts_as_of: Option<&'static str>,
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
    /// What the map draws that the article does not say.
    pub map_notes: List<MapNote>,
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

/// What the editors have drawn on the map. It rests on no claim.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MapNote {
    /// The venues whose drawing it explains.
    pub venues: List<VenueId>,
    pub text: &'static str,
}
