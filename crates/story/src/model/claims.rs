//! Claims with their chains, and the issues they state positions on.

use crate::model::ids::{ActorId, ClaimId, EventId, IssueId, SideId, SourceId, VenueId};
use crate::model::list::List;
use crate::model::text::Text;
use crate::vocabulary::{Firmness, Hedge, RelationKind};

/// A question on which positions are compared.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Issue {
    pub id: &'static str,
    pub name: &'static str,
    /// A position that all sides share.
    pub for_all: Option<Text>,
    /// What the article does not say about it.
    pub gaps: List<&'static str>,
}

/// One statement of the article with its chain.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Claim {
    pub id: &'static str,
    pub statement: &'static str,
    /// The paragraph, from 1.
    pub paragraph: u16,
    /// Who says so.
    pub speaker: Option<Speaker>,
    /// To whom.
    pub to: Option<&'static str>,
    /// The outlets; the one closest to the speaker first.
    pub through: List<SourceId>,
    pub firmness: Firmness,
    /// Whether the speaker's own words are given.
    pub own_words: bool,
    /// The article's hedges.
    pub hedges: List<Hedge>,
    pub actors: List<ActorId>,
    pub venues: List<VenueId>,
    pub events: List<EventId>,
    pub positions: List<Position>,
    pub relations: List<Relation>,
    pub supports: List<ClaimId>,
    pub contradicts: List<ClaimId>,
    pub notes: List<&'static str>,
    /// What the article does not say.
    pub gaps: List<&'static str>,
}

impl Claim {
    /// Whether this actor is the speaker.
    pub fn speaks(&self, actor: ActorId) -> bool {
        self.speaker.is_some_and(|speaker| speaker.actor == Some(actor))
    }
}

/// Who says so.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Speaker {
    /// The actor, where the speaker is one.
    pub actor: Option<ActorId>,
    /// What the article calls the speaker here.
    pub called: &'static str,
    /// Whether the article names the speaker.
    pub named: bool,
}

/// A side's position in few words.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Position {
    pub issue: IssueId,
    pub side: SideId,
    /// The position.
    pub text: &'static str,
}

/// A relation between two actors.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Relation {
    pub kind: RelationKind,
    /// The first actor.
    pub from: ActorId,
    /// The second actor.
    pub to: ActorId,
}
