//! The article, and the headings of the views.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::file::text::TextFile;
use crate::patterns::{ID, WEB_ADDRESS};

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
