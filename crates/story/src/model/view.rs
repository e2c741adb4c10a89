//! The views that have a page.

use crate::model::ids::{ActorId, ClaimId, EventId, IssueId, SourceId, VenueId};

/// The views that have a page of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum View {
    /// The start page.
    Overview,
    /// The map with a selected venue.
    Map,
    /// The map with a venue chosen.
    Venue(VenueId),
    /// The roster with a selected actor.
    Actors,
    /// The roster with an actor chosen.
    Actor(ActorId),
    Deal,
    Timeline,
    /// One event.
    Event(EventId),
    Positions,
    /// One issue.
    Issue(IssueId),
    Sources,
    /// One source.
    Source(SourceId),
    /// One claim.
    Claim(ClaimId),
}
