//! Tests of the derivation and of the committed base maps.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod committed_map;
mod derivation;
mod fixture;
mod focus_and_areas;
mod layer_contents;
mod lines;
mod recipe;
mod second_map;
mod topology;
