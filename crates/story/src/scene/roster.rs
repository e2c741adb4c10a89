//! The roster: which actors match the filters, in which order, on which page.
//!
//! If an actor is selected, the roster shows the page that contains it.

use locale::{Msg, Words};

use crate::case_fold;
use crate::model::{ActorId, SideId, Story, View, other_names};
use crate::scene::pagination::{Page, items_on_page, page, page_number};
use crate::scene::role_name::role_name;
use crate::stable_sort::sort_by_key;
use crate::view_state::ViewState;
use crate::vocabulary::ActorKind;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SortOrder {
    /// By side, then in the order of the story.
    #[default]
    Side,
    Name,
}

/// What the roster shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Roster {
    /// How many actors match the filters.
    pub shown: usize,
    pub total: usize,
    /// For each side, how many actors would match if that side were selected as well.
    pub side_counts: Vec<usize>,
    /// The same for each kind.
    pub kind_counts: Vec<usize>,
    /// The actors on this page of the roster.
    pub groups: Vec<RosterGroup>,
    /// The position of the selected actor among the matches, from 1.
    pub place: Option<usize>,
    /// `None` if one page holds all actors.
    pub page: Option<Page>,
}

/// Actors under one heading.
#[derive(Clone, Debug, PartialEq)]
pub struct RosterGroup {
    /// `None` if the roster is sorted by name.
    pub side: Option<SideId>,
    /// How many of its actors match, on all pages together.
    pub count: usize,
    /// Those on this page.
    pub members: Vec<ActorId>,
}

pub fn roster(story: &Story, state: &ViewState, sort_order: SortOrder) -> Roster {
    let matching = matching(story, &state.query);
    let mut side_counts = vec![0; story.sides.len()];
    let mut kind_counts = vec![0; ActorKind::ALL.len()];
    let mut listed = Vec::new();
    for (id, actor) in story.actor_ids().zip(story.actors.iter()) {
        if matching.get(id.index()) != Some(&true) {
            continue;
        }
        let of_side = state.side.is_none_or(|side| side == actor.side);
        let of_kind = state.kind.is_none_or(|kind| kind == actor.kind);
        if of_kind {
            count(&mut side_counts, actor.side.index());
        }
        if of_side {
            count(&mut kind_counts, actor.kind as usize);
        }
        if of_side && of_kind {
            listed.push(id);
        }
    }
    sort(story, &mut listed, sort_order);
    let chosen = match state.view {
        View::Actor(id) => listed.iter().position(|&listed| listed == id),
        _ => None,
    };
    let wanted = match (state.page, chosen) {
        (0, Some(place)) => page_number(place),
        (number, _) => number,
    };
    let page = page(listed.len(), wanted, &|place| {
        listed.get(place).map(|&id| View::Actor(id))
    });
    Roster {
        shown: listed.len(),
        total: story.actors.len(),
        groups: grouped(story, &listed, items_on_page(&listed, page.as_ref()), sort_order),
        side_counts,
        kind_counts,
        place: chosen.map(|place| place + 1),
        page,
    }
}

/// For each actor, how many statements it makes.
pub fn statement_counts(story: &Story) -> Vec<usize> {
    let mut counts = vec![0; story.actors.len()];
    for claim in story.claims.iter() {
        if let Some(actor) = claim.speaker.and_then(|speaker| speaker.actor) {
            count(&mut counts, actor.index());
        }
    }
    counts
}

/// The actors who make statements, with their numbers, the most first.
pub fn speakers(story: &Story) -> Vec<(ActorId, usize)> {
    let counts = statement_counts(story);
    let mut speakers: Vec<(ActorId, usize)> = story
        .actor_ids()
        .zip(counts)
        .filter(|&(_, count)| count > 0)
        .collect();
    sort_by_key(&mut speakers, |&(_, count)| core::cmp::Reverse(count));
    speakers
}

fn count(counts: &mut [usize], at: usize) {
    if let Some(count) = counts.get_mut(at) {
        *count += 1;
    }
}

/// The actors that match the filters, in the order of the story.
pub fn filtered_actors(story: &Story, state: &ViewState) -> Vec<ActorId> {
    let matching = matching(story, &state.query);
    story
        .actor_ids()
        .filter(|&id| {
            let actor = story.actor(id);
            matching.get(id.index()) == Some(&true)
                && state.side.is_none_or(|side| side == actor.side)
                && state.kind.is_none_or(|kind| kind == actor.kind)
        })
        .collect()
}

