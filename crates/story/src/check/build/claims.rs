//! Builds the claims.

use crate::check::build::builder::{Builder, each};
use crate::check::json_path::JsonPath;
use crate::check::leak::{list, text, text_if_any, texts};
use crate::diagnostic::ErrorKind;
use crate::file::{ClaimFile, OneOrMore, StoryFile};
use crate::model::{ActorId, Claim, List, Position, Relation, Speaker};
use crate::vocabulary::Identified;

impl Builder<'_, '_> {
    pub(super) fn claim(&mut self, story: &StoryFile, file: &ClaimFile, path: &JsonPath) -> Claim {
        Claim {
            id: text(&file.id),
            statement: text(&file.statement),
            paragraph: file.paragraph,
            speaker: file.speaker.as_ref().map(|speaker| {
                let actor = (speaker.actor.as_ref())
                    .and_then(|id| self.actor_id(id, &path.key("speaker").key("actor")));
                let known = actor.map(|id| &story.actors[id.index()]);
                let name = known.map(|known| known.name.as_str());
                Speaker {
                    actor,
                    called: text(speaker.called.as_deref().or(name).unwrap_or_default()),
                    // Words such as "an official" name nobody.
                    named: known.is_some_and(|known| known.identified != Identified::Not),
                }
            }),
            to: text_if_any(file.to.as_deref()),
            through: self.each_id(&file.through, &path.key("through"), Self::source_id),
            firmness: file.firmness,
            own_words: file.own_words,
            hedges: list(file.hedges.iter().copied()),
            actors: self.each_id(&file.actors, &path.key("actors"), Self::actor_id),
            venues: self.venues(&file.venues, &path.key("venues")),
            events: self.each_id(&file.events, &path.key("events"), Self::event_id),
            positions: each(&file.positions, &path.key("positions"), |position, path| {
                let issue = self.issue_id(&position.issue, &path.key("issue"));
                let side = self.side_id(&position.side, &path.key("side"));
                Some(Position {
                    issue: issue?,
                    side: side?,
                    text: text(&position.text),
                })
            }),
            relations: each(&file.relations, &path.key("relations"), |relation, path| {
                let from = self.actor_id(&relation.from, &path.key("from"));
                let to = self.other_actors(&relation.to, from, &path.key("to"));
                Some(Relation {
                    kind: relation.kind,
                    from: from?,
                    to,
                    words: text(&relation.words),
                })
            }),
            supports: self.claims(&file.supports, &path.key("supports")),
            contradicts: self.claims(&file.contradicts, &path.key("contradicts")),
            notes: texts(&file.notes),
            gaps: texts(&file.gaps),
        }
    }

    /// The actors to whom a relation leads, none of whom may be the one from whom it starts.
    fn other_actors(&mut self, ids: &OneOrMore, from: Option<ActorId>, path: &JsonPath) -> List<ActorId> {
        let to = match ids {
            OneOrMore::One(id) => list(self.actor_id(id, path).into_iter()),
            OneOrMore::More(ids) => self.each_id(ids, path, Self::actor_id),
        };
        if from.is_some_and(|from| to.contains(&from)) {
            self.diagnostics.error(path, ErrorKind::WithItself);
        }
        to
    }
}
