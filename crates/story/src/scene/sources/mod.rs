//! The sources of the story: statements by firmness, second-hand and unnamed ones, and the
//! filtered list of statements.

mod matrix;

use crate::case_fold::Query;
use crate::model::{ActorId, Claim, ClaimId, SourceId, Story, View, other_names};
use crate::scene::pagination::{Page, page};
use crate::view_state::{Status, ViewState};
use crate::vocabulary::Firmness;

pub use matrix::{Carrier, MatrixRow, SourceMatrix, carrier, source_matrix};

/// How many of these claims have this firmness.
pub fn count(story: &Story, claims: &[ClaimId], firmness: Firmness) -> usize {
    claims
        .iter()
        .filter(|&&id| story.claim(id).firmness == firmness)
        .count()
}

/// How a statement reached the article. Every statement did in exactly one way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// It has neither a speaker nor an outlet.
    Unsourced,
    /// Its speaker or an outlet is not named.
    ThroughUnnamed,
    /// A named outlet carries what a named speaker said.
    SecondHand,
    /// A named speaker or a named outlet says so, and nobody is between.
    Straight,
}

/// The way of a statement.
pub fn way(story: &Story, claim: &Claim) -> Way {
    let has_unnamed_speaker = claim.speaker.is_some_and(|speaker| !speaker.named);
    let has_unnamed_outlet = claim.through.iter().any(|&source| !story.source(source).named);
    match (claim.speaker.is_some(), claim.through.is_empty()) {
        (false, true) => Way::Unsourced,
        _ if has_unnamed_speaker || has_unnamed_outlet => Way::ThroughUnnamed,
        (true, false) => Way::SecondHand,
        _ => Way::Straight,
    }
}

/// How many statements reached the article in a way.
pub fn count_of(story: &Story, wanted: Way) -> usize {
    let claims = story.claims.iter();
    claims.filter(|claim| way(story, claim) == wanted).count()
}

/// Statements of a named speaker that reached the article through a named outlet.
#[derive(Clone, Debug, PartialEq)]
pub struct SecondHand {
    pub speaker: &'static str,
    pub source: SourceId,
    pub claims: Vec<ClaimId>,
}

/// All second-hand statements by speaker and outlet, in the order of the article.
pub fn second_hand(story: &Story) -> Vec<SecondHand> {
    let mut found: Vec<SecondHand> = Vec::new();
    for id in story.claim_ids() {
        let claim = story.claim(id);
        let (Some(speaker), Some(&source)) = (claim.speaker, claim.through.first()) else {
            continue;
        };
        if way(story, claim) != Way::SecondHand {
            continue;
        }
        match found
            .iter_mut()
            .find(|known| known.speaker == speaker.called && known.source == source)
        {
            Some(known) => known.claims.push(id),
            None => found.push(SecondHand {
                speaker: speaker.called,
                source,
                claims: vec![id],
            }),
        }
    }
    found
}

/// Whether any filter is set.
pub fn is_filtered(state: &ViewState) -> bool {
    state.has_filters()
}

/// The statements that match the filters, and how many would match under other filters.
#[derive(Clone, Debug, PartialEq)]
pub struct FilteredStatements {
    /// The matches, in the order of the article.
    pub found: Vec<ClaimId>,
    /// `None` if one page holds all matches.
    pub page: Option<Page>,
    /// How many statements would match with no status selected.
    pub any_status: usize,
    /// For each status, how many would match.
    pub by_status: Vec<(Status, usize)>,
    /// For each source, how many would match.
    pub by_source: Vec<(SourceId, usize)>,
    /// For each actor who makes statements, how many would match.
    pub by_speaker: Vec<(ActorId, usize)>,
}

