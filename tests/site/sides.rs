//! The sides of a story side by side, for an editor to look at:
//! `cargo test --test site sides -- --nocapture` prints how much of each side the story has, in which words and order.
//!
//! Numbers cannot say whether a story is fair: an article may quote one side more. So the test fails only where a side has
//! positions although none of its people is among the speakers of any statement, because then everything it is said to want
//! was said by others, and the page cannot show it.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use story::model::{Claim, SideId, Story};

use crate::published::{root, story, text};

/// Verbs for speech, from neutral to loaded. A verb that only one side gets is worth a look.
const VERBS: [&str; 32] = [
    "says",
    "said",
    "told",
    "states",
    "calls",
    "describes",
    "adds",
    "notes",
    "sees",
    "reports",
    "confirms",
    "welcomes",
    "acknowledges",
    "admits",
    "wants",
    "asks",
    "proposes",
    "urges",
    "demands",
    "maintains",
    "insists",
    "argues",
    "warns",
    "fears",
    "claims",
    "alleges",
    "denies",
    "dismisses",
    "rejects",
    "criticises",
    "accuses",
    "threatens",
];

/// What a story has of one side.
#[derive(Default)]
struct Share {
    /// Statements whose speaker is of the side.
    statements: usize,
    /// Those of them that give the speaker's own words.
    quoted: usize,
    /// Words of the statements.
    words: usize,
    /// The place of the first one among all statements.
    first: Option<usize>,
    /// Positions on issues, and their words.
    positions: usize,
    position_words: usize,
    /// Verbs for speech in the statements and positions, with how often each is used.
    verbs: BTreeMap<&'static str, usize>,
}

fn count(text: &str) -> usize {
    text.split_whitespace().count()
}

impl Share {
    fn add_verbs(&mut self, text: &str) {
        let words = text
            .split(|letter: char| !letter.is_alphabetic())
            .map(str::to_lowercase);
        for word in words {
            if let Some(verb) = VERBS.iter().find(|verb| **verb == word) {
                *self.verbs.entry(verb).or_default() += 1;
            }
        }
    }

    fn of(story: &Story, side: SideId) -> Share {
        let mut share = Share::default();
        for (at, claim) in story.claims.iter().enumerate() {
            if speaks_for(story, claim, side) {
                share.statements += 1;
                share.quoted += usize::from(claim.own_words);
                share.words += count(claim.statement);
                share.first.get_or_insert(at + 1);
                share.add_verbs(claim.statement);
            }
            for position in claim.positions.iter().filter(|position| position.side == side) {
                share.positions += 1;
                share.position_words += count(position.text);
                share.add_verbs(position.text);
            }
        }
        share
    }
}

/// Whether a claim's speaker belongs to a side.
fn speaks_for(story: &Story, claim: &Claim, side: SideId) -> bool {
    let actor = claim.speaker.and_then(|speaker| speaker.actor);
    actor.is_some_and(|actor| story.actor(actor).side == side)
}

/// The sides as a table, in the order in which pages show them.
fn table(story: &Story) -> String {
    let mut out = format!(
        "{:<24} {:>5} {:>7} {:>6} {:>8} {:>6} {:>9} {:>6}  verbs\n",
        "side", "said", "quoted", "words", "a piece", "first", "positions", "words"
    );
    for id in story.side_ids() {
        let share = Share::of(story, id);
        let quoted = 100 * share.quoted / share.statements.max(1);
        let verbs: Vec<String> = share
            .verbs
            .iter()
            .map(|(verb, times)| format!("{verb} {times}"))
            .collect();
        let _ = writeln!(
            out,
            "{:<24} {:>5} {:>6}% {:>6} {:>8} {:>6} {:>9} {:>6}  {}",
            story.side(id).name,
            share.statements,
            quoted,
            share.words,
            share.words / share.statements.max(1),
            share.first.map_or("–".to_owned(), |first| first.to_string()),
            share.positions,
            share.position_words,
            verbs.join(", ")
        );
    }
    out
}

/// Sides with positions of which nobody speaks.
fn silent_sides(story: &Story) -> Vec<&'static str> {
    let sides = story.side_ids().filter(|&id| {
        let share = Share::of(story, id);
        share.positions > 0 && share.statements == 0
    });
    sides.map(|id| story.side(id).name).collect()
}

#[test]
fn sides_side_by_side() {
    let story = &story().story;
    println!("{}", table(story));
    let silent = silent_sides(story);
    assert!(
        silent.is_empty(),
        "positions, but no statement: {silent:?}\n{}",
        table(story)
    );
}

#[test]
fn a_side_that_only_others_speak_of_is_found() {
    let source = text("tests/problems/sound/story.json");
    let mut tree: serde_json::Value = serde_json::from_str(&source).unwrap();
    for claim in tree["claims"].as_array_mut().unwrap() {
        claim["speaker"] = serde_json::Value::Null;
        if claim["firmness"] != "article-only" {
            claim["firmness"] = "articles-reading".into();
            claim["through"] = serde_json::json!([]);
        }
        claim["own_words"] = false.into();
    }
    let input = story::check::StoryInput {
        file: "story.json".to_owned(),
        text: tree.to_string().into_bytes(),
        base_map: std::fs::read(root().join("tests/problems/sound/base-map.json"))
            .ok()
            .map(|map| ("base-map.json".to_owned(), map)),
    };
    let loaded = story::check::load(&input).unwrap_or_else(|report| panic!("{report}"));
    assert!(!silent_sides(&loaded.story).is_empty());
}
