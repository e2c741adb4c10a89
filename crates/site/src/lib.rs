//! From a checked story and the compiled engine to the files of a site. The only code that writes HTML as text.
//!
//! Values in, values out: nothing here reads or writes files, starts threads or asks for the time, so that it can also run in
//! a browser. A failed build writes nothing, because nothing is written before all files are built.

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
mod site;
mod story_list;
pub mod styles;
mod used_style;
pub mod venue_preview;

pub use input::Input;
pub use output::{Error, OutputFile};
pub use site::{publish, publish_several, some_pages};

pub use backgrounder::words;