/// Applies the filters. Each statement is searched only once, however many counts there are.
pub fn filter_statements(story: &Story, state: &ViewState) -> FilteredStatements {
    let query = Query::new(&state.query);
    let about: Vec<ClaimId> = story
        .claim_ids()
        .filter(|&id| query.is_empty() || is_about(story, id, &query))
        .collect();
    let fits = |id: ClaimId, status: Option<Status>, source: Option<SourceId>, who: Option<ActorId>| {
        let claim = story.claim(id);
        status.is_none_or(|status| status.admits(claim))
            && source.is_none_or(|source| comes_through(story, id, source))
            && who.is_none_or(|actor| claim.speaks(actor))
    };
    let number = |status: Option<Status>, source: Option<SourceId>| {
        about
            .iter()
            .filter(|&&id| fits(id, status, source, state.who))
            .count()
    };
    let found: Vec<ClaimId> = about
        .iter()
        .copied()
        .filter(|&id| fits(id, state.status, state.source, state.who))
        .collect();
    let speaks = |id: ClaimId| story.claim(id).speaker.and_then(|speaker| speaker.actor);
    // One walk over the statements: asking for each actor would take far too long in a large story.
    let mut speakers: Vec<Option<usize>> = vec![None; story.actors.len()];
    for id in story.claim_ids() {
        if let Some(count) = speaks(id).and_then(|actor| speakers.get_mut(actor.index())) {
            let counted = about.binary_search(&id).is_ok() && fits(id, state.status, state.source, None);
            *count = Some(count.unwrap_or(0) + usize::from(counted));
        }
    }
    FilteredStatements {
        page: page(found.len(), state.page, &|place| {
            found.get(place).map(|&id| View::Claim(id))
        }),
        found,
        any_status: number(None, state.source),
        by_status: Status::all()
            .map(|status| (status, number(Some(status), state.source)))
            .collect(),
        by_source: story
            .source_ids()
            .map(|source| (source, number(state.status, Some(source))))
            .collect(),
        by_speaker: story
            .actor_ids()
            .zip(speakers)
            .filter_map(|(actor, count)| count.map(|count| (actor, count)))
            .collect(),
    }
}

/// The statements that match the filters, in the order of the article.
pub fn statements(story: &Story, state: &ViewState) -> Vec<ClaimId> {
    filter_statements(story, state).found
}

/// Whether a claim came through a source. For the article itself: whether the claim names no
/// outlet.
pub fn comes_through(story: &Story, id: ClaimId, source: SourceId) -> bool {
    let through = story.claim(id).through;
    if story.source(source).is_article {
        through.is_empty()
    } else {
        through.contains(&source)
    }
}

/// Whether a query matches a statement, its speaker, its outlets, or the names of its actors,
/// venues and events.
pub fn is_about(story: &Story, id: ClaimId, query: &Query) -> bool {
    query.matches(&searched_texts(story, id))
}

