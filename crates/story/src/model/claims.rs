//! Claims with their chains, and the issues they state positions on.

use crate::model::ids::{ActorId, ClaimId, EventId, IssueId, SideId, SourceId, VenueId};
use crate::model::list::List;
use crate::model::text::Text;
use crate::quotation::has_marks;
use crate::vocabulary::{Firmness, Hedge, RelationKind};

/// A question on which positions are compared.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Issue {
    pub id: &'static str,
    pub name: &'static str,
    /// A position that all sides share.
    pub for_all: Option<Text>,
    /// The sides of which the article gives no position, as the author says.
    pub no_position: List<SideId>,
    /// What the article does not say.
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
    /// Claims that the article itself builds on this one.
    pub supports: List<ClaimId>,
    /// Claims with which the article itself contrasts it.
    pub contradicts: List<ClaimId>,
    pub notes: List<&'static str>,
    /// What the article does not say.
    pub gaps: List<&'static str>,
}

impl Claim {
    /// Whether its statement, in our words, has terms in quotation marks.
    pub fn quotes_terms(&self) -> bool {
        has_marks(self.statement)
    }

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

/// How one actor stands to others: name of `from`, `words`, names of `to`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Relation {
    /// How it is drawn.
    pub kind: RelationKind,
    pub from: ActorId,
    /// One actor or several.
    pub to: List<ActorId>,
    /// The author's words between the names, hedge included.
    pub words: &'static str,
}

impl Relation {
    /// Whether it is a relation of this actor.
    pub fn involves(&self, actor: ActorId) -> bool {
        self.from == actor || self.to.contains(&actor)
    }
}
