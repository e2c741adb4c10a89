//! Deals that split revenues.

use crate::model::ids::{ActorId, EventId, SideId};
use crate::model::list::List;
use crate::model::text::Text;

/// An agreement that splits revenues.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Deal {
    pub id: &'static str,
    /// The view's title.
    pub title: &'static str,
    /// The view's dek.
    pub dek: Text,
    /// The question that the reader guesses the answer to.
    pub question: &'static str,
    /// The event at which it was made.
    pub event: Option<EventId>,
    pub revenues: DealPart,
    /// The sources of the revenues.
    pub streams: List<DealPart>,
    /// Taken off before the split.
    pub deductions: List<Share>,
    /// The shares of what remains; the reader guesses the first.
    pub shares: List<Share>,
    /// What the shares leave over.
    pub remainder: Option<DealPart>,
    pub terms: List<Term>,
    pub readings: List<Reading>,
    /// What the article does not say about it.
    pub gaps: List<&'static str>,
}

/// A named part of a deal.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DealPart {
    pub name: &'static str,
    /// A few words on it.
    pub detail: Text,
}

/// A share of the revenues.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Share {
    /// Who receives it.
    pub recipient: Option<ActorId>,
    /// The name under the bar.
    pub name: &'static str,
    /// The name within a sentence.
    pub short: &'static str,
    /// Hundredths of a per cent, 0 to 10,000.
    pub basis_points: u16,
    /// For a deduction: a fixed sum in whole units a year, instead of a share.
    pub yearly: Option<u64>,
    /// One sentence that gives it.
    pub statement: Text,
    /// How the recipient is described, and by whom.
    pub described: List<Text>,
}

/// What a party gives and gets.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Term {
    pub party: ActorId,
    pub gives: Option<Text>,
    pub gets: Option<Text>,
}

/// A party's or the writer's reading of a deal.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reading {
    /// The side; none where the reading is that of the article's writer.
    pub side: Option<SideId>,
    /// The words that lead in.
    pub lead: &'static str,
    /// The term in large type.
    pub term: Text,
    /// A sentence or two.
    pub detail: Text,
}
