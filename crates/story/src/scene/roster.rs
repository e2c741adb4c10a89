//! The roster: which actors a filter admits, in which order, and how a very long list pages itself.
//!
//! Where an actor is chosen, the roster shows the page on which it stands.

use crate::fold;
use crate::model::{ActorId, SideId, Story, View};
use crate::order::{sort_by, sort_by_key};
use crate::scene::paging::{Page, on_page, page, page_of};
use crate::view_state::ViewState;
use crate::vocabulary::ActorKind;

/// How the roster is ordered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// Under their sides, in the story's order.
    #[default]
    Side,
    /// By the letters of their names.
    Name,
}

/// What the roster shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Roster {
    /// How many actors the filters admit.
    pub shown: usize,
    /// How many the story has.
    pub total: usize,
    /// For each side, how many would be shown if it were chosen; the other filters hold.
    pub side_counts: Vec<usize>,
    /// The same for each kind.
    pub kind_counts: Vec<usize>,
    /// The actors on this page of the roster.
    pub groups: Vec<Group>,
    /// The place of the chosen actor among those shown, from 1.
    pub place: Option<usize>,
    /// The page, where the roster has more than one.
    pub page: Option<Page>,
}

/// Actors under one heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// The side; none where the roster is not grouped.
    pub side: Option<SideId>,
    /// How many actors of it are shown, on all pages together.
    pub count: usize,
    /// Those on this page.
    pub members: Vec<ActorId>,
}

