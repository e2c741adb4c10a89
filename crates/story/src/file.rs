//! `story.json`, field for field: what an editor writes and what the schema describes.
//!
//! Nothing here has meaning yet: ids are text, dates are text, and nothing refers to
//! anything. `check` turns a [`StoryFile`] into a [`crate::model::Story`] once.
//! This is the only file that derives serde's traits for structs, but for its sibling
//! `base_map_file`. Patterns, ranges and lengths stand here as attributes, because both the
//! schema for editors and the check of the shape are made of them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::check::text_sort::{COLOUR, DAY, ID, LANGUAGE, VIEW_ADDRESS, WEB_ADDRESS};
use crate::vocabulary::{
    ActorKind, Compass, Direction, Firmness, Hedge, Precision, RelationKind, Role, Shape, VenueKind,
};

/// The whole story of one article.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Backgrounder story")]
pub struct StoryFile {
    /// Where the JSON Schema lies, for editors that complete while typing.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// The version of this format. The current one is 1.
    #[schemars(range(min = 1, max = 1))]
    pub format: u32,
    /// The story's id: `[a-z0-9-]`, 1 to 64 characters. It names the offline file.
    #[schemars(regex(pattern = ID))]
    pub id: String,
    /// BCP 47 tag of the language in which the story is written, such as `en`.
    #[schemars(regex(pattern = LANGUAGE))]
    pub language: String,
    /// The way that language runs.
    #[serde(default = "left_to_right")]
    pub direction: Direction,
    /// The colour of links and of what is chosen, such as `#b5391b`. Where it would be hard to read
    /// it is darkened or lightened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(regex(pattern = COLOUR))]
    pub accent: Option<String>,
    /// The short line above the hed.
    pub kicker: String,
    /// The headline.
    pub hed: String,
    /// The paragraph under the headline.
    pub dek: TextFile,
    /// One line on what the story was made from.
    pub sourcing: TextFile,
    /// The article that the facts come from.
    pub article: ArticleFile,
    /// Titles and deks of the views.
    pub views: ViewsFile,
    /// The parties, in alphabetical order, others last.
    pub sides: Vec<SideFile>,
    /// The outlets and other carriers through which statements reached the article.
    pub sources: Vec<SourceFile>,
    /// Every person, state, body and group.
    pub actors: Vec<ActorFile>,
    /// Every place and area.
    pub venues: Vec<VenueFile>,
    /// What happened or is expected, in the article's order of time.
    pub events: Vec<EventFile>,
    /// The questions on which positions are compared.
    pub issues: Vec<IssueFile>,
    /// Every statement that may appear on screen, in the order of the article.
    pub claims: Vec<ClaimFile>,
    /// Agreements that split revenues.
    #[serde(default)]
    pub deals: Vec<DealFile>,
    /// The key facts of the overview.
    pub facts: Vec<FactFile>,
    /// The guided tour.
    #[serde(default)]
    pub tour: Vec<TourStepFile>,
    /// The moment from which the article's date words are counted.
    #[serde(default)]
    pub timeline: Option<TimelineFile>,
}

fn left_to_right() -> Direction {
    Direction::LeftToRight
}

fn yes() -> bool {
    true
}

/// A sentence of ours, with the claims on which it rests.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct TextFile {
    /// The sentence.
    pub text: String,
    /// Ids of the claims that say so, the leading one first.
    #[schemars(inner(regex(pattern = ID)))]
    pub rests_on: Vec<String>,
}

/// The article, as far as the story needs to point into it.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ArticleFile {
    /// What to call it, such as "the article".
    pub name: String,
    /// Its address, `http` or `https`, where it is public.
    #[serde(default)]
    #[schemars(regex(pattern = WEB_ADDRESS))]
    pub address: Option<String>,
    /// How the facts are dated, in words, such as "10 June, no year given".
    pub facts_as_of: String,
    /// Its sections, which together hold every paragraph once, in order.
    #[schemars(length(min = 1))]
    pub sections: Vec<SectionFile>,
}

