//! A checked story: every reference resolved, every number in range.
//!
//! A [`Story`] is plain values that live as long as the page (`&'static str`, [`List`], ids
//! that are indexes). In the reader's wasm it is unpacked once (see [`crate::packed`]): parsing
//! JSON there would cost every reader 18 KB. On the host, `check` makes the same values from a
//! file and leaks them once per run.
//!
//! What stays out: text of the interface, addresses, positions on the screen.

use core::ops::Deref;

use crate::atlas::projection::{LonLat, Projection};
use crate::vocabulary::{
    ActorKind, Compass, Direction, Firmness, Hedge, LabelClass, Precision, RelationKind, Role, Shape,
    VenueKind,
};

/// An immutable list that can stand in a constant.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct List<T: 'static>(pub &'static [T]);

impl<T> Deref for List<T> {
    type Target = [T];
    fn deref(&self) -> &[T] {
        self.0
    }
}

impl<T> List<T> {
    /// The empty list.
    pub const EMPTY: List<T> = List(&[]);
}

macro_rules! typed_ids {
    ($($(#[$meta:meta])* $name:ident),+ $(,)?) => { $(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u16);
        impl $name {
            /// The position in the story's list.
            pub fn index(self) -> usize { self.0 as usize }
        }
    )+ };
}

typed_ids! {
    /// An actor of this story.
    ActorId,
    /// A side of this story.
    SideId,
    /// A venue of this story.
    VenueId,
    /// An event of this story.
    EventId,
    /// An issue of this story.
    IssueId,
    /// A source of this story.
    SourceId,
    /// A claim of this story.
    ClaimId,
}

/// Text of ours and the claims on which it rests, the leading one first.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Text {
    /// The text.
    pub text: &'static str,
    /// The claims.
    pub rests_on: List<ClaimId>,
}

/// The checked facts of one article.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Story {
    /// Its id, which names the offline file.
    pub id: &'static str,
    /// BCP 47 tag of its language.
    pub language: &'static str,
    /// The way the language runs.
    pub direction: Direction,
    /// The short line above the hed.
    pub kicker: &'static str,
    /// The headline.
    pub hed: &'static str,
    /// The paragraph under it.
    pub dek: Text,
    /// What the story was made from.
    pub sourcing: Text,
    /// The article.
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
    /// What happened, in the article's order of time.
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

/// The article, as far as a story points into it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Article {
    /// What to call it.
    pub name: &'static str,
    /// Its public address.
    pub address: Option<&'static str>,
    /// How its facts are dated, in words.
    pub facts_as_of: &'static str,
    /// Its sections.
    pub sections: List<Section>,
}

/// A run of paragraphs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Section {
    /// The id.
    pub id: &'static str,
    /// What it is about.
    pub name: &'static str,
    /// First paragraph, from 1.
    pub first: u16,
    /// Last paragraph.
    pub last: u16,
}

/// Titles and deks of the views that are not of a deal.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Views {
    /// The map.
    pub map: Heading,
    /// The roster.
    pub actors: Heading,
    /// The timeline.
    pub timeline: Heading,
    /// The positions.
    pub positions: Heading,
    /// The sources.
    pub sources: Heading,
}

/// A view's title and dek.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Heading {
    /// The title.
    pub title: &'static str,
    /// The dek.
    pub dek: Text,
}

/// A party, or the others taken together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Side {
    /// The word in addresses: the id of its actor, or `others`.
    pub id: &'static str,
    /// The actor that stands for it.
    pub actor: Option<ActorId>,
    /// The name.
    pub name: &'static str,
    /// The name on buttons.
    pub short: &'static str,
    /// The shape.
    pub shape: Shape,
}

