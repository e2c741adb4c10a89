//! From a checked story and the compiled app to the files of a site. Native only, and the only code that writes HTML as
//! text.
//!
//! All files are built in memory first, so that a failed build writes nothing.

pub mod accent;
pub mod assets;
pub mod base_map_svg;
pub mod demo;
pub mod description;
pub mod downloads;
pub mod embed_script;
mod error_page;
pub mod geojson;
pub mod gzip_base64;
pub mod head;
pub mod hosting;
mod input;
pub mod interface_states;
pub mod json_ld;
pub mod links;
pub mod oembed;
pub mod offline;
mod open_graph;
mod output;
pub mod page;
pub mod pages;
mod policy;
pub mod rendered;
pub mod script;
pub mod site;
pub mod sprite;
mod story_list;
pub mod styles;
pub mod venue_preview;

pub use input::Input;
pub use output::{Error, OutputFile};
pub use site::{publish, publish_several, some_pages};

/// The wording that pages and share pictures have in common.
pub mod words {
    pub use crate::components::claim_mark::{
        chain_code, chain_words, firmness_meaning, firmness_word, hedge_word, hedge_words,
    };
    pub use crate::components::map_picture::{kind_name, kind_word};
}
