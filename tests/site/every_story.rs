//! Rules for the site of every story: the first one and the made-up ones, which include tiny ones, one from right to left, and
//! ones with empty views.

use std::collections::BTreeSet;

use scraper::Html;
use story::address;
use story::model::View;
use story::view_state::{Section, ViewState};

use crate::published::{Site, all, all_sites, one, publish_files, root, site, words};

/// The file of the site to which a relative link leads.
pub fn link_target(from: &str, href: &str) -> String {
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

#[test]
fn every_view_has_a_page_and_an_embed() {
    for site in all_sites() {
        for view in address::pages(&site.loaded.story) {
            let path = format!("{}index.html", address::path(view, &site.loaded.story));
            for path in [format!("embed/{path}"), path] {
                assert!(site.files.contains_key(&path), "{}: {path}", site.folder);
            }
        }
    }
}

/// Pages are parsed once for all rules, because that takes most of the time.
#[test]
fn every_page_is_valid() {
    for site in all_sites() {
        let mut problems = Vec::new();
        for path in site.page_paths() {
            let page = site.page(path);
            one(&page, "h1");
            one(&page, "main");
            check_language(site, path, &page, &mut problems);
            check_ids(path, &page, &mut problems);
            check_links(site, path, &page, &mut problems);
            check_policy(path, &page, &mut problems);
        }
        assert!(
            problems.is_empty(),
            "{}: {} problems:\n{}",
            site.folder,
            problems.len(),
            problems.join("\n")
        );
    }
}

fn check_language(site: &Site, path: &str, page: &Html, problems: &mut Vec<String>) {
    let (story, html) = (&site.loaded.story, one(page, "html").value());
    for (name, expected) in [("lang", story.language), ("dir", story.direction.word())] {
        if html.attr(name) != Some(expected) {
            problems.push(format!("{path}: {name} is {:?}", html.attr(name)));
        }
    }
}

/// Ids are unique, and every reference to an id has a target.
fn check_ids(path: &str, page: &Html, problems: &mut Vec<String>) {
    let mut ids = BTreeSet::new();
    for element in all(page, "[id]") {
        let id = element.value().attr("id").unwrap();
        if !ids.insert(id) {
            problems.push(format!("{path}: the id {id} is used twice"));
        }
    }
    for used in all(page, "use[href]") {
        let href = used.value().attr("href").unwrap();
        if !ids.contains(href.trim_start_matches('#')) {
            problems.push(format!("{path}: the drawing {href} does not exist"));
        }
    }
    for attribute in ["aria-labelledby", "aria-describedby", "for"] {
        for element in all(page, &format!("[{attribute}]")) {
            for id in element.value().attr(attribute).unwrap().split_whitespace() {
                if !ids.contains(id) {
                    problems.push(format!(
                        "{path}: {attribute} refers to {id}, which does not exist"
                    ));
                }
            }
        }
    }
}

/// Links lead to files of the site, and fragments to elements of the file.
fn check_links(site: &Site, path: &str, page: &Html, problems: &mut Vec<String>) {
    for link in all(page, "a[href], link[href], script[src]") {
        let href = link.value().attr("href").or(link.value().attr("src")).unwrap();
        if href.starts_with("http") || link.value().attr("rel") == Some("icon") {
            continue;
        }
        let file = link_target(path, href);
        // Share pictures are drawn after the pages are built.
        if file == "icon.png" || file.starts_with("cards/") {
            continue;
        }
        let Some(bytes) = site.files.get(&file) else {
            problems.push(format!("{path}: {href} leads to {file}, which does not exist"));
            continue;
        };
        if let Some((_, id)) = href.split_once('#')
            && !String::from_utf8_lossy(bytes).contains(&format!(" id=\"{id}\""))
        {
            problems.push(format!("{path}: {href} names no element"));
        }
    }
}

/// No style attribute, no event handler and no address of another host, which the policy would refuse.
fn check_policy(path: &str, page: &Html, problems: &mut Vec<String>) {
    for element in page.tree.values().filter_map(|node| node.as_element()) {
        let is_icon = element.attr("rel") == Some("icon");
        for (name, value) in element.attrs() {
            let is_address = ["href", "src", "action", "poster", "data"].contains(&name);
            let is_external =
                value.starts_with("http") || value.starts_with("//") || value.starts_with("data:");
            let is_allowed = if is_icon && name == "href" {
                value.starts_with("data:image/")
            } else {
                !(is_address && is_external)
            };
            // The address of an outlet is a link that the reader follows.
            let is_outlet = element.name() == "a" && element.attr("rel") == Some("noopener noreferrer");
            if name == "style" || name.starts_with("on") || !(is_allowed || is_outlet) {
                problems.push(format!("{path}: {name}={value} is against the policy"));
            }
        }
    }
}

#[test]
fn views_without_content_leave_the_navigation() {
    let mut left_out = 0;
    for site in all_sites() {
        let (name, story) = (&site.folder, &site.loaded.story);
        let expected: Vec<&str> = Section::ALL
            .into_iter()
            .filter(|group| group.is_in(story))
            .map(|section| section.name(story.words))
            .collect();
        left_out += Section::ALL.len() - expected.len();
        let page = site.page("index.html");
        let found: Vec<String> = all(&page, "nav[aria-label=Views] a")
            .into_iter()
            .map(words)
            .collect();
        assert_eq!(found, expected, "{name}");
        for group in Section::ALL.into_iter().filter(|group| !group.is_in(story)) {
            let folder = address::path(group.view(), story);
            assert!(
                site.files.keys().all(|path| !path.starts_with(&folder)),
                "{name}: {folder} has pages"
            );
            // A shared address of another story gives the overview and an error.
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
fn what_a_story_lacks_is_passed_over_in_silence() {
    let tiny = site("tests/stories/tiny");
    let actor = words(one(
        &tiny.page("actors/a-voice/index.html"),
        "section.bgr-actor-profile",
    ));
    for words in ["Not in the article", "0 events", "0 statements"] {
        assert!(!actor.contains(words), "{words}: {actor}");
    }
    for path in ["index.html", "sources/index.html"] {
        let page = words(one(&tiny.page(path), "main"));
        for words in ["Not in the article", "0 of 0", "Map", "Timeline"] {
            assert!(!page.contains(words), "{path} says {words}: {page}");
        }
    }
}

/// "Not in the article" stands only where the author says so: over gaps, and in the cells of sides without a position.
#[test]
fn only_the_author_says_what_is_not_in_the_article() {
    for site in all_sites() {
        let story = &site.loaded.story;
        for issue in story.issues.iter() {
            let page = site.page(&format!("positions/{}/index.html", issue.id));
            let silent = all(&page, ".bgr-issue__silent").into_iter().map(words);
            let count = silent.filter(|words| words == "Not in the article").count();
            let listed = all(&page, ".bgr-issue__side").is_empty();
            let expected = if listed { 0 } else { issue.no_position.len() };
            assert_eq!(count, expected, "{}: {}", site.folder, issue.id);
        }
        let positions = address::path(View::Positions, story);
        let Some(file) = site.files.get(&format!("{positions}index.html")) else {
            continue;
        };
        let page = Html::parse_document(std::str::from_utf8(file).unwrap());
        for cell in all(&page, "td.bgr-positions__cell--silent") {
            let is_dotted = cell
                .value()
                .classes()
                .any(|class| class == "bgr-positions__cell--dotted");
            let expected = if is_dotted {
                "Not in the article"
            } else {
                "No position here"
            };
            assert_eq!(words(cell), expected, "{}", site.folder);
        }
    }
}

#[test]
fn names_in_other_scripts_declare_their_language() {
    let page = site("tests/stories/tide").page("actors/index.html");
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

/// Markup, the end of a script and template syntax, as an author may quote them.
const HOSTILE: &str = "</script></style></title><img src=x onerror=alert(1)> &amp; ${x} {{y}} {view} -->";

#[test]
fn markup_in_a_story_stays_text() {
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
            assert!(!text.contains('<'), "{path}: the block could end early");
            let linked: serde_json::Value =
                serde_json::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"));
            if path == "index.html" {
                assert!(linked["name"].as_str().unwrap().ends_with(HOSTILE), "{linked}");
            }
        }
    }
    assert!(shown > 10, "the text is shown on {shown} pages");
    for path in ["facts.json", "venues.geojson"] {
        serde_json::from_slice::<serde_json::Value>(&files[path])
            .unwrap_or_else(|error| panic!("{path}: {error}"));
    }
}