/// A run of paragraphs under one heading.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct SectionFile {
    /// The section's id.
    #[schemars(regex(pattern = ID))]
    pub id: String,
    /// What the section is about, in our own words.
    pub name: String,
    /// Number of its first paragraph, counted from 1 without headings.
    #[schemars(range(min = 1))]
    pub first: u16,
    /// Number of its last paragraph.
    #[schemars(range(min = 1))]
    pub last: u16,
}

/// The title and dek of each view.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ViewsFile {
    /// The map of venues.
    pub map: HeadingFile,
    /// The roster of actors.
    pub actors: HeadingFile,
    /// The timeline.
    pub timeline: HeadingFile,
    /// The positions.
    pub positions: HeadingFile,
    /// The sources.
    pub sources: HeadingFile,
}

/// A view's title and dek.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct HeadingFile {
    /// The title.
    pub title: String,
    /// One or two sentences under it.
    pub dek: TextFile,
}

/// A party, or the others taken together.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct SideFile {
    /// The id of the actor that stands for the side, or `others`.
    #[schemars(regex(pattern = ID))]
    pub id: String,
    /// The side's name.
    pub name: String,
    /// The name on buttons.
    pub short: String,
    /// Its shape.
    pub shape: Shape,
}

/// An outlet, a kind of outlet, or the article itself.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct SourceFile {
    /// The id.
    #[schemars(regex(pattern = ID))]
    pub id: String,
    /// The name, as it should be read.
    pub name: String,
    /// The name inside a claim's mark, such as "local media".
    pub short: String,
    /// The spelling in the article, where it differs.
    #[serde(default)]
    pub spelled: Option<String>,
    /// Where the outlet is from or what it is, as the article says; empty where it does not.
    #[serde(default)]
    #[schemars(length(min = 0))]
    pub origin: Option<String>,
    /// Whether the article names the outlet.
    #[serde(default = "yes")]
    pub named: bool,
    /// Whether this is the article itself, which carries what names no outlet.
    #[serde(default)]
    pub is_article: bool,
    /// One line on what it carries.
    pub summary: TextFile,
    /// Remarks of the editors.
    #[serde(default)]
    pub notes: Vec<String>,
    /// What the article does not say about it.
    #[serde(default)]
    pub gaps: Vec<String>,
    /// Its address, `http` or `https`.
    #[serde(default)]
    #[schemars(regex(pattern = WEB_ADDRESS))]
    pub address: Option<String>,
}

/// A person, state, body or group.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ActorFile {
    /// The id.
    #[schemars(regex(pattern = ID))]
    pub id: String,
    /// The name, as the article spells it.
    pub name: String,
    /// The name in pictures, such as a surname.
    pub short: String,
    /// Title or description, as the article gives it.
    pub title: TextFile,
    /// What it is.
    pub kind: ActorKind,
    /// The side's id.
    #[schemars(regex(pattern = ID))]
    pub side: String,
    /// Two to four letters for the monogram.
    #[schemars(length(min = 1, max = 4))]
    pub monogram: String,
    /// Whether the article names it.
    #[serde(default = "yes")]
    pub named: bool,
    /// The venue that stands for it on the map (a state's capital that the article names).
    #[serde(default)]
    #[schemars(regex(pattern = ID))]
    pub home: Option<String>,
    /// BCP 47 tag of the name's language, where it differs from the story's.
    #[serde(default)]
    #[schemars(regex(pattern = LANGUAGE))]
    pub name_language: Option<String>,
    /// Remarks of the editors, such as a former title.
    #[serde(default)]
    pub notes: Vec<String>,
    /// What the article does not say about it.
    #[serde(default)]
    pub gaps: Vec<String>,
}

