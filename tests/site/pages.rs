//! Prerendered pages: landmarks, headings, accessible names, facts.

use story::address;
use story::model::View;

use crate::published::{all, fold, one, page, page_paths, story, words};

#[test]
fn pages_have_landmarks_and_one_main_heading() {
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
        // Heading levels are not skipped.
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
fn every_claim_is_linked_from_another_page() {
    let story = &story().story;
    let mut shown = String::new();
    for path in page_paths().filter(|path| !path.starts_with("claims/")) {
        for link in all(&page(path), "a[href*='claims/']") {
            shown.push_str(link.value().attr("href").unwrap());
            shown.push('\n');
        }
    }
    for claim in story.claims.iter() {
        assert!(
            shown.contains(&format!("claims/{}/", claim.id)),
            "{} is not linked",
            claim.id
        );
    }
}

#[test]
fn the_map_lists_every_venue_in_order() {
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
fn deal_shows_the_share_without_scripts() {
    let page = page("deal/index.html");
    let main = words(one(&page, "main"));
    assert!(main.contains("50%"), "{main}");
    for name in ["Your guess", "Annual revenue", "Years", "Yearly growth"] {
        assert!(main.contains(name), "{name}");
    }
    // Title and dek must not give the answer away before the reader's guess.
    let deal = story().story.deals[0];
    assert!(!deal.title.contains("50") && !deal.dek.text.contains("50") && !deal.dek.text.contains("alf"));
}
