//! A story in a second language: its folder, the links between the languages, and what marks a translation.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use scraper::Html;
use serde_json::Value;
use site::{Input, publish, publish_several};
use story::check::{Loaded, StoryInput, load_translated};

use crate::published::{all, input, load_folder, one, publish_files, root, words};

const FOLDER: &str = "tests/stories/tiny";
const BASE: &str = "https://news.example/x/";

/// The small story with its Ukrainian translation, of which one text is missing.
fn loaded() -> &'static Loaded {
    static LOADED: OnceLock<Loaded> = OnceLock::new();
    LOADED.get_or_init(|| {
        let read = |name: &str| std::fs::read(root().join(FOLDER).join(name)).unwrap();
        let input = StoryInput {
            file: "story.json".to_owned(),
            text: read("story.json"),
            base_map: None,
        };
        let translation = ("translations/uk.json".to_owned(), read("translations/uk.json"));
        load_translated(&input, None, &[translation]).unwrap_or_else(|report| panic!("{report}"))
    })
}

fn files(base_url: Option<&str>) -> BTreeMap<String, Vec<u8>> {
    publish_files(loaded(), base_url)
}

fn text<'a>(files: &'a BTreeMap<String, Vec<u8>>, path: &str) -> &'a str {
    let bytes = files.get(path).unwrap_or_else(|| panic!("no file {path}"));
    std::str::from_utf8(bytes).unwrap()
}

fn page(files: &BTreeMap<String, Vec<u8>>, path: &str) -> Html {
    Html::parse_document(text(files, path))
}

fn links(page: &Html, selector: &str) -> Vec<(String, String)> {
    let attribute = |name: &'static str| {
        move |link: &scraper::ElementRef<'_>| link.value().attr(name).unwrap_or("").to_owned()
    };
    let links = all(page, selector).into_iter();
    links
        .map(|link| (attribute("hreflang")(&link), attribute("href")(&link)))
        .collect()
}

fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs
        .iter()
        .map(|(one, other)| ((*one).to_owned(), (*other).to_owned()))
        .collect()
}

#[test]
fn a_translation_has_everything_that_the_original_has() {
    let files = files(Some(BASE));
    let (translated, original): (Vec<&String>, Vec<&String>) =
        files.keys().partition(|path| path.starts_with("uk/"));
    let at_root = ["404.html", "_headers", "_nginx.conf", "sitemap.xml"];
    let expected: Vec<String> = original
        .into_iter()
        .filter(|path| !path.starts_with("assets/") && !at_root.contains(&path.as_str()))
        .map(|path| format!("uk/{}", path.replace("tiny.html", "tiny-uk.html")))
        .collect();
    let translated: Vec<String> = translated.into_iter().cloned().collect();
    assert_eq!(translated, expected);
    let assets = |start: &str, end: &str| {
        let names = files.keys().filter_map(|path| path.strip_prefix("assets/"));
        names
            .filter(|name| name.starts_with(start) && name.ends_with(end))
            .count()
    };
    assert_eq!((assets("tiny-uk-", ".bgrs"), assets("tiny-", ".bgrs")), (1, 2));
    assert_eq!(
        (
            assets("engine-", ".wasm"),
            assets("style-", ".css"),
            assets("app-", ".js")
        ),
        (1, 1, 1)
    );
}

