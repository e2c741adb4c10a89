//! Which article a story is made from, and the marks of everything that a text rests on.

use std::collections::BTreeSet;

use backgrounder::context::DocumentMode;
use site::page::render_states;
use scraper::{ElementRef, Html};
use story::address;
use story::model::{ClaimId, View};
use story::scene::article::{full_reference, reference};
use story::view_state::ViewState;

use crate::every_story::link_target;
use crate::published::{Site, all, all_sites, first_site, fold, one, site, words};

/// The pages of claims to which the marks in an element lead.
fn marked(path: &str, element: ElementRef<'_>) -> BTreeSet<String> {
    let selector = scraper::Selector::parse(".bgr-claim-mark__more a").unwrap();
    element
        .select(&selector)
        .map(|link| link_target(path, link.value().attr("href").unwrap()))
        .collect()
}

fn pages_of(site: &Site, claims: &[ClaimId]) -> BTreeSet<String> {
    let story = &site.loaded.story;
    claims
        .iter()
        .map(|&id| address::path(View::Claim(id), story) + "index.html")
        .collect()
}

#[test]
fn what_was_not_given_of_the_article_is_said_on_the_overview_and_under_sources() {
    let sentence = "reached us without title, author, publisher, date and address.";
    let site = first_site();
    for path in site.page_paths().filter(|path| !path.starts_with("embed/")) {
        let count = words(one(&site.page(path), "main")).matches(sentence).count();
        let expected = usize::from(["index.html", "sources/index.html"].contains(&path));
        assert_eq!(count, expected, "{path}");
    }
}

#[test]
fn every_page_names_the_article_as_far_as_it_is_given() {
    let site = site("tests/stories/tide");
    let story = &site.loaded.story;
    let reference = reference(story);
    assert!(reference.contains("9 March 2031"), "{reference}");
    for path in site.page_paths() {
        let page = site.page(path);
        if !path.starts_with("embed/") {
            let footer = words(one(&page, "footer"));
            assert!(footer.contains(&reference), "{path}: {footer}");
        }
    }
    for path in ["index.html", "sources/index.html"] {
        let main = words(one(&site.page(path), "main"));
        assert!(
            main.contains(&format!("{reference}, in Arabic.")),
            "{path}: {main}"
        );
        assert!(!main.contains("reached us without"), "{path}: {main}");
    }
    let article = site.page("sources/the-article/index.html");
    let listed = words(one(&article, ".bgr-columns__side .bgr-definition-list"));
    for part in [
        "Title",
        "Author",
        "Publisher",
        "9 March 2031",
        "Arabic",
        "https://",
    ] {
        assert!(listed.contains(part), "{part}: {listed}");
    }
}

#[test]
fn claims_lead_to_the_article_and_citations_name_it() {
    for site in all_sites() {
        let story = &site.loaded.story;
        let article = story
            .source_ids()
            .find(|&id| story.source(id).is_article)
            .expect("every story has its article");
        let target = address::path(View::Source(article), story) + "index.html";
        for id in story.claim_ids() {
            let path = address::path(View::Claim(id), story) + "index.html";
            let page = site.page(&path);
            let links = all(&page, ".bgr-source-chain a");
            let leads =
                |link: &ElementRef<'_>| link_target(&path, link.value().attr("href").unwrap()) == target;
            assert!(links.iter().any(leads), "{}: {path}", site.folder);
            let citation = words(one(&page, "#bgr-citation"));
            let from = fold(&format!(", from {}. ", full_reference(story)));
            assert!(citation.contains(&from), "{}: {citation}", site.folder);
            let statement = fold(story.claim(id).statement);
            assert!(citation.starts_with(&statement), "{}: {citation}", site.folder);
        }
    }
}

#[test]
fn a_text_has_the_mark_of_every_claim_that_it_rests_on() {
    for site in all_sites() {
        let story = &site.loaded.story;
        let overview = site.page("index.html");
        let dek = one(&overview, ".bgr-columns__side > .bgr-accordion .bgr-claim-marks");
        assert_eq!(marked("index.html", dek), pages_of(site, &story.dek.rests_on));
        let facts = all(&overview, ".bgr-fact");
        assert_eq!(facts.len(), story.facts.len(), "{}", site.folder);
        for (element, fact) in facts.into_iter().zip(story.facts.iter()) {
            assert_eq!(marked("index.html", element), pages_of(site, &fact.rests_on));
        }
        let steps = all(&overview, ".bgr-tour__step");
        assert_eq!(steps.len(), story.tour.len(), "{}", site.folder);
        for (element, step) in steps.into_iter().zip(story.tour.iter()) {
            assert_eq!(
                marked("index.html", element),
                pages_of(site, &step.text.rests_on),
                "{}: {}",
                site.folder,
                step.title
            );
        }
    }
}

/// A mark beside words of ours shows what it proves. Without a statement of its own it stands before its statements.
#[test]
fn an_open_mark_shows_its_statement() {
    let statement = scraper::Selector::parse(".bgr-claim-mark__statement").unwrap();
    for site in all_sites() {
        let claims = &site.loaded.story.claims;
        let statements: BTreeSet<String> = claims.iter().map(|claim| fold(claim.statement)).collect();
        for path in site.page_paths() {
            let page = site.page(path);
            for mark in all(&page, ".bgr-claim-mark:has(.bgr-claim-mark__more)") {
                if mark.select(&statement).next().is_some() {
                    continue;
                }
                let behind = mark.next_siblings().find_map(ElementRef::wrap);
                let text = behind.map(words).unwrap_or_default();
                assert!(statements.contains(&text), "{}: {path}: \"{text}\"", site.folder);
            }
        }
    }
}

#[test]
fn the_last_step_of_the_tour_starts_again_or_leads_to_the_deal() {
    let site = first_site();
    let last = site.loaded.story.tour.len();
    let state = ViewState {
        step: u8::try_from(last).unwrap(),
        ..ViewState::of(View::Overview)
    };
    let html = render_states(&site.loaded, DocumentMode::Page, &[state])
        .unwrap()
        .remove(0);
    let page = Html::parse_fragment(&html);
    let buttons: Vec<String> = all(&page, ".bgr-tour__buttons a")
        .into_iter()
        .map(words)
        .collect();
    assert_eq!(buttons, ["Previous", "Start again", "Guess the deal"]);
    let links = all(&page, ".bgr-tour__buttons a");
    assert!(links.iter().all(|link| link.value().attr("href").is_some()));
}

#[test]
fn a_step_about_several_venues_marks_all_of_them() {
    let site = first_site();
    let story = &site.loaded.story;
    let at = story
        .tour
        .iter()
        .position(|step| step.venues.len() > 1)
        .expect("a step has several venues");
    let state = ViewState {
        step: u8::try_from(at + 1).unwrap(),
        ..ViewState::of(View::Overview)
    };
    let html = render_states(&site.loaded, DocumentMode::Page, &[state])
        .unwrap()
        .remove(0);
    let page = Html::parse_fragment(&html);
    let maps = all(&page, ".bgr-map__markers").len();
    let current = all(&page, ".bgr-map__markers [aria-current=true]").len();
    assert_eq!(current, maps * story.tour[at].venues.len());
}
