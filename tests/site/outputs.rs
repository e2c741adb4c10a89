//! The published files, read as a host, a crawler and a browser read them.

use std::collections::{BTreeMap, BTreeSet};

use scraper::Html;
use story::address;

use backgrounder::publish::accent::Accent;
use backgrounder::publish::assets::policy_hash;
use backgrounder::publish::publish;
use story::colour::Colour;

use crate::site::{all, files, input, load_folder, one, page, page_paths, publish_files, story, words};

/// Where a relative link of a page leads, as a file of the site.
pub fn target(from: &str, href: &str) -> String {
    let mut folders: Vec<&str> = from.split('/').collect();
    folders.pop();
    let path = href.split(['#', '?']).next().unwrap();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => assert!(folders.pop().is_some(), "{from}: {href} leads out of the site"),
            name => folders.push(name),
        }
    }
    let mut file = folders.join("/");
    if path.is_empty() && !href.starts_with('?') {
        return from.to_owned();
    }
    if path.ends_with('/') || path == "." || path == ".." || path.is_empty() {
        file = if file.is_empty() {
            "index.html".to_owned()
        } else {
            format!("{file}/index.html")
        };
    }
    file
}

fn documents() -> impl Iterator<Item = (&'static str, Html)> {
    files()
        .keys()
        .filter(|path| path.ends_with("index.html"))
        .map(|path| (path.as_str(), page(path)))
}

