//! Text with its citations.

use crate::model::ids::ClaimId;
use crate::model::list::List;

/// Text of ours and the claims on which it rests, the leading one first.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Text {
    pub text: &'static str,
    /// The claims.
    pub rests_on: List<ClaimId>,
}
