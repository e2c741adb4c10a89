//! Makes the story out of its file: resolves references, reads days and addresses.
//!
//! Each reference that leads nowhere is noted and left out, so that one pass finds them all; the
//! story is thrown away then. What stays out: rules about more than one value, which have files of
//! their own.

mod deal;

use std::collections::BTreeSet;

use super::constants::{list, text, text_if_any, texts};
use super::days;
use super::finding::{At, Findings};
use super::ids::{Ids, OTHERS};
use crate::address;
use crate::atlas::projection::LonLat;
use crate::file::*;
use crate::model::*;
use crate::problem::ProblemKind;
use crate::view_state::ViewState;

/// What making a story comes to.
pub struct Built {
    /// The story as far as it can be made; it has no base map yet.
    pub story: Story,
    /// Of each claim, whether something in the story rests on it or links to it.
    pub used_claims: Vec<bool>,
}

/// Makes the story that a file describes.
pub fn build(file: &StoryFile, ids: &Ids, findings: &mut Findings) -> Built {
    let root = &At::root();
    let mut build = Build {
        ids,
        findings,
        used_claims: vec![false; file.claims.len()],
    };
    let mut story = build.story(file, root);
    // Facts and the tour point at views, so the story has to be there before them.
    story.facts = build.facts(&file.facts, &root.key("facts"), &story);
    story.tour = build.tour(&file.tour, &root.key("tour"), &story);
    Built {
        story,
        used_claims: build.used_claims,
    }
}

/// What making a story needs.
struct Build<'a, 'file> {
    ids: &'a Ids<'file>,
    findings: &'a mut Findings,
    used_claims: Vec<bool>,
}

/// Makes a list out of the items at a path, each with its own path; what cannot be made is left out.
fn each<F, T>(items: &[F], at: &At, mut make: impl FnMut(&F, &At) -> Option<T>) -> List<T> {
    let made = items.iter().enumerate();
    list(made.filter_map(|(index, item)| make(item, &at.item(index))))
}

impl Build<'_, '_> {
    fn story(&mut self, file: &StoryFile, root: &At) -> Story {
        Story {
            id: text(&file.id),
            language: text(&file.language),
            direction: file.direction,
            kicker: text(&file.kicker),
            hed: text(&file.hed),
            dek: self.text(&file.dek, &root.key("dek")),
            sourcing: self.text(&file.sourcing, &root.key("sourcing")),
            article: article(&file.article),
            views: self.views(&file.views, &root.key("views")),
            sides: each(&file.sides, &root.key("sides"), |side, at| {
                Some(self.side(side, at))
            }),
            sources: each(&file.sources, &root.key("sources"), |source, at| {
                Some(self.source(source, at))
            }),
            actors: each(&file.actors, &root.key("actors"), |actor, at| {
                Some(self.actor(actor, at))
            }),
            venues: each(&file.venues, &root.key("venues"), |venue, at| {
                Some(self.venue(venue, at))
            }),
            events: each(&file.events, &root.key("events"), |event, at| {
                Some(self.event(event, at))
            }),
            issues: each(&file.issues, &root.key("issues"), |issue, at| {
                Some(Issue {
                    id: text(&issue.id),
                    name: text(&issue.name),
                    for_all: self.text_if_any(issue.for_all.as_ref(), &at.key("for_all")),
                    gaps: texts(&issue.gaps),
                })
            }),
            claims: each(&file.claims, &root.key("claims"), |claim, at| {
                Some(self.claim(file, claim, at))
            }),
            deals: each(&file.deals, &root.key("deals"), |deal, at| {
                Some(self.deal(deal, at))
            }),
            facts: List::EMPTY,
            tour: List::EMPTY,
            timeline: file.timeline.as_ref().and_then(|timeline| {
                Some(Timeline {
                    reference: self.day(&timeline.reference, &root.key("timeline").key("reference"))?,
                    label: text(&timeline.label),
                })
            }),
            base_map: None,
        }
    }

    fn text(&mut self, file: &TextFile, at: &At) -> Text {
        if file.rests_on.is_empty() {
            self.findings
                .problem(&at.key("rests_on"), ProblemKind::RestsOnNothing);
        }
        self.text_of_part(file, at)
    }

    /// A text that may rest on nothing: it says what the article does not say.
    fn text_of_part(&mut self, file: &TextFile, at: &At) -> Text {
        Text {
            text: text(&file.text),
            rests_on: self.claims(&file.rests_on, &at.key("rests_on")),
        }
    }

    fn text_if_any(&mut self, file: Option<&TextFile>, at: &At) -> Option<Text> {
        file.map(|file| self.text(file, at))
    }

    fn views(&mut self, file: &ViewsFile, at: &At) -> Views {
        let mut heading = |file: &HeadingFile, key: &str| Heading {
            title: text(&file.title),
            dek: self.text(&file.dek, &at.key(key).key("dek")),
        };
        Views {
            map: heading(&file.map, "map"),
            actors: heading(&file.actors, "actors"),
            timeline: heading(&file.timeline, "timeline"),
            positions: heading(&file.positions, "positions"),
            sources: heading(&file.sources, "sources"),
        }
    }

