//! A very large story: pages stay small, and without scripts every actor, event and statement can still be reached.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use backgrounder::context::DocumentMode;
use scraper::Html;
use serde_json::{Value, json};
use site::page::render;
use story::address;
use story::check::{Loaded, StoryInput, load};
use story::model::{ClaimId, EventId, View};
use story::scene::pagination::PAGE_SIZE;

use crate::published::{all, one, text, words};

const ACTORS: usize = 10_000;
const EVENTS: usize = 1_500;
const CLAIMS: usize = 4_000;
const SIDES: &[&str] = &["northland", "southland", "others"];

/// The most elements of a page. A row of the roster has about ten, a statement with its mark about fifteen.
const MAX_ELEMENTS: usize = 4_000;

/// The small valid story with many more actors, events and statements.
fn large() -> &'static Loaded {
    static STORY: OnceLock<Loaded> = OnceLock::new();
    STORY.get_or_init(|| {
        let mut story: Value = serde_json::from_str(&text("tests/problems/sound/story.json")).unwrap();
        let grow = |story: &mut Value, list: &str, count: usize, one: &dyn Fn(usize) -> Value| {
            let list = story[list].as_array_mut().unwrap();
            for at in list.len()..count {
                list.push(one(at));
            }
        };
        grow(&mut story, "actors", ACTORS, &|at| {
            json!({
                "id": format!("actor-{at}"), "name": format!("Person number {at}"), "short": format!("P{at}"),
                "kind": "person", "side": SIDES[at % SIDES.len()], "monogram": "P",
                "title": { "text": "Of the crowd", "rests_on": ["met"] }
            })
        });
        grow(&mut story, "events", EVENTS, &|at| {
            json!({
                "id": format!("event-{at}"), "name": format!("Meeting number {at}"),
                "when": { "words": "2 June", "scale": { "precision": "day", "from": "06-02" } },
                "venues": ["midtown"],
                "summary": { "text": "They met once more.", "rests_on": ["met"] },
                "participants": [{ "actor": format!("actor-{}", at + 10), "role": "party", "claim": "met" }]
            })
        });
        grow(&mut story, "claims", CLAIMS, &|at| {
            json!({
                "id": format!("claim-{at}"), "statement": format!("Statement number {at}."), "paragraph": 1 + at % 4,
                "firmness": "reported", "speaker": { "actor": format!("actor-{}", at + 10) }, "through": ["agency"],
                "actors": ["northland"], "venues": ["midtown"], "events": ["midtown-talks"]
            })
        });
        let input = StoryInput {
            file: "story.json".to_owned(),
            text: story.to_string().into_bytes(),
            base_map: None,
        };
        load(&input).unwrap_or_else(|report| panic!("{report}"))
    })
}

/// A prerendered view, which must not grow with the story.
fn rendered(view: View) -> Html {
    let html = render(large(), DocumentMode::Page, &[view]).unwrap().remove(0);
    let page = Html::parse_document(&html);
    let elements = all(&page, "body *").len();
    assert!(elements <= MAX_ELEMENTS, "{view:?} has {elements} elements");
    page
}

/// The view to which a link leads.
fn target_of(href: &str) -> View {
    let parsed = address::parse(href.trim_start_matches("../"), &large().story);
    assert!(!parsed.had_errors, "{href}");
    parsed.state.view
}

/// Follows the links to the next page of a list and collects all addresses in it.
fn walk(start: View, list: &str) -> BTreeSet<String> {
    let mut seen = BTreeSet::new();
    let mut next = Some(start);
    let mut pages = 0;
    while let Some(view) = next {
        let page = rendered(view);
        let links = all(&page, list);
        assert!(links.len() <= PAGE_SIZE, "{view:?} lists {}", links.len());
        for link in &links {
            let href = link.value().attr("href").unwrap();
            assert!(
                seen.insert(href.trim_start_matches("../").to_owned()),
                "{href} is on two pages"
            );
        }
        next = all(&page, ".bgr-pagination a")
            .into_iter()
            .find(|link| words(*link).starts_with("Next"))
            .map(|link| target_of(link.value().attr("href").unwrap()));
        pages += 1;
        assert!(pages <= ACTORS / PAGE_SIZE + 2, "the pages never end");
    }
    seen
}

#[test]
fn every_actor_can_be_reached_page_by_page() {
    let seen = walk(View::Actors, "[aria-label=Actors] .bgr-actor-row");
    assert_eq!(seen.len(), ACTORS);
}

#[test]
fn every_event_can_be_reached_page_by_page() {
    let first = rendered(View::Timeline);
    assert_eq!(all(&first, "[aria-label=Timeline] > li").len(), PAGE_SIZE);
    assert!(words(one(&first, ".bgr-list-header__count")).contains("1,500 of 1,500 shown, here 1 to 120"));
    // A select with thousands of people would be as large as the timeline itself.
    assert!(all(&first, "option").len() < 300);
    // From the second page on, the page of an event contains the list.
    let rest = walk(
        View::Event(EventId(PAGE_SIZE as u16)),
        "[aria-label=Events] .bgr-siblings__list a",
    );
    assert_eq!(rest.len() + PAGE_SIZE, EVENTS);
    let next = one(&first, ".bgr-pagination a").value().attr("href").unwrap();
    assert_eq!(target_of(next), View::Event(EventId(PAGE_SIZE as u16)));
    // Other events link to the first event of their page.
    let within = rendered(View::Event(EventId(PAGE_SIZE as u16 + 7)));
    let way = one(&within, "[aria-label=Events] a")
        .value()
        .attr("href")
        .unwrap();
    assert_eq!(target_of(way), View::Event(EventId(PAGE_SIZE as u16)));
}

#[test]
fn every_statement_can_be_reached_page_by_page() {
    let first = rendered(View::Sources);
    assert_eq!(all(&first, "[aria-label=Sources] > li").len(), PAGE_SIZE);
    let next = one(&first, ".bgr-pagination a").value().attr("href").unwrap();
    assert_eq!(target_of(next), View::Claim(ClaimId(PAGE_SIZE as u16)));
    let rest = walk(
        View::Claim(ClaimId(PAGE_SIZE as u16)),
        "[aria-label=Statements] .bgr-siblings__list a",
    );
    assert_eq!(rest.len() + PAGE_SIZE, CLAIMS);
}

#[test]
fn pages_of_things_with_many_statements_stay_small() {
    let story = &large().story;
    for view in [
        View::Actor(story.find_actor("northland").unwrap()),
        View::Venue(story.find_venue("midtown").unwrap()),
        View::Event(story.find_event("midtown-talks").unwrap()),
        View::Source(story.find_source("agency").unwrap()),
        View::Positions,
        View::Claim(ClaimId(0)),
    ] {
        rendered(view);
    }
}
