//! The story's facts as constants, written by the build from the checked story file.

#![allow(missing_docs, clippy::all)]

include!(concat!(env!("OUT_DIR"), "/story.rs"));
