//! What a site is made from.

use story::check::Loaded;

/// The input of a build: a story, or one of its translations.
#[derive(Clone)]
pub struct Input<'a> {
    /// The story and its base map.
    pub loaded: &'a Loaded,
    /// The absolute address of the story's root with a slash at its end, if known.
    pub base_url: Option<String>,
    /// The script from wasm-bindgen (target `no-modules`).
    pub glue: String,
    /// The whole engine, for frames that may not fetch.
    pub wasm: Vec<u8>,
    /// The engine without widgets, as gzip, for the offline file.
    pub offline: Vec<u8>,
    /// The main file of the engine, `main`, and its parts: one for each section's pages, such as `map`, and widgets,
    /// `widget-map`; `views` for all pages and `widgets` for all widgets.
    pub files: Vec<(&'static str, Vec<u8>)>,
    /// Whether share pictures are drawn, so that pages may refer to them.
    pub cards: bool,
    /// Whether the story has a folder of its own in a site of several stories, which share the assets beside it.
    pub shares_assets: bool,
}

impl<'a> Input<'a> {
    /// The folder of the story in a site of several, with a slash at its end; for a translation the folder in it.
    pub fn folder(&self) -> String {
        format!("{}/{}", self.loaded.story.id, self.edition_folder())
    }

    /// The folder in the site.
    pub fn folder_in_site(&self) -> String {
        match self.shares_assets {
            true => self.folder(),
            false => self.edition_folder(),
        }
    }

    /// The folder of a translation in that of its original; nothing for the original.
    fn edition_folder(&self) -> String {
        match self.is_translation() {
            true => format!("{}/", self.loaded.story.language),
            false => String::new(),
        }
    }

    pub(super) fn is_translation(&self) -> bool {
        self.loaded.story.translation.is_some()
    }

    /// From the story's root to the folder that holds `assets/`.
    pub fn to_assets(&self) -> &'static str {
        match (self.shares_assets, self.is_translation()) {
            (false, false) => "",
            (true, true) => "../../",
            _ => "../",
        }
    }

    /// The same input for each translation of the story.
    pub fn translations(&self) -> Vec<Input<'a>> {
        let translations = self.loaded.translations.iter();
        let input = |loaded: &'a Loaded| Input {
            loaded,
            base_url: (self.base_url.as_ref()).map(|base| format!("{base}{}/", loaded.story.language)),
            ..self.clone()
        };
        translations.map(input).collect()
    }
}
