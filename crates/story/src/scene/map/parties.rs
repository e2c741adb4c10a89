//! Who came to a venue: parties apart from mediators and hosts.

use crate::model::{ActorId, Story, VenueId};
use crate::stable_sort::sort_by_key;
use crate::vocabulary::Role;

/// A participant at a venue.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Party {
    /// The actor, or the actor that sent the delegation.
    pub actor: ActorId,
    /// Whether it was a mediator or host.
    pub mediates: bool,
    /// Its capital, unless that is the venue itself.
    pub home: Option<VenueId>,
}

/// The participants of the events at a venue, each once, parties first.
pub fn parties(story: &Story, venue: VenueId) -> Vec<Party> {
    let mut found: Vec<Party> = Vec::new();
    for event in story.events_at(venue) {
        for part in story.event(event).participants.iter() {
            let mediates = matches!(part.role, Role::Mediator | Role::Host);
            let actor = part.delegation.unwrap_or(part.actor);
            // Whoever speaks or marches for a side has come from that side's capital as well.
            let side = story.side(story.actor(actor).side).actor;
            let home = story
                .actor(actor)
                .home
                .or(side.and_then(|side| story.actor(side).home));
            let home = home.filter(|&home| home != venue);
            if !found.iter().any(|party| party.actor == actor) {
                found.push(Party {
                    actor,
                    mediates,
                    home,
                });
            }
        }
    }
    sort_by_key(&mut found, |party| party.mediates);
    found
}
