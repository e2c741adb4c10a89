//! Sides and actors.

use crate::model::ids::{ActorId, SideId, VenueId};
use crate::model::list::List;
use crate::model::text::Text;
use crate::vocabulary::{ActorKind, Identified, Shape};

/// A party, or the others taken together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Side {
    /// The word in addresses: the id of its actor, or `others`.
    pub id: &'static str,
    /// The actor that stands for it.
    pub actor: Option<ActorId>,
    pub name: &'static str,
    /// The name on buttons.
    pub short: &'static str,
    pub shape: Shape,
}

/// A person, state, body or group.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Actor {
    pub id: &'static str,
    pub name: &'static str,
    /// The name in pictures.
    pub short: &'static str,
    /// The title, as the article gives it.
    pub title: Text,
    /// What it is.
    pub kind: ActorKind,
    pub side: SideId,
    /// The monogram's letters.
    pub monogram: &'static str,
    /// How the article identifies it.
    pub identified: Identified,
    /// The venue that stands for it.
    pub home: Option<VenueId>,
    /// Tag of the name's language, where it differs.
    pub name_language: Option<&'static str>,
    /// Remarks.
    pub notes: List<&'static str>,
    /// What the article does not say.
    pub gaps: List<&'static str>,
}

impl Actor {
    /// Whether the article says who it is, by name or by office.
    pub fn is_identified(&self) -> bool {
        self.identified != Identified::Not
    }
}
