//! Builds the sides, sources, actors, venues, key facts and tour steps.

use crate::check::build::builder::{Builder, each};
use crate::check::ids::OTHERS;
use crate::check::json_path::JsonPath;
use crate::check::leak::{list, text, text_if_any, texts};
use crate::diagnostic::ErrorKind;
use crate::file::{ActorFile, AlsoFile, FactFile, SideFile, SourceFile, TourStepFile, VenueFile};
use crate::geo::projection::LonLat;
use crate::model::{
    Actor, ActorId, Fact, Figure, List, OtherName, Side, SideId, Source, Story, TourStep, Venue,
};

fn other_names(files: &[AlsoFile]) -> List<OtherName> {
    list(files.iter().map(|file| OtherName {
        name: text(&file.name),
        language: text(&file.language),
    }))
}

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
            identified: file.identified,
            home: file
                .home
                .as_ref()
                .and_then(|id| self.venue_id(id, &path.key("home"))),
            name_language: text_if_any(file.name_language.as_deref()),
            also: other_names(&file.also),
            alphabetical: 0,
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
            also: other_names(&file.also),
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
            if file.rests_on.is_empty() {
                self.diagnostics
                    .error(&path.key("rests_on"), ErrorKind::RestsOnNothing);
            }
            let rests_on = self.claims(&file.rests_on, &path.key("rests_on"));
            Some(Fact {
                figure: self.figure(file, path),
                before: text(&file.before),
                link: text(&file.link),
                after: text(&file.after),
                view: view?,
                rests_on,
            })
        })
    }

    /// The figure of a fact, which needs the words for what it counts.
    fn figure(&mut self, file: &FactFile, path: &JsonPath) -> Option<Figure> {
        if let (Some(number), Some(unit)) = (&file.figure, &file.unit) {
            return Some(Figure {
                number: text(number),
                unit: text(unit),
            });
        }
        if file.figure.is_some() || file.unit.is_some() {
            self.diagnostics.error(path, ErrorKind::FigureWithoutUnit);
        }
        None
    }

    pub(super) fn tour(&mut self, files: &[TourStepFile], path: &JsonPath, story: &Story) -> List<TourStep> {
        each(files, path, |file, path| {
            let words = self.text(&file.text, &path.key("text"));
            let venues = self.venues(&file.venues, &path.key("venues"));
            Some(TourStep {
                title: text(&file.title),
                text: words,
                goal: text(&file.goal),
                view: self.view(&file.address, &path.key("address"), story)?,
                venues,
            })
        })
    }
}
