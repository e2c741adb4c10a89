//! The commands: each has its arguments and a function `run`, which returns the exit code. An error
//! means that the command could not do its work; it exits with 1, as a check with errors does.

pub mod base_map;
pub mod build;
pub mod check;
pub mod completions;
pub mod man;
pub mod new;
pub mod preview_build;
pub mod serve;
pub mod translate;
pub mod verify;

pub use crate::printing::print_error;
