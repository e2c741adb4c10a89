//! The published files of the first story, read as a host, a crawler or a browser reads them.

use std::collections::{BTreeMap, BTreeSet};

use scraper::Html;
use story::address;

use site::accent::Accent;
use site::assets::policy_hash;
use site::publish;
use story::colour::Colour;

use crate::every_story::link_target;
use crate::published::{
    all, all_sites, files, input, load_folder, one, page, page_paths, publish_files, story, words,
};

fn documents() -> impl Iterator<Item = (&'static str, Html)> {
    files()
        .keys()
        .filter(|path| path.ends_with("index.html"))
        .map(|path| (path.as_str(), page(path)))
}

#[test]
fn the_site_has_its_other_files() {
    for path in ["embed.js", "_headers", "404.html", "quiet-diplomacy.html"] {
        assert!(files().contains_key(path), "{path}");
    }
    // Its addresses would be relative, which the protocol forbids.
    assert!(!files().contains_key("sitemap.xml"));
}

/// A host shows the error page at any depth, so it has no relative address.
#[test]
fn the_error_page_has_the_head_of_the_site() {
    let head = |page: &Html| -> Vec<(String, Option<String>)> {
        all(
            page,
            "header, header .bgr-page-header__name, nav[aria-label=Views] a",
        )
        .into_iter()
        .map(|one| (words(one), one.value().attr("class").map(str::to_owned)))
        .skip(1)
        .collect()
    };
    for site in all_sites() {
        let page = site.page("404.html");
        assert_eq!(head(&page), head(&site.page("index.html")), "{}", site.folder);
        for link in all(&page, "a") {
            assert_eq!(link.value().attr("href"), None, "{}", site.folder);
            assert!(link.value().attr("data-address").is_some(), "{}", site.folder);
        }
        for block in all(&page, "style, script") {
            let hash = policy_hash(&block.text().collect::<String>());
            assert!(site.text("_headers").contains(&hash), "{}: {hash}", site.folder);
        }
    }
    let base = "https://news.example/story/";
    let files = publish_files(story(), Some(base));
    let page = Html::parse_document(std::str::from_utf8(&files["404.html"]).unwrap());
    assert!(all(&page, "script").is_empty());
    let links = all(&page, "a");
    assert!(links.len() > 8, "the views, the name, the search, the headline");
    for link in links {
        let href = link.value().attr("href").unwrap();
        let path = href.strip_prefix(base).unwrap().split('?').next().unwrap();
        assert!(files.contains_key(&format!("{path}index.html")), "{href}");
    }
}

#[test]
fn titles_and_descriptions_are_unique() {
    for (what, selector, attribute) in [
        ("title", "title", None),
        ("description", "meta[name=description]", Some("content")),
    ] {
        let mut seen: BTreeMap<String, &str> = BTreeMap::new();
        for path in page_paths() {
            let page = page(path);
            let element = one(&page, selector);
            let text = attribute.map_or_else(
                || words(element),
                |name| element.value().attr(name).unwrap().to_owned(),
            );
            assert!(!text.trim().is_empty(), "{path}: empty {what}");
            if let Some(before) = seen.insert(text.clone(), path) {
                panic!("{path} and {before} have the {what} {text:?}");
            }
        }
    }
}