#[test]
fn the_switch_keeps_the_view() {
    let files = files(None);
    let path = "actors/a-voice/";
    for (page_path, expected) in [
        (
            format!("{path}index.html"),
            [
                ("en", "../../actors/a-voice/"),
                ("uk", "../../uk/actors/a-voice/"),
            ],
        ),
        (
            format!("uk/{path}index.html"),
            [
                ("en", "../../../actors/a-voice/"),
                ("uk", "../../actors/a-voice/"),
            ],
        ),
        ("index.html".to_owned(), [("en", "./"), ("uk", "uk/")]),
        ("uk/index.html".to_owned(), [("en", "../"), ("uk", "./")]),
    ] {
        let page = page(&files, &page_path);
        assert_eq!(
            links(&page, "nav[aria-label] > .bgr-languages__link"),
            pairs(&expected),
            "{page_path}"
        );
        let current = one(&page, ".bgr-languages__link[aria-current]");
        let language = if page_path.starts_with("uk/") { "uk" } else { "en" };
        assert_eq!(current.value().attr("lang"), Some(language));
        let heads = links(&page, "head > link[rel=alternate][hreflang]");
        assert_eq!(heads.len(), 3, "{page_path}: {heads:?}");
    }
    // A frame names the others for its script, which a host may ask for another language.
    for (path, expected) in [
        (
            "embed/actors/a-voice/",
            ("uk", "../../../uk/embed/actors/a-voice/"),
        ),
        (
            "uk/embed/actors/a-voice/",
            ("en", "../../../../embed/actors/a-voice/"),
        ),
        ("embed/", ("uk", "../uk/embed/")),
    ] {
        let page = page(&files, &format!("{path}index.html"));
        assert_eq!(
            links(&page, "head > link[hreflang]"),
            pairs(&[expected]),
            "{path}"
        );
    }
    // A frame and a file show one language.
    for path in ["embed/index.html", "uk/embed/index.html", "uk/tiny-uk.html"] {
        assert!(all(&page(&files, path), ".bgr-languages").is_empty(), "{path}");
    }
}

#[test]
fn search_engines_learn_of_every_language() {
    let files = files(Some(BASE));
    let (english, ukrainian) = (format!("{BASE}sources/"), format!("{BASE}uk/sources/"));
    let expected = pairs(&[("en", &english), ("uk", &ukrainian), ("x-default", &english)]);
    for (path, own, locale) in [
        ("sources/", &english, "en_US"),
        ("uk/sources/", &ukrainian, "uk_UA"),
    ] {
        let page = page(&files, &format!("{path}index.html"));
        assert_eq!(links(&page, "head > link[rel=alternate][hreflang]"), expected);
        let canonical = one(&page, "link[rel=canonical]");
        assert_eq!(canonical.value().attr("href"), Some(own.as_str()));
        let found = one(&page, "meta[property='og:locale']");
        assert_eq!(found.value().attr("content"), Some(locale));
        let oembed = one(&page, "link[type='application/json+oembed']");
        assert!(
            oembed
                .value()
                .attr("href")
                .unwrap()
                .starts_with(own.trim_end_matches("sources/"))
        );
    }
    let sitemap = text(&files, "sitemap.xml");
    for own in [&english, &ukrainian] {
        let entry = format!(
            "<url><loc>{own}</loc><xhtml:link rel=\"alternate\" hreflang=\"en\" href=\"{english}\"/>"
        );
        assert!(sitemap.contains(&entry), "{sitemap}");
    }
    let html = page(&files, "uk/sources/index.html");
    let linked: Value =
        serde_json::from_str(&one(&html, "script[type='application/ld+json']").inner_html()).unwrap();
    assert_eq!(linked["inLanguage"], "uk");
    assert_eq!(linked["translationOfWork"]["url"], english);
    let original = text(&files, "sources/index.html");
    assert!(!original.contains("translationOfWork"));
    let facts: Value = serde_json::from_str(text(&files, "uk/facts.json")).unwrap();
    assert_eq!(
        (&facts["language"], &facts["translation"]["made_by"]),
        (&Value::from("uk"), &Value::from("machine"))
    );
}

#[test]
fn every_page_of_a_translation_says_so() {
    let files = files(None);
    let pages = files
        .keys()
        .filter(|path| path.starts_with("uk/") && path.ends_with("index.html"));
    let mut count = 0;
    for path in pages {
        let page = page(&files, path);
        let language = one(&page, "html").value().attr("lang");
        assert_eq!(language, Some("uk"), "{path}");
        if path.starts_with("uk/embed/") {
            assert_eq!(
                words(one(&page, ".bgr-widget__origin")),
                "Машинний переклад",
                "{path}"
            );
        } else {
            let note = words(one(&page, "main > .bgr-translation-note"));
            assert_eq!(
                note,
                "Машинний переклад від 29 листопада 2026 року, редактор не перевіряв. Оригінал: English.",
                "{path}"
            );
        }
        count += 1;
    }
    assert!(count > 10, "{count}");
    assert!(all(&page(&files, "index.html"), ".bgr-translation-note").is_empty());
    assert!(!all(&page(&files, "uk/tiny-uk.html"), ".bgr-translation-note").is_empty());
}

