//! Key facts and the guided tour.

use crate::model::ids::{ClaimId, VenueId};
use crate::model::list::List;
use crate::model::text::Text;
use crate::model::view::View;

/// A key fact.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fact {
    /// The figure and what it counts; none for a fact that is a sentence.
    pub figure: Option<Figure>,
    /// The sentence up to its link.
    pub before: &'static str,
    /// The words that link.
    pub link: &'static str,
    /// The rest.
    pub after: &'static str,
    /// Where it leads.
    pub view: View,
    /// The claims that say so, the leading one first.
    pub rests_on: List<ClaimId>,
}

/// A figure in large type.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure {
    /// Such as "50%".
    pub number: &'static str,
    /// What it counts.
    pub unit: &'static str,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TourStep {
    pub title: &'static str,
    /// The text; its first claim is the mark.
    pub text: Text,
    /// The name on the button that leads here.
    pub goal: &'static str,
    /// The view that says more.
    pub view: View,
    /// The venues that the map rings; it goes to the first.
    pub venues: List<VenueId>,
}
