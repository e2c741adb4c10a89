//! A live preview of a site on this machine.
//!
//! [`Preview`] takes a function that builds the files of a site and the folders they are made from. It builds in memory,
//! serves the newest good build to who holds its address (see [`dev_server::Access`]), builds again after changes, and
//! tells open pages, which reload in place or show the problems in a corner. [`child`] runs each build in a process of its
//! own, so that memory a build does not give back ends with it. Nothing here knows stories.

mod answer;
mod builder;
pub mod child;
mod event;
mod page;
mod policy;
mod preview;
mod problems;
mod shared;
mod site;
mod watcher;

pub use dev_server::http::StartError;
pub use event::Event;
pub use preview::{Options, Preview};
pub use problems::{BuildResult, Built, Problem, Problems, Severity};
