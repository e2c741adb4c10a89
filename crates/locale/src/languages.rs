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

static ACCENTED: LazyLock<Option<Words>> = LazyLock::new(|| crate::accented::words(words("en")));

/// The words for a story in a language, by its BCP 47 tag: its own, or else English. `en-XA` is a made-up language that
/// shows which texts have too little room.
pub fn words(tag: &str) -> Words {
    if tag == crate::accented::TAG
        && let Some(words) = *ACCENTED
    {
        return words;
    }
    let primary = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    let find = |wanted: &str| {
        LANGUAGES
            .iter()
            .find(|words| primary(words.language()) == primary(wanted))
    };
    match find(tag).or_else(|| find("en")) {
        Some(words) => *words,
        // The build fails without an English file.
        None => unreachable!("no English words"),
    }
}
