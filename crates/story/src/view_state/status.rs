//! The filter by firmness or hedge.

use crate::model::Claim;
use crate::vocabulary::{Firmness, Hedge};

/// A filter by firmness or by hedge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Claims of this firmness.
    Firmness(Firmness),
    /// Claims with this hedge.
    Hedge(Hedge),
}

impl Status {
    /// Every status, in the order in which it is offered.
    pub fn all() -> impl Iterator<Item = Status> {
        Firmness::ALL
            .iter()
            .map(|&value| Status::Firmness(value))
            .chain(Hedge::ALL.iter().map(|&value| Status::Hedge(value)))
    }

    /// The word in addresses.
    pub fn word(self) -> &'static str {
        match self {
            Status::Firmness(value) => value.word(),
            Status::Hedge(value) => value.word(),
        }
    }

    /// The status for a word.
    pub fn from_word(word: &str) -> Option<Status> {
        Status::all().find(|status| status.word() == word)
    }

    /// Whether a claim has this status.
    pub fn admits(self, claim: &Claim) -> bool {
        match self {
            Status::Firmness(value) => claim.firmness == value,
            Status::Hedge(value) => claim.hedges.contains(&value),
        }
    }
}
