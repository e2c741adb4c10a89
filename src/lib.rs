//! Backgrounder: one article's facts as a map of venues, a roster of actors and an
//! explainer of the deal's revenue split.
//!
//! The same components are rendered to files on the host (`publish`) and run live in the
//! reader's browser (`browser`). Everything that can be decided from data is decided in
//! the crate `story`.

pub mod app;
pub mod markup;
mod parts;
mod views;

#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(not(target_arch = "wasm32"))]
pub mod publish;
