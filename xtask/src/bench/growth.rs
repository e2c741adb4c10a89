//! `cargo xtask bench --growth`: stories of 10, 100, 1,000 and 10,000 venues and actors.
//!
//! The stories are generated here from numbered names, like the pages of the peers in our budgets.
//! Only the measured pages are written: a whole site of the largest story has forty thousand.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use engine_build::{Engine, NameSection, Workspace};
use serde_json::{Value, json};
use story::check::{StoryInput, load};
use story::model::{VenueId, View};

use crate::{e2e, repo};

/// Numbers of venues and of actors.
const STEPS: [usize; 4] = [10, 100, 1_000, 10_000];

/// Builds and measures each story, and prints its figures.
pub fn run(rounds: &str) -> Result<()> {
    let workspace = Workspace::own();
    let engine = workspace.bind(&workspace.compile(None)?, NameSection::Remove)?;
    for count in STEPS {
        let folder = repo::target_folder().join("bench").join(format!("grown-{count}"));
        let site = build(&folder, count, &engine)?;
        println!("\n{count} venues and {count} actors");
        let status = e2e::command("grown")?
            .arg(count.to_string())
            .args(["--rounds", rounds, "--dist"])
            .arg(site)
            .arg("--json")
            .arg(repo::target_folder().join(format!("bench/growth-{count}.json")))
            .status()
            .context("starting the browser tests")?;
        if !status.success() {
            bail!("the site with {count} venues and actors could not be measured");
        }
    }
    Ok(())
}

/// Writes the story, and the pages of its map, its first venue and its roster.
fn build(folder: &Path, count: usize, engine: &Engine) -> Result<PathBuf> {
    fs::create_dir_all(folder).with_context(|| format!("making {}", folder.display()))?;
    let first = repo::root().join("seeds/quiet-diplomacy");
    fs::write(folder.join("story.json"), story(count).to_string())?;
    fs::copy(first.join("base-map.json"), folder.join("base-map.json"))?;
    let read = |name: &str| fs::read(folder.join(name)).with_context(|| format!("reading {name}"));
    let story_file = StoryInput {
        file: "story.json".to_owned(),
        text: read("story.json")?,
        base_map: Some(("base-map.json".to_owned(), read("base-map.json")?)),
    };
    let loaded = load(&story_file).map_err(|report| anyhow!("the generated story has errors\n{report}"))?;
    let input = site::Input {
        loaded: &loaded,
        base_url: None,
        cards: false,
        shares_assets: false,
        files: engine.files(),
        glue: engine.glue.clone(),
        wasm: engine.wasm.clone(),
        offline: engine.offline.clone(),
    };
    let site = folder.join("site");
    let views = [View::Map, View::Venue(VenueId(0)), View::Actors];
    for file in site::some_pages(&input, &views)? {
        let path = site.join(file.path);
        fs::create_dir_all(path.parent().unwrap_or(&site))?;
        fs::write(&path, file.bytes).with_context(|| format!("writing {}", path.display()))?;
    }
    Ok(site)
}

/// Generates a story with `count` actors and `count` venues, which are spread over the first story's map.
fn story(count: usize) -> Value {
    let mut story = frame();
    // One of the actors is a side, which the format asks for.
    let people = count - 1;
    let side = json!({
        "id": "one-side", "name": "One side", "short": "One", "kind": "state", "side": "one-side",
        "monogram": "OS", "title": text("A state")
    });
    story["actors"] = (0..people).map(person).chain([side]).collect();
    story["venues"] = (0..count).map(venue).collect();
    story["events"] = (0..count).map(|at| event(at, people)).collect();
    story
}

fn text(text: &str) -> Value {
    json!({ "text": text, "rests_on": ["met"] })
}

fn person(at: usize) -> Value {
    json!({
        "id": format!("actor-{at}"), "name": format!("Person {at}"), "short": format!("P{at}"), "kind": "person",
        "side": if at.is_multiple_of(2) { "one-side" } else { "others" }, "monogram": "P", "title": text("Of the crowd")
    })
}

fn venue(at: usize) -> Value {
    let (column, row) = (at % 100, at / 100 % 100);
    json!({
        "id": format!("venue-{at}"), "name": format!("Place {at}"), "kind": "talks",
        "longitude": -10.0 + column as f64 * 0.5, "latitude": 35.0 + row as f64 * 0.2,
        "summary": text("Talks"), "lede": text("Some met here.")
    })
}

fn event(at: usize, people: usize) -> Value {
    json!({
        "id": format!("event-{at}"), "name": format!("Meeting {at}"),
        "when": { "words": "2 June", "scale": { "precision": "day", "from": "06-02" } },
        "venues": [format!("venue-{at}")], "summary": text("Two met."),
        "participants": [
            { "actor": format!("actor-{}", at % people), "role": "party", "claim": "met" },
            { "actor": format!("actor-{}", (at + 1) % people), "role": "party", "claim": "met" }
        ]
    })
}

/// The parts of a story that do not grow.
fn frame() -> Value {
    let heading = |title: &str| json!({ "title": title, "dek": text("Made up.") });
    json!({
        "format": 2, "id": "grown", "language": "en", "kicker": "Made up", "hed": "A story of many",
        "dek": text("Made up to be measured."), "sourcing": text("Made up."),
        "article": {
            "name": "the article", "language": "en",
            "not_given": ["title", "byline", "publisher", "date", "address"],
            "sections": [{ "id": "all", "name": "All", "first": 1, "last": 1 }]
        },
        "views": {
            "map": heading("Where"), "actors": heading("Who"), "timeline": heading("When"),
            "positions": heading("What"), "sources": heading("From whom")
        },
        "sides": [
            { "id": "one-side", "name": "One side", "short": "One", "shape": "triangle" },
            { "id": "others", "name": "Others", "short": "Others", "shape": "hexagon" }
        ],
        "sources": [{
            "id": "the-article", "name": "The article", "short": "the article", "is_article": true,
            "summary": text("Made up.")
        }],
        "issues": [], "deals": [], "facts": [], "tour": [],
        "claims": [{
            "id": "met", "statement": "They met.", "paragraph": 1, "firmness": "article-only",
            "actors": ["one-side"], "venues": ["venue-0"], "events": ["event-0"]
        }],
        "timeline": { "reference": "06-10", "label": "The article" }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use story::check::StoryInput;

    #[test]
    fn the_generated_stories_have_no_errors() {
        for count in STEPS {
            let input = StoryInput {
                file: "story.json".to_owned(),
                text: story(count).to_string().into_bytes(),
                base_map: Some((
                    "base-map.json".to_owned(),
                    fs::read(repo::root().join("seeds/quiet-diplomacy/base-map.json")).unwrap(),
                )),
            };
            let loaded = load(&input).unwrap_or_else(|report| panic!("{report}"));
            assert_eq!(loaded.story.venues.len(), count);
            assert_eq!(loaded.story.actors.len(), count);
        }
    }
}
