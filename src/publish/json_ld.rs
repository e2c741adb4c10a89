//! Linked data: one JSON-LD block for each page, with types of schema.org.
//!
//! It contains only what the story file says: a date only if the article gives day and year, an author only if the claim has
//! a speaker.

use serde_json::{Map, Value, json};
use story::model::{Actor, ActorId, ClaimId, Event, SourceId, Venue, View};
use story::scene::pagination::PAGE_SIZE;
use story::vocabulary::{ActorKind, Precision};
use story::{address, title};

use super::input::Input;
use super::links::{canonical, share_picture};
use crate::context::DocumentMode;

/// The script element with the linked data of a page.
pub fn block(input: &Input<'_>, view: View) -> String {
    let story = &input.loaded.story;
    let mut about = match view {
        View::Venue(id) => place(story.venue(id)),
        View::Actor(id) => actor(input, id),
        View::Event(id) => event(input, story.event(id)),
        View::Claim(id) => claim(input, id),
        View::Source(id) if story.source(id).named && !story.source(id).is_article => outlet(input, id),
        _ => article(input, view),
    };
    let mut page = Map::new();
    page.insert("@context".to_owned(), json!("https://schema.org"));
    page.append(&mut about);
    page.insert(
        "url".to_owned(),
        json!(canonical(input, view, DocumentMode::Page)),
    );
    if input.cards {
        page.insert("image".to_owned(), json!(share_picture(input, view)));
    }
    let is_thing = matches!(
        view,
        View::Venue(_) | View::Actor(_) | View::Event(_) | View::Source(_)
    );
    let key = if is_thing { "subjectOf" } else { "isPartOf" };
    if view != View::Overview {
        page.insert(key.to_owned(), Value::Object(explainer(input, view)));
    }
    format!(
        "<script type=\"application/ld+json\">{}</script>\n",
        in_script(&Value::Object(page).to_string())
    )
}

/// JSON that is safe inside a script element.
fn in_script(json: &str) -> String {
    json.replace('<', "\\u003c")
        .replace('>', "\\u003e")
        .replace('&', "\\u0026")
        .replace('\u{2028}', "\\u2028")
        .replace('\u{2029}', "\\u2029")
}

fn typed(kind: &str, name: &str) -> Map<String, Value> {
    let mut thing = Map::new();
    thing.insert("@type".to_owned(), json!(kind));
    thing.insert("name".to_owned(), json!(name));
    thing
}

fn put(thing: &mut Map<String, Value>, key: &str, text: &str) {
    if !text.is_empty() {
        thing.insert(key.to_owned(), json!(text));
    }
}

/// The site as a whole, referred to from one of its pages.
fn explainer(input: &Input<'_>, from: View) -> Map<String, Value> {
    let story = &input.loaded.story;
    let root = match &input.base_url {
        Some(base) => base.clone(),
        None => "../".repeat(address::depth(from)),
    };
    let mut whole = typed("Article", story.hed);
    whole.insert("url".to_owned(), json!(root));
    whole
}

/// The news article that the story explains.
fn news_article(input: &Input<'_>) -> Map<String, Value> {
    let article = &input.loaded.story.article;
    let mut found = typed("NewsArticle", article.name);
    put(&mut found, "url", article.address.unwrap_or(""));
    found
}

fn article(input: &Input<'_>, view: View) -> Map<String, Value> {
    let story = &input.loaded.story;
    let name = title::title(story, view);
    let mut page = typed("Article", &name);
    put(&mut page, "headline", &name);
    put(&mut page, "description", &title::description(story, view));
    put(&mut page, "inLanguage", story.language);
    page.insert("isBasedOn".to_owned(), Value::Object(news_article(input)));
    // Limited to one page of a list, so that the block stays smaller than the page.
    let about: Vec<Value> = match view {
        View::Overview => story
            .events
            .iter()
            .take(PAGE_SIZE)
            .map(|event| Value::Object(typed("Event", event.name)))
            .collect(),
        View::Map => story
            .venues
            .iter()
            .take(PAGE_SIZE)
            .map(|venue| Value::Object(typed("Place", venue.name)))
            .collect(),
        View::Actors => story
            .actors
            .iter()
            .take(PAGE_SIZE)
            .map(|actor| Value::Object(typed(kind(actor), actor.name)))
            .collect(),
        _ => Vec::new(),
    };
    if !about.is_empty() {
        page.insert("about".to_owned(), Value::Array(about));
    }
    page
}

