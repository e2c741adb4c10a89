//! Claims with their chains, and the issues they state positions on.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::file::text::TextFile;
use crate::patterns::ID;
use crate::vocabulary::{Firmness, Hedge, RelationKind};

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
    /// Ids of the sides of which the article gives no position. Only of these does the table say so.
    #[serde(default)]
    #[schemars(inner(regex(pattern = ID)))]
    pub no_position: Vec<String>,
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
    /// Ids of claims that the article itself builds on this one.
    #[serde(default)]
    #[schemars(inner(regex(pattern = ID)))]
    pub supports: Vec<String>,
    /// Ids of claims with which the article itself contrasts it.
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

/// How one actor stands to others. On screen it reads: name of `from`, `words`, names of `to`.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RelationFile {
    /// What kind of relation, which decides only how it is drawn.
    pub kind: RelationKind,
    /// The first actor's id.
    #[schemars(regex(pattern = ID))]
    pub from: String,
    /// The other actor's id, or a list of ids.
    pub to: OneOrMore,
    /// The words between the names, with the claim's hedge, such as "was reportedly on the side of".
    pub words: String,
}

/// One id, or a list of ids.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(untagged)]
pub enum OneOrMore {
    /// One id.
    One(#[schemars(regex(pattern = ID))] String),
    /// Several ids.
    More(#[schemars(length(min = 1), inner(regex(pattern = ID)))] Vec<String>),
}

impl OneOrMore {
    /// The ids.
    pub fn ids(&self) -> &[String] {
        match self {
            OneOrMore::One(id) => core::slice::from_ref(id),
            OneOrMore::More(ids) => ids,
        }
    }
}