/// For each actor, whether it matches a search. Names, titles, sides and kinds are the actor's own;
/// venues and roles are those of its events, which are visited once per word, not once per actor.
fn matching(story: &Story, query: &str) -> Vec<bool> {
    let mut matches = vec![true; story.actors.len()];
    for word in case_fold::words(query) {
        let of_side: Vec<bool> = story
            .sides
            .iter()
            .map(|side| case_fold::any_contains(&[side.name, side.short], &word))
            .collect();
        let of_kind: Vec<bool> = ActorKind::ALL
            .iter()
            .map(|&kind| case_fold::any_contains(&[actor_kind_name(story.words, kind)], &word))
            .collect();
        let mut hits: Vec<bool> = story
            .actors
            .iter()
            .map(|actor| {
                of_side.get(actor.side.index()) == Some(&true)
                    || of_kind.get(actor.kind as usize) == Some(&true)
                    || case_fold::any_contains(&[actor.name, actor.short, actor.title.text], &word)
                    || case_fold::any_contains(&other_names(&actor.also), &word)
            })
            .collect();
        for event in story.events.iter() {
            let here = event.venues.iter().map(|&venue| story.venue(venue)).any(|venue| {
                case_fold::any_contains(&[venue.name], &word)
                    || case_fold::any_contains(&other_names(&venue.also), &word)
            });
            for part in event.participants.iter() {
                if here || case_fold::any_contains(&[&role_name(story.words, part.role, 1)], &word) {
                    for actor in [Some(part.actor), part.delegation].into_iter().flatten() {
                        if let Some(hit) = hits.get_mut(actor.index()) {
                            *hit = true;
                        }
                    }
                }
            }
        }
        for (is_match, hit) in matches.iter_mut().zip(hits) {
            *is_match &= hit;
        }
    }
    matches
}

/// The plural name of a kind.
pub fn actor_kind_name(words: Words, kind: ActorKind) -> &'static str {
    words.text(match kind {
        ActorKind::Person => Msg::KindPeople,
        ActorKind::State => Msg::KindStates,
        ActorKind::Institution => Msg::KindInstitutions,
        ActorKind::Alliance => Msg::KindAlliances,
        ActorKind::Group => Msg::KindGroups,
    })
}

fn sort(story: &Story, listed: &mut Vec<ActorId>, sort_order: SortOrder) {
    sort_by_key(listed, |&id| match sort_order {
        SortOrder::Side => story.actor(id).side.0,
        SortOrder::Name => story.actor(id).alphabetical,
    });
}

