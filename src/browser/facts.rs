//! The story's facts, packed by the build from the checked story file.

use std::sync::LazyLock;

use story::codec::decode;
use story::model::Story;

/// The one story of this wasm, unpacked when it is first asked for.
pub(crate) static STORY: LazyLock<Story> = LazyLock::new(|| {
    decode(
        include_str!(concat!(env!("OUT_DIR"), "/story.txt")),
        include_bytes!(concat!(env!("OUT_DIR"), "/story.bin")),
    )
});
