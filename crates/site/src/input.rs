//! What a site is made from.

use story::check::Loaded;

/// The input of a build.
pub struct Input<'a> {
    /// The story and its base map.
    pub loaded: &'a Loaded,
    /// The absolute address of the story's root with a slash at its end, if known.
    pub base_url: Option<String>,
    /// The script from wasm-bindgen (target `no-modules`).
    pub glue: String,
    /// The compiled app.
    pub wasm: Vec<u8>,
    /// Whether share pictures are drawn, so that pages may refer to them.
    pub cards: bool,
    /// Whether the story has a folder of its own in a site of several stories, which share the assets beside it.
    pub shares_assets: bool,
}

impl Input<'_> {
    /// The folder of the story in a site of several, with a slash at its end.
    pub fn folder(&self) -> String {
        format!("{}/", self.loaded.story.id)
    }

    /// From the story's root to the folder that holds `assets/`.
    pub fn to_assets(&self) -> &'static str {
        if self.shares_assets { "../" } else { "" }
    }
}
