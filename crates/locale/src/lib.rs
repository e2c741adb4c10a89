//! The words of the interface in one language: messages by id, plural rules, and a small formatter.
//!
//! The messages stand in `locales/<language>.ftl`. The build compiles them with `locale-compiler`: to the ids in
//! [`Msg`] and [`msg`], and to one block of bytes for each language, which travels with the story's data.
//! A message without arguments is an id, one with arguments a struct, so a misspelt message or a missing argument does
//! not compile:
//!
//! ```ignore
//! words.text(Msg::NotInTheArticle)
//! words.format(msg::CountShown { shown: 12, all: 26 })
//! ```

mod plural;
mod slots;
mod words;

#[cfg(feature = "languages")]
mod accented;
#[cfg(feature = "languages")]
pub mod languages;

pub use plural::{Category, PluralRule};
pub use slots::{Piece, SLOTS, pieces};
pub use words::{Format, Value, Words};

include!(concat!(env!("OUT_DIR"), "/messages.rs"));
