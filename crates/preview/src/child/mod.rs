//! Builds in a process of its own, so that the memory of a build ends with it.
//!
//! The preview starts a command for each build ([`build_with`]). The command builds and writes the result to its standard
//! output ([`send`]); the format is private to this crate, as both sides are the same program. What the command writes to
//! its standard error goes to the terminal, and its end into the problem if the command fails.

mod format;
mod run;

pub use format::send;
pub use run::{build_with, end_with_parent};
