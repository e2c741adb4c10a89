//! The story's facts, packed by the build from the checked story file.

use std::sync::LazyLock;

use story::model::Story;
use story::packed::unpack;

/// The one story of this wasm, unpacked when it is first asked for.
pub(crate) static STORY: LazyLock<Story> = LazyLock::new(|| {
    unpack(
        include_str!(concat!(env!("OUT_DIR"), "/story.txt")),
        include_bytes!(concat!(env!("OUT_DIR"), "/story.bin")),
    )
});