#[test]
fn what_is_not_translated_is_marked() {
    let files = files(None);
    let page = page(&files, "uk/sources/the-article/index.html");
    let marked: Vec<String> = all(&page, "main [lang=en]").into_iter().map(words).collect();
    assert!(marked.contains(&"States the one thing.".to_owned()), "{marked:?}");
    let main = words(one(&page, "main"));
    assert!(main.contains("Голос каже, що вже пізно."), "{main}");
}

#[test]
fn the_demo_page_names_the_language_of_the_story() {
    let files = files(None);
    let translated = page(&files, "uk/demo.html");
    assert_eq!(one(&translated, "html").value().attr("lang"), Some("en"));
    assert_eq!(words(one(&translated, "bdi[lang=uk]")), "Один голос");
    let embeds = "backgrounder-embed, iframe, a[data-backgrounder]";
    let marked = |embed: &scraper::ElementRef<'_>| embed.value().attr("lang") == Some("uk");
    assert!(all(&translated, embeds).iter().all(marked));
    assert!(all(&page(&files, "demo.html"), "[lang=uk]").is_empty());
}

#[test]
fn a_host_sends_each_language_its_policy() {
    let files = files(None);
    let headers = text(&files, "_headers");
    let at = |path: &str| {
        headers
            .find(&format!("\n{path}\n"))
            .unwrap_or_else(|| panic!("{path}: {headers}"))
    };
    // Of the rules that match a path the last one counts.
    assert!(at("/uk/*") < at("/uk/demo.html"), "{headers}");
    assert!(text(&files, "_nginx.conf").contains("~/uk/ \""));
    let error_page = page(&files, "404.html");
    assert_eq!(words(one(&error_page, "main a[lang=uk]")), "Один голос");
}

#[test]
fn one_of_several_stories_may_be_translated() {
    let other = load_folder("tests/stories/loss-year");
    let stories = [loaded(), &other];
    let inputs = stories.map(|loaded| Input {
        base_url: Some(format!("{BASE}{}/", loaded.story.id)),
        shares_assets: true,
        ..input(loaded, None)
    });
    let files: BTreeMap<String, Vec<u8>> = publish_several(&inputs)
        .unwrap()
        .into_iter()
        .map(|file| (file.path, file.bytes))
        .collect();
    let page = page(&files, "tiny/uk/sources/index.html");
    assert_eq!(
        links(&page, ".bgr-languages__link"),
        pairs(&[("en", "../../sources/"), ("uk", "../sources/")])
    );
    let html = text(&files, "tiny/uk/sources/index.html");
    let story = html
        .split("data-story=\"")
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .unwrap();
    assert!(story.starts_with("../../../assets/tiny-uk-"), "{story}");
    assert!(files.contains_key(story.trim_start_matches("../")));
    let list = self::page(&files, "index.html");
    assert_eq!(
        links(&list, ".bgr-story-list__language"),
        pairs(&[("uk", "tiny/uk/")])
    );
    let headers = text(&files, "_headers");
    assert!(
        headers.find("\n/tiny/*\n") < headers.find("\n/tiny/uk/*\n"),
        "{headers}"
    );
    let sitemap = text(&files, "sitemap.xml");
    assert!(sitemap.contains(&format!("hreflang=\"uk\" href=\"{BASE}tiny/uk/sources/\"")));
}

#[test]
fn a_story_in_one_language_mentions_no_other() {
    let loaded = load_folder(FOLDER);
    let files = publish(&input(&loaded, Some(BASE))).unwrap();
    for file in files
        .iter()
        .filter(|file| file.path.ends_with(".html") || file.path.ends_with(".xml"))
    {
        let text = std::str::from_utf8(&file.bytes).unwrap();
        for word in [
            "hreflang=\"",
            "og:locale",
            "bgr-languages",
            "xhtml",
            "bgr-widget__lead",
        ] {
            assert!(
                !text.contains(word) || file.path == "tiny.html",
                "{}: {word}",
                file.path
            );
        }
    }
}
