//! Runs the program as a newsroom does: exit codes, output and files of each command.

// The helpers of a test may stop at the first surprise, like the test itself.
#![allow(clippy::expect_used, clippy::unwrap_used)]

mod base_map;
mod build;
mod check;
mod new;
mod other;
mod program;
mod translate;
mod verify;