/// Pages contain only the rules that they use. A rule for a single class of the page must not be missing.
#[test]
fn pages_have_every_rule_for_their_classes() {
    let whole = files().iter().find(|(path, _)| path.starts_with("assets/style-"));
    let (_, whole) = whole.expect("the whole style is a file");
    let whole = std::str::from_utf8(whole).unwrap();
    let has_rule = |style: &str, class: &str| {
        let dotted = format!(".{class}");
        style.match_indices(&dotted).any(|(at, _)| {
            style[..at].ends_with(['{', '}', ',', ';'])
                && style[at + dotted.len()..]
                    .trim_start_matches(' ')
                    .starts_with(['{', ','])
        })
    };
    let mut checked = 0;
    let missing = files().keys().filter(|path| path.as_str() == "404.html");
    for (path, page) in documents().chain(missing.map(|path| (path.as_str(), page(path)))) {
        let inline = all(&page, "style")[0].text().collect::<String>();
        let elements = all(&page, "[class]");
        let classes: BTreeSet<&str> = elements.iter().flat_map(|one| one.value().classes()).collect();
        for class in classes.into_iter().filter(|class| has_rule(whole, class)) {
            assert!(has_rule(&inline, class), "{path}: .{class}");
            checked += 1;
        }
    }
    assert!(checked > 1_000, "only {checked} rules were checked");
}

/// The policy of a host without headers. It allows the blocks of its page and, in a full page, no others.
#[test]
fn every_page_names_its_own_policy() {
    let names = |path: &&String| path.ends_with(".html");
    for path in files().keys().filter(names) {
        let text = std::str::from_utf8(&files()[path]).unwrap();
        let page = Html::parse_document(text);
        let policy = one(&page, "meta[http-equiv=Content-Security-Policy]");
        let policy = policy.value().attr("content").unwrap();
        let before = text.split("http-equiv=").next().unwrap();
        for tag in ["<script", "<style", "<link"] {
            assert!(!before.contains(tag), "{path}: {tag} is above the policy");
        }
        for word in ["default-src 'none'; ", "; trusted-types 'none'"] {
            assert!(policy.contains(word), "{path}: {word}");
        }
        let inline = "style, script:not([src]):not([type])";
        let blocks: BTreeSet<String> = all(&page, inline)
            .iter()
            .map(|block| policy_hash(&block.text().collect::<String>()))
            .collect();
        for hash in &blocks {
            assert!(
                policy.contains(hash.as_str()),
                "{path}: {hash} is not in {policy}"
            );
        }
        if !path.starts_with("embed/") && path.ends_with("index.html") {
            assert_eq!(
                policy.matches("'sha256-").count(),
                blocks.len(),
                "{path}: {policy}"
            );
        }
    }
}

/// Cloudflare Pages ignores longer lines, and with them the policy.
#[test]
fn headers_have_no_line_that_a_host_ignores() {
    for path in ["_headers", "_nginx.conf"] {
        let text = std::str::from_utf8(&files()[path]).unwrap();
        for line in text.lines() {
            assert!(line.len() <= 2_000, "{path}: {} characters: {line}", line.len());
        }
    }
}

#[test]
fn the_accent_of_a_story_is_on_every_page_and_in_the_policy() {
    let mut loaded = load_folder("tests/problems/sound");
    loaded.accent = Some(Colour([0xff, 0xe0, 0x33]));
    let files = publish_files(&loaded, None);
    let accent = Accent::of(&loaded).unwrap();
    assert_ne!(accent.light, accent.wanted);
    let policy = String::from_utf8(files["_headers"].clone()).unwrap();
    for (path, bytes) in files.iter().filter(|(path, _)| path.ends_with("index.html")) {
        let page = Html::parse_document(std::str::from_utf8(bytes).unwrap());
        let style = all(&page, "style")[0].text().collect::<String>();
        assert!(
            style.contains(&format!(":root{{--bgr-accent:{}}}", accent.light)),
            "{path}"
        );
        assert!(
            policy.contains(&policy_hash(&style)),
            "{path}: the policy refuses its style"
        );
    }
}

#[test]
fn embeds_have_no_page_header_and_refer_to_the_full_page() {
    for (path, page) in documents().filter(|(path, _)| path.starts_with("embed/")) {
        assert_eq!(
            one(&page, "meta[name=robots]").value().attr("content"),
            Some("noindex"),
            "{path}"
        );
        assert!(
            all(&page, ".bgr-page-header__name, .bgr-page-header__skip").is_empty(),
            "{path}: page header"
        );
        let canonical = one(&page, "link[rel=canonical]").value().attr("href").unwrap();
        assert_eq!(
            link_target(path, canonical),
            path.trim_start_matches("embed/"),
            "{path}"
        );
    }
}

