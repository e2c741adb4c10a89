//! Any bytes as the texts and numbers of story data with English words and a right checksum: refused, or the encoding of the story that is returned.
#![no_main]

use libfuzzer_sys::fuzz_target;
use story::codec::{decode, encode, seal};

fuzz_target!(|sections: (&[u8], &[u8])| {
    let block = seal(sections.0, sections.1, locale::languages::words("en").section());
    // Stories live as long as their process, so the input is leaked.
    if let Ok(story) = decode(block.clone().leak()) {
        assert_eq!(encode(&story), block);
    }
});
