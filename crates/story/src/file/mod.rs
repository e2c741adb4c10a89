//! `story.json` and `translations/<language>.json`, field for field: what an editor writes and what the schema describes.
//!
//! Nothing here is resolved yet: ids and dates are text. `check` turns a [`StoryFile`] into a
//! [`crate::model::Story`] once. Besides `base_map_file`, only these files derive serde's traits for
//! structs. Patterns, ranges and lengths are attributes, because both the schema for editors and the
//! check of the shape are generated from them. The doc comments of fields are the descriptions in the
//! schema.

mod actors;
mod also;
mod article;
mod claims;
mod deals;
mod defaults;
mod events;
mod overview;
mod sources;
mod story;
mod text;
mod translation;
mod venues;

pub use actors::{ActorFile, SideFile};
pub use also::AlsoFile;
pub use article::{ArticleFile, HeadingFile, MapHeadingFile, MapNoteFile, SectionFile, ViewsFile};
pub use claims::{ClaimFile, IssueFile, OneOrMore, PositionFile, RelationFile, SpeakerFile};
pub use deals::{DealFile, DealPartFile, ReadingFile, ShareFile, TermFile};
pub use events::{EventFile, ParticipantFile, ScaleFile, TimelineFile, WhenFile};
pub use overview::{FactFile, TourStepFile};
pub use sources::SourceFile;
pub use story::StoryFile;
pub use text::TextFile;
pub use translation::TranslationFile;
pub use venues::VenueFile;