/// Decides what the roster shows.
pub fn roster(story: &Story, state: &ViewState, order: Order) -> Roster {
    let answering = answering(story, &state.query);
    let mut side_counts = vec![0; story.sides.len()];
    let mut kind_counts = vec![0; ActorKind::ALL.len()];
    let mut listed = Vec::new();
    for (id, actor) in story.actor_ids().zip(story.actors.iter()) {
        if answering.get(id.index()) != Some(&true) {
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
    sort(story, &mut listed, order);
    let chosen = match state.view {
        View::Actor(id) => listed.iter().position(|&listed| listed == id),
        _ => None,
    };
    let wanted = match (state.page, chosen) {
        (0, Some(place)) => page_of(place),
        (number, _) => number,
    };
    let page = page(listed.len(), wanted, &|place| {
        listed.get(place).map(|&id| View::Actor(id))
    });
    Roster {
        shown: listed.len(),
        total: story.actors.len(),
        groups: grouped(story, &listed, on_page(&listed, page.as_ref()), order),
        side_counts,
        kind_counts,
        place: chosen.map(|place| place + 1),
        page,
    }
}

/// For each actor of the story, to how many statements it is the speaker.
pub fn statement_counts(story: &Story) -> Vec<usize> {
    let mut counts = vec![0; story.actors.len()];
    for claim in story.claims.iter() {
        if let Some(actor) = claim.speaker.and_then(|speaker| speaker.actor) {
            count(&mut counts, actor.index());
        }
    }
    counts
}

/// To how many statements each actor is the speaker, the most first; only those with any.
pub fn voices(story: &Story) -> Vec<(ActorId, usize)> {
    let counts = statement_counts(story);
    let mut voices: Vec<(ActorId, usize)> = story
        .actor_ids()
        .zip(counts)
        .filter(|&(_, count)| count > 0)
        .collect();
    sort_by_key(&mut voices, |&(_, count)| core::cmp::Reverse(count));
    voices
}

fn count(counts: &mut [usize], at: usize) {
    if let Some(count) = counts.get_mut(at) {
        *count += 1;
    }
}

/// The actors that the filters admit, in the story's order.
pub fn admitted(story: &Story, state: &ViewState) -> Vec<ActorId> {
    let answering = answering(story, &state.query);
    story
        .actor_ids()
        .filter(|&id| {
            let actor = story.actor(id);
            answering.get(id.index()) == Some(&true)
                && state.side.is_none_or(|side| side == actor.side)
                && state.kind.is_none_or(|kind| kind == actor.kind)
        })
        .collect()
}

/// For each actor, whether it answers a search. Names, titles, sides and kinds are the
/// actor's own; venues and roles are those of the events in which it takes part, which are
/// walked once for each word and not once for each actor.
fn answering(story: &Story, query: &str) -> Vec<bool> {
    let mut answers = vec![true; story.actors.len()];
    for word in fold::words(query) {
        let of_side: Vec<bool> = story
            .sides
            .iter()
            .map(|side| fold::any_holds(&[side.name, side.short], &word))
            .collect();
        let of_kind: Vec<bool> = ActorKind::ALL
            .iter()
            .map(|&kind| fold::any_holds(&[kind_name(kind), kind.word()], &word))
            .collect();
        let mut hits: Vec<bool> = story
            .actors
            .iter()
            .map(|actor| {
                of_side.get(actor.side.index()) == Some(&true)
                    || of_kind.get(actor.kind as usize) == Some(&true)
                    || fold::any_holds(&[actor.name, actor.short, actor.title.text], &word)
            })
            .collect();
        for event in story.events.iter() {
            let here = event
                .venues
                .iter()
                .any(|&venue| fold::any_holds(&[story.venue(venue).name], &word));
            for part in event.participants.iter() {
                if here || fold::holds(part.role.word().as_bytes(), word.as_bytes()) {
                    for actor in [Some(part.actor), part.delegation].into_iter().flatten() {
                        if let Some(hit) = hits.get_mut(actor.index()) {
                            *hit = true;
                        }
                    }
                }
            }
        }
        for (answer, hit) in answers.iter_mut().zip(hits) {
            *answer &= hit;
        }
    }
    answers
}

/// The name of a kind on its button, for many of it.
pub fn kind_name(kind: ActorKind) -> &'static str {
    match kind {
        ActorKind::Person => "People",
        ActorKind::State => "States",
        ActorKind::Institution => "Institutions",
        ActorKind::Alliance => "Alliances",
        ActorKind::Group => "Groups",
    }
}

fn sort(story: &Story, listed: &mut Vec<ActorId>, order: Order) {
    let mut keyed: Vec<(u16, String, ActorId)> = listed
        .iter()
        .map(|&id| match order {
            Order::Side => (story.actor(id).side.0, String::new(), id),
            Order::Name => (0, fold::fold(story.actor(id).name), id),
        })
        .collect();
    sort_by(&mut keyed, |a, b| a.cmp(b));
    *listed = keyed.into_iter().map(|(_, _, id)| id).collect();
}

fn grouped(story: &Story, listed: &[ActorId], here: &[ActorId], order: Order) -> Vec<Group> {
    let heading = |id: ActorId| (order == Order::Side).then(|| story.actor(id).side);
    let mut groups: Vec<Group> = Vec::new();
    for &id in here {
        let side = heading(id);
        if groups.last().is_none_or(|group| group.side != side) {
            let count = listed.iter().filter(|&&other| heading(other) == side).count();
            groups.push(Group {
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

    fn names(query: &str, side: &str, kind: Option<ActorKind>, order: Order) -> Vec<&'static str> {
        let story = fixture::story();
        let state = ViewState {
            query: query.to_owned(),
            side: story.find_side(side),
            kind,
            ..ViewState::of(View::Actors)
        };
        let roster = roster(&story, &state, order);
        assert_eq!(roster.shown, admitted(&story, &state).len(), "{query}");
        roster
            .groups
            .iter()
            .flat_map(|group| &group.members)
            .map(|&id| story.actor(id).short)
            .collect()
    }

    fn check(query: &str, expected: &[&str]) {
        assert_eq!(names(query, "", None, Order::Side), expected, "{query}");
    }

    #[test]
    fn text_is_looked_for_in_names_titles_venues_and_roles() {
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
    fn filters_narrow_and_orders_sort() {
        assert_eq!(names("", "south", None, Order::Side), ["Élan", "South", "Crowd"]);
        assert_eq!(names("", "south", Some(ActorKind::Person), Order::Side), ["Élan"]);
        assert_eq!(
            names("", "", None, Order::Name),
            ["Ada", "Crowd", "Élan", "Go", "North", "South"]
        );
    }

    #[test]
    fn counts_say_what_each_choice_would_show() {
        let story = fixture::story();
        let state = ViewState {
            kind: Some(ActorKind::Person),
            side: story.find_side("north"),
            ..ViewState::of(View::Actors)
        };
        let roster = roster(&story, &state, Order::Side);
        assert_eq!(roster.side_counts, [1, 1, 0]);
        assert_eq!(roster.kind_counts, [1, 1, 0, 0, 0]);
        assert_eq!((roster.shown, roster.total), (1, 6));
        assert_eq!(roster.groups.len(), 1);
    }

    #[test]
    fn voices_are_counted() {
        let story = fixture::story();
        let voices: Vec<_> = voices(&story)
            .into_iter()
            .map(|(id, count)| (story.actor(id).id, count))
            .collect();
        assert_eq!(voices, [("ada", 1), ("elan", 1)]);
    }

    #[test]
    fn a_long_roster_shows_the_page_of_the_chosen_or_the_wished_one() {
        let story = fixture::crowd(300);
        let check = |at: Option<u16>, wished: u16, first: usize, last: usize| {
            let state = ViewState {
                page: wished,
                ..ViewState::of(at.map_or(View::Actors, |at| View::Actor(ActorId(at))))
            };
            let roster = roster(&story, &state, Order::Side);
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
        assert_eq!(roster(&fixture::crowd(120), &plain, Order::Side).page, None);
        assert!(roster(&fixture::crowd(0), &plain, Order::Name).groups.is_empty());
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
            let few = roster(&story, &state, Order::Side);
            // The counts of the chosen side and of all sides agree with what is shown.
            match state.side {
                Some(side) => prop_assert_eq!(few.side_counts[side.index()], few.shown),
                None => prop_assert_eq!(few.side_counts.iter().sum::<usize>(), few.shown),
            }
            match state.kind {
                Some(kind) => prop_assert_eq!(few.kind_counts[kind as usize], few.shown),
                None => prop_assert_eq!(few.kind_counts.iter().sum::<usize>(), few.shown),
            }
            let admitted_by_few = admitted(&story, &state);
            state.query = query + &more;
            for id in admitted(&story, &state) {
                prop_assert!(admitted_by_few.contains(&id));
            }
            state.query = state.query.to_uppercase();
            let upper = admitted(&story, &state);
            state.query = state.query.to_lowercase();
            prop_assert_eq!(upper, admitted(&story, &state));
        }
    }
}
