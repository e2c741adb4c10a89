//! Text with its citations.

use crate::model::ids::ClaimId;
use crate::model::list::List;

/// Text with the claims that support it, the main one first.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Text {
    pub text: &'static str,
    /// The claims.
    pub rests_on: List<ClaimId>,
}
