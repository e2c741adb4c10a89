//! One claim: its chain, where it is used, and which claims support or contradict it.

use crate::model::{Claim, ClaimId, Deal, DealPart, Story, Text, View};
use crate::view_state::Section;

/// A node in the drawing of a claim's chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChainNode {
    /// A speaker or outlet that the article names.
    Named,
    /// A speaker or outlet that the article does not name.
    Unnamed,
    /// No speaker or outlet.
    Nobody,
    /// The article, which states the claim.
    Article,
    /// The article, whose writer infers the claim.
    Inference,
}

/// The pages of a section that use a claim.
#[derive(Clone, Debug, PartialEq)]
pub struct Usage {
    pub section: Section,
    /// The section's own page if the claim is not on a smaller one.
    pub views: Vec<View>,
}

/// The number of a claim, from 1.
pub fn number(id: ClaimId) -> usize {
    id.index() + 1
}

/// The previous and the next claim in the order of the article.
pub fn neighbours(story: &Story, id: ClaimId) -> (Option<ClaimId>, Option<ClaimId>) {
    let before = id.0.checked_sub(1).map(ClaimId);
    let after = Some(ClaimId(id.0.saturating_add(1))).filter(|next| next.index() < story.claims.len());
    (before, after)
}

/// The claims that support this one.
pub fn supported_by(story: &Story, id: ClaimId) -> Vec<ClaimId> {
    story
        .claim_ids()
        .filter(|&other| story.claim(other).supports.contains(&id))
        .collect()
}

/// The claims that contradict this one or are contradicted by it.
pub fn contradictions(story: &Story, id: ClaimId) -> Vec<ClaimId> {
    let claim = story.claim(id);
    story
        .claim_ids()
        .filter(|other| claim.contradicts.contains(other) || story.claim(*other).contradicts.contains(&id))
        .collect()
}

/// Where the site uses a claim, in navigation order.
pub fn usages(story: &Story, id: ClaimId) -> Vec<Usage> {
    let claim = story.claim(id);
    let mut usages = Vec::new();
    let mut add = |section: Section, views: Vec<View>| {
        if !views.is_empty() {
            usages.push(Usage { section, views });
        }
    };
    add(
        Section::Overview,
        if on_overview(story, id) {
            vec![View::Overview]
        } else {
            Vec::new()
        },
    );
    add(
        Section::Map,
        claim.venues.iter().map(|&venue| View::Venue(venue)).collect(),
    );
    let actors = story
        .actor_ids()
        .filter(|&actor| claim.speaks(actor) || claim.actors.contains(&actor));
    add(Section::Actors, actors.map(View::Actor).collect());
    add(
        Section::Deal,
        if story.deals.iter().any(|deal| in_deal(deal, id)) {
            vec![View::Deal]
        } else {
            Vec::new()
        },
    );
    add(
        Section::Timeline,
        claim.events.iter().map(|&event| View::Event(event)).collect(),
    );
    let issues = story.issue_ids().filter(|&issue| {
        claim.positions.iter().any(|position| position.issue == issue)
            || story.issue(issue).for_all.is_some_and(|text| rests(&text, id))
    });
    add(Section::Positions, issues.map(View::Issue).collect());
    add(
        Section::Sources,
        claim.through.iter().map(|&source| View::Source(source)).collect(),
    );
    usages
}

fn rests(text: &Text, id: ClaimId) -> bool {
    text.rests_on.contains(&id)
}

fn on_overview(story: &Story, id: ClaimId) -> bool {
    rests(&story.dek, id)
        || rests(&story.sourcing, id)
        || story.facts.iter().any(|fact| fact.rests_on.contains(&id))
        || story.tour.iter().any(|step| rests(&step.text, id))
}

fn in_deal(deal: &Deal, id: ClaimId) -> bool {
    let part = |part: &DealPart| rests(&part.detail, id);
    rests(&deal.dek, id)
        || part(&deal.revenues)
        || deal.streams.iter().any(part)
        || deal.remainder.iter().any(part)
        || deal
            .deductions
            .iter()
            .chain(deal.shares.iter())
            .any(|share| rests(&share.statement, id) || share.described.iter().any(|text| rests(text, id)))
        || deal.terms.iter().any(|term| {
            term.gives
                .iter()
                .chain(term.gets.iter())
                .any(|text| rests(text, id))
        })
        || deal
            .readings
            .iter()
            .any(|reading| rests(&reading.term, id) || rests(&reading.detail, id))
}

/// Whether the speaker is named, unnamed or missing.
pub fn speaker_node(claim: &Claim) -> ChainNode {
    match claim.speaker {
        Some(speaker) if speaker.named => ChainNode::Named,
        Some(_) => ChainNode::Unnamed,
        None => ChainNode::Nobody,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{ActorId, EventId, IssueId, List, SourceId};
    use crate::scene::fixture;

    #[test]
    fn neighbours_end_at_both_ends() {
        let story = fixture::story();
        assert_eq!(neighbours(&story, ClaimId(0)), (None, Some(ClaimId(1))));
        assert_eq!(neighbours(&story, ClaimId(4)), (Some(ClaimId(3)), None));
        assert_eq!(number(ClaimId(4)), story.claims.len());
    }

    #[test]
    fn usages_are_listed_in_navigation_order() {
        let story = fixture::story();
        let found = |id| {
            usages(&story, ClaimId(id))
                .into_iter()
                .flat_map(|used| used.views)
                .collect::<Vec<_>>()
        };
        assert_eq!(
            found(0),
            [
                View::Actor(ActorId(0)),
                View::Actor(ActorId(2)),
                View::Event(EventId(0))
            ]
        );
        assert_eq!(
            found(1),
            [
                View::Actor(ActorId(0)),
                View::Issue(IssueId(0)),
                View::Source(SourceId(0))
            ]
        );
        assert_eq!(found(4), []);
    }

    #[test]
    fn support_and_contradiction_show_on_both_claims() {
        let mut story = fixture::story();
        let mut claims = story.claims.to_vec();
        claims[3].supports = List(&[ClaimId(0)]);
        claims[4].contradicts = List(&[ClaimId(0)]);
        story.claims = fixture::list(claims);
        assert_eq!(supported_by(&story, ClaimId(0)), [ClaimId(3)]);
        assert_eq!(supported_by(&story, ClaimId(3)), []);
        assert_eq!(contradictions(&story, ClaimId(0)), [ClaimId(4)]);
        assert_eq!(contradictions(&story, ClaimId(4)), [ClaimId(0)]);
    }
}
