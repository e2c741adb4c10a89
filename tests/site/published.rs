//! The sites of the stories, each published once for all tests, and helpers to read their pages.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock, PoisonError};

use backgrounder::context::part_of;
use scraper::{ElementRef, Html, Selector};
use site::{Input, publish};
use story::check::{Loaded, StoryInput, load};
use story::view_state::Section;

/// The root of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf()
}

/// The text of a file of the repository.
pub fn text(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Every file below a folder of the repository with one of some extensions, by its path below the root, with its text.
pub fn sources(folder: &str, extensions: &[&str]) -> BTreeMap<String, String> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            match entry.path() {
                path if path.is_dir() => walk(&path, found),
                path => found.push(path),
            }
        }
    }
    let mut found = Vec::new();
    walk(&root().join(folder), &mut found);
    let is_wanted = |path: &PathBuf| {
        extensions
            .iter()
            .any(|wanted| path.extension().is_some_and(|own| own == *wanted))
    };
    let sources: BTreeMap<String, String> = found
        .into_iter()
        .filter(is_wanted)
        .map(|path| {
            let name = path
                .strip_prefix(root())
                .unwrap()
                .to_string_lossy()
                .replace('\\', "/");
            (name, std::fs::read_to_string(&path).unwrap())
        })
        .collect();
    assert!(!sources.is_empty(), "nothing in {folder}");
    sources
}

/// A story with the files of its site.
pub struct Site {
    /// The folder of the story below the repository's root.
    pub folder: String,
    pub loaded: Loaded,
    pub files: BTreeMap<String, Vec<u8>>,
}

impl Site {
    /// The text of a file.
    pub fn text(&self, path: &str) -> &str {
        let bytes = self
            .files
            .get(path)
            .unwrap_or_else(|| panic!("{}: no file {path}", self.folder));
        std::str::from_utf8(bytes).unwrap()
    }

    /// A page, parsed as a browser parses it.
    pub fn page(&self, path: &str) -> Html {
        Html::parse_document(self.text(path))
    }

    /// The paths of all pages and embed pages.
    pub fn page_paths(&self) -> impl Iterator<Item = &str> {
        self.files
            .keys()
            .map(String::as_str)
            .filter(|path| path.ends_with("index.html"))
    }
}

/// The site of a story. Each story is published only once, because that takes most of the time of these tests.
pub fn site(folder: &str) -> &'static Site {
    static SITES: Mutex<BTreeMap<String, &'static OnceLock<Site>>> = Mutex::new(BTreeMap::new());
    let cell = {
        let mut sites = SITES.lock().unwrap_or_else(PoisonError::into_inner);
        *sites
            .entry(folder.to_owned())
            .or_insert_with(|| Box::leak(Box::default()))
    };
    cell.get_or_init(|| {
        let loaded = load_folder(folder);
        Site {
            folder: folder.to_owned(),
            files: publish_files(&loaded, None),
            loaded,
        }
    })
}

/// The site of the first story.
pub fn first_site() -> &'static Site {
    site("seeds/quiet-diplomacy")
}

/// The folders of the first story and of all test stories.
pub fn story_folders() -> Vec<String> {
    let mut folders: Vec<String> = std::fs::read_dir(root().join("tests/stories"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .map(|name| format!("tests/stories/{name}"))
        .collect();
    folders.sort();
    assert!(folders.len() >= 4, "{folders:?}");
    folders.insert(0, "seeds/quiet-diplomacy".to_owned());
    folders
}

/// The sites of the first story and of all test stories.
pub fn all_sites() -> impl Iterator<Item = &'static Site> {
    story_folders().into_iter().map(|folder| site(&folder))
}

/// The first story.
pub fn story() -> &'static Loaded {
    &first_site().loaded
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

/// The files of the engine that a site publishes: the main file, and the parts of pages and of widgets.
pub fn engine_files() -> Vec<&'static str> {
    let sections = Section::ALL.map(|section| part_of(section.view()));
    let widgets = sections.map(|section| format!("widget-{section}").leak() as &'static str);
    let others = ["main", "views", "widgets"];
    others.into_iter().chain(sections).chain(widgets).collect()
}

/// The input for a story's site. Script and wasm are placeholders, because no page runs in these tests.
pub fn input<'a>(loaded: &'a Loaded, base_url: Option<&str>) -> Input<'a> {
    Input {
        loaded,
        base_url: base_url.map(str::to_owned),
        glue: "let wasm_bindgen;".to_owned(),
        wasm: b"\0asm".to_vec(),
        offline: b"\0asm offline".to_vec(),
        files: engine_files()
            .into_iter()
            .map(|name| (name, format!("\0asm {name}").into_bytes()))
            .collect(),
        cards: true,
        shares_assets: false,
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

/// The files of the first story's site.
pub fn files() -> &'static BTreeMap<String, Vec<u8>> {
    &first_site().files
}

/// A page of the first story's site.
pub fn page(path: &str) -> Html {
    first_site().page(path)
}

/// The pages of the first story's site, without embeds, the offline edition and the demo.
pub fn page_paths() -> impl Iterator<Item = &'static str> {
    first_site()
        .page_paths()
        .filter(|path| !path.starts_with("embed/"))
}

/// The elements that match a selector.
pub fn all<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    let selector = Selector::parse(selector).unwrap();
    page.select(&selector).collect()
}

/// The only element that matches a selector.
pub fn one<'a>(page: &'a Html, selector: &str) -> ElementRef<'a> {
    let found = all(page, selector);
    assert_eq!(found.len(), 1, "{selector} matches {} elements", found.len());
    found[0]
}

/// The text of an element as assistive technology reads it, with white space folded.
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

/// A text with white space folded, for comparison with [`words`].
pub fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
