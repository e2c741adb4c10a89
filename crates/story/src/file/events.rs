//! Events, their dates and participants.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::file::text::TextFile;
use crate::patterns::{DAY, ID};
use crate::vocabulary::{Precision, Role, ScaleEnd};

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
    /// Whether the venues are the editors' choice, because the article names none.
    #[serde(default)]
    pub placed_by_us: bool,
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
    /// Remarks of the editors.
    #[serde(default)]
    pub notes: Vec<String>,
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
    /// The id of the claim that gives the date.
    #[serde(default)]
    #[schemars(regex(pattern = ID))]
    pub claim: Option<String>,
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
    /// Which of the two days are the editors' reading and not the article's; `note` says why.
    #[serde(default)]
    pub ours: Vec<ScaleEnd>,
}

/// The moment from which date words are counted.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct TimelineFile {
    /// The day, `MM-DD` or `YYYY-MM-DD`; the article's date where none is given.
    #[serde(default)]
    #[schemars(regex(pattern = DAY))]
    pub reference: Option<String>,
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
