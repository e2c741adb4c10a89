//! Which statements of a page share a claim mark.

use std::ops::Range;

use crate::model::{Claim, ClaimId, Story};

/// Whether the marks of two claims have the same words: speaker, outlets, paragraph, hedges and firmness.
pub fn has_same_mark(one: &Claim, other: &Claim) -> bool {
    one.paragraph == other.paragraph
        && one.firmness == other.firmness
        && one.through == other.through
        && one.hedges == other.hedges
        && one.speaker.map(|speaker| speaker.called) == other.speaker.map(|speaker| speaker.called)
}

/// Neighbours with the same mark.
pub fn runs<'a>(story: &'a Story, claims: &'a [ClaimId]) -> impl Iterator<Item = &'a [ClaimId]> {
    claims.chunk_by(|&one, &other| has_same_mark(story.claim(one), story.claim(other)))
}

/// Joins parts of a block, of which `rests_on` gives the claims: neighbours with the same marks share them. A part that rests
/// on nothing stays alone. Positions instead of a type parameter: each type would be compiled anew.
pub fn join_parts(
    story: &Story,
    count: usize,
    rests_on: &dyn Fn(usize) -> Vec<ClaimId>,
) -> Vec<(Vec<ClaimId>, Range<usize>)> {
    let mut joined: Vec<(Vec<ClaimId>, Range<usize>)> = Vec::new();
    for at in 0..count {
        let claims = rests_on(at);
        match joined.last_mut() {
            Some((known, parts)) if are_among(story, &claims, known) && are_among(story, known, &claims) => {
                known.extend(claims);
                parts.end = at + 1;
            }
            _ => joined.push((claims, at..at + 1)),
        }
    }
    joined
}

/// Which claims have their marks before each part of a block. A mark that stands above holds on as long as every mark above
/// holds for the part; else all marks of the part are shown.
pub fn marks_before_parts(story: &Story, rests_on: &[Vec<ClaimId>]) -> Vec<Vec<ClaimId>> {
    let mut before: Vec<Vec<ClaimId>> = Vec::new();
    let mut first = 0;
    for (at, claims) in rests_on.iter().enumerate() {
        before.push(Vec::new());
        let above = before[first..at].concat();
        if !are_among(story, &above, claims) {
            first = at;
        }
        for &id in claims {
            let same = |&shown: &ClaimId| has_same_mark(story.claim(shown), story.claim(id));
            let place = (first..at).find(|&part| before[part].iter().any(same));
            before[place.unwrap_or(at)].push(id);
        }
        if claims.is_empty() {
            first = at + 1;
        }
    }
    before
}

/// Whether each mark of some claims is among those of others; never without claims.
fn are_among(story: &Story, some: &[ClaimId], others: &[ClaimId]) -> bool {
    let is_among = |&one: &ClaimId| {
        let same = |&other: &ClaimId| has_same_mark(story.claim(one), story.claim(other));
        others.iter().any(same)
    };
    !some.is_empty() && some.iter().all(is_among)
}

/// Claims by the words of their mark: speaker, outlets, paragraph, hedges and firmness.
pub fn groups(story: &Story, claims: &[ClaimId]) -> Vec<Vec<ClaimId>> {
    let mut groups: Vec<Vec<ClaimId>> = Vec::new();
    for &id in claims {
        let same = |group: &&mut Vec<ClaimId>| has_same_mark(story.claim(group[0]), story.claim(id));
        match groups.iter_mut().find(same) {
            Some(group) if group.contains(&id) => {}
            Some(group) => group.push(id),
            None => groups.push(vec![id]),
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::fixture;

    /// Two claims with one mark, and one with another.
    fn claims(story: &Story) -> (ClaimId, ClaimId) {
        let first = ClaimId(0);
        let other = story
            .claim_ids()
            .find(|&id| !has_same_mark(story.claim(first), story.claim(id)))
            .expect("claims with different marks");
        (first, other)
    }

    #[test]
    fn neighbours_are_joined_only_if_all_their_marks_are_the_same() {
        let story = fixture::story();
        let (one, other) = claims(&story);
        let parts = [
            vec![one],
            vec![one],
            vec![one, other],
            vec![other],
            vec![],
            vec![],
        ];
        let joined = join_parts(&story, parts.len(), &|at| parts[at].clone());
        let ranges: Vec<_> = joined.into_iter().map(|(_, range)| range).collect();
        assert_eq!(ranges, [0..2, 2..3, 3..4, 4..5, 5..6]);
    }

    #[test]
    fn a_mark_holds_on_while_every_mark_above_holds() {
        let story = fixture::story();
        let (one, other) = claims(&story);
        // The second part adds a mark; the first one counts its statement too.
        let before = marks_before_parts(&story, &[vec![one], vec![one, other]]);
        assert_eq!(before, [vec![one, one], vec![other]]);
        // Both marks stand above the last part, which only one of them proves.
        let before = marks_before_parts(&story, &[vec![one, other], vec![other]]);
        assert_eq!(before, [vec![one, other], vec![other]]);
        // Nothing above proves a part after one of our own.
        let before = marks_before_parts(&story, &[vec![one], vec![], vec![one]]);
        assert_eq!(before, [vec![one], vec![], vec![one]]);
    }

    #[test]
    fn claims_with_one_mark_are_one_group() {
        let story = fixture::story();
        let (one, other) = claims(&story);
        let found = groups(&story, &[one, other, one]);
        assert_eq!(found, [vec![one], vec![other]]);
    }
}
