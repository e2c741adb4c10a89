//! Sides and actors.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::file::also::AlsoFile;
use crate::file::defaults::by_name;
use crate::file::text::TextFile;
use crate::patterns::{ID, LANGUAGE};
use crate::vocabulary::{ActorKind, Identified, Shape};

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
    /// How the article identifies it: `by-name`, `by-office` (an office that only one person holds), or `not`.
    #[serde(default = "by_name")]
    pub identified: Identified,
    /// The venue that stands for it on the map (a state's capital that the article names).
    #[serde(default)]
    #[schemars(regex(pattern = ID))]
    pub home: Option<String>,
    /// BCP 47 tag of the name's language, where it differs from the story's.
    #[serde(default)]
    #[schemars(regex(pattern = LANGUAGE))]
    pub name_language: Option<String>,
    /// The name as other languages write it, such as the one of the country. Searched, and shown on its page.
    #[serde(default)]
    pub also: Vec<AlsoFile>,
    /// Remarks of the editors, such as a former title.
    #[serde(default)]
    pub notes: Vec<String>,
    /// What the article does not say about it.
    #[serde(default)]
    pub gaps: Vec<String>,
}