/// A venue. An area has no coordinates, because its point is only the position of its label.
fn place(venue: &Venue) -> Map<String, Value> {
    let mut place = typed("Place", venue.name);
    put(&mut place, "description", venue.lede.text);
    if venue.area.is_none() {
        let (latitude, longitude) = (venue.at.latitude, venue.at.longitude);
        place.insert(
            "geo".to_owned(),
            json!({ "@type": "GeoCoordinates", "latitude": latitude, "longitude": longitude }),
        );
    }
    if let Some(within) = venue.within {
        place.insert(
            "containedInPlace".to_owned(),
            Value::Object(typed("Place", within)),
        );
    }
    place
}

fn kind(actor: &Actor) -> &'static str {
    match actor.kind {
        ActorKind::Person => "Person",
        ActorKind::State => "Country",
        ActorKind::Institution | ActorKind::Alliance => "Organization",
        ActorKind::Group => "Thing",
    }
}

fn actor(input: &Input<'_>, id: ActorId) -> Map<String, Value> {
    let actor = input.loaded.story.actor(id);
    let mut found = typed(kind(actor), actor.name);
    let key = if actor.kind == ActorKind::Person && actor.is_identified() {
        "jobTitle"
    } else {
        "description"
    };
    put(&mut found, key, actor.title.text);
    found
}

fn event(input: &Input<'_>, event: &Event) -> Map<String, Value> {
    let story = &input.loaded.story;
    let mut found = typed("Event", event.name);
    put(&mut found, "description", event.summary.text);
    let places: Vec<Value> = event
        .venues
        .iter()
        .map(|&id| Value::Object(place(story.venue(id))))
        .collect();
    if !places.is_empty() {
        found.insert("location".to_owned(), Value::Array(places));
    }
    if let Some(scale) = event.when.scale
        && scale.precision == Precision::Day
        && scale.from.year > 0
    {
        let day = scale.from;
        found.insert(
            "startDate".to_owned(),
            json!(format!("{:04}-{:02}-{:02}", day.year, day.month, day.day)),
        );
    }
    found
}

fn outlet(input: &Input<'_>, id: SourceId) -> Map<String, Value> {
    let source = input.loaded.story.source(id);
    let mut found = typed("Organization", source.name);
    put(&mut found, "description", source.summary.text);
    found
}

/// A claim. Its author is the speaker, it appears in the article, and it cites the outlets.
fn claim(input: &Input<'_>, id: ClaimId) -> Map<String, Value> {
    let story = &input.loaded.story;
    let claim = story.claim(id);
    let mut found = typed("Claim", claim.statement);
    put(&mut found, "text", claim.statement);
    put(&mut found, "inLanguage", story.language);
    if let Some(speaker) = claim.speaker {
        let author = match speaker.actor {
            Some(id) => typed(kind(story.actor(id)), story.actor(id).name),
            None => typed("Thing", speaker.called),
        };
        found.insert("author".to_owned(), Value::Object(author));
    }
    let mut appearance = news_article(input);
    put(
        &mut appearance,
        "articleSection",
        story
            .section_of(claim.paragraph)
            .map_or("", |section| section.name),
    );
    appearance.insert("position".to_owned(), json!(claim.paragraph));
    found.insert("appearance".to_owned(), Value::Object(appearance));
    let through: Vec<Value> = claim
        .through
        .iter()
        .map(|&id| Value::Object(typed("CreativeWork", story.source(id).name)))
        .collect();
    if !through.is_empty() {
        found.insert("citation".to_owned(), Value::Array(through));
    }
    found
}
