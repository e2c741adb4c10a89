//! What is related to the followed actor, venue, event or source.
//!
//! Two things are related if one statement is about both, or if one took part in the other or
//! happened there. Similar names mean nothing. Related things are marked in every view; nothing is
//! hidden.

use crate::model::{ActorId, Claim, ClaimId, Event, Story, View};
use crate::scene::sources::comes_through;

/// Everything related to the followed thing, as flags by index.
#[derive(Clone, Debug, PartialEq)]
pub struct Related {
    pub thing: View,
    claims: Vec<bool>,
    actors: Vec<bool>,
    venues: Vec<bool>,
    events: Vec<bool>,
    sources: Vec<bool>,
}

/// Finds everything related to a thing, in one pass over the statements and one over the events.
pub fn related(story: &Story, thing: View) -> Related {
    let mut found = Related {
        thing,
        claims: vec![false; story.claims.len()],
        actors: vec![false; story.actors.len()],
        venues: vec![false; story.venues.len()],
        events: vec![false; story.events.len()],
        sources: vec![false; story.sources.len()],
    };
    found.put(thing);
    for id in story.claim_ids() {
        if is_about(story, id, thing) {
            found.put(View::Claim(id));
            found.put_all_of(story.claim(id));
        }
    }
    for id in story.event_ids() {
        let event = story.event(id);
        if is_part(event, thing) {
            found.put(View::Event(id));
        }
        if is_part(event, thing) || thing == View::Event(id) {
            found.put_parts(event);
        }
    }
    found
}

impl Related {
    /// Whether a view is about something related to the followed thing.
    pub fn holds(&self, view: View) -> bool {
        let (list, at) = match view {
            View::Claim(id) => (&self.claims, id.index()),
            View::Actor(id) => (&self.actors, id.index()),
            View::Venue(id) => (&self.venues, id.index()),
            View::Event(id) => (&self.events, id.index()),
            View::Source(id) => (&self.sources, id.index()),
            _ => return false,
        };
        list.get(at) == Some(&true)
    }

    /// How many statements are related to it.
    pub fn statements(&self) -> usize {
        self.claims.iter().filter(|&&is| is).count()
    }

    fn put(&mut self, view: View) {
        let (list, at) = match view {
            View::Claim(id) => (&mut self.claims, id.index()),
            View::Actor(id) => (&mut self.actors, id.index()),
            View::Venue(id) => (&mut self.venues, id.index()),
            View::Event(id) => (&mut self.events, id.index()),
            View::Source(id) => (&mut self.sources, id.index()),
            _ => return,
        };
        if let Some(is) = list.get_mut(at) {
            *is = true;
        }
    }

    /// The speaker, subjects and outlets of a statement.
    fn put_all_of(&mut self, claim: &Claim) {
        let speaker = claim.speaker.and_then(|speaker| speaker.actor);
        for &actor in claim.actors.iter().chain(&speaker) {
            self.put(View::Actor(actor));
        }
        for &venue in claim.venues.iter() {
            self.put(View::Venue(venue));
        }
        for &event in claim.events.iter() {
            self.put(View::Event(event));
        }
        for &source in claim.through.iter() {
            self.put(View::Source(source));
        }
    }

    fn put_parts(&mut self, event: &Event) {
        for part in event.participants.iter() {
            for actor in [Some(part.actor), part.delegation].into_iter().flatten() {
                self.put(View::Actor(actor));
            }
        }
        for &venue in event.venues.iter() {
            self.put(View::Venue(venue));
        }
    }
}

fn is_about(story: &Story, id: ClaimId, thing: View) -> bool {
    let claim = story.claim(id);
    match thing {
        View::Actor(actor) => {
            claim.speaks(actor) || claim.actors.contains(&actor) || stands(story, claim, actor)
        }
        View::Venue(venue) => claim.venues.contains(&venue),
        View::Event(event) => claim.events.contains(&event),
        View::Source(source) => comes_through(story, id, source),
        _ => false,
    }
}

/// Whether a statement names a relation of the actor, or a position of the actor's side.
fn stands(story: &Story, claim: &Claim, actor: ActorId) -> bool {
    claim.relations.iter().any(|relation| relation.involves(actor))
        || claim
            .positions
            .iter()
            .any(|position| story.side(position.side).actor == Some(actor))
}

/// Whether an actor took part in the event, or a venue is where it happened.
fn is_part(event: &Event, thing: View) -> bool {
    match thing {
        View::Actor(actor) => event.participants.iter().any(|part| part.involves(actor)),
        View::Venue(venue) => event.venues.contains(&venue),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{EventId, SourceId, VenueId};
    use crate::scene::fixture;
    use crate::view_state::can_follow;
    use proptest::prelude::*;

    /// The names of everything that belongs to a thing, kind by kind.
    fn check(thing: View, expected: &[&str]) {
        let story = fixture::story();
        let found = related(&story, thing);
        let names: Vec<&str> = crate::address::pages(&story)
            .into_iter()
            .filter(|&view| found.holds(view))
            .map(|view| crate::scene::search::name(&story, view))
            .collect();
        assert_eq!(names, expected, "{thing:?}");
        let statements = story.claim_ids().filter(|&id| found.holds(View::Claim(id)));
        assert_eq!(found.statements(), statements.count(), "{thing:?}");
    }

    #[test]
    fn following_an_actor_marks_its_events_venues_participants_and_statements() {
        check(
            View::Actor(ActorId(0)),
            &[
                "Midtown",
                "Ada North",
                "North",
                "Élan Söderg",
                "South",
                "Go Between",
                "talks",
                "agency",
                "talks",
                "ada-wants",
                "elan-on-ada",
            ],
        );
        // The crowd takes part in a protest alone, and one statement is about it.
        check(View::Actor(ActorId(4)), &["Crowd", "protest", "protest"]);
    }

    #[test]
    fn following_a_venue_or_event_marks_its_participants() {
        let came = ["Ada North", "North", "Élan Söderg", "South", "Go Between"];
        check(
            View::Venue(VenueId(0)),
            &[&["Midtown"], &came[..], &["talks"]].concat(),
        );
        check(
            View::Event(EventId(0)),
            &[&["Midtown"], &came[..], &["talks", "talks"]].concat(),
        );
    }

    #[test]
    fn following_a_source_marks_its_statements_and_following_a_state_its_positions() {
        check(View::Source(SourceId(0)), &["Ada North", "agency", "ada-wants"]);
        let story = fixture::story();
        assert!(related(&story, View::Actor(ActorId(1))).holds(View::Claim(ClaimId(1))));
    }

    proptest! {
        /// What follows from events alone holds both ways: who is at an event is marked with it.
        #[test]
        fn being_related_to_an_event_is_mutual(at in 0usize..40) {
            let story = fixture::story();
            let all: Vec<View> = crate::address::pages(&story).into_iter().filter(|&view| can_follow(view)).collect();
            let thing = all[at % all.len()];
            let found = related(&story, thing);
            prop_assert!(found.holds(thing));
            if matches!(thing, View::Actor(_) | View::Venue(_)) {
                for id in story.event_ids().filter(|&id| is_part(story.event(id), thing)) {
                    prop_assert!(related(&story, View::Event(id)).holds(thing));
                }
            }
        }
    }
}
