//! An index of folded texts: which items of a long list contain a word.
//!
//! The texts are folded once, not at every key. For a word of two bytes or more, only the items that share its rarest pair
//! of neighbouring bytes are looked at.

use core::cell::RefCell;

use crate::case_fold::{contains_bytes, fold_into};
use crate::model::{Actor, Story, Venue, other_names};

/// Pairs of bytes fall into so many buckets. A bucket that several pairs share only means more items to look at.
const BUCKETS: usize = 1024;

/// Ends each text within an item. It is white space, which no word contains, so no word is found across two texts.
const END_OF_TEXT: char = '\n';

/// The folded texts of a list's items.
pub struct SearchIndex {
    folded: String,
    /// Where each item's texts end in `folded`.
    ends: Vec<usize>,
    /// For each bucket, the items with one of its pairs, ascending.
    items: Vec<Vec<u16>>,
}

impl SearchIndex {
    /// Indexes the texts of each item.
    pub fn new<'a>(all: impl Iterator<Item = impl IntoIterator<Item = &'a str>>) -> SearchIndex {
        let mut index = SearchIndex {
            folded: String::new(),
            ends: Vec::new(),
            items: vec![Vec::new(); BUCKETS],
        };
        for texts in all {
            for text in texts {
                fold_into(&mut index.folded, text);
                index.folded.push(END_OF_TEXT);
            }
            index.end_item();
        }
        index
    }

    fn end_item(&mut self) {
        let item = self.ends.len() as u16;
        self.ends.push(self.folded.len());
        for pair in texts(&self.folded, &self.ends, item).windows(2) {
            if let Some(items) = self.items.get_mut(bucket(pair))
                && items.last() != Some(&item)
            {
                items.push(item);
            }
        }
    }

    /// The folded texts of an item, each ended by white space.
    pub fn folded(&self, item: usize) -> &str {
        self.folded.get(range(&self.ends, item)).unwrap_or_default()
    }

    /// Whether each item contains every folded word, each in one of its texts.
    pub fn hits_of_all(&self, words: &[String]) -> Vec<bool> {
        let mut hits = vec![true; self.ends.len()];
        for word in words {
            for (hit, of_word) in hits.iter_mut().zip(self.hits(word)) {
                *hit &= of_word;
            }
        }
        hits
    }

    /// Whether each item contains a folded word in one of its texts.
    pub fn hits(&self, word: &str) -> Vec<bool> {
        let mut hits = vec![false; self.ends.len()];
        let contains = |item: u16| contains_bytes(texts(&self.folded, &self.ends, item), word.as_bytes());
        let with_pair = word
            .as_bytes()
            .windows(2)
            .filter_map(|pair| self.items.get(bucket(pair)));
        match with_pair.min_by_key(|items| items.len()) {
            Some(items) => {
                for &item in items {
                    hits[usize::from(item)] = contains(item);
                }
            }
            None => {
                for (item, hit) in hits.iter_mut().enumerate() {
                    *hit = contains(item as u16);
                }
            }
        }
        hits
    }
}

/// The folded texts of an item.
fn texts<'a>(folded: &'a str, ends: &[usize], item: u16) -> &'a [u8] {
    let texts = folded.as_bytes().get(range(ends, usize::from(item)));
    texts.unwrap_or_default()
}

/// Where the texts of an item stand.
fn range(ends: &[usize], item: usize) -> core::ops::Range<usize> {
    let before = item.checked_sub(1).and_then(|before| ends.get(before));
    let end = ends.get(item).copied().unwrap_or_default();
    before.copied().unwrap_or_default()..end
}

fn bucket(pair: &[u8]) -> usize {
    pair.iter().fold(0, |hash, &byte| hash * 37 + usize::from(byte)) % BUCKETS
}

/// The indexes of a story's roster.
pub struct RosterIndex {
    lists: (&'static [Actor], &'static [Venue]),
    /// The names and titles of the actors.
    pub actors: SearchIndex,
    /// The names of the venues.
    pub venues: SearchIndex,
}

thread_local! {
    static OF_STORY: RefCell<Option<RosterIndex>> = const { RefCell::new(None) };
}

/// Uses the indexes of a story. Those of the last story are kept; the lists of a story never change.
pub fn with_roster_index<T>(story: &Story, use_index: impl FnOnce(&RosterIndex) -> T) -> T {
    let lists = (story.actors.0, story.venues.0);
    OF_STORY.with_borrow_mut(|kept| {
        let is_of_story = |index: &RosterIndex| {
            core::ptr::eq(index.lists.0, lists.0) && core::ptr::eq(index.lists.1, lists.1)
        };
        if !kept.as_ref().is_some_and(is_of_story) {
            *kept = None;
        }
        use_index(kept.get_or_insert_with(|| {
            RosterIndex {
                lists,
                actors: SearchIndex::new(lists.0.iter().map(|actor| {
                    let own = [actor.name, actor.short, actor.title.text];
                    own.into_iter().chain(other_names(&actor.also))
                })),
                venues: SearchIndex::new(
                    lists
                        .1
                        .iter()
                        .map(|venue| core::iter::once(venue.name).chain(other_names(&venue.also))),
                ),
            }
        }))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case_fold::{any_contains, words};
    use proptest::prelude::*;

    proptest! {
        /// Few letters, so that words and pairs repeat; and letters of several bytes, marks that folding removes, and
        /// white space.
        #[test]
        fn the_index_finds_what_a_scan_finds(
            items in prop::collection::vec(["[abÄßжё\u{301} ]{0,8}", "[ab\n]{0,5}"], 0..40),
            query in "[abÄßжё\u{301}\n ]{0,6}",
        ) {
            let index = SearchIndex::new(items.iter().map(|texts| [texts[0].as_str(), texts[1].as_str()]));
            for word in words(&query) {
                let scan: Vec<bool> = items
                    .iter()
                    .map(|texts| any_contains(&[&texts[0], &texts[1]], &word))
                    .collect();
                prop_assert_eq!(index.hits(&word), scan, "{}", word);
            }
        }

        #[test]
        fn any_text_can_be_indexed_and_searched(items in prop::collection::vec([any::<String>()], 0..8), query in any::<String>()) {
            let index = SearchIndex::new(items.iter().map(|texts| [texts[0].as_str()]));
            let parts = items.iter().flat_map(|texts| words(&texts[0])).chain(words(&query));
            for word in parts {
                let scan: Vec<bool> = items.iter().map(|texts| any_contains(&[&texts[0]], &word)).collect();
                prop_assert_eq!(index.hits(&word), scan, "{:?}", word);
            }
        }
    }
}
