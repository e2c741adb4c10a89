//! The grammar of addresses: the only code that reads and writes them.
//!
//! An address is a path relative to the site's root with a query, `map/riyadh/?who=russia`. Where the
//! document cannot own its path, the same text is the fragment, `#/map/riyadh?who=russia`. Parsing never
//! fails: whatever is not understood leads to the nearest valid view and one notice, and nothing of the
//! input is ever repeated.

mod format;
mod links;
mod pages;
mod parse;
mod query;
mod value;
mod view_path;

pub use format::{format, fragment};
pub use links::Links;
pub use pages::{VIEW_FOLDERS, depth, file_stem, folder, pages, path};
pub use parse::{ADDRESS_LIMIT, ParsedAddress, parse};
