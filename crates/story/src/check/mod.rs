//! From the text of a story file to a [`Story`](crate::model::Story), or to every error at once.
//!
//! The steps: `json_parser` parses the text, `upgrade` brings it to the newest format, `shape` fits
//! it to the types of `file`, and `rules` runs the checks of meaning, one file for each kind of rule.
//! Every step reports what it finds and goes on. The messages are in `diagnostic`.

mod also;
mod area_shapes;
mod article;
mod base_map;
mod build;
mod collation;
mod days;
mod deals;
mod diagnostics;
mod editions;
mod events;
mod ids;
mod json_parser;
mod json_path;
mod json_token;
mod json_tree;
mod leak;
mod links;
mod lints;
mod load;
mod nearest;
mod prose;
mod reader;
mod schema;
mod shape;
mod sides;
mod sourcing;
mod text_format;
mod translate;
mod translation;
mod upgrade;
mod web_address;

pub use ids::story_id_error;
pub use load::{Loaded, StoryInput, load, load_translated, load_with_article, warning_about};
pub use nearest::nearest;
pub use reader::NamedFile;
pub use schema::{schema, translation_schema};
pub use translate::{Draft, translate};
pub use translation::Skeleton;
