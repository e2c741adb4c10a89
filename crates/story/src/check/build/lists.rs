//! Builds the sides, sources, actors, venues, key facts and tour steps.

use crate::check::build::builder::{Builder, each};
use crate::check::ids::OTHERS;
use crate::check::json_path::JsonPath;
use crate::check::leak::{text, text_if_any, texts};
use crate::diagnostic::ErrorKind;
use crate::file::{ActorFile, FactFile, SideFile, SourceFile, TourStepFile, VenueFile};
use crate::geo::projection::LonLat;
use crate::model::{Actor, ActorId, Fact, List, Side, SideId, Source, Story, TourStep, Venue};

impl Builder<'_, '_> {
    pub(super) fn side(&mut self, file: &SideFile, path: &JsonPath) -> Side {
        // The others are nobody in particular; every other side is an actor's.
        let actor = self.ids.position("actors", &file.id).map(ActorId);
        let broken_actors = self.diagnostics.is_tainted(&JsonPath::root().key("actors"));
        if actor.is_none() && file.id != OTHERS && !broken_actors {
            let nearest = self.ids.nearest("actors", &file.id, self.diagnostics);
            let kind = ErrorKind::SideWithoutActor { nearest };
            self.diagnostics.error(&path.key("id"), kind);
        }
        Side {
            id: text(&file.id),
            actor,
            name: text(&file.name),
            short: text(&file.short),
            shape: file.shape,
        }
    }

    pub(super) fn source(&mut self, file: &SourceFile, path: &JsonPath) -> Source {
        Source {
            id: text(&file.id),
            name: text(&file.name),
            short: text(&file.short),
            spelled: text_if_any(file.spelled.as_deref()),
            origin: text_if_any(file.origin.as_deref()),
            named: file.named,
            is_article: file.is_article,
            summary: self.text(&file.summary, &path.key("summary")),
            notes: texts(&file.notes),
            gaps: texts(&file.gaps),
            address: text_if_any(file.address.as_deref()),
        }
    }

    pub(super) fn actor(&mut self, file: &ActorFile, path: &JsonPath) -> Actor {
        Actor {
            id: text(&file.id),
            name: text(&file.name),
            short: text(&file.short),
            title: self.text(&file.title, &path.key("title")),
            kind: file.kind,
            side: self.side_id(&file.side, &path.key("side")).unwrap_or(SideId(0)),
            monogram: text(&file.monogram),
            named: file.named,
            home: file
                .home
                .as_ref()
                .and_then(|id| self.venue_id(id, &path.key("home"))),
            name_language: text_if_any(file.name_language.as_deref()),
            notes: texts(&file.notes),
            gaps: texts(&file.gaps),
        }
    }

    pub(super) fn venue(&mut self, file: &VenueFile, path: &JsonPath) -> Venue {
        Venue {
            id: text(&file.id),
            name: text(&file.name),
            kind: file.kind,
            at: LonLat {
                longitude: file.longitude,
                latitude: file.latitude,
            },
            area: text_if_any(file.area.as_deref()),
            anchor: file.anchor,
            within: text_if_any(file.within.as_deref()),
            summary: self.text(&file.summary, &path.key("summary")),
            lede: self.text(&file.lede, &path.key("lede")),
            zoom: file.zoom,
            notes: texts(&file.notes),
            gaps: texts(&file.gaps),
        }
    }

    pub(super) fn facts(&mut self, files: &[FactFile], path: &JsonPath, story: &Story) -> List<Fact> {
        each(files, path, |file, path| {
            let view = self.view(&file.address, &path.key("address"), story);
            let claim = self.claim_id(&file.claim, &path.key("claim"));
            Some(Fact {
                figure: text(&file.figure),
                unit: text(&file.unit),
                before: text(&file.before),
                link: text(&file.link),
                after: text(&file.after),
                view: view?,
                claim: claim?,
            })
        })
    }

    pub(super) fn tour(&mut self, files: &[TourStepFile], path: &JsonPath, story: &Story) -> List<TourStep> {
        each(files, path, |file, path| {
            let words = self.text(&file.text, &path.key("text"));
            let venue = file
                .venue
                .as_ref()
                .and_then(|id| self.venue_id(id, &path.key("venue")));
            Some(TourStep {
                title: text(&file.title),
                text: words,
                goal: text(&file.goal),
                view: self.view(&file.address, &path.key("address"), story)?,
                venue,
            })
        })
    }
}
