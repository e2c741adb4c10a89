//! Text with its citations, and names in other languages.

use crate::model::ids::ClaimId;
use crate::model::list::List;

/// A name as another language writes it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OtherName {
    pub name: &'static str,
    /// The BCP 47 tag of its language.
    pub language: &'static str,
}

/// The other names alone, to be searched.
pub fn other_names(also: &[OtherName]) -> Vec<&'static str> {
    also.iter().map(|other| other.name).collect()
}

/// Text with the claims that support it, the main one first.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Text {
    pub text: &'static str,
    /// The claims.
    pub rests_on: List<ClaimId>,
}
