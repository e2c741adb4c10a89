//! The downloads, read as a spreadsheet, a map and a program read them.

use std::collections::BTreeSet;

use serde_json::Value;
use story::check::{StoryInput, load};

use crate::published::{files, publish_files, root, story, text};

fn json(path: &str) -> Value {
    serde_json::from_slice(&files()[path]).unwrap()
}

/// The paths of all leaves of a value, such as `claims[].speaker.actor`.
fn paths(value: &Value, path: &str, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            for (key, inner) in fields {
                let dot = if path.is_empty() { "" } else { "." };
                paths(inner, &format!("{path}{dot}{key}"), found);
            }
        }
        Value::Array(list) if list.is_empty() => {}
        Value::Array(list) => list
            .iter()
            .for_each(|inner| paths(inner, &format!("{path}[]"), found)),
        _ => {
            found.insert(path.to_owned());
        }
    }
}

/// The fields that `docs/facts.md` describes, in the first column of its tables.
fn documented() -> BTreeSet<String> {
    text("docs/facts.md")
        .lines()
        .filter(|line| line.starts_with("| `"))
        .flat_map(|line| {
            let cell = line.split('|').nth(1).unwrap().to_owned();
            cell.split('`')
                .skip(1)
                .step_by(2)
                .map(str::to_owned)
                .collect::<Vec<_>>()
        })
        .collect()
}

#[test]
fn every_field_is_documented_and_exists() {
    let mut found = BTreeSet::new();
    paths(&json("facts.json"), "", &mut found);
    // These may be null, so they are among the leaves too.
    found.remove("claims[].speaker");
    found.remove("translation");
    let described = documented();
    let undescribed: Vec<_> = found.difference(&described).collect();
    assert!(
        undescribed.is_empty(),
        "docs/facts.md does not describe {undescribed:?}"
    );
    // Fields that this story does not use exist too, as an empty list or null.
    let absent: Vec<_> = described
        .difference(&found)
        .filter(|path| !has(&json("facts.json"), path))
        .collect();
    assert!(absent.is_empty(), "facts.json has no {absent:?}");
}

/// Whether a path exists. On the path there may be an empty list or null.
fn has(value: &Value, path: &str) -> bool {
    match path.split_once(['.', '[']) {
        _ if path.is_empty() || value.is_null() => true,
        _ if path.starts_with("[]") => value.as_array().is_some_and(|list| {
            let rest = path[2..].trim_start_matches('.');
            list.is_empty() || list.iter().any(|inner| has(inner, rest))
        }),
        None => value.get(path).is_some(),
        Some((key, _)) => value.get(key).is_some_and(|inner| {
            let rest = path[key.len()..].trim_start_matches('.');
            has(inner, rest)
        }),
    }
}

#[test]
fn all_facts_are_exported_and_refer_to_each_other() {
    let (facts, story) = (json("facts.json"), &story().story);
    assert_eq!(facts["format"], 1);
    for (list, count) in [
        ("claims", story.claims.len()),
        ("actors", story.actors.len()),
        ("venues", story.venues.len()),
        ("events", story.events.len()),
        ("issues", story.issues.len()),
        ("sources", story.sources.len()),
    ] {
        assert_eq!(facts[list].as_array().unwrap().len(), count, "{list}");
    }
    let ids = |list: &str| -> BTreeSet<String> {
        let list = facts[list].as_array().unwrap();
        list.iter()
            .map(|one| one["id"].as_str().unwrap().to_owned())
            .collect()
    };
    let claims = ids("claims");
    for claim in facts["claims"].as_array().unwrap() {
        for (key, known) in [
            ("through", ids("sources")),
            ("actors", ids("actors")),
            ("venues", ids("venues")),
            ("events", ids("events")),
            ("supports", claims.clone()),
            ("contradicts", claims.clone()),
        ] {
            for id in claim[key].as_array().unwrap() {
                assert!(
                    known.contains(id.as_str().unwrap()),
                    "{}: {key} {id}",
                    claim["id"]
                );
            }
        }
    }
}

#[test]
fn the_csv_opens_in_a_spreadsheet() {
    let bytes = &files()["claims.csv"];
    assert!(
        bytes.starts_with(b"\xEF\xBB\xBF"),
        "a spreadsheet needs the byte order mark"
    );
    let text = std::str::from_utf8(&bytes[3..]).unwrap();
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    let rows: Vec<Vec<String>> = csv::Reader::from_reader(&bytes[3..])
        .records()
        .map(|row| row.unwrap().iter().map(str::to_owned).collect())
        .collect();
    let story = &story().story;
    assert_eq!(rows.len(), story.claims.len());
    for (row, claim) in rows.iter().zip(story.claims.iter()) {
        assert_eq!((row[0].as_str(), row.len()), (claim.id, 9));
        assert_eq!(row[1].trim_start_matches('\''), claim.statement);
        assert!(!row[2].is_empty(), "{}: who says so", claim.id);
        assert_eq!(row[5], claim.paragraph.to_string());
        assert_eq!(
            row[8].ends_with("quoted terms"),
            claim.statement.contains('“'),
            "{}",
            claim.id
        );
    }
}

