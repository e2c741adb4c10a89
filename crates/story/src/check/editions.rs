//! The languages of a story's pages, with their own names.

use crate::check::leak::{list, text};
use crate::model::{Edition, List};
use crate::scene::article::language_name;

/// The languages of the pages, the original's first; empty if there is no other. Each translation has its language and the
/// name that its file gives.
pub fn editions<'a>(
    original: &'static str,
    translations: impl ExactSizeIterator<Item = (&'static str, &'a Option<String>)>,
) -> List<Edition> {
    if translations.len() == 0 {
        return List::EMPTY;
    }
    let edition = |language: &'static str, name: Option<&str>| Edition {
        language,
        name: name.map_or_else(|| own_name(language), text),
    };
    let others = translations.map(|(language, name)| edition(language, name.as_deref()));
    list([edition(original, None)].into_iter().chain(others))
}

/// A language's name in the language itself, with a capital; its tag if the interface does not speak it.
fn own_name(language: &'static str) -> &'static str {
    let words = locale::languages::words(language);
    let primary = |tag: &'static str| tag.split('-').next();
    if primary(words.language()) != primary(language) {
        return language;
    }
    let name = language_name(words, language);
    let mut letters = name.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    text(&first.chain(letters.clone()).collect::<String>())
}
