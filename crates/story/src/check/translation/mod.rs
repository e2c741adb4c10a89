//! Translations of a story: the texts of another file in the places of the original's.
//!
//! Which texts a story has, the shape of its file says: every text without a format of its own is for readers. A translation
//! replaces these texts in the JSON of the original, and the result is built like any story. So ids, numbers, dates, firmness
//! and references are the original's, whatever a translation contains.

mod apply;
mod compare;
mod digest;
mod figures;
mod french;
mod load;
mod map_names;
mod originals;
mod skeleton;
mod texts;

pub use load::{Original, Translated, check};
pub use skeleton::{Skeleton, skeleton};