/// A place or area.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct VenueFile {
    /// The id.
    #[schemars(regex(pattern = ID))]
    pub id: String,
    /// The name.
    pub name: String,
    /// What it is in the story.
    pub kind: VenueKind,
    /// Longitude of the dot, or of an area's label, in degrees east, -180 to 180.
    #[schemars(range(min = -180.0, max = 180.0))]
    pub longitude: f64,
    /// Latitude of the dot, or of an area's label, in degrees north, -90 to 90.
    #[schemars(range(min = -90.0, max = 90.0))]
    pub latitude: f64,
    /// For an area: the id of the base map's layer that is highlighted; no dot is drawn.
    #[serde(default)]
    #[schemars(regex(pattern = ID))]
    pub area: Option<String>,
    /// Where the label prefers to stand.
    #[serde(default)]
    pub anchor: Option<Compass>,
    /// The country or sea in which it lies.
    #[serde(default)]
    pub within: Option<String>,
    /// A few words for the list, such as "US–Russia talks".
    pub summary: TextFile,
    /// One line under the name in the detail.
    pub lede: TextFile,
    /// How close the map goes when the venue is chosen, 1 to 8.
    #[serde(default)]
    #[schemars(range(min = 1.0, max = 8.0))]
    pub zoom: Option<f64>,
    /// Remarks of the editors, such as on a word of the article.
    #[serde(default)]
    pub notes: Vec<String>,
    /// What the article does not say about it.
    #[serde(default)]
    pub gaps: Vec<String>,
}

/// Something that happened or is expected.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct EventFile {
    /// The id.
    #[schemars(regex(pattern = ID))]
    pub id: String,
    /// The name, as a headline.
    pub name: String,
    /// When, as far as the article says.
    pub when: WhenFile,
    /// Ids of the venues.
    #[serde(default)]
    #[schemars(inner(regex(pattern = ID)))]
    pub venues: Vec<String>,
    /// The id of the base map's layer that the event is about as a whole, where the article names no
    /// place in it: it is marked on the map of the event's venues, and no point is made up.
    #[serde(default)]
    #[schemars(regex(pattern = ID))]
    pub area: Option<String>,
    /// One sentence, with the claims on which it rests; the first gives the event's mark.
    pub summary: TextFile,
    /// Who took part, and as what.
    #[serde(default)]
    pub participants: Vec<ParticipantFile>,
    /// What came of it, where the article says so.
    #[serde(default)]
    pub outcome: Option<TextFile>,
    /// What it was about, where the article says so.
    #[serde(default)]
    pub about: Option<TextFile>,
    /// What the article does not say about it.
    #[serde(default)]
    pub gaps: Vec<String>,
}

/// A date with exactly the precision of the article.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct WhenFile {
    /// The article's words, without quotation marks, such as `earlier this year`; empty for no date.
    #[schemars(length(min = 0))]
    pub words: String,
    /// Whether `words` are the article's own and stand in quotation marks.
    #[serde(default)]
    pub quoted: bool,
    /// A remark such as "No month given".
    #[serde(default)]
    pub note: Option<String>,
    /// The place on the scale; none where the words give none.
    #[serde(default)]
    pub scale: Option<ScaleFile>,
}

/// A stretch of the timeline's scale.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ScaleFile {
    /// How much of a date is given.
    pub precision: Precision,
    /// First day, `MM-DD`, or `YYYY-MM-DD` where the article gives the year.
    #[schemars(regex(pattern = DAY))]
    pub from: String,
    /// Last day, in the same form; not given for a day.
    #[serde(default)]
    #[schemars(regex(pattern = DAY))]
    pub to: Option<String>,
}

/// The moment from which date words are counted.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct TimelineFile {
    /// The day, `MM-DD` or `YYYY-MM-DD`.
    #[schemars(regex(pattern = DAY))]
    pub reference: String,
    /// What happened on that day, in words for the key.
    pub label: String,
}

/// An actor's part in an event.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ParticipantFile {
    /// The actor's id.
    #[schemars(regex(pattern = ID))]
    pub actor: String,
    /// As what.
    pub role: Role,
    /// For a delegate: the actor for whom.
    #[serde(default)]
    #[schemars(regex(pattern = ID))]
    pub delegation: Option<String>,
    /// The claim that says so.
    #[schemars(regex(pattern = ID))]
    pub claim: String,
}

