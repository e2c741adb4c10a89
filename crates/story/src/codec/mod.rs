//! The binary form of a story: one block of bytes.
//!
//! All texts stand one after the other in reading order, each with a `\0` behind it; everything else is numbers that
//! mostly take one byte. For the first story that is 13 KB (brotli), decoded once in less than a millisecond. Lengths of texts
//! among the numbers took 1.0 KB more, and coordinates as eight bytes each 0.2 KB.
//! `static` constants were tried first: each text and list is then a pointer and a length, eight bytes
//! that compress badly, and the same facts took 28 KB.
//!
//! The decoder does not trust its input. A block is decoded to exactly the story that it encodes, or
//! refused: words, numbers and ids must exist, nothing may be left over, and each story has only one
//! encoding. Whether the story makes sense is not checked again; the checksum covers that.

mod container;
mod decimal;
mod decoder;
#[cfg(feature = "file")]
mod encoder;
mod fields;

use locale::{COUNT, FINGERPRINT, Words};

use crate::model::Story;
pub use container::DecodeError;
#[cfg(feature = "file")]
pub(crate) use container::checksum;
#[cfg(feature = "file")]
pub use container::seal;
use fields::Codec;

/// Whether bytes are a whole block of this format. It takes less time than [`decode`], which may refuse them all the same.
///
/// # Errors
///
/// If they are not.
pub fn check(bytes: &[u8]) -> Result<(), DecodeError> {
    container::open(bytes).map(|_| ())
}

/// Decodes the block that [`encode`] returned.
///
/// # Errors
///
/// If the block is anything else.
pub fn decode(bytes: &'static [u8]) -> Result<Story, DecodeError> {
    let sections = container::open(bytes)?;
    let words = Words::decode(sections.words, FINGERPRINT, COUNT).ok_or(DecodeError::OtherWords)?;
    let mut decoder = decoder::Decoder::new(sections.texts, sections.numbers, words);
    let story = Story::decode(&mut decoder);
    // In the order of `IdList`.
    let lengths = [
        story.actors.len(),
        story.sides.len(),
        story.venues.len(),
        story.events.len(),
        story.issues.len(),
        story.sources.len(),
        story.claims.len(),
    ];
    if decoder.is_complete(lengths) {
        Ok(story)
    } else {
        Err(DecodeError::Altered)
    }
}

/// Encodes a story.
#[cfg(feature = "file")]
pub fn encode(story: &Story) -> Vec<u8> {
    let mut encoder = encoder::Encoder::default();
    story.encode(&mut encoder);
    seal(encoder.texts.as_bytes(), &encoder.numbers, story.words.section())
}