#[test]
fn base_url_makes_addresses_absolute() {
    let base = "https://example.org/explainers/diplomacy/";
    let files = publish_files(story(), Some(base));
    let page = Html::parse_document(std::str::from_utf8(&files["map/riyadh/index.html"]).unwrap());
    let canonical = one(&page, "link[rel=canonical]").value().attr("href");
    assert_eq!(canonical, Some(format!("{base}map/riyadh/").as_str()));
    let image = one(&page, "meta[property='og:image']").value().attr("content");
    assert_eq!(image, Some(format!("{base}cards/map-riyadh.png").as_str()));
    let linked = all(&page, "script[type='application/ld+json']")[0]
        .text()
        .collect::<String>();
    let linked: serde_json::Value = serde_json::from_str(&linked).unwrap();
    assert_eq!(linked["url"], format!("{base}map/riyadh/"));
    assert!(
        String::from_utf8_lossy(&files["sitemap.xml"]).contains(&format!("<loc>{base}map/riyadh/</loc>"))
    );
}

#[test]
fn every_page_refers_to_its_share_picture() {
    for view in address::pages(&story().story) {
        let path = address::path(view, &story().story);
        let page = page(&format!("{path}index.html"));
        let meta = |name: &str| {
            let element = one(&page, &format!("meta[property='{name}']"));
            element.value().attr("content").unwrap().to_owned()
        };
        let up = "../".repeat(address::depth(view));
        let stem = address::file_stem(view, &story().story);
        assert_eq!(meta("og:image"), format!("{up}cards/{stem}.png"));
        assert!(
            meta("og:image:alt").len() > meta("og:title").len(),
            "{path}: the picture has no description"
        );
        let card = one(&page, "meta[name='twitter:card']").value().attr("content");
        assert_eq!(card, Some("summary_large_image"), "{path}");
    }
}

#[test]
fn a_site_without_share_pictures_refers_to_none() {
    let mut input = input(story(), None);
    input.cards = false;
    for file in publish(&input).unwrap() {
        let text = String::from_utf8_lossy(&file.bytes);
        let named = text.contains("cards/") || text.contains("icon.png");
        assert!(!named, "{} refers to a missing picture", file.path);
    }
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    assert!(files() == &publish_files(story(), None));
}

#[test]
fn the_offline_edition_loads_nothing() {
    let text = String::from_utf8_lossy(&files()["quiet-diplomacy.html"]).into_owned();
    let page = Html::parse_document(&text);
    assert!(
        all(
            &page,
            "link[href]:not([href^='data:']), script[src], img[src], iframe"
        )
        .is_empty()
    );
    let policy = one(&page, "meta[http-equiv=Content-Security-Policy]")
        .value()
        .attr("content")
        .unwrap()
        .to_owned();
    assert!(policy.starts_with("default-src 'none'"), "{policy}");
    for link in all(&page, "main a[href], nav a[href]") {
        let href = link.value().attr("href").unwrap();
        assert!(href.starts_with('#'), "{href}");
    }
}

#[test]
fn the_host_script_keeps_within_its_budget() {
    let mut packed = Vec::new();
    let options = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        ..Default::default()
    };
    brotli::BrotliCompress(&mut files()["embed.js"].as_slice(), &mut packed, &options).unwrap();
    assert!(
        packed.len() <= 3100,
        "embed.js is {} bytes with brotli",
        packed.len()
    );
}

#[test]
fn the_host_script_knows_the_folders_of_all_views() {
    let script = std::str::from_utf8(&files()["embed.js"]).unwrap();
    assert!(script.contains("(?:map|actors|deal|timeline|positions|sources|claims)"));
    assert!(!script.contains("__"), "a name is not filled in");
}
