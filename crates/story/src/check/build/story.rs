//! Builds the story around its lists.

use crate::check::build::builder::{Builder, each};
use crate::check::collation::places;
use crate::check::days;
use crate::check::diagnostics::Diagnostics;
use crate::check::ids::Ids;
use crate::check::json_path::JsonPath;
use crate::check::leak::{list, text, text_if_any, texts};
use crate::diagnostic::ErrorKind;
use crate::file::{ArticleFile, HeadingFile, StoryFile, ViewsFile};
use crate::model::{Actor, Article, ArticleSection, Heading, Issue, List, MapNote, Story, Timeline, Views};

/// The result of building a story.
pub struct Built {
    /// The story without its base map. Broken references are missing.
    pub story: Story,
    /// For each claim, whether something in the story rests on it or links to it.
    pub used_claims: Vec<bool>,
}

/// Builds the story that a file describes.
pub fn build(file: &StoryFile, ids: &Ids, diagnostics: &mut Diagnostics) -> Built {
    let root = &JsonPath::root();
    let mut builder = Builder {
        ids,
        diagnostics,
        used_claims: vec![false; file.claims.len()],
    };
    let mut story = builder.story(file, root);
    // Facts and tour steps link to views, so the rest of the story has to exist before them.
    story.facts = builder.facts(&file.facts, &root.key("facts"), &story);
    story.tour = builder.tour(&file.tour, &root.key("tour"), &story);
    Built {
        story,
        used_claims: builder.used_claims,
    }
}

impl Builder<'_, '_> {
    fn story(&mut self, file: &StoryFile, root: &JsonPath) -> Story {
        let names = file.actors.iter().map(|actor| actor.name.as_str());
        let mut places = places(names, &file.language).into_iter();
        Story {
            id: text(&file.id),
            language: text(&file.language),
            direction: file.direction,
            words: locale::languages::words(&file.language),
            editions: List::EMPTY,
            translation: None,
            kicker: text(&file.kicker),
            hed: text(&file.hed),
            dek: self.text(&file.dek, &root.key("dek")),
            sourcing: self.text(&file.sourcing, &root.key("sourcing")),
            article: self.article(&file.article, &root.key("article")),
            views: self.views(&file.views, &root.key("views")),
            sides: each(&file.sides, &root.key("sides"), |side, path| {
                Some(self.side(side, path))
            }),
            sources: each(&file.sources, &root.key("sources"), |source, path| {
                Some(self.source(source, path))
            }),
            actors: each(&file.actors, &root.key("actors"), |actor, path| {
                Some(Actor {
                    alphabetical: places.next().unwrap_or_default(),
                    ..self.actor(actor, path)
                })
            }),
            venues: each(&file.venues, &root.key("venues"), |venue, path| {
                Some(self.venue(venue, path))
            }),
            events: each(&file.events, &root.key("events"), |event, path| {
                Some(self.event(event, path))
            }),
            issues: each(&file.issues, &root.key("issues"), |issue, path| {
                Some(Issue {
                    id: text(&issue.id),
                    name: text(&issue.name),
                    for_all: self.text_if_any(issue.for_all.as_ref(), &path.key("for_all")),
                    no_position: self.each_id(&issue.no_position, &path.key("no_position"), Self::side_id),
                    gaps: texts(&issue.gaps),
                })
            }),
            claims: each(&file.claims, &root.key("claims"), |claim, path| {
                Some(self.claim(file, claim, path))
            }),
            deals: each(&file.deals, &root.key("deals"), |deal, path| {
                Some(self.deal(deal, path))
            }),
            facts: List::EMPTY,
            tour: List::EMPTY,
            timeline: self.timeline(file, root),
            base_map: None,
        }
    }

    fn views(&mut self, file: &ViewsFile, path: &JsonPath) -> Views {
        let map = &path.key("map");
        let map_notes = each(&file.map.ours, &map.key("ours"), |note, path| {
            Some(MapNote {
                venues: self.venues(&note.venues, &path.key("venues")),
                text: text(&note.text),
            })
        });
        let map = Heading {
            title: text(&file.map.title),
            dek: self.text(&file.map.dek, &map.key("dek")),
        };
        let mut heading = |file: &HeadingFile, key: &str| Heading {
            title: text(&file.title),
            dek: self.text(&file.dek, &path.key(key).key("dek")),
        };
        Views {
            map,
            map_notes,
            actors: heading(&file.actors, "actors"),
            timeline: heading(&file.timeline, "timeline"),
            positions: heading(&file.positions, "positions"),
            sources: heading(&file.sources, "sources"),
        }
    }

    fn timeline(&mut self, file: &StoryFile, root: &JsonPath) -> Option<Timeline> {
        let timeline = file.timeline.as_ref()?;
        let path = &root.key("timeline");
        let reference = match (&timeline.reference, &file.article.date) {
            (Some(reference), _) => self.day(reference, &path.key("reference")),
            // Malformed dates of the article are reported where they stand.
            (None, Some(date)) => days::parse(date),
            (None, None) => {
                self.diagnostics.error(path, ErrorKind::MissingReference);
                None
            }
        };
        Some(Timeline {
            reference: reference?,
            label: text(&timeline.label),
        })
    }

    fn article(&mut self, file: &ArticleFile, path: &JsonPath) -> Article {
        let date = (file.date.as_deref()).and_then(|date| self.day(date, &path.key("date")));
        if date.is_some_and(|date| date.year == 0) {
            self.diagnostics
                .error(&path.key("date"), ErrorKind::DateWithoutYear);
        }
        Article {
            name: text(&file.name),
            title: text_if_any(file.title.as_deref()),
            byline: text_if_any(file.byline.as_deref()),
            publisher: text_if_any(file.publisher.as_deref()),
            date,
            language: text_if_any(file.language.as_deref()),
            address: text_if_any(file.address.as_deref()),
            not_given: list(file.not_given.iter().copied()),
            facts_as_of: text_if_any(file.facts_as_of.as_deref()),
            sections: list(file.sections.iter().map(|section| ArticleSection {
                id: text(&section.id),
                name: text(&section.name),
                first: section.first,
                last: section.last,
            })),
        }
    }
}
