//! The content of the first story, compared with its contract and its README.

use std::collections::BTreeSet;

use crate::published::{story, text};

fn assert_ids(what: &str, expected: &str, actual: impl Iterator<Item = &'static str>) {
    let actual: Vec<&str> = actual.collect();
    for id in expected.split_whitespace() {
        assert!(actual.contains(&id), "{what}: {id} is missing");
    }
}

#[test]
fn ids_are_those_of_the_contract() {
    let story = &story().story;
    let venues: Vec<&str> = story.venues.iter().map(|venue| venue.id).collect();
    assert_eq!(
        venues.join(" "),
        "riyadh istanbul moscow kyiv brussels washington black-sea crimea donbas ukraine-borders"
    );
    assert_ids(
        "actors",
        "tammy-bruce sergey-vershinin sergey-lavrov yuri-ushakov marco-rubio steve-witkoff mike-waltz \
         oleksiy-honcharenko keir-starmer senior-russian-negotiator united-states russia ukraine turkey saudi-arabia \
         united-nations united-kingdom france nato coalition-of-the-willing us-state-department \
         ukrainian-energy-ministry ukrainian-lawmakers kyiv-protesters european-powers reconstruction-fund",
        story.actors.iter().map(|actor| actor.id),
    );
    assert_ids(
        "sources",
        "tass izvestia kommersant discovery-alert russian-media ukrainian-local-media the-article",
        story.sources.iter().map(|source| source.id),
    );
    assert_ids(
        "events",
        "riyadh-talks istanbul-talks moscow-negotiations prisoner-exchange state-department-briefing \
         resource-deal-signed kyiv-protests brussels-address next-istanbul-round energy-ceasefire",
        story.events.iter().map(|event| event.id),
    );
    assert_ids(
        "issues",
        "territory western-troops nato-expansion sanctions prisoner-exchange energy-ceasefire resource-deal",
        story.issues.iter().map(|issue| issue.id),
    );
}

#[test]
fn readme_table_lists_every_claim_under_its_paragraph() {
    let readme = text("seeds/quiet-diplomacy/README.md");
    let story = &story().story;
    let mut listed = BTreeSet::new();
    for paragraph in 1..=17u16 {
        let start = format!("| {paragraph} | `");
        let row = readme
            .lines()
            .find(|line| line.starts_with(&start))
            .unwrap_or_else(|| panic!("the README has no row for paragraph {paragraph}"));
        let ids: Vec<&str> = row.split('`').skip(1).step_by(2).collect();
        let expected: Vec<&str> = story
            .claims
            .iter()
            .filter(|claim| claim.paragraph == paragraph)
            .map(|claim| claim.id)
            .collect();
        assert!(!expected.is_empty(), "no claim cites paragraph {paragraph}");
        assert_eq!(ids, expected, "the README's row for paragraph {paragraph}");
        listed.extend(ids);
    }
    assert_eq!(listed.len(), story.claims.len());
}

#[test]
fn numbers_and_hedges_of_the_article_are_kept() {
    let story = &story().story;
    let all: String = story
        .claims
        .iter()
        .map(|claim| format!("{}\n", claim.statement))
        .collect();
    for words in ["50%", "30", "four", "dozens", "Over 30", "30-day", "late April"] {
        assert!(all.contains(words), "no statement says {words}");
    }
    let hedged =
        |word: story::vocabulary::Hedge| story.claims.iter().any(|claim| claim.hedges.contains(&word));
    assert!(hedged(story::vocabulary::Hedge::Reportedly));
    assert!(hedged(story::vocabulary::Hedge::Expected));
    let spelled: Vec<&str> = story.sources.iter().filter_map(|source| source.spelled).collect();
    assert_eq!(spelled, ["Dicovery Alert"]);
}
