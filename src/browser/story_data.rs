//! The story's data, which `boot.js` fetched beside the engine.

use story::codec::{DecodeError, decode};
use story::model::Story;

/// Decodes the story. Called once: the story and its data live as long as their page.
pub(crate) fn story(data: Vec<u8>) -> Result<&'static Story, DecodeError> {
    let story = decode(data.leak())?;
    Ok(Box::leak(Box::new(story)))
}