/// An outlet, a kind of outlet, or the article itself.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Source {
    /// The id.
    pub id: &'static str,
    /// The name.
    pub name: &'static str,
    /// The name in a claim's mark.
    pub short: &'static str,
    /// The article's spelling, where it differs.
    pub spelled: Option<&'static str>,
    /// Where it is from, as the article says.
    pub origin: Option<&'static str>,
    /// Whether the article names it.
    pub named: bool,
    /// Whether it is the article itself.
    pub is_article: bool,
    /// What it carries.
    pub summary: Text,
    /// Remarks.
    pub notes: List<&'static str>,
    /// What the article does not say.
    pub gaps: List<&'static str>,
    /// Its public address.
    pub address: Option<&'static str>,
}

/// A person, state, body or group.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Actor {
    /// The id.
    pub id: &'static str,
    /// The name.
    pub name: &'static str,
    /// The name in pictures.
    pub short: &'static str,
    /// The title, as the article gives it.
    pub title: Text,
    /// What it is.
    pub kind: ActorKind,
    /// The side.
    pub side: SideId,
    /// The monogram's letters.
    pub monogram: &'static str,
    /// Whether the article names it.
    pub named: bool,
    /// The venue that stands for it.
    pub home: Option<VenueId>,
    /// Tag of the name's language, where it differs.
    pub name_language: Option<&'static str>,
    /// Remarks.
    pub notes: List<&'static str>,
    /// What the article does not say.
    pub gaps: List<&'static str>,
}

/// A place or area.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Venue {
    /// The id.
    pub id: &'static str,
    /// The name.
    pub name: &'static str,
    /// What it is in the story.
    pub kind: VenueKind,
    /// The dot, or the middle of an area's label.
    pub at: LonLat,
    /// The base map's layer, for an area.
    pub area: Option<&'static str>,
    /// Where the label prefers to stand.
    pub anchor: Option<Compass>,
    /// The country or sea.
    pub within: Option<&'static str>,
    /// A few words for lists.
    pub summary: Text,
    /// One line for the detail.
    pub lede: Text,
    /// The zoom when chosen.
    pub zoom: Option<f64>,
    /// Remarks.
    pub notes: List<&'static str>,
    /// What the article does not say.
    pub gaps: List<&'static str>,
}

/// Something that happened or is expected.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Event {
    /// The id.
    pub id: &'static str,
    /// The name.
    pub name: &'static str,
    /// When.
    pub when: When,
    /// Where.
    pub venues: List<VenueId>,
    /// The base map's layer that it is about as a whole.
    pub area: Option<&'static str>,
    /// One sentence; its first claim is the event's mark.
    pub summary: Text,
    /// Who took part.
    pub participants: List<Participant>,
    /// What came of it.
    pub outcome: Option<Text>,
    /// What it was about.
    pub about: Option<Text>,
    /// What the article does not say.
    pub gaps: List<&'static str>,
}

/// A date with the article's precision.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct When {
    /// The words; empty where the article gives no date.
    pub words: &'static str,
    /// Whether the words are the article's own.
    pub quoted: bool,
    /// A remark.
    pub note: Option<&'static str>,
    /// The place on the scale.
    pub scale: Option<Scale>,
}

/// A stretch of the scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    /// How much of a date is given.
    pub precision: Precision,
    /// First day.
    pub from: Day,
    /// Last day; the first again for a day.
    pub to: Day,
}

/// A day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    /// The year, 0 where the article gives none.
    pub year: u16,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day of the month, from 1.
    pub day: u8,
}

/// The moment from which date words are counted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Timeline {
    /// The day.
    pub reference: Day,
    /// What happened then.
    pub label: &'static str,
}

/// An actor's part in an event.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Participant {
    /// The actor.
    pub actor: ActorId,
    /// As what.
    pub role: Role,
    /// For whom.
    pub delegation: Option<ActorId>,
    /// The claim that says so.
    pub claim: ClaimId,
}

/// A question on which positions are compared.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Issue {
    /// The id.
    pub id: &'static str,
    /// The name.
    pub name: &'static str,
    /// What holds for every side.
    pub for_all: Option<Text>,
    /// What the article does not say.
    pub gaps: List<&'static str>,
}

