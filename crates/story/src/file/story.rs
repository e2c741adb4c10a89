//! The story as a whole.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::file::actors::{ActorFile, SideFile};
use crate::file::article::{ArticleFile, ViewsFile};
use crate::file::claims::{ClaimFile, IssueFile};
use crate::file::deals::DealFile;
use crate::file::events::{EventFile, TimelineFile};
use crate::file::overview::{FactFile, TourStepFile};
use crate::file::sources::SourceFile;
use crate::file::text::TextFile;
use crate::file::venues::VenueFile;
use crate::patterns::{COLOUR, ID, LANGUAGE};
use crate::vocabulary::Direction;

/// The whole story of one article.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Backgrounder story")]
pub struct StoryFile {
    /// Where the JSON Schema lies, for editors that complete while typing.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// The version of this format. The current one is 2.
    #[schemars(range(min = 1, max = 2))]
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
