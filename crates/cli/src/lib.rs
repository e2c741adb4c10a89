//! The parts of the newsroom's program: one file per command, and what several of them use.
//!
//! `main.rs` reads the command line and calls a command. What is decided from a story's data alone is
//! the work of the `story` crate; this one reads and writes files and prints.

pub mod build;
pub mod commands;
pub mod story_files;

mod checked;
mod download;
mod excerpt;
mod new_story;
mod printing;
mod problem;
mod report;
