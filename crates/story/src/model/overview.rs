//! Key facts and the guided tour.

use crate::model::ids::{ClaimId, VenueId};
use crate::model::text::Text;
use crate::model::view::View;

/// A key fact.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fact {
    pub figure: &'static str,
    /// What the figure counts.
    pub unit: &'static str,
    /// The sentence up to its link.
    pub before: &'static str,
    /// The words that link.
    pub link: &'static str,
    /// The rest.
    pub after: &'static str,
    /// Where it leads.
    pub view: View,
    pub claim: ClaimId,
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
    /// The venue that the map chooses.
    pub venue: Option<VenueId>,
}