/// Every cell that a spreadsheet finds, whichever sign it takes to divide a line, and whether or not it heeds quotes, without the
/// spaces and quotes before its text.
fn cells_of_all_readings(bytes: &[u8]) -> Vec<String> {
    let mut cells = Vec::new();
    for (delimiter, quoting) in [
        (b',', true),
        (b';', true),
        (b';', false),
        (b'\t', true),
        (b'\t', false),
    ] {
        let reader = csv::ReaderBuilder::new()
            .delimiter(delimiter)
            .quoting(quoting)
            .flexible(true)
            .has_headers(false)
            .from_reader(bytes);
        for row in reader.into_records() {
            cells.extend(
                row.unwrap()
                    .iter()
                    .map(|cell| cell.trim_start_matches([' ', '"']).to_owned()),
            );
        }
    }
    cells
}

#[test]
fn no_cell_is_a_formula() {
    let source = std::fs::read_to_string(root().join("tests/problems/sound/story.json")).unwrap();
    let value: Value = serde_json::from_str(&source).unwrap();
    let statement = value["claims"][0]["statement"].as_str().unwrap();
    for hostile in [
        "=HYPERLINK(\"http://x\",\"y\")",
        "+1+1",
        "-2+3",
        "@SUM(1)",
        "a \"quote\", a comma; and, =1",
        "the sum;=HYPERLINK(\"http://x\",\"y\")",
        "the sum; +1+1",
        "the sum;\"-2+3",
        "the sum;; \"@SUM(1)",
    ] {
        let told = serde_json::to_string(hostile).unwrap();
        let input = StoryInput {
            file: "story.json".to_owned(),
            text: source
                .replace(&serde_json::to_string(statement).unwrap(), &told)
                .into_bytes(),
            base_map: None,
        };
        let loaded = load(&input).unwrap_or_else(|report| panic!("{report}"));
        let bytes = publish_files(&loaded, None).remove("claims.csv").unwrap();
        let mut reader = csv::Reader::from_reader(&bytes[3..]);
        let row = reader.records().next().unwrap().unwrap();
        assert_eq!(row[1].replace('\'', ""), hostile);
        for cell in cells_of_all_readings(&bytes[3..]) {
            assert!(!cell.starts_with(['=', '+', '-', '@']), "{cell:?} is a formula");
        }
    }
}

fn ring_area(ring: &[Value]) -> f64 {
    let at = |index: usize, axis: usize| ring[index % ring.len()][axis].as_f64().unwrap();
    (0..ring.len())
        .map(|index| at(index, 0) * at(index + 1, 1) - at(index + 1, 0) * at(index, 1))
        .sum()
}

#[test]
fn the_venues_are_valid_geojson() {
    let map = json("venues.geojson");
    assert_eq!(map["type"], "FeatureCollection");
    assert!(
        map.get("crs").is_none(),
        "RFC 7946 knows no other reference system"
    );
    let features = map["features"].as_array().unwrap();
    let story = &story().story;
    assert_eq!(features.len(), story.venues.len());
    for (feature, venue) in features.iter().zip(story.venues.iter()) {
        assert_eq!(
            (&feature["type"], &feature["id"]),
            (&"Feature".into(), &venue.id.into())
        );
        assert!(feature["properties"].is_object());
        let geometry = &feature["geometry"];
        assert_eq!(feature["properties"]["drawing_is_ours"], venue.area.is_some());
        if venue.area.is_none() {
            assert_eq!(geometry["type"], "Point", "{}", venue.id);
            assert_eq!(geometry["coordinates"][0], venue.at.longitude, "longitude first");
            assert_eq!(geometry["coordinates"][1], venue.at.latitude);
            continue;
        }
        assert_eq!(geometry["type"], "MultiPolygon", "{} is an area", venue.id);
        for polygon in geometry["coordinates"].as_array().unwrap() {
            for (index, ring) in polygon.as_array().unwrap().iter().enumerate() {
                let ring = ring.as_array().unwrap();
                assert!(
                    ring.len() >= 4 && ring.first() == ring.last(),
                    "{}: not closed",
                    venue.id
                );
                assert_eq!(ring_area(ring) > 0.0, index == 0, "{}: the right hand", venue.id);
                for place in ring {
                    let (x, y) = (place[0].as_f64().unwrap(), place[1].as_f64().unwrap());
                    assert!((-180.0..=180.0).contains(&x) && (-90.0..=90.0).contains(&y));
                    // The shape is where the venue is, not in the units of the drawing.
                    let away = (x - venue.at.longitude).hypot(y - venue.at.latitude);
                    assert!(away < 15.0, "{}: a corner {away} degrees away", venue.id);
                }
            }
        }
    }
}
