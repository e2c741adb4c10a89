//! Changes to a small story that bring sentences to light that no story of the repository has.

use serde_json::{Value, json};
use story::check::Loaded;
use story::model::{Day, Edition, List, Translation};
use story::vocabulary::Direction;

use super::marked_story::marked;

const SMALL: &str = "tests/problems/sound";

/// The small story in several variants.
pub fn variants() -> Vec<Loaded> {
    let mut all = vec![
        marked(SMALL, |story| {
            give_article(story);
            story["timeline"] = Value::Null;
        }),
        without_map(bare),
        marked(SMALL, |story| {
            story["events"][0]["area"] = json!("inland-sea");
            story["venues"][0]["kind"] = json!("territory");
            story["events"][0]["when"]["scale"] =
                json!({ "precision": "span", "from": "06-01", "to": "06-03" });
        }),
    ];
    for hedges in [json!([]), json!(["expected"]), json!(["reportedly", "expected"])] {
        for (unnamed, many) in [(false, false), (true, true)] {
            all.push(marked(SMALL, |story| lines(story, &hedges, unnamed, many)));
        }
    }
    let (person, reviewer) = (Some("⟦translator0⟧"), Some("⟦reviewer0⟧"));
    let makers = [(None, None), (None, reviewer), (person, None), (person, reviewer)];
    all.extend(makers.map(translated));
    all
}

/// The small story as a translation.
fn translated((made_by, reviewed_by): (Option<&'static str>, Option<&'static str>)) -> Loaded {
    let mut loaded = marked(SMALL, |story| story["language"] = json!("en-GB"));
    let editions = [("de", "⟦language0⟧"), ("en-GB", "⟦language1⟧")];
    let editions = editions.map(|(language, name)| Edition { language, name });
    loaded.story.editions = List(Box::leak(Box::new(editions)));
    loaded.story.translation = Some(Translation {
        from: "de",
        from_direction: Direction::LeftToRight,
        turns_direction: false,
        date: Day {
            year: 2031,
            month: 3,
            day: 9,
        },
        made_by,
        reviewed_by,
        untranslated: List::EMPTY,
    });
    loaded
}

/// The small story without its base map.
fn without_map(change: impl FnOnce(&mut Value)) -> Loaded {
    let mut loaded = marked(SMALL, change);
    loaded.base_map = None;
    loaded.story.base_map = None;
    loaded
}

/// An article of which everything is given.
fn give_article(story: &mut Value) {
    story["article"] = json!({
        "name": "the article", "title": "Talks", "byline": "A. Writer", "publisher": "The Paper",
        "date": "2031-03-09", "language": "en", "address": "https://news.example/article",
        "sections": story["article"]["sections"].clone(),
    });
}

/// Nothing that may be left out, and an article of which only the day of its facts is known.
fn bare(story: &mut Value) {
    let article = story["article"].as_object_mut().unwrap();
    article.remove("not_given");
    article.insert("facts_as_of".to_owned(), json!("2 June"));
}

/// Parties, hosts and mediators whose homes are elsewhere on the map, so that lines are drawn.
fn lines(story: &mut Value, hedges: &Value, unnamed: bool, many: bool) {
    let mut home = story["venues"][0].clone();
    home["id"] = json!("hilltown");
    home["longitude"] = json!(30.5);
    story["venues"].as_array_mut().unwrap().push(home);
    let claim = if unnamed { 3 } else { 0 };
    story["claims"][claim]["hedges"] = hedges.clone();
    let claim = story["claims"][claim]["id"].clone();
    let mut participants = Vec::new();
    for role in ["party", "host", "mediator"] {
        for number in 0..=usize::from(many) {
            let id = format!("{role}-{number}");
            story["actors"].as_array_mut().unwrap().push(json!({
                "id": id, "name": "State", "short": "S", "kind": "state", "side": "others", "monogram": "S",
                "title": { "text": "A state", "rests_on": ["met"] }, "home": "hilltown"
            }));
            participants.push(json!({ "actor": id, "role": role, "claim": claim }));
        }
    }
    story["events"][0]["participants"] = json!(participants);
}

/// A story with more items than a page of a list holds.
pub fn crowd() -> Loaded {
    marked(SMALL, |story| {
        grow(story, "actors", &|at| {
            json!({
                "id": format!("actor-{at}"), "name": "Person", "short": "P", "kind": "person", "side": "northland",
                "monogram": "P", "title": { "text": "Of the crowd", "rests_on": ["met"] }
            })
        });
        grow(story, "venues", &|at| {
            json!({
                "id": format!("venue-{at}"), "name": "Place", "kind": "talks", "longitude": 28.97, "latitude": 41.01,
                "summary": { "text": "Talks", "rests_on": ["met"] }, "lede": { "text": "Here.", "rests_on": ["met"] }
            })
        });
        grow(story, "events", &|at| {
            json!({
                "id": format!("event-{at}"), "name": "Meeting",
                "when": { "words": "2 June", "scale": { "precision": "day", "from": "06-02" } },
                "venues": ["midtown"], "summary": { "text": "They met once more.", "rests_on": ["met"] },
                "participants": (10..80).map(|actor| json!({
                    "actor": format!("actor-{actor}"), "role": "party", "claim": "met"
                })).collect::<Vec<_>>()
            })
        });
        grow(story, "claims", &|at| {
            json!({
                "id": format!("claim-{at}"), "statement": "Statement.", "paragraph": 1 + at % 4,
                "firmness": "reported", "speaker": { "actor": format!("actor-{}", 10 + at % 100) }, "through": ["agency"],
                "actors": ["northland"], "venues": ["midtown"], "events": ["midtown-talks"]
            })
        });
    })
}

fn grow(story: &mut Value, list: &str, one: &dyn Fn(usize) -> Value) {
    let list = story[list].as_array_mut().unwrap();
    for at in list.len()..260 {
        list.push(one(at));
    }
}
