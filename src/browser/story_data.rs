//! The story's data, which the build script wrote.

use story::codec::{DecodeError, decode};
use story::model::Story;

/// Decodes the story. Called once: the story lives as long as its page.
pub(crate) fn story() -> Result<&'static Story, DecodeError> {
    let story = decode(include_bytes!(concat!(env!("OUT_DIR"), "/story.bgrs")))?;
    Ok(Box::leak(Box::new(story)))
}
