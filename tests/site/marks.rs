//! Claim marks on all pages: neighbours share them, and they lead to every claim. How many elements a choice on the map
//! creates.

use std::collections::BTreeSet;

use scraper::{ElementRef, Html, Selector};

use crate::every_story::link_target;
use crate::published::{all, all_sites, first_site, one, words};

/// Elements that begin something new, so that a mark may come again.
const BEGINNINGS: &str = "h1, h2, h3, h4, h5, .bgr-dek, .bgr-flow__name, .bgr-appearances__name, dt, th, td, figure, li:not(.bgr-statement), \
     summary:not(.bgr-claim-mark__chain)";

/// The words of a mark without its number of statements.
fn words_of_mark(mark: ElementRef<'_>) -> String {
    let words = words(mark);
    let Some((before, after)) = words.split_once(" statements ") else {
        return words;
    };
    let (chain, _) = before.rsplit_once(", ").unwrap();
    format!("{chain} {after}")
}

/// The marks that come twice in a row, with nothing that begins between them.
fn repeated(page: &Html) -> Vec<String> {
    let selector = format!("main .bgr-claim-mark__chain, main :is({BEGINNINGS})");
    let mut before = String::new();
    let mut repeated = Vec::new();
    for element in all(page, &selector) {
        let is_mark = element
            .value()
            .classes()
            .any(|class| class == "bgr-claim-mark__chain");
        let words = if is_mark {
            words_of_mark(element)
        } else {
            String::new()
        };
        if is_mark && words == before {
            repeated.push(words.clone());
        }
        before = words;
    }
    repeated
}

#[test]
fn neighbours_share_a_mark() {
    let mut wrong = Vec::new();
    for site in all_sites() {
        for path in site.page_paths() {
            let repeated = repeated(&site.page(path));
            if !repeated.is_empty() {
                wrong.push(format!("{}: {path}: {repeated:?}", site.folder));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A mark that several statements share has as many links as it counts.
#[test]
fn a_shared_mark_leads_to_each_claim() {
    let link = Selector::parse(".bgr-claim-mark__more a").unwrap();
    let chain = Selector::parse(".bgr-claim-mark__chain").unwrap();
    let mut shared = 0;
    for site in all_sites() {
        for path in site.page_paths() {
            for mark in all(&site.page(path), "details.bgr-claim-mark") {
                let links: BTreeSet<String> = mark
                    .select(&link)
                    .map(|link| link_target(path, link.value().attr("href").unwrap()))
                    .collect();
                let words = words(mark.select(&chain).next().unwrap());
                let count = words.split_once(" statements ").map_or(1, |(before, _)| {
                    before.rsplit_once(", ").unwrap().1.parse().unwrap()
                });
                assert_eq!(links.len(), count, "{}: {path}: {words}", site.folder);
                shared += usize::from(count > 1);
            }
        }
    }
    assert!(shared > 100, "{shared}");
}

/// Whether the live app creates an element only when its disclosure is opened.
fn is_created_later(element: ElementRef<'_>) -> bool {
    let ancestors = element.ancestors().filter_map(ElementRef::wrap);
    std::iter::once(element).chain(ancestors).any(|part| {
        let disclosure = part.parent().and_then(ElementRef::wrap);
        part.value().name() != "summary"
            && disclosure.is_some_and(|up| up.value().attr("data-fills").is_some())
    })
}

#[test]
fn a_choice_on_the_map_creates_at_most_112_elements() {
    let site = first_site();
    for venue in site.loaded.story.venues.iter() {
        let page = site.page(&format!("map/{}/index.html", venue.id));
        let detail = one(&page, "section.bgr-venue");
        let elements = detail.descendants().filter_map(ElementRef::wrap);
        let created = elements.filter(|&element| !is_created_later(element)).count();
        assert!(created <= 112, "{}: {created} elements", venue.id);
    }
}
