//! The story's data, which `boot.js` fetched beside the engine.

use story::codec::{DecodeError, decode};
use story::model::Story;

/// Decodes the story, which lives as long as its page with its data. Called once, or once more after a part of the engine was waited for.
pub(crate) fn story(data: Vec<u8>) -> Result<&'static Story, DecodeError> {
    let story = decode(data.leak())?;
    Ok(Box::leak(Box::new(story)))
}
