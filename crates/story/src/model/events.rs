//! Events, their dates and participants.

use crate::model::ids::{ActorId, ClaimId, VenueId};
use crate::model::list::List;
use crate::model::text::Text;
use crate::vocabulary::{Precision, Role, ScaleEnd};

/// Something that happened or is expected.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Event {
    pub id: &'static str,
    pub name: &'static str,
    pub when: When,
    pub venues: List<VenueId>,
    /// Whether the venues are the editors' choice.
    pub placed_by_us: bool,
    /// The layer of the base map that the event is about as a whole.
    pub area: Option<&'static str>,
    /// One sentence; its first claim is the event's mark.
    pub summary: Text,
    pub participants: List<Participant>,
    pub outcome: Option<Text>,
    pub about: Option<Text>,
    /// Remarks.
    pub notes: List<&'static str>,
    /// What the article does not say about it.
    pub gaps: List<&'static str>,
}

/// A date with the article's precision.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct When {
    /// The words; empty where the article gives no date.
    pub words: &'static str,
    /// Whether the words are the article's own.
    pub quoted: bool,
    /// The claim that gives the date.
    pub claim: Option<ClaimId>,
    /// A remark.
    pub note: Option<&'static str>,
    /// The period on the time axis.
    pub scale: Option<Scale>,
}

/// A period on the time axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    /// How much of a date is given.
    pub precision: Precision,
    /// First day.
    pub from: Day,
    /// Last day; the first again for a day.
    pub to: Day,
    /// Which of the two days are the editors' reading.
    pub ours: List<ScaleEnd>,
}

impl Scale {
    /// Whether a day is the editors' reading and not the article's.
    pub fn is_ours(&self, end: ScaleEnd) -> bool {
        self.ours.contains(&end)
    }
}

/// A day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    /// The year, 0 where the article gives none.
    pub year: u16,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day of the month, from 1.
    pub day: u8,
}

/// The moment from which date words are counted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Timeline {
    /// The day.
    pub reference: Day,
    /// What happened on that day.
    pub label: &'static str,
}

/// An actor's part in an event.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Participant {
    pub actor: ActorId,
    pub role: Role,
    /// The actor that sent the participant.
    pub delegation: Option<ActorId>,
    /// The claim that says so.
    pub claim: ClaimId,
}

impl Participant {
    /// Whether the actor takes part, in person or through a delegation.
    pub fn involves(&self, actor: ActorId) -> bool {
        self.actor == actor || self.delegation == Some(actor)
    }
}