/// A question on which positions are compared.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct IssueFile {
    /// The id.
    #[schemars(regex(pattern = ID))]
    pub id: String,
    /// The name.
    pub name: String,
    /// Claims that hold for every side, in few words.
    #[serde(default)]
    pub for_all: Option<TextFile>,
    /// What the article does not say about it.
    #[serde(default)]
    pub gaps: Vec<String>,
}

/// One statement of the article, in our own words, with its chain.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ClaimFile {
    /// The id.
    #[schemars(regex(pattern = ID))]
    pub id: String,
    /// The statement, as a sentence of ours; quoted terms of up to six words in “ ”.
    pub statement: String,
    /// The paragraph of the article, counted from 1 without headings.
    #[schemars(range(min = 1))]
    pub paragraph: u16,
    /// Who says so, where somebody does.
    #[serde(default)]
    pub speaker: Option<SpeakerFile>,
    /// To whom, as the article says.
    #[serde(default)]
    pub to: Option<String>,
    /// Ids of the sources through which it came, the one nearest to the speaker first.
    #[serde(default)]
    #[schemars(inner(regex(pattern = ID)))]
    pub through: Vec<String>,
    /// How firmly the article sources it.
    pub firmness: Firmness,
    /// Whether the speaker's own words are given, in whole or in part.
    #[serde(default)]
    pub own_words: bool,
    /// The article's hedges.
    #[serde(default)]
    pub hedges: Vec<Hedge>,
    /// The actors that it is about (the speaker need not be repeated).
    #[serde(default)]
    #[schemars(inner(regex(pattern = ID)))]
    pub actors: Vec<String>,
    /// The venues that it is about.
    #[serde(default)]
    #[schemars(inner(regex(pattern = ID)))]
    pub venues: Vec<String>,
    /// The events that it is about.
    #[serde(default)]
    #[schemars(inner(regex(pattern = ID)))]
    pub events: Vec<String>,
    /// The positions that it gives.
    #[serde(default)]
    pub positions: Vec<PositionFile>,
    /// The relations between actors that it gives.
    #[serde(default)]
    pub relations: Vec<RelationFile>,
    /// Ids of claims that it supports.
    #[serde(default)]
    #[schemars(inner(regex(pattern = ID)))]
    pub supports: Vec<String>,
    /// Ids of claims with which it is at odds.
    #[serde(default)]
    #[schemars(inner(regex(pattern = ID)))]
    pub contradicts: Vec<String>,
    /// Remarks of the editors, such as on an error of the article.
    #[serde(default)]
    pub notes: Vec<String>,
    /// What the article does not say about it.
    #[serde(default)]
    pub gaps: Vec<String>,
}

/// Who says so: an actor of the story, or words for somebody who is none.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct SpeakerFile {
    /// The actor's id.
    #[serde(default)]
    #[schemars(regex(pattern = ID))]
    pub actor: Option<String>,
    /// What the article calls the speaker here, such as "Moscow"; else the actor's name.
    #[serde(default, rename = "as")]
    pub called: Option<String>,
}

/// A side's position on an issue, in few words.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct PositionFile {
    /// The issue's id.
    #[schemars(regex(pattern = ID))]
    pub issue: String,
    /// The side's id.
    #[schemars(regex(pattern = ID))]
    pub side: String,
    /// The position in few words.
    pub text: String,
}

/// How one actor stands to another.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RelationFile {
    /// What kind of relation.
    pub kind: RelationKind,
    /// The first actor's id.
    #[schemars(regex(pattern = ID))]
    pub from: String,
    /// The second actor's id.
    #[schemars(regex(pattern = ID))]
    pub to: String,
}

