//! Who took part in the events at a venue, as the map shows it beside the name of the selected venue.

use crate::model::{ActorId, ClaimId, EventId, SideId, Story, VenueId};
use crate::stable_sort::sort_by_key;
use crate::vocabulary::Role;

/// Somebody who took part in an event, or who sent a delegation to it.
#[derive(Clone, Debug, PartialEq)]
pub struct EventParticipant {
    pub actor: ActorId,
    pub role: Role,
    /// The claims that say so.
    pub claims: Vec<ClaimId>,
}

/// The participants of each event at a venue, in the article's order. Delegations count as their senders.
pub fn participants(story: &Story, venue: VenueId) -> Vec<(EventId, Vec<EventParticipant>)> {
    let mut events = Vec::new();
    for event in story.events_at(venue) {
        let mut found: Vec<EventParticipant> = Vec::new();
        for part in story.event(event).participants.iter() {
            let actor = part.delegation.unwrap_or(part.actor);
            match found.iter_mut().find(|known| known.actor == actor) {
                Some(known) if known.claims.contains(&part.claim) => {}
                Some(known) => known.claims.push(part.claim),
                None => found.push(EventParticipant {
                    actor,
                    role: part.role,
                    claims: vec![part.claim],
                }),
            }
        }
        if !found.is_empty() {
            events.push((event, found));
        }
    }
    events
}

/// The sides of the participants, each once, in the story's order.
pub(super) fn sides(story: &Story, venue: VenueId) -> Vec<SideId> {
    let mut sides: Vec<SideId> = Vec::new();
    for (_, found) in participants(story, venue) {
        for participant in found {
            let side = story.actor(participant.actor).side;
            if !sides.contains(&side) {
                sides.push(side);
            }
        }
    }
    sort_by_key(&mut sides, |side| side.0);
    sides
}
