//! Widgets, the pages under `embed/`: four parts, no navigation, nothing that folds out, and links that stay in the frame or open
//! a new tab.

use backgrounder::context::{DocumentMode, Message};
use backgrounder::render::{InterfaceState, render_interface_states};
use scraper::Html;
use story::address;
use story::model::View;
use story::scene::brief::widget_height;
use story::view_state::ViewState;

use crate::every_story::link_target;
use crate::published::{all, all_sites, first_site, one, words};

#[test]
fn every_widget_has_the_same_parts() {
    for site in all_sites() {
        for path in site.page_paths().filter(|path| path.starts_with("embed/")) {
            let page = site.page(path);
            let main = one(&page, "main.bgr-widget");
            assert!(!words(main).is_empty(), "{path}");
            assert!(
                all(&page, "nav, details").is_empty(),
                "{path}: navigation or a disclosure"
            );
            let panel = one(&page, "main > section[aria-label]");
            assert!(!panel.value().attr("aria-label").unwrap().is_empty(), "{path}");
            assert_eq!(all(&page, "footer button[data-action=share]").len(), 1, "{path}");
        }
    }
}

#[test]
fn the_full_view_opens_in_a_new_tab() {
    for site in all_sites() {
        for path in site.page_paths().filter(|path| path.starts_with("embed/")) {
            let page = site.page(path);
            let full = one(&page, "a.bgr-widget__full");
            let link = full.value();
            assert_eq!(link.attr("aria-label"), Some("Open the full view"));
            assert_eq!(
                (link.attr("target"), link.attr("rel")),
                (Some("_blank"), Some("noopener noreferrer"))
            );
            let target = link_target(path, link.attr("href").unwrap());
            assert_eq!(target, path.trim_start_matches("embed/"), "{path}");
            for other in all(&page, "main a[href]") {
                let target = link_target(path, other.value().attr("href").unwrap());
                let opens_tab = other.value().attr("target").is_some();
                assert_eq!(target.starts_with("embed/"), !opens_tab, "{path}: {target}");
            }
        }
    }
}

/// The links of an embed page that would replace the view in the host's frame, or that tell the new page about it.
fn links_that_leave_the_frame(path: &str, page: &Html, outside: &mut usize) -> Vec<String> {
    let leaves = |href: &str| {
        let is_absolute = href.contains(':') || href.starts_with("//");
        !href.starts_with('#') && (is_absolute || !link_target(path, href).starts_with("embed/"))
    };
    let mut problems = Vec::new();
    for link in all(page, "a[href], area[href]") {
        let href = link.value().attr("href").unwrap();
        if !leaves(href) {
            continue;
        }
        *outside += 1;
        let (target, rel) = (link.value().attr("target"), link.value().attr("rel"));
        if (target, rel) != (Some("_blank"), Some("noopener noreferrer")) {
            problems.push(format!("{path}: {href} has target {target:?}, rel {rel:?}"));
        }
    }
    problems
}

/// In widgets and in whole views, with the share dialog open, which has a link to the picture.
#[test]
fn every_way_out_of_a_frame_opens_a_new_tab() {
    let (mut problems, mut outside, mut outlets) = (Vec::new(), 0, 0);
    for site in all_sites() {
        for path in site.page_paths().filter(|path| path.starts_with("embed/")) {
            problems.extend(links_that_leave_the_frame(path, &site.page(path), &mut outside));
        }
        let story = &site.loaded.story;
        let views = address::pages(story);
        let states = views.iter().map(|&view| InterfaceState {
            start: ViewState::of(view),
            had_errors: false,
            whole_view: true,
            messages: vec![Message::OpenShare],
        });
        let rendered = render_interface_states(story, DocumentMode::Embed, states.collect()).unwrap();
        for (&view, state) in views.iter().zip(rendered) {
            let path = format!("embed/{}index.html", address::path(view, story));
            let page = Html::parse_fragment(&state.html);
            outlets += all(&page, "a[href^=http]").len();
            problems.extend(links_that_leave_the_frame(&path, &page, &mut outside));
        }
    }
    assert!(
        problems.is_empty(),
        "{} links:\n{}",
        problems.len(),
        problems.join("\n")
    );
    assert!(
        outside > 500 && outlets >= 2,
        "{outside} links lead outside, {outlets} to outlets"
    );
}

#[test]
fn the_next_widget_has_the_name_of_where_it_leads() {
    let site = first_site();
    let story = &site.loaded.story;
    for view in address::pages(story) {
        let path = format!("embed/{}index.html", address::path(view, story));
        let page = site.page(&path);
        let steps = all(&page, "a.bgr-widget__step");
        if view == View::Deal {
            assert!(steps.is_empty());
            continue;
        }
        let next = steps.last().unwrap_or_else(|| panic!("{path} leads nowhere"));
        let name = next.value().attr("aria-label").unwrap();
        assert!(name.starts_with("Next: ") && name.len() > 6, "{path}: {name}");
    }
}

#[test]
fn the_oembed_response_has_the_height_of_the_narrow_widget_in_its_frame_too() {
    let site = first_site();
    let story = &site.loaded.story;
    for view in address::pages(story) {
        let file = format!("oembed/{}.json", address::file_stem(view, story));
        let response: serde_json::Value = serde_json::from_str(site.text(&file)).unwrap();
        let height = widget_height(view).1;
        assert_eq!(response["height"], height, "{file}");
        let html = response["html"].as_str().unwrap();
        assert!(html.contains("?height=frame\" title=\""), "{file}: {html}");
        assert!(html.contains(&format!(" height=\"{height}\" ")), "{file}: {html}");
    }
}

#[test]
fn the_guide_has_the_heights_of_all_widgets() {
    let guide = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/embed.md")).unwrap();
    let rows: Vec<(String, (u32, u32))> = guide
        .lines()
        .skip_while(|line| !line.starts_with("| view | height in columns of 480 pixels or more |"))
        .skip(2)
        .take_while(|line| line.starts_with('|'))
        .flat_map(|line| {
            let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
            let heights = (cells[1].parse().unwrap(), cells[2].parse().unwrap());
            cells[0]
                .split(", ")
                .map(move |kind| (kind.to_owned(), heights))
                .collect::<Vec<_>>()
        })
        .collect();
    let mut kinds = std::collections::BTreeSet::new();
    for view in address::pages(&first_site().loaded.story) {
        let kind = kind(view);
        let found: Vec<_> = rows.iter().filter(|(name, _)| name == kind).collect();
        assert_eq!(found.len(), 1, "rows with \"{kind}\"");
        assert_eq!(found[0].1, widget_height(view), "{view:?}");
        kinds.insert(kind);
    }
    assert_eq!(
        kinds.len(),
        rows.len(),
        "the table names a kind that has no page: {rows:?}"
    );
}

/// The name of a kind of view in the guide.
fn kind(view: View) -> &'static str {
    match view {
        View::Overview => "overview",
        View::Map => "map",
        View::Venue(_) => "venue",
        View::Actors => "actors",
        View::Actor(_) => "actor",
        View::Deal => "deal",
        View::Timeline => "timeline",
        View::Event(_) => "event",
        View::Positions => "positions",
        View::Issue(_) => "issue",
        View::Sources => "sources",
        View::Source(_) => "source",
        View::Claim(_) => "claim",
    }
}