/// An agreement that splits revenues.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct DealFile {
    /// The id.
    #[schemars(regex(pattern = ID))]
    pub id: String,
    /// The view's title; it does not give the answer away.
    pub title: String,
    /// The view's dek; it does not give the answer away.
    pub dek: TextFile,
    /// What the reader guesses, such as "How much goes to the fund?".
    pub question: String,
    /// The event at which it was made.
    #[serde(default)]
    #[schemars(regex(pattern = ID))]
    pub event: Option<String>,
    /// What is split, such as "Revenues", with a few words on where they come from.
    pub revenues: DealPartFile,
    /// What the article names as making up the revenues.
    #[serde(default)]
    pub streams: Vec<DealPartFile>,
    /// What is taken off before the split, in order.
    #[serde(default)]
    pub deductions: Vec<ShareFile>,
    /// The shares of what remains; the first is the one to guess.
    #[schemars(length(min = 1))]
    pub shares: Vec<ShareFile>,
    /// What the shares leave, where they do not add up to the whole.
    #[serde(default)]
    pub remainder: Option<DealPartFile>,
    /// What each party gives and gets.
    #[serde(default)]
    pub terms: Vec<TermFile>,
    /// How the parties read it, side by side.
    #[serde(default)]
    pub readings: Vec<ReadingFile>,
    /// What the article does not say about it, as questions.
    #[serde(default)]
    pub unknowns: Vec<String>,
}

/// A named part of a deal.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct DealPartFile {
    /// The name.
    pub name: String,
    /// A few words on it, with the claims that say so (none for what the article does not say).
    pub detail: TextFile,
}

/// A share of the revenues.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ShareFile {
    /// Who receives it: an actor's id, where the recipient is one.
    #[serde(default)]
    #[schemars(regex(pattern = ID))]
    pub recipient: Option<String>,
    /// The name under the bar, such as "To the fund".
    pub name: String,
    /// The name within a sentence, such as "the fund".
    pub short: String,
    /// The share in hundredths of a per cent, 0 to 10000.
    #[schemars(range(max = 10_000))]
    pub basis_points: u16,
    /// For a deduction only: a fixed sum in whole units a year; the share beside it is then 0.
    #[serde(default)]
    #[schemars(range(max = 1_000_000_000_000u64))]
    pub yearly: Option<u64>,
    /// One sentence that gives it; the first claim is its mark.
    pub statement: TextFile,
    /// What the recipient is called and by whom, each with its claims.
    #[serde(default)]
    pub described: Vec<TextFile>,
}

/// What a party gives or gets.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct TermFile {
    /// The party's actor id.
    #[schemars(regex(pattern = ID))]
    pub party: String,
    /// What it gives, where the article says so.
    #[serde(default)]
    pub gives: Option<TextFile>,
    /// What it gets, where the article says so.
    #[serde(default)]
    pub gets: Option<TextFile>,
}

/// One party's reading of the deal.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ReadingFile {
    /// The side's id.
    #[schemars(regex(pattern = ID))]
    pub side: String,
    /// The words that lead in, such as "Washington calls it".
    pub lead: String,
    /// The term in large type, quoted where it is a quotation.
    pub term: TextFile,
    /// A sentence or two under it.
    pub detail: TextFile,
}

/// A key fact of the overview.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct FactFile {
    /// The figure, such as "50%".
    pub figure: String,
    /// What it counts, such as "of revenues".
    pub unit: String,
    /// The sentence up to its link.
    #[serde(default)]
    #[schemars(length(min = 0))]
    pub before: String,
    /// The words that link to the view.
    pub link: String,
    /// The rest of the sentence.
    #[serde(default)]
    #[schemars(length(min = 0))]
    pub after: String,
    /// The address of the view, such as `map/riyadh`.
    #[schemars(regex(pattern = VIEW_ADDRESS))]
    pub address: String,
    /// The claim that says so.
    #[schemars(regex(pattern = ID))]
    pub claim: String,
}

/// A step of the guided tour.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct TourStepFile {
    /// The step's title.
    pub title: String,
    /// One or two sentences; the first claim is their mark.
    pub text: TextFile,
    /// The name of the step on the button that leads to it.
    pub goal: String,
    /// The address of the view that says more, such as `map/riyadh`.
    #[schemars(regex(pattern = VIEW_ADDRESS))]
    pub address: String,
    /// The venue that the map chooses.
    #[serde(default)]
    #[schemars(regex(pattern = ID))]
    pub venue: Option<String>,
}
