//! The first story's site, published once for all tests, and a reader for its pages.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use backgrounder::publish::{Input, publish};
use scraper::{ElementRef, Html, Selector};
use story::check::{Loaded, StoryInput, load};

/// Where the repository is.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf()
}

/// The text of a file of the repository.
pub fn text(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The first story.
pub fn story() -> &'static Loaded {
    static STORY: OnceLock<Loaded> = OnceLock::new();
    STORY.get_or_init(|| load_folder("seeds/quiet-diplomacy"))
}

/// The story of a folder.
pub fn load_folder(folder: &str) -> Loaded {
    let folder = root().join(folder);
    let input = StoryInput {
        file: "story.json".to_owned(),
        text: std::fs::read(folder.join("story.json")).unwrap(),
        base_map: std::fs::read(folder.join("base-map.json"))
            .ok()
            .map(|text| ("base-map.json".to_owned(), text)),
    };
    load(&input).unwrap_or_else(|report| panic!("{report}"))
}

/// What a story's site is made from; script and wasm are stand-ins, because no page runs here.
pub fn input<'a>(loaded: &'a Loaded, base_url: Option<&str>) -> Input<'a> {
    Input {
        loaded,
        base_url: base_url.map(str::to_owned),
        glue: "let wasm_bindgen;".to_owned(),
        wasm: b"\0asm".to_vec(),
        cards: true,
    }
}

/// The files of a story's site.
pub fn publish_files(loaded: &Loaded, base_url: Option<&str>) -> BTreeMap<String, Vec<u8>> {
    publish(&input(loaded, base_url))
        .unwrap()
        .into_iter()
        .map(|file| (file.path, file.bytes))
        .collect()
}

/// The first story's files.
pub fn files() -> &'static BTreeMap<String, Vec<u8>> {
    static FILES: OnceLock<BTreeMap<String, Vec<u8>>> = OnceLock::new();
    FILES.get_or_init(|| publish_files(story(), None))
}

/// A page of the first story's site, read as a browser reads it.
pub fn page(path: &str) -> Html {
    let bytes = files().get(path).unwrap_or_else(|| panic!("no file {path}"));
    Html::parse_document(std::str::from_utf8(bytes).unwrap())
}

/// Every page of the site, without embeds, the offline edition and the pages about the site.
pub fn page_paths() -> impl Iterator<Item = &'static str> {
    files()
        .keys()
        .map(String::as_str)
        .filter(|path| path.ends_with("index.html") && !path.starts_with("embed/"))
}

/// The elements that fit a selector.
pub fn all<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    let selector = Selector::parse(selector).unwrap();
    page.select(&selector).collect()
}

/// The one element that fits a selector.
pub fn one<'a>(page: &'a Html, selector: &str) -> ElementRef<'a> {
    let found = all(page, selector);
    assert_eq!(found.len(), 1, "{selector} fits {} elements", found.len());
    found[0]
}

/// The text inside an element as assistive technology gets it, white space folded: without
/// what is hidden from it.
pub fn words(element: ElementRef<'_>) -> String {
    fn gather(element: ElementRef<'_>, out: &mut String) {
        for child in element.children() {
            if let Some(text) = child.value().as_text() {
                out.push_str(text);
            } else if let Some(child) = ElementRef::wrap(child)
                && child.value().attr("aria-hidden") != Some("true")
            {
                gather(child, out);
            }
        }
    }
    let mut out = String::new();
    gather(element, &mut out);
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}