/// The texts in which a claim is searched: its statement, and the names of who and what it is about.
pub fn searched_texts(story: &Story, id: ClaimId) -> Vec<&'static str> {
    let claim = story.claim(id);
    let mut texts: Vec<&str> = vec![claim.statement];
    texts.extend(claim.speaker.iter().map(|speaker| speaker.called));
    for &source in claim.through.iter() {
        texts.push(story.source(source).name);
        texts.extend(story.source(source).spelled);
    }
    let speaker = claim.speaker.and_then(|speaker| speaker.actor);
    for &actor in claim.actors.iter().chain(&speaker) {
        texts.push(story.actor(actor).name);
        texts.extend(other_names(&story.actor(actor).also));
    }
    for &venue in claim.venues.iter() {
        texts.push(story.venue(venue).name);
        texts.extend(other_names(&story.venue(venue).also));
    }
    texts.extend(claim.events.iter().map(|&event| story.event(event).name));
    texts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::View;
    use crate::scene::fixture;
    use proptest::prelude::*;

    fn found(state: &ViewState) -> Vec<&'static str> {
        let story = fixture::story();
        statements(&story, state)
            .into_iter()
            .map(|id| story.claim(id).id)
            .collect()
    }

    #[test]
    fn filters_are_combined() {
        let plain = ViewState::of(View::Sources);
        assert_eq!(found(&plain).len(), 5);
        let quoted = ViewState {
            status: Some(Status::Firmness(Firmness::Quoted)),
            ..plain.clone()
        };
        assert_eq!(found(&quoted), ["ada-wants"]);
        assert_eq!(
            found(&ViewState {
                source: Some(SourceId(0)),
                ..plain.clone()
            }),
            ["ada-wants"]
        );
        assert_eq!(
            found(&ViewState {
                source: Some(SourceId(1)),
                ..quoted.clone()
            }),
            [""; 0]
        );
        assert_eq!(
            found(&ViewState {
                query: "ELAN".to_owned(),
                ..plain.clone()
            }),
            ["talks", "elan-on-ada"]
        );
        assert_eq!(
            found(&ViewState {
                query: "agency".to_owned(),
                ..plain.clone()
            }),
            ["ada-wants"]
        );
        let who = ViewState {
            who: Some(ActorId(2)),
            ..plain
        };
        // Whom a statement is about does not make it theirs.
        assert_eq!(found(&who), ["elan-on-ada"]);
    }

    #[test]
    fn filter_counts_match_the_filtered_statements() {
        let story = fixture::story();
        for source in [None, Some(SourceId(0)), Some(SourceId(1))] {
            for query in ["", "ada", "nobody"] {
                let state = ViewState {
                    source,
                    query: query.to_owned(),
                    ..ViewState::of(View::Sources)
                };
                let filtered = filter_statements(&story, &state);
                for (status, number) in filtered.by_status {
                    let chosen = ViewState {
                        status: Some(status),
                        ..state.clone()
                    };
                    assert_eq!(
                        statements(&story, &chosen).len(),
                        number,
                        "{query} {}",
                        status.word()
                    );
                }
                for (source, number) in filtered.by_source {
                    let chosen = ViewState {
                        source: Some(source),
                        ..state.clone()
                    };
                    assert_eq!(statements(&story, &chosen).len(), number, "{query} {source:?}");
                }
                let speakers: Vec<ActorId> = filtered.by_speaker.iter().map(|&(actor, _)| actor).collect();
                assert_eq!(speakers, [ActorId(0), ActorId(2)]);
                for (actor, number) in filtered.by_speaker {
                    let chosen = ViewState {
                        who: Some(actor),
                        ..state.clone()
                    };
                    assert_eq!(statements(&story, &chosen).len(), number, "{query} {actor:?}");
                }
            }
        }
    }

    #[test]
    fn every_statement_came_in_one_way() {
        let story = fixture::story();
        let counted = [
            Way::Straight,
            Way::SecondHand,
            Way::ThroughUnnamed,
            Way::Unsourced,
        ]
        .map(|way| count_of(&story, way));
        assert_eq!(counted.iter().sum::<usize>(), story.claims.len());
        let of_speakers: usize = second_hand(&story).iter().map(|found| found.claims.len()).sum();
        assert_eq!(counted[1], of_speakers);
    }

    #[test]
    fn second_hand_words_are_counted_by_speaker_and_outlet() {
        let story = fixture::story();
        let expected = SecondHand {
            speaker: "Ada",
            source: SourceId(0),
            claims: vec![ClaimId(1)],
        };
        assert_eq!(second_hand(&story), [expected]);
    }

    proptest! {
        #[test]
        fn a_longer_query_never_finds_more_statements(query in "[a-zé ]{0,12}", more in "[a-zé ]{0,6}") {
            let story = fixture::story();
            let state = |query: String| ViewState { query, ..ViewState::of(View::Sources) };
            let few = statements(&story, &state(format!("{query} {more}")));
            let many = statements(&story, &state(query));
            prop_assert!(few.iter().all(|id| many.contains(id)));
        }
    }
}
