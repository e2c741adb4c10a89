//! The list of venues and the selected venue: which venues are shown, what happened there, who is named as taking
//! part.
//!
//! Positions on the map are decided in `scene::map`.

use crate::model::{ActorId, ClaimId, EventId, Story, VenueId};
use crate::scene::lists::join_list;
use crate::stable_sort::sort_by_key;
use crate::view_state::ViewState;
use crate::vocabulary::{Role, VenueKind};

/// The kinds of venue that the reader has hidden, one bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HiddenKinds(u16);

impl HiddenKinds {
    fn bit(kind: VenueKind) -> u16 {
        1 << (kind as u16)
    }

    pub fn holds(self, kind: VenueKind) -> bool {
        self.0 & HiddenKinds::bit(kind) != 0
    }

    /// Hides or shows a kind.
    pub fn toggled(self, kind: VenueKind) -> HiddenKinds {
        HiddenKinds(self.0 ^ HiddenKinds::bit(kind))
    }
}

/// The venues to show, in the order of the story: those of visible kinds where the selected actor
/// appears. The selected venue is always included.
pub fn visible_venues(
    story: &Story,
    state: &ViewState,
    hidden: HiddenKinds,
    chosen: Option<VenueId>,
) -> Vec<VenueId> {
    let of_actor: Option<Vec<VenueId>> = state.who.map(|actor| story.venues_of(actor).collect());
    story
        .venue_ids()
        .filter(|&id| {
            let is_there = of_actor.as_ref().is_none_or(|venues| venues.contains(&id));
            Some(id) == chosen || (is_there && !hidden.holds(story.venue(id).kind))
        })
        .collect()
}

/// The kinds that the story has, with the number of venues.
pub fn kinds(story: &Story) -> Vec<(VenueKind, usize)> {
    VenueKind::ALL
        .iter()
        .map(|&kind| {
            (
                kind,
                story.venues.iter().filter(|venue| venue.kind == kind).count(),
            )
        })
        .filter(|&(_, count)| count > 0)
        .collect()
}

/// The position of a venue in the list, with its neighbours; the list wraps around.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListPosition {
    /// From 1.
    pub number: usize,
    /// How many there are.
    pub of: usize,
    /// The one before.
    pub previous: VenueId,
    /// The one after.
    pub next: VenueId,
}

/// The position of a venue in a list that contains it.
pub fn list_position(venues: &[VenueId], venue: VenueId) -> Option<ListPosition> {
    let index = venues.iter().position(|&id| id == venue)?;
    let of = venues.len();
    Some(ListPosition {
        number: index + 1,
        of,
        previous: venues[(index + of - 1) % of],
        next: venues[(index + 1) % of],
    })
}

/// An event at a venue, with its participants.
#[derive(Clone, Debug, PartialEq)]
pub struct Meeting {
    pub event: EventId,
    /// Delegations with their members, side by side.
    pub delegations: Vec<Delegation>,
    /// The other participants by role; hosts and mediators come last.
    pub others: Vec<(Role, Vec<ActorId>)>,
    /// The claims that say who came.
    pub claims: Vec<ClaimId>,
}

/// The events at a venue that are about an area as a whole, one per area.
pub fn events_about_areas(story: &Story, venue: VenueId) -> Vec<EventId> {
    let mut found: Vec<EventId> = Vec::new();
    for id in story.events_at(venue) {
        let area = story.event(id).area;
        if area.is_some() && !found.iter().any(|&known| story.event(known).area == area) {
            found.push(id);
        }
    }
    found
}

#[derive(Clone, Debug, PartialEq)]
pub struct Delegation {
    pub party: ActorId,
    /// Its people, in the article's order.
    pub people: Vec<ActorId>,
    /// The claims that name them.
    pub claims: Vec<ClaimId>,
}

/// What the detail of a venue shows, each thing once.
#[derive(Clone, Debug, PartialEq)]
pub struct VenueDetail {
    /// The events there, in chronological order.
    pub meetings: Vec<Meeting>,
    /// Whether the sentence about the venue says more than its events.
    pub shows_lede: bool,
    /// How many statements about the venue the events and the sentence tell.
    pub told: usize,
    /// The other statements, in the order of the article.
    pub further: Vec<ClaimId>,
}

