//! The position of a thing among its siblings, and what comes before and after it.

use crate::model::{ActorId, ClaimId, EventId, IssueId, SourceId, Story, VenueId, View};
use crate::scene::brief::actor_page::actors_by_side;
use crate::scene::venue::{HiddenKinds, list_position, visible_venues};
use crate::view_state::ViewState;

/// A position in a list that wraps around.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// From 1; 0 if nothing is chosen.
    pub number: usize,
    pub of: usize,
    /// None if there is nothing before it but itself.
    pub previous: Option<View>,
    /// The first thing if nothing is chosen.
    pub next: Option<View>,
}

impl Place {
    /// The place of the thing at an index of a list with this many things.
    fn at(index: Option<usize>, of: usize, thing: &dyn Fn(usize) -> View) -> Place {
        let step = |by: usize| match index {
            Some(index) => (of > 1).then(|| thing((index + by) % of)),
            None => None,
        };
        Place {
            number: index.map_or(0, |index| index + 1),
            of,
            previous: step(of.saturating_sub(1)),
            next: step(1).or_else(|| (index.is_none() && of > 0).then(|| thing(0))),
        }
    }
}

/// The place of what a state has chosen. On the page of all issues the first issue counts as chosen.
pub fn place(story: &Story, state: &ViewState) -> Place {
    let all = |index: Option<u16>, of: usize, thing: &dyn Fn(u16) -> View| {
        Place::at(index.map(usize::from), of, &|at| thing(at as u16))
    };
    match state.view {
        View::Map => venue_place(story, state, None),
        View::Venue(id) => venue_place(story, state, Some(id)),
        View::Actors => actor_place(story, state, None),
        View::Actor(id) => actor_place(story, state, Some(id)),
        View::Timeline => all(None, story.events.len(), &|at| View::Event(EventId(at))),
        View::Event(id) => all(Some(id.0), story.events.len(), &|at| View::Event(EventId(at))),
        View::Positions => all(Some(0), story.issues.len(), &|at| View::Issue(IssueId(at))),
        View::Issue(id) => all(Some(id.0), story.issues.len(), &|at| View::Issue(IssueId(at))),
        View::Source(id) => all(Some(id.0), story.sources.len(), &|at| View::Source(SourceId(at))),
        View::Claim(id) => statement_place(story, id),
        View::Overview | View::Deal | View::Sources => all(None, 0, &|_| state.view),
    }
}

/// The place of a statement.
pub fn statement_place(story: &Story, id: ClaimId) -> Place {
    Place::at(Some(id.index()), story.claims.len(), &|at| {
        View::Claim(ClaimId(at as u16))
    })
}

fn venue_place(story: &Story, state: &ViewState, chosen: Option<VenueId>) -> Place {
    let venues = visible_venues(story, state, HiddenKinds::default(), chosen);
    let index = chosen
        .and_then(|chosen| list_position(&venues, chosen))
        .map(|at| at.number - 1);
    Place::at(index, venues.len(), &|at| View::Venue(venues[at]))
}

fn actor_place(story: &Story, state: &ViewState, chosen: Option<ActorId>) -> Place {
    let actors = actors_by_side(story, state);
    let index = chosen.and_then(|chosen| actors.iter().position(|&id| id == chosen));
    Place::at(index, actors.len(), &|at| View::Actor(actors[at]))
}

/// The place of a step of the tour, with the views of the steps before and after it.
pub fn tour_place(story: &Story, step: u8) -> Place {
    let index = usize::from(step.max(1)) - 1;
    Place::at(Some(index), story.tour.len(), &|at| {
        story.tour.get(at).map_or(View::Overview, |step| step.view)
    })
}

/// The name on the button that leads to a view; empty for a statement, which has only a number.
pub fn step_name(story: &Story, view: View) -> &'static str {
    match view {
        View::Venue(id) => story.venue(id).name,
        View::Actor(id) => story.actor(id).name,
        View::Event(id) => story.event(id).name,
        View::Issue(id) => story.issue(id).name,
        View::Source(id) => story.source(id).name,
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::fixture;

    #[test]
    fn lists_wrap_around() {
        let story = fixture::story();
        let last = story.claims.len() as u16 - 1;
        let place = statement_place(&story, ClaimId(0));
        assert_eq!((place.number, place.of), (1, story.claims.len()));
        assert_eq!(place.previous, Some(View::Claim(ClaimId(last))));
        assert_eq!(place.next, Some(View::Claim(ClaimId(1))));
    }

    #[test]
    fn nothing_chosen_leads_to_the_first_thing() {
        let story = fixture::story();
        let place = place(&story, &ViewState::of(View::Timeline));
        assert_eq!((place.number, place.previous), (0, None));
        assert_eq!(place.next, Some(View::Event(EventId(0))));
    }

    #[test]
    fn a_thing_alone_has_no_neighbours() {
        let alone = Place::at(Some(0), 1, &|_| View::Deal);
        assert_eq!((alone.previous, alone.next), (None, None));
        assert_eq!(Place::at(None, 0, &|_| View::Deal).next, None);
    }
}
