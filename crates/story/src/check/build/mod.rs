//! Builds the [`Story`](crate::model::Story) from its file: resolves references and parses dates and
//! addresses.
//!
//! Each broken reference is reported and left out, so that one pass finds them all; a story with
//! errors is discarded. Rules about more than one value have files of their own in `check`.

mod builder;
mod claims;
mod deals;
mod events;
mod lists;
mod story;

pub use story::build;
