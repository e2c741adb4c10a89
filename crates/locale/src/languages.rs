//! Every language of `locales/`, compiled in for the host.

use std::sync::LazyLock;

use crate::Words;

static BLOCKS: &[&[u8]] = &include!(concat!(env!("OUT_DIR"), "/languages.rs"));

static LANGUAGES: LazyLock<Vec<Words>> = LazyLock::new(|| {
    BLOCKS
        .iter()
        .filter_map(|block| Words::decode(block, crate::FINGERPRINT, crate::COUNT))
        .collect()
});

static MARKED: LazyLock<Option<Words>> = LazyLock::new(|| {
    let block = include_bytes!(concat!(env!("OUT_DIR"), "/marked.words"));
    Words::decode(block, crate::FINGERPRINT, crate::COUNT)
});

static ACCENTED: LazyLock<Option<Words>> = LazyLock::new(|| crate::accented::words(words("en")));

/// The words for a story in a language, by its BCP 47 tag: its own, or else English. `en-XA` is a made-up language that
/// shows which texts have too little room.
pub fn words(tag: &str) -> Words {
    if tag == crate::accented::TAG
        && let Some(words) = *ACCENTED
    {
        return words;
    }
    match find(tag).or_else(|| find("en")) {
        Some(words) => words,
        // The build fails without an English file.
        None => unreachable!("no English words"),
    }
}

/// The same words for what is shown of a story: English in a story of another language has its words marked (see
/// [`crate::MARK`]), so that the page can say that it is English.
pub fn on_screen(words: Words, tag: &str) -> Words {
    match *MARKED {
        Some(marked) if words.language() == marked.language() && find(tag).is_none() => marked,
        _ => words,
    }
}

fn find(tag: &str) -> Option<Words> {
    let primary = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    let mut languages = LANGUAGES.iter();
    let found = languages.find(|words| primary(words.language()) == primary(tag));
    found.copied()
}