/// One statement of the article with its chain.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Claim {
    /// The id.
    pub id: &'static str,
    /// The statement.
    pub statement: &'static str,
    /// The paragraph, from 1.
    pub paragraph: u16,
    /// Who says so.
    pub speaker: Option<Speaker>,
    /// To whom.
    pub to: Option<&'static str>,
    /// Through whom, the one nearest to the speaker first.
    pub through: List<SourceId>,
    /// How firm.
    pub firmness: Firmness,
    /// Whether the speaker's own words are given.
    pub own_words: bool,
    /// The article's hedges.
    pub hedges: List<Hedge>,
    /// Whom it is about.
    pub actors: List<ActorId>,
    /// Which venues.
    pub venues: List<VenueId>,
    /// Which events.
    pub events: List<EventId>,
    /// Positions that it gives.
    pub positions: List<Position>,
    /// Relations that it gives.
    pub relations: List<Relation>,
    /// Claims that it supports.
    pub supports: List<ClaimId>,
    /// Claims with which it is at odds.
    pub contradicts: List<ClaimId>,
    /// Remarks.
    pub notes: List<&'static str>,
    /// What the article does not say.
    pub gaps: List<&'static str>,
}

/// Who says so.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Speaker {
    /// The actor, where the speaker is one.
    pub actor: Option<ActorId>,
    /// What to call the speaker here.
    pub called: &'static str,
    /// Whether the article names the speaker.
    pub named: bool,
}

/// A side's position in few words.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Position {
    /// The issue.
    pub issue: IssueId,
    /// The side.
    pub side: SideId,
    /// The position.
    pub text: &'static str,
}

/// How one actor stands to another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Relation {
    /// What kind.
    pub kind: RelationKind,
    /// The first actor.
    pub from: ActorId,
    /// The second actor.
    pub to: ActorId,
}

/// An agreement that splits revenues.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Deal {
    /// The id.
    pub id: &'static str,
    /// The view's title.
    pub title: &'static str,
    /// The view's dek.
    pub dek: Text,
    /// What the reader guesses.
    pub question: &'static str,
    /// The event at which it was made.
    pub event: Option<EventId>,
    /// What is split.
    pub revenues: DealPart,
    /// What makes up the revenues.
    pub streams: List<DealPart>,
    /// What is taken off first.
    pub deductions: List<Share>,
    /// The shares of what remains; the first is the one to guess.
    pub shares: List<Share>,
    /// What the shares leave.
    pub remainder: Option<DealPart>,
    /// What each party gives and gets.
    pub terms: List<Term>,
    /// The readings.
    pub readings: List<Reading>,
    /// What the article does not say.
    pub unknowns: List<&'static str>,
}

/// A named part of a deal.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DealPart {
    /// The name.
    pub name: &'static str,
    /// A few words on it.
    pub detail: Text,
}

/// A share of the revenues.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Share {
    /// Who receives it.
    pub recipient: Option<ActorId>,
    /// The name under the bar.
    pub name: &'static str,
    /// The name within a sentence.
    pub short: &'static str,
    /// Hundredths of a per cent, 0 to 10,000.
    pub basis_points: u16,
    /// For a deduction: a fixed sum in whole units a year, instead of a part.
    pub yearly: Option<u64>,
    /// One sentence that gives it.
    pub statement: Text,
    /// What the recipient is called and by whom.
    pub described: List<Text>,
}

/// What a party gives and gets.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Term {
    /// The party.
    pub party: ActorId,
    /// What it gives.
    pub gives: Option<Text>,
    /// What it gets.
    pub gets: Option<Text>,
}

/// One party's reading of a deal.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reading {
    /// The side.
    pub side: SideId,
    /// The words that lead in.
    pub lead: &'static str,
    /// The term in large type.
    pub term: Text,
    /// A sentence or two.
    pub detail: Text,
}

/// A key fact.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fact {
    /// The figure.
    pub figure: &'static str,
    /// What it counts.
    pub unit: &'static str,
    /// The sentence up to its link.
    pub before: &'static str,
    /// The words that link.
    pub link: &'static str,
    /// The rest.
    pub after: &'static str,
    /// Where it leads.
    pub view: View,
    /// The claim.
    pub claim: ClaimId,
}

