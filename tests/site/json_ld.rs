//! The linked data of the pages, read as a crawler reads it.

use serde_json::Value;
use story::address;
use story::model::{EventId, View};
use story::vocabulary::Hedge;

use crate::published::{all, files, one, page, page_paths, site, story};

/// The linked data of a page.
fn block(path: &str) -> Value {
    let page = page(path);
    let script = one(&page, "script[type='application/ld+json']");
    let text: String = script.text().collect();
    assert!(!text.contains('<'), "{path}: the block could end early");
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn path(view: View) -> String {
    format!("{}index.html", address::path(view, &story().story))
}

/// Every object inside a value that has a type, the value itself among them.
fn typed<'a>(value: &'a Value, found: &mut Vec<&'a Value>) {
    match value {
        Value::Object(fields) => {
            if fields.contains_key("@type") {
                found.push(value);
            }
            fields.values().for_each(|inner| typed(inner, found));
        }
        Value::Array(list) => list.iter().for_each(|inner| typed(inner, found)),
        _ => {}
    }
}

/// Properties by type, as schema.org lists them (their own and inherited ones).
const KNOWN: &[(&str, &[&str])] = &[
    (
        "Thing",
        &[
            "name",
            "alternateName",
            "description",
            "url",
            "image",
            "subjectOf",
        ],
    ),
    (
        "Article",
        &["headline", "inLanguage", "isBasedOn", "about", "isPartOf"],
    ),
    (
        "NewsArticle",
        &[
            "headline",
            "inLanguage",
            "author",
            "publisher",
            "datePublished",
            "position",
        ],
    ),
    (
        "Claim",
        &[
            "text",
            "inLanguage",
            "mentions",
            "appearance",
            "citation",
            "isPartOf",
        ],
    ),
    ("CreativeWork", &[]),
    ("Person", &["jobTitle"]),
    ("Organization", &[]),
    ("Country", &[]),
    ("Place", &["geo", "containedInPlace"]),
    ("GeoCoordinates", &["latitude", "longitude"]),
    ("Event", &["location", "startDate"]),
];

#[test]
fn every_page_says_what_it_is_about() {
    for path in page_paths() {
        let block = block(path);
        assert_eq!(block["@context"], "https://schema.org", "{path}");
        for field in ["@type", "name", "url", "image"] {
            assert!(
                block[field].as_str().is_some_and(|text| !text.is_empty()),
                "{path}: no {field}"
            );
        }
        let mut things = Vec::new();
        typed(&block, &mut things);
        for thing in things {
            let kind = thing["@type"].as_str().unwrap();
            let own = KNOWN.iter().find(|known| known.0 == kind);
            let (_, own) = own.unwrap_or_else(|| panic!("{path}: the type {kind}"));
            for key in thing
                .as_object()
                .unwrap()
                .keys()
                .filter(|key| !key.starts_with('@'))
            {
                assert!(
                    own.contains(&key.as_str()) || KNOWN[0].1.contains(&key.as_str()),
                    "{path}: {kind} has no {key}"
                );
            }
            assert!(
                kind == "GeoCoordinates" || thing["name"].as_str().is_some_and(|name| !name.is_empty()),
                "{path}: a {kind} without a name"
            );
        }
    }
}

#[test]
fn embeds_and_the_offline_edition_have_no_linked_data() {
    for file in ["embed/map/riyadh/index.html", "quiet-diplomacy.html"] {
        assert!(all(&page(file), "script[type='application/ld+json']").is_empty());
    }
}

#[test]
fn kinds_of_pages_have_their_types() {
    let story = &story().story;
    for view in address::pages(story) {
        let block = block(&path(view));
        let kind = block["@type"].as_str().unwrap();
        let fits = match view {
            View::Venue(_) => kind == "Place",
            View::Event(id) => kind == if is_expected(id) { "Thing" } else { "Event" },
            View::Claim(_) => kind == "Claim",
            View::Actor(_) => ["Person", "Organization", "Country", "Thing"].contains(&kind),
            View::Source(_) => ["Organization", "Article"].contains(&kind),
            _ => kind == "Article",
        };
        assert!(fits, "{} is a {kind}", path(view));
    }
}

