//! Compiles the engine to WebAssembly and generates its glue script.
//!
//! wasm-bindgen runs as a library of the locked version: nothing has to be installed and no version can differ. The
//! script is a classic one, because a module script does not load in a frame with an opaque origin.
//! `docs/wasm-build.md` explains each step, why it is safe and what it saves.

mod binding;
mod bound_cache;
mod engine;
mod glue;
mod parts;
mod references;
mod reorder_functions;
mod split;
mod split_data;
mod split_part;
mod split_shared;
mod tops;
mod workspace;

pub use engine::{Engine, NameSection};
pub use workspace::{ENGINE_FEATURE, TARGET, Workspace};
