//! Backgrounder: one news article, explained interactively.
//!
//! The same components are prerendered to files (`publish`) and run live in the browser (`browser`). Everything that can
//! be decided from the story's data is decided in the crate `story`.

pub mod app;
mod components;
pub mod context;
mod embeds;
mod reducer;
mod views;
pub mod vnode_builder;
mod whole_story;

#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(not(target_arch = "wasm32"))]
pub mod publish;
