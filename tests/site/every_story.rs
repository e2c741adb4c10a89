//! What holds for the site of any story: the small ones, the one from right to left, the empty
//! views. The first story has more tests of its own beside these.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use scraper::Html;
use story::address;
use story::check::Loaded;
use story::model::View;
use story::view_state::{Section, ViewState};

use crate::outputs::target;
use crate::site::{all, load_folder, one, publish_files, root, words};

/// A story's folder, the story and the files of its site.
type Site = (String, Loaded, BTreeMap<String, Vec<u8>>);

/// Every story of `tests/stories` with its site.
fn sites() -> &'static [Site] {
    static SITES: OnceLock<Vec<Site>> = OnceLock::new();
    SITES.get_or_init(publish_all)
}

fn publish_all() -> Vec<Site> {
    let mut folders: Vec<String> = std::fs::read_dir(root().join("tests/stories"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    folders.sort();
    assert!(folders.len() >= 4, "{folders:?}");
    folders
        .into_iter()
        .map(|name| {
            let loaded = load_folder(&format!("tests/stories/{name}"));
            let files = publish_files(&loaded, None);
            (name, loaded, files)
        })
        .collect()
}

fn read(files: &BTreeMap<String, Vec<u8>>, path: &str) -> Html {
    Html::parse_document(std::str::from_utf8(&files[path]).unwrap())
}

fn pages(files: &BTreeMap<String, Vec<u8>>) -> impl Iterator<Item = (&str, Html)> {
    files
        .keys()
        .filter(|path| path.ends_with("index.html"))
        .map(|path| (path.as_str(), read(files, path)))
}

#[test]
fn pages_of_every_story_are_whole() {
    for (name, loaded, files) in sites() {
        let story = &loaded.story;
        for view in address::pages(story) {
            let path = format!("{}index.html", address::path(view, story));
            assert!(files.contains_key(&path), "{name}: {path}");
            assert!(
                files.contains_key(&format!("embed/{path}")),
                "{name}: embed/{path}"
            );
        }
        for (path, page) in pages(files) {
            let at = format!("{name}/{path}");
            one(&page, "h1");
            one(&page, "main");
            let html = one(&page, "html").value();
            assert_eq!(html.attr("lang"), Some(story.language), "{at}");
            assert_eq!(html.attr("dir"), Some(story.direction.word()), "{at}");
            assert!(all(&page, "[style]").is_empty(), "{at}: style attribute");
            let mut ids = BTreeSet::new();
            for element in all(&page, "[id]") {
                let id = element.value().attr("id").unwrap();
                assert!(ids.insert(id), "{at}: the id {id} stands twice");
            }
            for link in all(&page, "a[href]") {
                let href = link.value().attr("href").unwrap();
                if !href.starts_with("http") {
                    let file = target(path, href);
                    // Share pictures are drawn after the pages are made.
                    if file.starts_with("cards/") {
                        continue;
                    }
                    assert!(files.contains_key(&file), "{at}: {href} leads to {file}");
                }
            }
        }
    }
}

#[test]
fn views_without_content_leave_the_navigation() {
    let mut left_out = 0;
    for (name, loaded, files) in sites() {
        let story = &loaded.story;
        let expected: Vec<&str> = Section::ALL
            .into_iter()
            .filter(|group| group.is_in(story))
            .map(Section::name)
            .collect();
        left_out += Section::ALL.len() - expected.len();
        let page = read(files, "index.html");
        let found: Vec<String> = all(&page, "nav[aria-label=Views] a")
            .into_iter()
            .map(words)
            .collect();
        assert_eq!(found, expected, "{name}");
        for group in Section::ALL.into_iter().filter(|group| !group.is_in(story)) {
            let folder = address::path(group.view(), story);
            assert!(
                files.keys().all(|path| !path.starts_with(&folder)),
                "{name}: {folder} has pages"
            );
            // A shared address of another story gives the overview and says that it is odd.
            let parsed = address::parse(&folder, story);
            assert!(parsed.had_errors, "{name}: {folder}");
            assert_eq!(
                parsed.state,
                ViewState::of(View::Overview).normalize(story),
                "{name}: {folder}"
            );
        }
    }
    assert!(left_out >= 4, "the tiny stories are there");
}

#[test]
fn a_story_without_places_says_so() {
    let loaded = load_folder("tests/stories/tiny");
    let files = publish_files(&loaded, None);
    let overview = words(one(&read(&files, "index.html"), "main"));
    let said = "Not in the article: Map, Deal, Timeline, Positions";
    assert!(overview.contains(said), "{overview}");
    assert!(!overview.contains("0 of 0"), "{overview}");
    let actor = words(one(&read(&files, "actors/a-voice/index.html"), "main"));
    assert!(actor.contains("Not in the article"), "{actor}");
}

#[test]
fn names_in_other_letters_keep_their_language() {
    let loaded = load_folder("tests/stories/tide");
    let files = publish_files(&loaded, None);
    let page = read(&files, "actors/index.html");
    for (language, name) in [
        ("ru", "Юлия Константиновна Ветрова-Приморская"),
        ("zh", "林海"),
        ("en", "Mārama Whitlock-Oyelaran"),
    ] {
        let marked = all(&page, &format!("main [lang={language}]"));
        assert!(
            marked.iter().any(|one| words(*one).contains(name)),
            "{name} is not marked as {language}"
        );
    }
}

#[test]
fn furniture_says_its_language_where_it_is_not_the_story_s() {
    let arabic = publish_files(&load_folder("tests/stories/tide"), None);
    for (file, furniture) in [
        ("actors/index.html", ["header", "footer", "[role=status]"]),
        ("embed/actors/index.html", ["header", "footer", "[role=status]"]),
    ] {
        let page = read(&arabic, file);
        for selector in furniture {
            let marked = all(&page, &format!("{selector}[lang=en]"));
            assert_eq!(marked.len(), 1, "{selector} of {file}");
        }
    }
    // Whole sentences end with their full stop, which else stands at their beginning.
    let page = read(&arabic, "index.html");
    assert_eq!(all(&page, "footer[lang=en][dir=ltr]").len(), 1);
    let english = publish_files(&load_folder("tests/stories/tiny"), None);
    let page = read(&english, "index.html");
    assert!(all(&page, "header[lang],footer[lang],footer[dir]").is_empty());
}

/// Markup, the end of a script and the beginning of a template, as an author may well quote them.
const HOSTILE: &str = "</script></style></title><img src=x onerror=alert(1)> &amp; ${x} {{y}} {view} -->";

#[test]
fn hostile_text_stays_text() {
    let read_file = |name: &str| std::fs::read(root().join("tests/problems/sound").join(name)).unwrap();
    let mut tree: serde_json::Value = serde_json::from_slice(&read_file("story.json")).unwrap();
    for place in [
        "/hed",
        "/kicker",
        "/dek/text",
        "/actors/0/name",
        "/venues/0/name",
        "/events/0/name",
        "/claims/0/statement",
        "/sources/0/name",
        "/deals/0/title",
        "/views/map/title",
    ] {
        let text = tree.pointer_mut(place).unwrap();
        *text = format!("{} {HOSTILE}", text.as_str().unwrap()).into();
    }
    let input = story::check::StoryInput {
        file: "story.json".to_owned(),
        text: serde_json::to_vec(&tree).unwrap(),
        base_map: Some(("base-map.json".to_owned(), read_file("base-map.json"))),
    };
    let loaded = story::check::load(&input).unwrap_or_else(|report| panic!("{report}"));
    let files = publish_files(&loaded, None);
    let mut shown = 0;
    for (path, bytes) in files.iter().filter(|(path, _)| path.ends_with(".html")) {
        let page = Html::parse_document(std::str::from_utf8(bytes).unwrap());
        assert!(
            all(&page, "img, [onerror]").is_empty(),
            "{path}: text became markup"
        );
        assert_eq!(all(&page, "title:not(svg title)").len(), 1, "{path}");
        shown += usize::from(words(page.root_element()).contains("<img src=x onerror=alert(1)>"));
        for block in all(&page, "script[type='application/ld+json']") {
            let text: String = block.text().collect();
            serde_json::from_str::<serde_json::Value>(&text)
                .unwrap_or_else(|error| panic!("{path}: {error}"));
        }
    }
    assert!(shown > 10, "the text is shown on {shown} pages");
    for path in ["facts.json", "venues.geojson"] {
        serde_json::from_slice::<serde_json::Value>(&files[path])
            .unwrap_or_else(|error| panic!("{path}: {error}"));
    }
}
