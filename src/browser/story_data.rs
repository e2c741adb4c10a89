//! The story in memory, decoded from the data that the build script wrote.

use std::sync::LazyLock;

use story::codec::decode;
use story::model::Story;

/// The story, decoded on first use.
pub(crate) static STORY: LazyLock<Story> = LazyLock::new(|| {
    decode(
        include_str!(concat!(env!("OUT_DIR"), "/story.txt")),
        include_bytes!(concat!(env!("OUT_DIR"), "/story.bin")),
    )
});
