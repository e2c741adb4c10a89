//! Backgrounder: one news article, explained interactively.
//!
//! The same components are rendered to strings (`render`, with which the crate `site` makes pages) and run live in the
//! browser (`browser`, the feature `live`). Everything that can be decided from the story's data is decided in the crate
//! `story`.

pub mod app;
mod components;
pub mod context;
mod embeds;
mod messages;
mod open_element;
mod reducer;
mod views;
pub mod vnode_builder;
mod whole_story;

#[cfg(feature = "live")]
pub mod browser;
#[cfg(feature = "render")]
pub mod render;

#[cfg(feature = "render")]
pub use components::share::SANDBOX;

/// The wording that pages, downloads and share pictures have in common.
#[cfg(feature = "render")]
pub mod words {
    pub use crate::components::claim_mark::{
        chain_code, chain_words, firmness_meaning, firmness_word, hedge_word, hedge_words,
    };
    pub use story::scene::labels::{kind_name, kind_word};
}
