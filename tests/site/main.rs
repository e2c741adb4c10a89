//! Native tests: the stories, the published pages and files, and the rules of the architecture.
//!
//! Tests that need a browser are in `tests/e2e`.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod actors;
mod boundaries;
mod deal;
mod downloads;
mod every_story;
mod json_ld;
mod languages;
mod large;
mod lengths;
mod map;
mod map_legend;
mod marks;
mod module_graph;
mod outline;
mod outputs;
mod pages;
mod published;
mod sentences;
mod several;
mod sides;
mod snapshots;
mod sourcing;
mod stories;
mod translations;
mod venue_preview;
mod widgets;
