//! The hedge of the claims behind a sentence of ours, in words for that sentence.

use crate::model::{ClaimId, Story};
use crate::vocabulary::{Firmness, Hedge};
use locale::Msg;

/// What a sentence adds that rests on these claims, such as ", reportedly"; empty if none of them is hedged and
/// all name their source.
pub fn hedge_phrase(story: &Story, claims: &[ClaimId]) -> &'static str {
    let any = |fits: &dyn Fn(ClaimId) -> bool| claims.iter().any(|&id| fits(id));
    let has = |hedge| any(&|id| story.claim(id).hedges.contains(&hedge));
    let unnamed = any(&|id| story.claim(id).firmness == Firmness::UnnamedSource);
    story
        .words
        .text(match (has(Hedge::Reportedly), has(Hedge::Expected), unnamed) {
            (true, true, _) => Msg::HedgedReportedlyExpected,
            (true, false, _) => Msg::HedgedReportedly,
            (false, true, true) => Msg::HedgedExpectedUnnamed,
            (false, true, false) => Msg::HedgedExpected,
            (false, false, true) => Msg::HedgedUnnamed,
            (false, false, false) => return "",
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Claim;
    use crate::scene::fixture::{self, list};

    #[test]
    fn a_hedge_of_any_claim_is_in_the_sentence() {
        let claim = |firmness, hedges: &[Hedge]| Claim {
            firmness,
            hedges: list(hedges.to_vec()),
            ..fixture::story().claims[0]
        };
        let story = Story {
            claims: list(vec![
                claim(Firmness::Quoted, &[]),
                claim(Firmness::Reported, &[Hedge::Reportedly]),
                claim(Firmness::ArticleOnly, &[Hedge::Expected]),
                claim(Firmness::UnnamedSource, &[]),
            ]),
            ..fixture::story()
        };
        for (claims, expected) in [
            (&[][..], ""),
            (&[0], ""),
            (&[0, 1], ", reportedly"),
            (&[2, 0], ", expected"),
            (&[0, 3], ", as unnamed sources say"),
            (&[1, 3], ", reportedly"),
            (&[1, 2], ", reportedly expected"),
            (&[2, 3], ", expected, as unnamed sources say"),
        ] {
            let claims: Vec<ClaimId> = claims.iter().map(|&id| ClaimId(id)).collect();
            assert_eq!(hedge_phrase(&story, &claims), expected, "{claims:?}");
        }
    }
}
