//! Sides and actors.

use crate::model::ids::{ActorId, SideId, VenueId};
use crate::model::list::List;
use crate::model::text::{OtherName, Text};
use crate::vocabulary::{ActorKind, Identified, Shape};

/// A party, or the others taken together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Side {
    /// The id of its actor, or `others`.
    pub id: &'static str,
    /// `None` for the others.
    pub actor: Option<ActorId>,
    pub name: &'static str,
    /// For buttons.
    pub short: &'static str,
    pub shape: Shape,
}

/// A person, state, body or group.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Actor {
    pub id: &'static str,
    pub name: &'static str,
    /// For drawings, such as a surname.
    pub short: &'static str,
    /// The title, as the article gives it.
    pub title: Text,
    pub kind: ActorKind,
    pub side: SideId,
    pub monogram: &'static str,
    /// How the article identifies it.
    pub identified: Identified,
    /// The venue that stands for it.
    pub home: Option<VenueId>,
    /// The BCP 47 tag of the name's language, if it differs from the story's.
    pub name_language: Option<&'static str>,
    /// The name as other languages write it.
    pub also: List<OtherName>,
    /// Its place among all actors in the alphabetical order of the story's language, from 0.
    pub alphabetical: u16,
    /// Remarks.
    pub notes: List<&'static str>,
    /// What the article does not say about it.
    pub gaps: List<&'static str>,
}

impl Actor {
    /// Whether the article says who it is, by name or by office.
    pub fn is_identified(&self) -> bool {
        self.identified != Identified::Not
    }
}
