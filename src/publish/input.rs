//! What a site is made from.

use story::check::Loaded;

/// The input of a build.
pub struct Input<'a> {
    /// The story and its base map.
    pub loaded: &'a Loaded,
    /// The absolute address of the site's root with a slash at its end, if known.
    pub base_url: Option<String>,
    /// The script from wasm-bindgen (target `no-modules`).
    pub glue: String,
    /// The compiled app.
    pub wasm: Vec<u8>,
    /// Whether share pictures are drawn, so that pages may refer to them.
    pub cards: bool,
}
