//! Builds the events.

use crate::check::build::builder::{Builder, each};
use crate::check::json_path::JsonPath;
use crate::check::leak::{list, text, text_if_any, texts};
use crate::file::{EventFile, ScaleFile};
use crate::model::{Event, Participant, Scale, When};

impl Builder<'_, '_> {
    pub(super) fn event(&mut self, file: &EventFile, path: &JsonPath) -> Event {
        Event {
            id: text(&file.id),
            name: text(&file.name),
            when: When {
                words: text(&file.when.words),
                quoted: file.when.quoted,
                claim: (file.when.claim.as_ref())
                    .and_then(|id| self.claim_id(id, &path.key("when").key("claim"))),
                note: text_if_any(file.when.note.as_deref()),
                scale: (file.when.scale.as_ref())
                    .and_then(|scale| self.scale(scale, &path.key("when").key("scale"))),
            },
            venues: self.venues(&file.venues, &path.key("venues")),
            placed_by_us: file.placed_by_us,
            area: text_if_any(file.area.as_deref()),
            summary: self.text(&file.summary, &path.key("summary")),
            participants: each(&file.participants, &path.key("participants"), |part, path| {
                let actor = self.actor_id(&part.actor, &path.key("actor"));
                let delegation =
                    (part.delegation.as_ref()).and_then(|id| self.actor_id(id, &path.key("delegation")));
                let claim = self.claim_id(&part.claim, &path.key("claim"));
                Some(Participant {
                    actor: actor?,
                    role: part.role,
                    delegation,
                    claim: claim?,
                })
            }),
            outcome: self.text_if_any(file.outcome.as_ref(), &path.key("outcome")),
            about: self.text_if_any(file.about.as_ref(), &path.key("about")),
            notes: texts(&file.notes),
            gaps: texts(&file.gaps),
        }
    }

    fn scale(&mut self, file: &ScaleFile, path: &JsonPath) -> Option<Scale> {
        let from = self.day(&file.from, &path.key("from"));
        let to = file.to.as_ref().map(|to| self.day(to, &path.key("to")));
        Some(Scale {
            precision: file.precision,
            from: from?,
            to: to.unwrap_or(from)?,
            ours: list(file.ours.iter().copied()),
        })
    }
}