    fn side(&mut self, file: &SideFile, at: &At) -> Side {
        // The others are nobody in particular; every other side is an actor's.
        let actor = self.ids.position("actors", &file.id).map(ActorId);
        let broken_actors = self.findings.doubts(&At::root().key("actors"));
        if actor.is_none() && file.id != OTHERS && !broken_actors {
            let nearest = self.ids.nearest("actors", &file.id, self.findings);
            let kind = ProblemKind::SideWithoutActor { nearest };
            self.findings.problem(&at.key("id"), kind);
        }
        Side {
            id: text(&file.id),
            actor,
            name: text(&file.name),
            short: text(&file.short),
            shape: file.shape,
        }
    }

    fn source(&mut self, file: &SourceFile, at: &At) -> Source {
        Source {
            id: text(&file.id),
            name: text(&file.name),
            short: text(&file.short),
            spelled: text_if_any(file.spelled.as_deref()),
            origin: text_if_any(file.origin.as_deref()),
            named: file.named,
            is_article: file.is_article,
            summary: self.text(&file.summary, &at.key("summary")),
            notes: texts(&file.notes),
            gaps: texts(&file.gaps),
            address: text_if_any(file.address.as_deref()),
        }
    }

    fn actor(&mut self, file: &ActorFile, at: &At) -> Actor {
        Actor {
            id: text(&file.id),
            name: text(&file.name),
            short: text(&file.short),
            title: self.text(&file.title, &at.key("title")),
            kind: file.kind,
            side: self.side_id(&file.side, &at.key("side")).unwrap_or(SideId(0)),
            monogram: text(&file.monogram),
            named: file.named,
            home: file
                .home
                .as_ref()
                .and_then(|id| self.venue_id(id, &at.key("home"))),
            name_language: text_if_any(file.name_language.as_deref()),
            notes: texts(&file.notes),
            gaps: texts(&file.gaps),
        }
    }

