//! The files of a new story, as text. Nothing is written here.

mod plan;
mod template;

pub use plan::plan;
pub use template::{readme, story};
