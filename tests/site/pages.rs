//! What a reader meets on the prerendered pages: roles, names, facts.

use story::address;
use story::model::View;

use crate::site::{all, one, page, page_paths, story, words};

#[test]
fn every_page_has_its_landmarks_and_one_heading() {
    for path in page_paths() {
        let page = page(path);
        one(&page, "main");
        one(&page, "h1");
        let nav = one(&page, "nav[aria-label=Views]");
        let names: Vec<String> = nav
            .child_elements()
            .map(|link| link.text().collect::<String>())
            .collect();
        assert_eq!(
            names,
            [
                "Overview",
                "Map",
                "Actors",
                "Deal",
                "Timeline",
                "Positions",
                "Sources"
            ],
            "{path}"
        );
        assert_eq!(all(&page, "nav [aria-current=page]").len(), 1, "{path}");
        assert_eq!(
            all(&page, "button[aria-label='Share this view']").len(),
            1,
            "{path}"
        );
        // Headings go down one level at a time.
        let mut before = 1;
        for heading in all(&page, "h1,h2,h3,h4,h5,h6") {
            let level: u32 = heading.value().name()[1..].parse().unwrap();
            assert!(
                level <= before + 1,
                "{path}: h{before} is followed by h{level} ({})",
                words(heading)
            );
            before = level;
        }
    }
}

#[test]
fn every_claim_has_a_page_with_statement_chain_and_firmness() {
    let story = &story().story;
    for id in story.claim_ids() {
        let claim = story.claim(id);
        let page = page(&format!("{}index.html", address::path(View::Claim(id), story)));
        assert_eq!(words(one(&page, "h1")), fold(claim.statement));
        let main = words(one(&page, "main"));
        assert!(
            main.contains(&format!("{}", claim.paragraph)),
            "{}: no paragraph",
            claim.id
        );
        if let Some(speaker) = claim.speaker {
            assert!(main.contains(&fold(speaker.called)), "{}: no speaker", claim.id);
        }
        for &source in claim.through.iter() {
            assert!(
                main.contains(story.source(source).name),
                "{}: no outlet",
                claim.id
            );
        }
        for note in claim.notes.iter().chain(claim.gaps.iter()) {
            assert!(main.contains(&fold(note)), "{}: {note}", claim.id);
        }
    }
}

#[test]
fn every_statement_is_shown_somewhere_besides_its_own_page() {
    let story = &story().story;
    let mut shown = String::new();
    for path in page_paths().filter(|path| !path.starts_with("claims/")) {
        shown.push_str(&words(one(&page(path), "main")));
        for link in all(&page(path), "a[href*='claims/']") {
            shown.push_str(link.value().attr("href").unwrap());
            shown.push('\n');
        }
    }
    for claim in story.claims.iter() {
        assert!(
            shown.contains(&format!("claims/{}/", claim.id)),
            "{} is linked from nowhere",
            claim.id
        );
    }
}

#[test]
fn map_names_every_venue_in_the_storys_order() {
    let page = page("map/index.html");
    one(
        &page,
        "[aria-label='Map of venues'], [role=region][aria-labelledby]",
    );
    let expected: Vec<&str> = story().story.venues.iter().map(|venue| venue.name).collect();
    let list = all(&page, "ul a[href], ol a[href]");
    let mut at = list.iter().map(|link| words(*link));
    for name in expected {
        assert!(
            at.any(|link| link.starts_with(name)),
            "{name} is not in the list, or out of order"
        );
    }
    for name in ["Zoom in", "Zoom out", "Reset view"] {
        one(&page, &format!("button[aria-label='{name}']"));
    }
}

#[test]
fn roster_lists_every_actor() {
    let page = page("actors/index.html");
    for actor in story().story.actors.iter() {
        let href = format!("../actors/{}/", actor.id);
        let links = all(&page, &format!("main a[href='{href}']"));
        assert!(
            links.iter().any(|link| words(*link).starts_with(actor.name)),
            "{}",
            actor.name
        );
    }
}

#[test]
fn deal_shows_the_share_without_scripts() {
    let page = page("deal/index.html");
    let main = words(one(&page, "main"));
    assert!(main.contains("50%"), "{main}");
    for name in ["Your guess", "Annual revenue", "Years", "Yearly growth"] {
        assert!(main.contains(name), "{name}");
    }
    // Title and dek leave the answer to the reader's guess.
    let deal = story().story.deals[0];
    assert!(!deal.title.contains("50") && !deal.dek.text.contains("50") && !deal.dek.text.contains("alf"));
}

fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