    fn venue(&mut self, file: &VenueFile, at: &At) -> Venue {
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
            summary: self.text(&file.summary, &at.key("summary")),
            lede: self.text(&file.lede, &at.key("lede")),
            zoom: file.zoom,
            notes: texts(&file.notes),
            gaps: texts(&file.gaps),
        }
    }

    fn event(&mut self, file: &EventFile, at: &At) -> Event {
        Event {
            id: text(&file.id),
            name: text(&file.name),
            when: When {
                words: text(&file.when.words),
                quoted: file.when.quoted,
                note: text_if_any(file.when.note.as_deref()),
                scale: (file.when.scale.as_ref())
                    .and_then(|scale| self.scale(scale, &at.key("when").key("scale"))),
            },
            venues: self.venues(&file.venues, &at.key("venues")),
            area: text_if_any(file.area.as_deref()),
            summary: self.text(&file.summary, &at.key("summary")),
            participants: each(&file.participants, &at.key("participants"), |part, at| {
                let actor = self.actor_id(&part.actor, &at.key("actor"));
                let delegation =
                    (part.delegation.as_ref()).and_then(|id| self.actor_id(id, &at.key("delegation")));
                let claim = self.claim_id(&part.claim, &at.key("claim"));
                Some(Participant {
                    actor: actor?,
                    role: part.role,
                    delegation,
                    claim: claim?,
                })
            }),
            outcome: self.text_if_any(file.outcome.as_ref(), &at.key("outcome")),
            about: self.text_if_any(file.about.as_ref(), &at.key("about")),
            gaps: texts(&file.gaps),
        }
    }

    fn scale(&mut self, file: &ScaleFile, at: &At) -> Option<Scale> {
        let from = self.day(&file.from, &at.key("from"));
        let to = file.to.as_ref().map(|to| self.day(to, &at.key("to")));
        Some(Scale {
            precision: file.precision,
            from: from?,
            to: to.unwrap_or(from)?,
        })
    }

    fn claim(&mut self, story: &StoryFile, file: &ClaimFile, at: &At) -> Claim {
        Claim {
            id: text(&file.id),
            statement: text(&file.statement),
            paragraph: file.paragraph,
            speaker: file.speaker.as_ref().map(|speaker| {
                let actor = (speaker.actor.as_ref())
                    .and_then(|id| self.actor_id(id, &at.key("speaker").key("actor")));
                let known = actor.map(|id| &story.actors[id.index()]);
                let name = known.map(|known| known.name.as_str());
                Speaker {
                    actor,
                    called: text(speaker.called.as_deref().or(name).unwrap_or_default()),
                    // Words such as "an official" name nobody.
                    named: known.is_some_and(|known| known.named),
                }
            }),
            to: text_if_any(file.to.as_deref()),
            through: self.each_id(&file.through, &at.key("through"), Self::source_id),
            firmness: file.firmness,
            own_words: file.own_words,
            hedges: list(file.hedges.iter().copied()),
            actors: self.each_id(&file.actors, &at.key("actors"), Self::actor_id),
            venues: self.venues(&file.venues, &at.key("venues")),
            events: self.each_id(&file.events, &at.key("events"), Self::event_id),
            positions: each(&file.positions, &at.key("positions"), |position, at| {
                let issue = self.issue_id(&position.issue, &at.key("issue"));
                let side = self.side_id(&position.side, &at.key("side"));
                Some(Position {
                    issue: issue?,
                    side: side?,
                    text: text(&position.text),
                })
            }),
            relations: each(&file.relations, &at.key("relations"), |relation, at| {
                let from = self.actor_id(&relation.from, &at.key("from"));
                let to = self.actor_id(&relation.to, &at.key("to"));
                if from.is_some() && from == to {
                    self.findings.problem(&at.key("to"), ProblemKind::WithItself);
                }
                Some(Relation {
                    kind: relation.kind,
                    from: from?,
                    to: to?,
                })
            }),
            supports: self.claims(&file.supports, &at.key("supports")),
            contradicts: self.claims(&file.contradicts, &at.key("contradicts")),
            notes: texts(&file.notes),
            gaps: texts(&file.gaps),
        }
    }

    fn facts(&mut self, files: &[FactFile], at: &At, story: &Story) -> List<Fact> {
        each(files, at, |file, at| {
            let view = self.view(&file.address, &at.key("address"), story);
            let claim = self.claim_id(&file.claim, &at.key("claim"));
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

    fn tour(&mut self, files: &[TourStepFile], at: &At, story: &Story) -> List<TourStep> {
        each(files, at, |file, at| {
            let words = self.text(&file.text, &at.key("text"));
            let venue = file
                .venue
                .as_ref()
                .and_then(|id| self.venue_id(id, &at.key("venue")));
            Some(TourStep {
                title: text(&file.title),
                text: words,
                goal: text(&file.goal),
                view: self.view(&file.address, &at.key("address"), story)?,
                venue,
            })
        })
    }

    /// The view of an address, which must be that of a page and nothing more.
    fn view(&mut self, address: &str, at: &At, story: &Story) -> Option<View> {
        let parsed = address::parse(address, story);
        let view = parsed.state.view;
        if parsed.odd || parsed.state != ViewState::of(view) {
            self.findings.problem(at, ProblemKind::NoSuchView);
            return None;
        }
        Some(view)
    }

    fn day(&mut self, day: &str, at: &At) -> Option<Day> {
        let parsed = days::parse(day);
        if parsed.is_none() {
            self.findings.problem(at, ProblemKind::NotADay);
        }
        parsed
    }

    /// A list of references, each of which may stand there once.
    fn each_id<T>(
        &mut self,
        ids: &[String],
        at: &At,
        find: fn(&mut Self, &str, &At) -> Option<T>,
    ) -> List<T> {
        let mut seen = BTreeSet::new();
        let items = ids.iter().enumerate();
        list(items.filter_map(|(index, id)| {
            if !seen.insert(id) {
                self.findings.problem(&at.item(index), ProblemKind::RepeatedEntry);
            }
            find(self, id, &at.item(index))
        }))
    }

    fn claims(&mut self, ids: &[String], at: &At) -> List<ClaimId> {
        self.each_id(ids, at, Self::claim_id)
    }

    fn venues(&mut self, ids: &[String], at: &At) -> List<VenueId> {
        self.each_id(ids, at, Self::venue_id)
    }

    fn actor_id(&mut self, id: &str, at: &At) -> Option<ActorId> {
        self.ids.find("actors", id, at, self.findings).map(ActorId)
    }

    fn side_id(&mut self, id: &str, at: &At) -> Option<SideId> {
        self.ids.find("sides", id, at, self.findings).map(SideId)
    }

    fn venue_id(&mut self, id: &str, at: &At) -> Option<VenueId> {
        self.ids.find("venues", id, at, self.findings).map(VenueId)
    }

    fn event_id(&mut self, id: &str, at: &At) -> Option<EventId> {
        self.ids.find("events", id, at, self.findings).map(EventId)
    }

    fn issue_id(&mut self, id: &str, at: &At) -> Option<IssueId> {
        self.ids.find("issues", id, at, self.findings).map(IssueId)
    }

    fn source_id(&mut self, id: &str, at: &At) -> Option<SourceId> {
        self.ids.find("sources", id, at, self.findings).map(SourceId)
    }

    fn claim_id(&mut self, id: &str, at: &At) -> Option<ClaimId> {
        let position = self.ids.find("claims", id, at, self.findings)?;
        if let Some(used) = self.used_claims.get_mut(usize::from(position)) {
            *used = true;
        }
        Some(ClaimId(position))
    }
}

fn article(file: &ArticleFile) -> Article {
    Article {
        name: text(&file.name),
        address: text_if_any(file.address.as_deref()),
        facts_as_of: text(&file.facts_as_of),
        sections: list(file.sections.iter().map(|section| Section {
            id: text(&section.id),
            name: text(&section.name),
            first: section.first,
            last: section.last,
        })),
    }
}
