//! The host's tests in one binary: what stands in the stories, the pages and the files.
//!
//! Browsers are not needed here; what only a browser can show is in `tests/e2e`.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod actors;
mod ahead;
mod any_story;
mod boundaries;
mod downloads;
mod large;
mod linked;
mod map;
mod module_graph;
mod outline;
mod outputs;
mod pages;
mod site;
mod snapshots;
mod stories;
