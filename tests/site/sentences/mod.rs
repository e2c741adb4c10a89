//! Every sentence pattern of the engine is in `docs/sentences.md`, and everything in that list occurs.
//!
//! The stories are rendered with placeholders instead of their texts, so that what remains is the engine's.
//! `SENTENCES_UPDATE=1 cargo test --test site sentences` writes a draft of the list to `target/sentences-draft.md`.

mod files;
mod inventory;
mod list;
mod lists;
mod literals;
mod marked_story;
mod messages;
mod page_text;
mod pattern;
mod pseudo_language;
mod states;
mod variants;
mod wording;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use inventory::{Inventory, inventory};

static INVENTORY: LazyLock<Inventory> = LazyLock::new(inventory);

#[test]
fn every_pattern_is_listed_and_every_listed_pattern_occurs() {
    let listed: BTreeSet<String> = list::rows().into_iter().flat_map(|row| row.patterns).collect();
    if std::env::var_os("SENTENCES_UPDATE").is_some() {
        println!("draft written to {}", list::write_draft(&INVENTORY));
    }
    let missing: Vec<String> = INVENTORY
        .0
        .iter()
        .filter(|(pattern, _)| !listed.contains(*pattern))
        .map(|(pattern, found)| list::proposal(pattern, found))
        .collect();
    let stale: Vec<&String> = listed
        .iter()
        .filter(|pattern| !INVENTORY.0.contains_key(*pattern))
        .collect();
    assert!(
        missing.is_empty() && stale.is_empty(),
        "docs/sentences.md lacks {} patterns. Complete these rows and add them:\n{}\n\n\
         It lists {} patterns that nothing shows:\n{}",
        missing.len(),
        missing.join("\n"),
        stale.len(),
        stale
            .iter()
            .map(|one| one.as_str())
            .collect::<Vec<_>>()
            .join("\n")
    );
}

#[test]
fn every_message_is_brought_to_light() {
    let unseen = messages::unseen(&INVENTORY);
    assert!(
        unseen.is_empty(),
        "no story and no variant of `variants.rs` shows:\n{}",
        unseen.join("\n")
    );
}

#[test]
fn every_word_on_a_page_is_of_the_story_or_of_a_language() {
    let documents = pseudo_language::documents();
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    for (path, html) in &documents {
        for text in pseudo_language::in_no_language(html) {
            found.entry(text).or_insert_with(|| path.clone());
        }
    }
    assert!(documents.len() > 100, "only {} documents", documents.len());
    assert!(found.is_empty(), "in no language's file:\n{found:#?}");
}

#[test]
fn every_message_is_used() {
    assert_eq!(messages::unused(), [""; 0]);
}

#[test]
fn words_for_readers_are_messages() {
    let found = literals::words_in_code();
    assert!(
        found.is_empty(),
        "write these literals into locales/en.ftl:\n{}",
        found.join("\n")
    );
}

#[test]
fn a_pattern_of_ours_never_stands_beside_a_claim_mark() {
    let mut wrong = Vec::new();
    for row in list::rows().iter().filter(|row| row.whose.starts_with("ours")) {
        for pattern in &row.patterns {
            let places = INVENTORY.0.get(pattern).map(|found| &found.beside_marks);
            if let Some(places) = places.filter(|places| !places.is_empty()) {
                wrong.push(format!("{pattern} ({places:?})"));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "in one block with a claim mark:\n{}",
        wrong.join("\n")
    );
}

#[test]
fn a_pattern_with_a_claim_mark_beside_it_is_found_beside_one() {
    let beside = "claim: the one whose mark stands beside it";
    let mut wrong = Vec::new();
    for row in list::rows().iter().filter(|row| row.whose == beside) {
        for pattern in &row.patterns {
            let Some(found) = INVENTORY.0.get(pattern) else {
                continue;
            };
            if found.beside_marks.is_empty() && !found.roles.contains(&page_text::Role::Mark) {
                wrong.push(format!("{pattern} ({:?})", found.places));
            }
        }
    }
    assert!(wrong.is_empty(), "without a claim mark:\n{}", wrong.join("\n"));
}

#[test]
fn the_list_is_complete_and_has_nothing_twice() {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for row in list::rows() {
        let is_known = ["ours", "control", "claim"]
            .iter()
            .any(|word| row.whose == *word || row.whose.starts_with(&format!("{word}:")));
        assert!(is_known, "{:?}: whose is “{}”", row.patterns, row.whose);
        for pattern in row.patterns {
            *seen.entry(pattern).or_default() += 1;
        }
    }
    let twice: Vec<&String> = seen
        .iter()
        .filter(|(_, count)| **count > 1)
        .map(|(one, _)| one)
        .collect();
    assert!(twice.is_empty(), "listed twice: {twice:?}");
    let list = crate::published::text("docs/sentences.md");
    assert!(!list.contains("| TODO |"), "a row is not complete");
}
