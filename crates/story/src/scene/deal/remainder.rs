//! What the shares of a deal leave.

use locale::{Msg, Words};

use crate::model::Deal;
use crate::money::WHOLE;

/// The name and the basis points of the remainder, if something is left.
pub(super) fn remainder(deal: &Deal, words: Words) -> Option<(&'static str, u16)> {
    let shared = deal
        .shares
        .iter()
        .fold(0u16, |sum, share| sum.saturating_add(share.basis_points));
    let left = WHOLE.saturating_sub(shared);
    (left > 0).then(|| {
        (
            deal.remainder
                .map_or_else(|| words.text(Msg::TheRest), |part| part.name),
            left,
        )
    })
}

/// What the story says of the remainder. The check asks for it where the shares leave something.
pub fn rest_words(deal: &Deal) -> &'static str {
    deal.remainder
        .map_or("", |part| part.detail.text)
        .trim_end_matches('.')
}