/// Whether the main claim about an event says that it is only expected.
fn is_expected(id: EventId) -> bool {
    let story = &story().story;
    let main = story.event(id).summary.rests_on.first();
    main.is_some_and(|&id| story.claim(id).hedges.contains(&Hedge::Expected))
}

#[test]
fn hedges_and_places_of_events_are_kept() {
    let story = &story().story;
    let (mut hedged, mut placed_by_us) = (0, 0);
    for id in story.event_ids() {
        let (event, block) = (story.event(id), block(&path(View::Event(id))));
        let main = story.claim(event.summary.rests_on[0]);
        let description = block["description"].as_str().unwrap();
        for hedge in main.hedges.iter() {
            hedged += 1;
            let word = hedge.word();
            assert!(
                block["name"].as_str().unwrap().ends_with(word),
                "{}: {word}",
                event.id
            );
            assert!(description.contains(word), "{}: {description}", event.id);
        }
        let participants = event.participants.iter().map(|part| part.claim);
        for id in event.summary.rests_on.iter().copied().chain(participants) {
            let paragraph = format!("¶{}", story.claim(id).paragraph);
            assert!(description.contains(&paragraph), "{}: {description}", event.id);
        }
        for place in block["location"].as_array().into_iter().flatten() {
            assert!(place.get("description").is_none(), "{}", event.id);
        }
        if event.placed_by_us {
            placed_by_us += 1;
            assert!(block.get("location").is_none(), "{}", event.id);
        }
    }
    assert!(hedged > 0 && placed_by_us > 0, "{hedged} {placed_by_us}");
}

#[test]
fn the_article_has_what_is_given_and_nothing_else() {
    let given = site("tests/stories/tide");
    let page = given.page("claims/fishing/index.html");
    let script = one(&page, "script[type='application/ld+json']");
    let block: Value = serde_json::from_str(&script.text().collect::<String>()).unwrap();
    let (found, article) = (&block["appearance"], given.loaded.story.article);
    assert_eq!(found["headline"], article.title.unwrap());
    assert_eq!(found["author"]["name"], article.byline.unwrap());
    assert_eq!(found["publisher"]["name"], article.publisher.unwrap());
    assert_eq!(found["datePublished"], "2031-03-09");
    assert_eq!(found["inLanguage"], "ar");
    assert_eq!(found["url"], article.address.unwrap());
    // The first story's article came without all of these.
    let bare = &self::block(&path(View::Overview))["isBasedOn"];
    for key in ["headline", "author", "publisher", "datePublished", "url"] {
        assert!(bare.get(key).is_none(), "{key}: {bare}");
    }
}

#[test]
fn a_claim_names_speaker_outlet_and_article() {
    let story = &story().story;
    for id in story.claim_ids() {
        let (claim, block) = (story.claim(id), block(&path(View::Claim(id))));
        assert_eq!(block["text"], claim.statement);
        assert_eq!(block["appearance"]["@type"], "NewsArticle");
        assert_eq!(block["appearance"]["position"], claim.paragraph);
        assert_eq!(
            block["mentions"].is_object(),
            claim.speaker.is_some_and(|speaker| speaker.named),
            "{}",
            claim.id
        );
        let description = block["description"].as_str().unwrap();
        let wording = if claim.quotes_terms() {
            "In our words, with quoted terms."
        } else {
            "In our words."
        };
        assert!(description.ends_with(wording), "{description}");
        assert!(
            description.contains(&format!("¶{}", claim.paragraph)),
            "{description}"
        );
        let cited = block["citation"].as_array().map_or(0, Vec::len);
        let named = claim.through.iter().filter(|&&id| story.source(id).named);
        assert_eq!(cited, named.count(), "{}", claim.id);
    }
}

#[test]
fn no_date_is_invented() {
    let story = &story().story;
    for path in page_paths() {
        let text = String::from_utf8_lossy(&files()[path]);
        for key in ["datePublished", "dateModified", "dateCreated", "endDate"] {
            assert!(!text.contains(key), "{path}: {key}");
        }
    }
    for id in story.event_ids() {
        let given = story
            .event(id)
            .when
            .scale
            .is_some_and(|scale| scale.from.year > 0);
        let dated = block(&path(View::Event(id)))["startDate"].is_string();
        assert!(
            given || !dated,
            "{}: a date that the article does not give",
            story.event(id).id
        );
    }
}
