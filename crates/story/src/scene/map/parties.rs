//! Who took part in the events at a venue, as far as the map draws lines for them: parties, hosts and mediators.

use crate::model::{ActorId, ClaimId, Event, EventId, Participant, Story, VenueId};
use crate::stable_sort::sort_by_key;
use crate::vocabulary::Role;

/// A participant at a venue.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Party {
    /// The actor, or the actor that sent the delegation.
    pub actor: ActorId,
    pub tie: Tie,
    /// Its capital, unless that is the venue itself.
    pub home: Option<VenueId>,
}

/// Why a line joins a capital and a venue. Somebody who speaks or protests has none: the article does not say that
/// they came from their side's capital.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tie {
    Party,
    Host,
    Mediator,
}

impl Tie {
    fn of(part: &Participant) -> Option<Tie> {
        match part.role {
            Role::Delegate | Role::Party | Role::Signatory => Some(Tie::Party),
            Role::Host => Some(Tie::Host),
            Role::Mediator => Some(Tie::Mediator),
            Role::Speaker | Role::Protester => None,
        }
    }
}

/// What the lines to a venue stand for: the actors of one event with the same tie.
#[derive(Clone, Debug, PartialEq)]
pub struct LineMeaning {
    pub event: EventId,
    pub tie: Tie,
    /// All of them, also those without a line.
    pub actors: Vec<ActorId>,
    /// Those whose capital a line joins with the venue.
    pub joined: Vec<ActorId>,
    /// The claims that say so.
    pub claims: Vec<ClaimId>,
}

/// The participants of the events at a venue, each once, parties first.
pub fn parties(story: &Story, venue: VenueId) -> Vec<Party> {
    let mut found: Vec<Party> = Vec::new();
    for event in story.events_at(venue) {
        for (part, tie) in tied(story.event(event)) {
            let actor = sender(part);
            if !found.iter().any(|party| party.actor == actor) {
                let home = story.actor(actor).home.filter(|&home| home != venue);
                found.push(Party { actor, tie, home });
            }
        }
    }
    sort_by_key(&mut found, |party| party.tie);
    found
}

/// What the lines to a venue stand for, event by event; only what has a line.
pub fn line_meanings(story: &Story, venue: VenueId) -> Vec<LineMeaning> {
    let mut found: Vec<LineMeaning> = Vec::new();
    for event in story.events_at(venue) {
        for (part, tie) in tied(story.event(event)) {
            let known = found
                .iter()
                .position(|known| known.event == event && known.tie == tie);
            let at = known.unwrap_or(found.len());
            if known.is_none() {
                found.push(LineMeaning {
                    event,
                    tie,
                    actors: Vec::new(),
                    joined: Vec::new(),
                    claims: Vec::new(),
                });
            }
            let Some(meaning) = found.get_mut(at) else {
                continue;
            };
            let actor = sender(part);
            if !meaning.actors.contains(&actor) {
                meaning.actors.push(actor);
                if story.actor(actor).home.is_some_and(|home| home != venue) {
                    meaning.joined.push(actor);
                }
            }
            if !meaning.claims.contains(&part.claim) {
                meaning.claims.push(part.claim);
            }
        }
    }
    found.retain(|meaning| !meaning.joined.is_empty());
    sort_by_key(&mut found, |meaning| meaning.tie);
    found
}

/// The participants that have a tie.
fn tied(event: &'static Event) -> impl Iterator<Item = (&'static Participant, Tie)> {
    event
        .participants
        .0
        .iter()
        .filter_map(|part| Some((part, Tie::of(part)?)))
}

fn sender(part: &Participant) -> ActorId {
    part.delegation.unwrap_or(part.actor)
}