#[test]
fn every_view_has_a_page_and_an_embed() {
    for view in address::pages(&story().story) {
        let path = format!("{}index.html", address::path(view, &story().story));
        assert!(files().contains_key(&path), "{path}");
        assert!(files().contains_key(&format!("embed/{path}")), "embed/{path}");
    }
    for path in [
        "embed.js",
        "_headers",
        "sitemap.xml",
        "404.html",
        "quiet-diplomacy.html",
    ] {
        assert!(files().contains_key(path), "{path}");
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

#[test]
fn links_lead_to_files_and_fragments_to_elements() {
    let mut broken = Vec::new();
    for (path, page) in documents() {
        for link in all(&page, "a[href], link[href], script[src]") {
            let href = link.value().attr("href").or(link.value().attr("src")).unwrap();
            if href.starts_with("http") || link.value().attr("rel") == Some("icon") {
                continue;
            }
            let file = target(path, href);
            // Pictures are drawn from the same list of pages; see the package `cards`.
            if file == "icon.png" {
                continue;
            }
            if !files().contains_key(&file) {
                broken.push(format!("{path}: {href} -> {file}"));
            } else if let Some((_, id)) = href.split_once('#') {
                let target_page = if file == path {
                    page.clone()
                } else {
                    crate::site::page(&file)
                };
                if all(&target_page, &format!("[id='{id}']")).is_empty() {
                    broken.push(format!("{path}: {href} names no element"));
                }
            }
        }
    }
    assert!(
        broken.is_empty(),
        "{} broken links:\n{}",
        broken.len(),
        broken.join("\n")
    );
}

#[test]
fn ids_are_unique_and_drawings_exist() {
    for (path, page) in documents() {
        let mut ids = BTreeSet::new();
        for element in all(&page, "[id]") {
            let id = element.value().attr("id").unwrap();
            assert!(ids.insert(id), "{path}: the id {id} stands twice");
        }
        for used in all(&page, "use[href]") {
            let href = used.value().attr("href").unwrap();
            assert!(
                ids.contains(href.trim_start_matches('#')),
                "{path}: {href} is used and not there"
            );
        }
        for (selector, attribute) in [
            ("[aria-labelledby]", "aria-labelledby"),
            ("[aria-describedby]", "aria-describedby"),
            ("[for]", "for"),
        ] {
            for element in all(&page, selector) {
                for id in element.value().attr(attribute).unwrap().split_whitespace() {
                    assert!(
                        ids.contains(id),
                        "{path}: {attribute} names {id}, which is not there"
                    );
                }
            }
        }
    }
}

#[test]
fn pages_obey_their_policy() {
    for (path, page) in documents() {
        assert!(all(&page, "[style]").is_empty(), "{path}: style attribute");
        for element in page.tree.values().filter_map(|node| node.as_element()) {
            // The icon is a picture inside the page, which the policy allows.
            let is_icon = element.attr("rel") == Some("icon");
            assert!(
                !is_icon
                    || element
                        .attr("href")
                        .is_some_and(|href| href.starts_with("data:image/"))
            );
            for (name, value) in element.attrs().filter(|_| !is_icon) {
                assert!(!name.starts_with("on"), "{path}: handler {name}");
                let is_address = ["href", "src", "action", "poster", "data"].contains(&name);
                assert!(
                    !(is_address
                        && (value.starts_with("http")
                            || value.starts_with("//")
                            || value.starts_with("data:"))),
                    "{path}: {name}={value} leads to another host"
                );
            }
        }
    }
}

/// Pages hold only the rules that they use: no rule that asks for nothing but one of their classes
/// may lack.
#[test]
fn pages_have_every_rule_for_their_classes() {
    let whole = files().iter().find(|(path, _)| path.starts_with("assets/style-"));
    let (_, whole) = whole.expect("the whole style is a file");
    let whole = std::str::from_utf8(whole).unwrap();
    let asks_for = |style: &str, class: &str| {
        let dotted = format!(".{class}");
        style.match_indices(&dotted).any(|(at, _)| {
            style[..at].ends_with(['{', '}', ',', ';'])
                && style[at + dotted.len()..].starts_with(['{', ',', ':', '['])
        })
    };
    let mut asked = 0;
    let missing = files().keys().filter(|path| path.as_str() == "404.html");
    for (path, page) in documents().chain(missing.map(|path| (path.as_str(), page(path)))) {
        let inline = all(&page, "style")[0].text().collect::<String>();
        let elements = all(&page, "[class]");
        let classes: BTreeSet<&str> = elements.iter().flat_map(|one| one.value().classes()).collect();
        for class in classes.into_iter().filter(|class| asks_for(whole, class)) {
            assert!(asks_for(&inline, class), "{path}: .{class}");
            asked += 1;
        }
    }
    assert!(asked > 1_000, "only {asked} rules were looked for");
}

/// The limit is that of Cloudflare Pages, which ignores longer lines: the policy would be gone.
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
fn a_storys_accent_is_on_every_page_and_can_be_read() {
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
fn embeds_have_no_furniture_and_point_to_the_full_page() {
    for (path, page) in documents().filter(|(path, _)| path.starts_with("embed/")) {
        assert_eq!(
            one(&page, "meta[name=robots]").value().attr("content"),
            Some("noindex"),
            "{path}"
        );
        assert!(
            all(&page, ".bgr-page-header__name, .bgr-page-header__skip").is_empty(),
            "{path}: furniture"
        );
        let canonical = one(&page, "link[rel=canonical]").value().attr("href").unwrap();
        assert_eq!(
            target(path, canonical),
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
    assert!(
        String::from_utf8_lossy(&files["sitemap.xml"]).contains(&format!("<loc>{base}map/riyadh/</loc>"))
    );
}

#[test]
fn every_page_names_the_card_that_is_drawn_for_it() {
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
            "{path}: no words for the picture"
        );
        let card = one(&page, "meta[name='twitter:card']").value().attr("content");
        assert_eq!(card, Some("summary_large_image"), "{path}");
    }
}

#[test]
fn a_site_without_cards_names_none() {
    let mut input = input(story(), None);
    input.cards = false;
    for file in publish(&input).unwrap() {
        let text = String::from_utf8_lossy(&file.bytes);
        let named = text.contains("cards/") || text.contains("icon.png");
        assert!(!named, "{} names a picture that is not there", file.path);
    }
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    assert!(files() == &publish_files(story(), None));
}

#[test]
fn the_offline_edition_asks_nobody_for_anything() {
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
