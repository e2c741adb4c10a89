//! All actors as rows of monograms by side. Large stories have pages of rows.

use crate::model::{ActorId, SideId, Story};
use crate::scene::roster::filtered_actors;
use crate::stable_sort::sort_by_key;
use crate::view_state::ViewState;
use crate::vocabulary::ActorKind;

/// How many monograms fit a row at every width.
const ROW: usize = 6;
/// How many rows fit a page.
const ROWS: usize = 6;

/// The rows that are shown at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActorPage {
    pub rows: Vec<(SideId, Vec<ActorId>)>,
    /// The first actor of the page before, and its number, from 1.
    pub earlier: Option<(ActorId, usize)>,
    /// The first actor of the page after, and its number.
    pub later: Option<(ActorId, usize)>,
}

/// The actors that a state shows, by side, people first.
pub fn actors_by_side(story: &Story, state: &ViewState) -> Vec<ActorId> {
    let mut actors = filtered_actors(story, state);
    sort_by_key(&mut actors, |&id| {
        let actor = story.actor(id);
        (actor.side.0, actor.kind != ActorKind::Person)
    });
    actors
}

/// The page with the chosen actor, or the first one.
pub fn actor_page(story: &Story, state: &ViewState, chosen: Option<ActorId>) -> ActorPage {
    let mut pages: Vec<Vec<(SideId, Vec<ActorId>)>> = vec![Vec::new()];
    // The first actor of each page with its number, from 1.
    let mut starts: Vec<(ActorId, usize)> = Vec::new();
    let mut own = 0;
    for (number, id) in (1..).zip(actors_by_side(story, state)) {
        let side = story.actor(id).side;
        if pages
            .last()
            .is_some_and(|page| page.len() == ROWS && !has_room(page, side))
        {
            pages.push(Vec::new());
        }
        if let Some(page) = pages.last_mut() {
            match page.last_mut().filter(|(of, row)| *of == side && row.len() < ROW) {
                Some((_, row)) => row.push(id),
                None => page.push((side, vec![id])),
            }
        }
        if starts.len() < pages.len() {
            starts.push((id, number));
        }
        if chosen == Some(id) {
            own = pages.len() - 1;
        }
    }
    ActorPage {
        earlier: own.checked_sub(1).and_then(|at| starts.get(at).copied()),
        later: starts.get(own + 1).copied(),
        rows: pages.swap_remove(own),
    }
}

/// Whether the last row of a page has room for one more actor of a side.
fn has_room(page: &[(SideId, Vec<ActorId>)], side: SideId) -> bool {
    page.last()
        .is_some_and(|(of, row)| *of == side && row.len() < ROW)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Actor, View};
    use crate::scene::fixture;

    #[test]
    fn many_actors_have_pages() {
        let mut story = fixture::story();
        let one = *story.actor(ActorId(0));
        story.actors = fixture::list(vec![
            Actor {
                side: SideId(0),
                ..one
            };
            80
        ]);
        let state = ViewState::of(View::Actors);
        let first = actor_page(&story, &state, None);
        assert_eq!(
            first.rows.iter().map(|(_, row)| row.len()).sum::<usize>(),
            ROW * ROWS
        );
        assert_eq!((first.earlier, first.later), (None, Some((ActorId(36), 37))));
        let last = actor_page(&story, &state, Some(ActorId(79)));
        assert_eq!((last.earlier, last.later), (Some((ActorId(36), 37)), None));
        assert_eq!(
            last.rows.iter().map(|(_, row)| row.len()).sum::<usize>(),
            80 - 2 * ROW * ROWS
        );
    }

    #[test]
    fn people_come_first_on_each_side() {
        let story = fixture::story();
        let actors = actors_by_side(&story, &ViewState::of(View::Actors));
        assert_eq!(actors.len(), story.actors.len());
        let keys: Vec<_> = actors
            .iter()
            .map(|&id| (story.actor(id).side, story.actor(id).kind != ActorKind::Person))
            .collect();
        assert!(keys.is_sorted(), "{keys:?}");
    }
}
