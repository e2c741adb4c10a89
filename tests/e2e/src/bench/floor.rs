//! The floor: the smallest page that shows the same facts, measured in the same run for comparison.
//!
//! It is one prerendered document with an inline script: the venues of the story on its base map, its
//! actors with a filter, a detail for each of both, one slider. Times of other machines cannot be compared with ours, but those
//! of this page can: budgets are multiples of the floor (see [`super::budgets`]).

use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::sizes;

const PAGE: &str = include_str!("floor.html");

/// Writes the floor page of a built story into a temporary folder.
pub fn write(built: &Path) -> Result<TempDir> {
    let file = built.join("facts.json");
    let text = std::fs::read_to_string(&file).with_context(|| format!("reading {}", file.display()))?;
    let facts: Value = serde_json::from_str(&text).with_context(|| format!("reading {}", file.display()))?;
    let map = std::fs::read_to_string(built.join("map/index.html")).context("reading the page of the map")?;
    let atlas = sizes::cut_base_map(&map).map_or("", |(_, atlas)| atlas);
    let folder = TempDir::new()?;
    let page = page(&facts, atlas);
    // Compressed as strongly as the site.
    std::fs::write(
        folder.path().join("index.html.br"),
        sizes::brotli(page.as_bytes())?,
    )?;
    std::fs::write(folder.path().join("index.html"), page)?;
    Ok(folder)
}

fn page(facts: &Value, atlas: &str) -> String {
    let mut venues = String::new();
    let mut map: String = parts(atlas).map(|id| format!("<use href=\"#{id}\"/>")).collect();
    let mut venue_details = Vec::new();
    for venue in all(&facts["venues"]) {
        let (id, name) = (words(&venue["id"]), words(&venue["name"]));
        let (shown, within) = (escaped(name), escaped(words(&venue["within"])));
        let _ = write!(
            venues,
            "<li><a href=\"#{id}\">{shown}</a><small>{within}</small></li>"
        );
        if let (Some(x), Some(y)) = (venue["longitude"].as_f64(), venue["latitude"].as_f64()) {
            // Roughly the real projection; only the cost of drawing matters here.
            let (x, y) = (x * 12.0, 1200.0 - y * 14.0);
            let _ = write!(
                map,
                "<circle cx=\"{x}\" cy=\"{y}\" r=\"9\"><title>{shown}</title></circle>"
            );
        }
        venue_details.push(detail(facts, venue, "venues", &venue["within"]));
    }
    let mut actors = String::new();
    let mut actor_details = Vec::new();
    for actor in all(&facts["actors"]) {
        let (id, name) = (words(&actor["id"]), escaped(words(&actor["name"])));
        let title = escaped(words(&actor["title"]["text"]));
        let _ = write!(
            actors,
            "<li><a href=\"#{id}\">{name}</a><small>{title}</small></li>"
        );
        actor_details.push(detail(facts, actor, "actors", &actor["title"]["text"]));
    }
    // The text `</script>` in the facts would end the script element.
    let data = json!({ "venues": venue_details, "actors": actor_details })
        .to_string()
        .replace('<', "\\u003c");
    let mut page = PAGE.to_owned();
    for (place, with) in [
        ("@hed", escaped(words(&facts["hed"]))),
        ("@dek", escaped(words(&facts["dek"]["text"]))),
        ("@atlas", atlas.to_owned()),
        ("@map", map),
        ("@venues", venues),
        ("@actors", actors),
        ("@facts", data),
    ] {
        page = page.replacen(place, &with, 1);
    }
    page
}

/// What a click on a venue or an actor shows: what it is, the claims that name it under `key`, and what is not said.
fn detail(facts: &Value, thing: &Value, key: &str, kind: &Value) -> Value {
    let claims: Vec<Value> = all(&facts["claims"])
        .filter(|claim| all(&claim[key]).any(|one| one == &thing["id"]))
        .map(|claim| {
            let place = format!("{}, paragraph {}", words(&claim["firmness"]), claim["paragraph"]);
            json!({ "statement": claim["statement"], "where": place })
        })
        .collect();
    json!({
        "id": thing["id"], "name": thing["name"], "kind": kind, "claims": claims, "gaps": thing["not_said"],
    })
}

/// The ids of the paths in the base map.
fn parts(atlas: &str) -> impl Iterator<Item = &str> {
    atlas
        .split("<path id=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
}

fn all(list: &Value) -> impl Iterator<Item = &Value> {
    list.as_array().into_iter().flatten()
}

fn words(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_floor_shows_the_same_facts() {
        let facts = json!({
            "hed": "A & B",
            "dek": { "text": "Who met" },
            "venues": [{ "id": "v1", "name": "One", "within": null, "latitude": 1.0, "longitude": 2.0, "not_said": ["When."] }],
            "claims": [
                { "venues": ["v1"], "actors": ["ann"], "statement": "They met </script>", "firmness": "quoted", "paragraph": 3 },
                { "venues": [], "actors": [], "statement": "Elsewhere", "firmness": "quoted", "paragraph": 4 },
            ],
            "actors": [{ "id": "ann", "name": "Ann", "title": { "text": "Envoy" }, "not_said": ["Why."] }],
        });
        let page = page(&facts, "<svg><path id=\"land\" d=\"m0 0\"/></svg>");
        assert!(page.contains("<h1>A &amp; B</h1>"));
        assert!(page.contains("<li><a href=\"#v1\">One</a>"));
        assert!(page.contains("<use href=\"#land\"/><circle"));
        assert!(page.contains("<li><a href=\"#ann\">Ann</a><small>Envoy</small></li>"));
        assert_eq!(
            page.matches("They met \\u003c/script>").count(),
            2,
            "for the venue and for the actor: {page}"
        );
        assert!(page.contains("Why."));
        assert!(!page.contains("Elsewhere"));
        assert_eq!(page.matches("</script>").count(), 2);
    }
}
