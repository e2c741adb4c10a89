//! What a story is, and everything that can be decided from its facts alone.
//!
//! This crate knows no page, no clock and no files: plain values come in and go out.
//! It compiles into the reader's wasm (without features) and into the build on the
//! host (feature `file`, which adds reading, checking and writing of stories).

mod words_enum;

pub mod address;
pub mod atlas;
#[cfg(feature = "file")]
pub mod base_map_file;
#[cfg(feature = "file")]
pub mod check;
#[cfg(feature = "file")]
pub mod colour;
#[cfg(feature = "file")]
pub mod file;
pub mod fold;
pub mod model;
pub mod money;
pub mod order;
pub mod packed;
#[cfg(feature = "file")]
pub mod problem;
#[cfg(feature = "file")]
mod read;
pub mod scene;
pub mod title;
#[cfg(feature = "file")]
mod upgrade;
pub mod view_state;
pub mod vocabulary;
