//! The article, and the headings of the views.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::file::text::TextFile;
use crate::patterns::{DATE, ID, LANGUAGE, WEB_ADDRESS};
use crate::vocabulary::ArticleField;

/// The article, as far as the story needs to point into it.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ArticleFile {
    /// What to call it, such as "the article".
    pub name: String,
    /// Its headline, as published.
    #[serde(default)]
    pub title: Option<String>,
    /// Who wrote it, as published.
    #[serde(default)]
    pub byline: Option<String>,
    /// Who published it.
    #[serde(default)]
    pub publisher: Option<String>,
    /// The day on which it was published, `YYYY-MM-DD`. "Monday" and "last month" count from it.
    #[serde(default)]
    #[schemars(regex(pattern = DATE))]
    pub date: Option<String>,
    /// BCP 47 tag of the language in which it was written.
    #[serde(default)]
    #[schemars(regex(pattern = LANGUAGE))]
    pub language: Option<String>,
    /// Its address, `http` or `https`, where it is public.
    #[serde(default)]
    #[schemars(regex(pattern = WEB_ADDRESS))]
    pub address: Option<String>,
    /// What is not known of the article. Only what is listed here is said to be missing.
    #[serde(default)]
    pub not_given: Vec<ArticleField>,
    /// How the facts are dated, in words, such as "10 June, no year given". Not needed beside `date` or `not_given`.
    #[serde(default)]
    pub facts_as_of: Option<String>,
    /// Its sections, which together hold every paragraph once, in order.
    #[schemars(length(min = 1))]
    pub sections: Vec<SectionFile>,
}

impl ArticleFile {
    /// The value of a field, if it is given.
    pub fn given(&self, field: ArticleField) -> Option<&String> {
        let value = match field {
            ArticleField::Title => &self.title,
            ArticleField::Byline => &self.byline,
            ArticleField::Publisher => &self.publisher,
            ArticleField::Date => &self.date,
            ArticleField::Address => &self.address,
        };
        value.as_ref()
    }
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
    pub map: MapHeadingFile,
    /// The roster of actors.
    pub actors: HeadingFile,
    /// The timeline.
    pub timeline: HeadingFile,
    /// The positions.
    pub positions: HeadingFile,
    /// The sources.
    pub sources: HeadingFile,
}

/// The map's title and dek, and what on it is ours.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct MapHeadingFile {
    /// The title.
    pub title: String,
    /// One or two sentences under it.
    pub dek: TextFile,
    /// What the map draws that the article does not say, for the map's key.
    #[serde(default)]
    pub ours: Vec<MapNoteFile>,
}

/// A remark on what the editors have drawn. It rests on no claim and bears no mark.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct MapNoteFile {
    /// Ids of the venues whose drawing it explains.
    #[schemars(length(min = 1), inner(regex(pattern = ID)))]
    pub venues: Vec<String>,
    /// What is drawn, why, and what it does not mean.
    pub text: String,
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
