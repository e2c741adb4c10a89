//! The story: its lists and lookups in them.

use locale::Words;

use crate::model::actors::{Actor, Side};
use crate::model::article::{Article, ArticleSection, Views};
use crate::model::claims::{Claim, Issue};
use crate::model::deals::Deal;
use crate::model::events::{Event, Timeline};
use crate::model::ids::{ActorId, ClaimId, EventId, IssueId, SideId, SourceId, VenueId};
use crate::model::list::List;
use crate::model::map::{BaseMap, Venue};
use crate::model::overview::{Fact, TourStep};
use crate::model::sources::Source;
use crate::model::text::Text;
use crate::model::translation::{Edition, Translation};
use crate::vocabulary::Direction;

/// The checked facts of one article.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Story {
    /// Its id, which names the offline file.
    pub id: &'static str,
    /// BCP 47 tag of its language.
    pub language: &'static str,
    pub direction: Direction,
    /// The words of the interface in the story's language, or in English.
    pub words: Words,
    /// The languages of its pages, the original's first; empty if there is only one.
    pub editions: List<Edition>,
    /// How it was translated; none for an original.
    pub translation: Option<Translation>,
    /// The short line above the hed.
    pub kicker: &'static str,
    /// The headline.
    pub hed: &'static str,
    /// The paragraph below the headline.
    pub dek: Text,
    /// What the story is based on.
    pub sourcing: Text,
    pub article: Article,
    /// Titles and deks of the views.
    pub views: Views,
    /// The parties, in the order in which they are shown.
    pub sides: List<Side>,
    /// The carriers of statements.
    pub sources: List<Source>,
    /// Everybody who appears.
    pub actors: List<Actor>,
    /// Every place and area.
    pub venues: List<Venue>,
    /// In chronological order.
    pub events: List<Event>,
    /// The questions on which positions are compared.
    pub issues: List<Issue>,
    /// Every statement, in the order of the article.
    pub claims: List<Claim>,
    /// Agreements that split revenues.
    pub deals: List<Deal>,
    /// Key facts of the overview.
    pub facts: List<Fact>,
    /// Steps of the tour.
    pub tour: List<TourStep>,
    /// The moment from which date words are counted.
    pub timeline: Option<Timeline>,
    /// The base map; none for a story without venues.
    pub base_map: Option<BaseMap>,
}

macro_rules! look_ups {
    ($($list:ident, $item:ident, $id:ident, $get:ident, $find:ident, $each:ident);+ $(;)?) => {
        impl Story {
            $(
                /// The item with this id. An id of another story returns the first item.
                pub fn $get(&self, id: $id) -> &'static $item {
                    self.$list.0.get(id.index()).unwrap_or(&self.$list.0[0])
                }

                /// The typed id of an id in an address or file.
                pub fn $find(&self, word: &str) -> Option<$id> {
                    self.$list.0.iter().position(|item| item.id == word).map(|at| $id(at as u16))
                }

                /// Every id, in the story's order.
                pub fn $each(&self) -> impl DoubleEndedIterator<Item = $id> + ExactSizeIterator + use<> {
                    (0..self.$list.0.len() as u16).map($id)
                }
            )+
        }
    };
}

look_ups! {
    actors, Actor, ActorId, actor, find_actor, actor_ids;
    sides, Side, SideId, side, find_side, side_ids;
    venues, Venue, VenueId, venue, find_venue, venue_ids;
    events, Event, EventId, event, find_event, event_ids;
    issues, Issue, IssueId, issue, find_issue, issue_ids;
    sources, Source, SourceId, source, find_source, source_ids;
    claims, Claim, ClaimId, claim, find_claim, claim_ids;
}

impl Story {
    /// The story as it is shown and as the app gets it: words of the interface in another language than the story's are marked,
    /// see [`locale::MARK`]. Descriptions, downloads and pictures have no marks.
    #[cfg(feature = "file")]
    pub fn on_screen(&self) -> Story {
        Story {
            words: locale::languages::on_screen(self.words, self.language),
            ..*self
        }
    }

    /// The name of its files outside of its folder: its id, for a translation with the language.
    pub fn file_name(&self) -> String {
        let mut name = self.id.to_owned();
        if self.translation.is_some() {
            name.push('-');
            name.push_str(self.language);
        }
        name
    }

    /// The number of paragraphs of the article.
    pub fn paragraphs(&self) -> u16 {
        self.article.sections.last().map_or(0, |section| section.last)
    }

    /// The section that holds a paragraph.
    pub fn section_of(&self, paragraph: u16) -> Option<&'static ArticleSection> {
        self.article
            .sections
            .0
            .iter()
            .find(|section| (section.first..=section.last).contains(&paragraph))
    }

    /// The claims by or about an actor.
    pub fn claims_about_actor(&self, actor: ActorId) -> impl Iterator<Item = ClaimId> + '_ {
        self.claim_ids().filter(move |&id| {
            let claim = self.claim(id);
            claim.actors.contains(&actor) || claim.speaks(actor)
        })
    }

    pub fn claims_about_venue(&self, venue: VenueId) -> impl Iterator<Item = ClaimId> + '_ {
        self.claim_ids()
            .filter(move |&id| self.claim(id).venues.contains(&venue))
    }

    pub fn claims_about_event(&self, event: EventId) -> impl Iterator<Item = ClaimId> + '_ {
        self.claim_ids()
            .filter(move |&id| self.claim(id).events.contains(&event))
    }

    /// The claims that came through a source; for the article itself, those that name no outlet.
    pub fn claims_through(&self, source: SourceId) -> impl Iterator<Item = ClaimId> + '_ {
        let is_article = self.source(source).is_article;
        self.claim_ids().filter(move |&id| {
            let through = self.claim(id).through;
            if is_article {
                through.is_empty()
            } else {
                through.contains(&source)
            }
        })
    }

    /// The events at a venue, in the article's order of time.
    pub fn events_at(&self, venue: VenueId) -> impl Iterator<Item = EventId> + '_ {
        self.event_ids()
            .filter(move |&id| self.event(id).venues.contains(&venue))
    }

    /// Whether a venue is on the map only because the editors placed events there.
    pub fn is_placed_by_us(&self, venue: VenueId) -> bool {
        // Most stories have few such events, or none, so they are looked at first.
        let mut ours = self.events.iter().filter(|event| event.placed_by_us);
        ours.any(|event| event.venues.contains(&venue))
            && self.events_at(venue).all(|id| self.event(id).placed_by_us)
    }

    /// Whether the editors placed any venue. Only those of events that they placed are looked at: venues times events are too many.
    pub fn has_venue_placed_by_us(&self) -> bool {
        let ours = self.events.iter().filter(|event| event.placed_by_us);
        ours.flat_map(|event| event.venues.iter())
            .any(|&venue| self.is_placed_by_us(venue))
    }

    /// The venues at which an actor appears: it takes part in an event there.
    pub fn venues_of(&self, actor: ActorId) -> impl Iterator<Item = VenueId> + '_ {
        self.venue_ids().filter(move |&venue| {
            self.events_at(venue).any(|event| {
                self.event(event)
                    .participants
                    .iter()
                    .any(|part| part.involves(actor))
            })
        })
    }
}