/// A step of the tour.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TourStep {
    /// The title.
    pub title: &'static str,
    /// The text; its first claim is the mark.
    pub text: Text,
    /// The name on the button that leads here.
    pub goal: &'static str,
    /// The view that says more.
    pub view: View,
    /// The venue that the map chooses.
    pub venue: Option<VenueId>,
}

/// The views that have a page of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum View {
    /// The start page.
    Overview,
    /// The map, nothing chosen.
    Map,
    /// The map with a venue chosen.
    Venue(VenueId),
    /// The roster, nobody chosen.
    Actors,
    /// The roster with an actor chosen.
    Actor(ActorId),
    /// The deal.
    Deal,
    /// The timeline.
    Timeline,
    /// One event.
    Event(EventId),
    /// The positions.
    Positions,
    /// One issue.
    Issue(IssueId),
    /// The sources.
    Sources,
    /// One source.
    Source(SourceId),
    /// One claim.
    Claim(ClaimId),
}

/// What the code must know of the base map. Its paths stay in the page, once.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BaseMap {
    /// The projection with which it was derived.
    pub projection: Projection,
    /// The whole picture: x, y, width, height in frame units.
    pub frame: [f64; 4],
    /// The stretch for which there are paths, in the same form.
    pub extent: [f64; 4],
    /// Units of the paths per frame unit.
    pub unit: f64,
    /// Ids of its layers, bottom first.
    pub layers: List<&'static str>,
    /// Names on the map that are no venues.
    pub labels: List<MapLabel>,
    /// The line of credit.
    pub credit: &'static str,
}

/// A name on the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MapLabel {
    /// The name.
    pub text: &'static str,
    /// How it is set.
    pub class: LabelClass,
    /// Its middle.
    pub at: LonLat,
    /// The smallest zoom at which it may appear.
    pub min_zoom: f64,
    /// The largest zoom at which it may appear.
    pub max_zoom: f64,
    /// Size of its letters in screen pixels.
    pub size: f64,
}

macro_rules! look_ups {
    ($($list:ident, $item:ident, $id:ident, $get:ident, $find:ident, $each:ident);+ $(;)?) => {
        impl Story {
            $(
                /// The item with this id; an id of another story gives the first item.
                pub fn $get(&self, id: $id) -> &'static $item {
                    self.$list.0.get(id.index()).unwrap_or(&self.$list.0[0])
                }

                /// The id for a word, if the story has it.
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
    /// The number of paragraphs of the article.
    pub fn paragraphs(&self) -> u16 {
        self.article.sections.last().map_or(0, |section| section.last)
    }

    /// The section that holds a paragraph.
    pub fn section_of(&self, paragraph: u16) -> Option<&'static Section> {
        self.article
            .sections
            .0
            .iter()
            .find(|section| (section.first..=section.last).contains(&paragraph))
    }

    /// The claims that touch an actor: it speaks, or the claim is about it.
    pub fn claims_about_actor(&self, actor: ActorId) -> impl Iterator<Item = ClaimId> + '_ {
        self.claim_ids().filter(move |&id| {
            let claim = self.claim(id);
            claim.actors.contains(&actor) || claim.speaks(actor)
        })
    }

    /// The claims about a venue.
    pub fn claims_about_venue(&self, venue: VenueId) -> impl Iterator<Item = ClaimId> + '_ {
        self.claim_ids()
            .filter(move |&id| self.claim(id).venues.contains(&venue))
    }

    /// The claims about an event.
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

impl Claim {
    /// Whether this actor is the speaker.
    pub fn speaks(&self, actor: ActorId) -> bool {
        self.speaker.is_some_and(|speaker| speaker.actor == Some(actor))
    }
}

impl Participant {
    /// Whether the actor takes part, in person or through a delegation.
    pub fn involves(&self, actor: ActorId) -> bool {
        self.actor == actor || self.delegation == Some(actor)
    }
}
