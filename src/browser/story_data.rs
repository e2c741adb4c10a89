//! The story's data, which `boot.js` fetched beside the engine.

use story::codec::{DecodeError, check, decode};
use story::model::Story;

/// The fault of data that are not a story's, if any.
pub(crate) fn fault(data: &[u8]) -> Option<DecodeError> {
    check(data).err()
}

/// Decodes the story. Called once: the story and its data live as long as their page.
pub(crate) fn story(data: Vec<u8>) -> Result<&'static Story, DecodeError> {
    let story = decode(data.leak())?;
    Ok(Box::leak(Box::new(story)))
}