pub fn venue_detail(story: &Story, venue: VenueId) -> VenueDetail {
    let mut meetings = Vec::new();
    let mut told: Vec<ClaimId> = Vec::new();
    for id in story.events_at(venue) {
        let meeting = meeting(story, id);
        let event = story.event(id);
        told.extend(event.when.claim);
        told.extend(&meeting.claims);
        for text in [event.about, event.outcome].iter().flatten() {
            told.extend(text.rests_on.iter());
        }
        meetings.push(meeting);
    }
    let lede = story.venue(venue).lede.rests_on;
    let shows_lede = !lede.iter().all(|id| told.contains(id));
    told.extend(lede.iter());
    let mut further = statements_about_venue(story, venue);
    let all = further.len();
    further.retain(|id| !told.contains(id));
    VenueDetail {
        meetings,
        shows_lede,
        told: all - further.len(),
        further,
    }
}

fn meeting(story: &Story, event: EventId) -> Meeting {
    let mut meeting = Meeting {
        event,
        delegations: Vec::new(),
        others: Vec::new(),
        claims: Vec::new(),
    };
    for part in story.event(event).participants.iter() {
        if !meeting.claims.contains(&part.claim) {
            meeting.claims.push(part.claim);
        }
        match part.delegation {
            Some(party) => match meeting.delegations.iter_mut().find(|known| known.party == party) {
                Some(known) => {
                    known.people.push(part.actor);
                    if !known.claims.contains(&part.claim) {
                        known.claims.push(part.claim);
                    }
                }
                None => meeting.delegations.push(Delegation {
                    party,
                    people: vec![part.actor],
                    claims: vec![part.claim],
                }),
            },
            None => match meeting.others.iter_mut().find(|(role, _)| *role == part.role) {
                Some((_, actors)) => actors.push(part.actor),
                None => meeting.others.push((part.role, vec![part.actor])),
            },
        }
    }
    // Negotiators come before hosts and mediators.
    sort_by_key(&mut meeting.others, |(role, _)| {
        matches!(role, Role::Host | Role::Mediator)
    });
    meeting
}

/// The names of all territories, for the map's legend.
pub fn territories(story: &Story) -> Option<String> {
    let names: Vec<&str> = story
        .venues
        .iter()
        .filter(|venue| venue.kind == VenueKind::Territory)
        .map(|venue| venue.name)
        .collect();
    (!names.is_empty()).then(|| join_list(story.words, &names))
}

/// The statements about a venue and about the events there, in the order of the article.
pub fn statements_about_venue(story: &Story, venue: VenueId) -> Vec<ClaimId> {
    let events: Vec<EventId> = story.events_at(venue).collect();
    story
        .claim_ids()
        .filter(|&id| {
            let claim = story.claim(id);
            claim.venues.contains(&venue) || claim.events.iter().any(|event| events.contains(event))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn previous_and_next_venues_wrap_around() {
        let venues = [VenueId(4), VenueId(2), VenueId(7)];
        let at = list_position(&venues, VenueId(4)).expect("it is in the list");
        assert_eq!(
            (at.number, at.of, at.previous, at.next),
            (1, 3, VenueId(7), VenueId(2))
        );
        let alone = list_position(&venues[..1], VenueId(4)).expect("it is in the list");
        assert_eq!((alone.previous, alone.next), (VenueId(4), VenueId(4)));
        assert_eq!(list_position(&venues, VenueId(1)), None);
    }

    #[test]
    fn a_kind_can_be_hidden_and_shown_again() {
        for &kind in VenueKind::ALL {
            let off = HiddenKinds::default().toggled(kind);
            assert!(off.holds(kind));
            assert!(
                VenueKind::ALL
                    .iter()
                    .all(|&other| other == kind || !off.holds(other))
            );
            assert_eq!(off.toggled(kind), HiddenKinds::default());
        }
    }
}