fn grouped(story: &Story, listed: &[ActorId], here: &[ActorId], sort_order: SortOrder) -> Vec<RosterGroup> {
    let heading = |id: ActorId| (sort_order == SortOrder::Side).then(|| story.actor(id).side);
    let mut groups: Vec<RosterGroup> = Vec::new();
    for &id in here {
        let side = heading(id);
        if groups.last().is_none_or(|group| group.side != side) {
            let count = listed.iter().filter(|&&other| heading(other) == side).count();
            groups.push(RosterGroup {
                side,
                count,
                members: Vec::new(),
            });
        }
        if let Some(group) = groups.last_mut() {
            group.members.push(id);
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::fixture;
    use proptest::prelude::*;

    fn names(query: &str, side: &str, kind: Option<ActorKind>, sort_order: SortOrder) -> Vec<&'static str> {
        let story = fixture::story();
        let state = ViewState {
            query: query.to_owned(),
            side: story.find_side(side),
            kind,
            ..ViewState::of(View::Actors)
        };
        let roster = roster(&story, &state, sort_order);
        assert_eq!(roster.shown, filtered_actors(&story, &state).len(), "{query}");
        roster
            .groups
            .iter()
            .flat_map(|group| &group.members)
            .map(|&id| story.actor(id).short)
            .collect()
    }

    fn check(query: &str, expected: &[&str]) {
        assert_eq!(names(query, "", None, SortOrder::Side), expected, "{query}");
    }

    #[test]
    fn search_covers_names_titles_venues_and_roles() {
        check("", &["Ada", "North", "Élan", "South", "Crowd", "Go"]);
        check("ada", &["Ada"]);
        check("ELAN", &["Élan"]);
        check("  minister  ", &["Ada", "Élan"]);
        check("minister élan", &["Élan"]);
        // Midtown is the venue of the talks; the delegations' states were there through them.
        check("midtown", &["Ada", "North", "Élan", "South", "Go"]);
        check("mediator", &["Go"]);
        check("people", &["Ada", "Élan"]);
        check("no such thing", &[]);
    }

    #[test]
    fn filters_and_sort_orders_work() {
        assert_eq!(
            names("", "south", None, SortOrder::Side),
            ["Élan", "South", "Crowd"]
        );
        assert_eq!(
            names("", "south", Some(ActorKind::Person), SortOrder::Side),
            ["Élan"]
        );
        assert_eq!(
            names("", "", None, SortOrder::Name),
            ["Ada", "Crowd", "Élan", "Go", "North", "South"]
        );
    }

    #[test]
    fn filter_counts_match_the_filtered_results() {
        let story = fixture::story();
        let state = ViewState {
            kind: Some(ActorKind::Person),
            side: story.find_side("north"),
            ..ViewState::of(View::Actors)
        };
        let roster = roster(&story, &state, SortOrder::Side);
        assert_eq!(roster.side_counts, [1, 1, 0]);
        assert_eq!(roster.kind_counts, [1, 1, 0, 0, 0]);
        assert_eq!((roster.shown, roster.total), (1, 6));
        assert_eq!(roster.groups.len(), 1);
    }

    #[test]
    fn statements_are_counted_by_speaker() {
        let story = fixture::story();
        let speakers: Vec<_> = speakers(&story)
            .into_iter()
            .map(|(id, count)| (story.actor(id).id, count))
            .collect();
        assert_eq!(speakers, [("ada", 1), ("elan", 1)]);
    }

    #[test]
    fn a_long_roster_shows_the_page_of_the_selected_actor_or_the_requested_page() {
        let story = fixture::crowd(300);
        let check = |at: Option<u16>, wished: u16, first: usize, last: usize| {
            let state = ViewState {
                page: wished,
                ..ViewState::of(at.map_or(View::Actors, |at| View::Actor(ActorId(at))))
            };
            let roster = roster(&story, &state, SortOrder::Side);
            let members: Vec<ActorId> = roster
                .groups
                .iter()
                .flat_map(|group| group.members.clone())
                .collect();
            // A group counts all of its members, also those on other pages.
            assert!(roster.groups.iter().all(|group| group.count == 150));
            assert_eq!(roster.place, at.map(|at| usize::from(at) + 1));
            let page = roster.page.unwrap();
            assert_eq!((page.first, page.last), (first, last), "{at:?} {wished}");
            assert_eq!(members.len(), last + 1 - first);
            assert_eq!(members[0].index() + 1, first);
        };
        check(None, 0, 1, 120);
        check(Some(119), 0, 1, 120);
        check(Some(120), 0, 121, 240);
        check(Some(299), 0, 241, 300);
        check(None, 2, 121, 240);
        check(Some(0), 3, 241, 300);
        check(None, 99, 241, 300);
        let plain = ViewState::of(View::Actors);
        assert_eq!(roster(&fixture::crowd(120), &plain, SortOrder::Side).page, None);
        assert!(
            roster(&fixture::crowd(0), &plain, SortOrder::Name)
                .groups
                .is_empty()
        );
    }

    proptest! {
        #[test]
        fn more_letters_never_show_more(query in "[a-zéÉ ]{0,12}", more in "[a-z]{1,3}", side in 0usize..4, kind in 0usize..6) {
            let story = fixture::story();
            let mut state = ViewState {
                query: query.clone(),
                side: (side < 3).then_some(SideId(side as u16)),
                kind: ActorKind::ALL.get(kind).copied(),
                ..ViewState::of(View::Actors)
            };
            let few = roster(&story, &state, SortOrder::Side);
            // The counts of the chosen side and of all sides agree with what is shown.
            match state.side {
                Some(side) => prop_assert_eq!(few.side_counts[side.index()], few.shown),
                None => prop_assert_eq!(few.side_counts.iter().sum::<usize>(), few.shown),
            }
            match state.kind {
                Some(kind) => prop_assert_eq!(few.kind_counts[kind as usize], few.shown),
                None => prop_assert_eq!(few.kind_counts.iter().sum::<usize>(), few.shown),
            }
            let admitted_by_few = filtered_actors(&story, &state);
            state.query = query + &more;
            for id in filtered_actors(&story, &state) {
                prop_assert!(admitted_by_few.contains(&id));
            }
            state.query = state.query.to_uppercase();
            let upper = filtered_actors(&story, &state);
            state.query = state.query.to_lowercase();
            prop_assert_eq!(upper, filtered_actors(&story, &state));
        }
    }
}
