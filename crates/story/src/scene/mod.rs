//! What each view shows, decided from the story and the view state alone: texts, numbers and ids in
//! page order. Scenes know no markup, no addresses and no page.

pub mod actor;
pub mod article;
pub mod brief;
pub mod claim;
pub mod deal;
pub mod drawings;
#[cfg(test)]
pub(crate) mod fixture;
pub mod follow;
pub mod hedges;
pub mod labels;
pub mod lists;
pub mod map;
pub mod numbers;
pub mod pagination;
pub mod positions;
pub mod role_name;
pub mod roster;
pub mod search;
pub mod shared_marks;
pub mod sources;
pub mod time_axis;
pub mod timeline;
pub mod venue;

use locale::{Words, msg};

/// The count in words, for lists and the live region: "12 of 26 shown".
pub fn shown_words(words: Words, (shown, all): (usize, usize)) -> String {
    words.format(msg::CountShown { shown, all })
}
