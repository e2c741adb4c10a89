//! What a story is, and everything that can be decided from its data alone.
//!
//! This crate knows no page, no clock and no files: it takes and returns plain values. It compiles
//! into the reader's wasm (without features) and into the build on the host (with the feature
//! `file`, which adds reading, checking and writing of stories).
//!
//! Entry points: [`check::load`] turns files into a [`model::Story`], [`codec`] stores it in a compact
//! form, [`address::parse`] turns an address into a [`view_state::ViewState`], and [`scene`] decides what
//! each view shows.

// A name that says everything needs no comment.
#![allow(missing_docs)]

#[cfg(feature = "file")]
pub mod article_text;
mod characters;
#[cfg(feature = "file")]
mod patterns;
mod words_enum;

pub mod address;
#[cfg(feature = "file")]
pub mod base_map_file;
pub mod case_fold;
#[cfg(feature = "file")]
pub mod check;
pub mod codec;
#[cfg(feature = "file")]
pub mod colour;
#[cfg(feature = "file")]
pub mod diagnostic;
#[cfg(feature = "file")]
pub mod file;
pub mod geo;
pub mod model;
pub mod money;
pub mod quotation;
pub mod scene;
mod search_index;
pub mod stable_sort;
pub mod title;
pub mod view_state;
pub mod vocabulary;
