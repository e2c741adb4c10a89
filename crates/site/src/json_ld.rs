//! Linked data: one JSON-LD block for each page, with types of schema.org.
//!
//! It contains only what the story file says: a date only if the article gives day and year, a place only if the article
//! names it, no author of a claim because its text is ours. Hedges are part of names and descriptions.

use locale::{Msg, msg};
use serde_json::{Map, Value, json};
use story::model::{
    Actor, ActorId, ClaimId, Day, Event, List, OtherName, SourceId, Story, Venue, View, other_names,
};
use story::scene::article;
use story::scene::pagination::PAGE_SIZE;
use story::vocabulary::{ActorKind, Hedge, Precision};
use story::{address, title};

use super::description::{description, sourcing, sourcing_and_wording};
use super::input::Input;
use super::links::{canonical, share_picture, to_original};
use backgrounder::context::DocumentMode;

/// The script element with the linked data of a page.
pub fn block(input: &Input<'_>, view: View) -> String {
    let story = &input.loaded.story;
    let mut about = match view {
        View::Venue(id) => described_place(story.venue(id)),
        View::Actor(id) => actor(input, id),
        View::Event(id) => event(input, story.event(id)),
        View::Claim(id) => claim(input, id),
        View::Source(id) if story.source(id).named && !story.source(id).is_article => outlet(input, id),
        _ => page_of_article(input, view),
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

fn put_other_names(thing: &mut Map<String, Value>, also: &[OtherName]) {
    if !also.is_empty() {
        thing.insert("alternateName".to_owned(), json!(other_names(also)));
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
    if story.translation.is_some() {
        put(&mut whole, "inLanguage", story.language);
        whole.extend(translation(input, from, View::Overview));
    }
    whole
}

/// That a page is a translation, of which page and by whom.
fn translation(input: &Input<'_>, from: View, view: View) -> Map<String, Value> {
    let story = &input.loaded.story;
    let mut found = Map::new();
    let Some(translation) = &story.translation else {
        return found;
    };
    let original = to_original(input, from) + &address::path(view, story);
    found.insert(
        "translationOfWork".to_owned(),
        json!({ "@type": "Article", "url": original, "inLanguage": translation.from }),
    );
    if let Some(person) = translation.made_by {
        found.insert("translator".to_owned(), Value::Object(typed("Person", person)));
    }
    found
}

/// The news article that the story explains.
fn news_article(input: &Input<'_>) -> Map<String, Value> {
    let story = &input.loaded.story;
    let given = &story.article;
    let mut found = typed("NewsArticle", given.title.unwrap_or(given.name));
    put(&mut found, "headline", given.title.unwrap_or(""));
    if let Some(fields) = article::not_given(story) {
        put(
            &mut found,
            "description",
            &story.words.format(msg::ReachedUsWithout { fields: &fields }),
        );
    }
    put(&mut found, "inLanguage", given.language.unwrap_or(""));
    put(&mut found, "url", article::address(story).unwrap_or(""));
    for (key, kind, name) in [
        ("author", "Person", given.byline),
        ("publisher", "Organization", given.publisher),
    ] {
        if let Some(name) = name {
            found.insert(key.to_owned(), Value::Object(typed(kind, name)));
        }
    }
    if let Some(day) = given.date {
        found.insert("datePublished".to_owned(), json!(iso_date(day)));
    }
    found
}

fn page_of_article(input: &Input<'_>, view: View) -> Map<String, Value> {
    let story = &input.loaded.story;
    let name = title::title(story, view);
    let mut page = typed("Article", &name);
    put(&mut page, "headline", &name);
    put(&mut page, "description", &description(story, view));
    put(&mut page, "inLanguage", story.language);
    page.insert("isBasedOn".to_owned(), Value::Object(news_article(input)));
    page.extend(translation(input, view, view));
    // Limited to one page of a list, so that the block stays smaller than the page.
    let about: Vec<Value> = match view {
        View::Overview => story
            .events
            .iter()
            .take(PAGE_SIZE)
            .map(|event| Value::Object(typed_event(story, event)))
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

/// A venue with what the story says of it.
fn described_place(venue: &Venue) -> Map<String, Value> {
    let mut place = place(venue);
    put(&mut place, "description", venue.lede.text);
    place
}

/// A venue as the place of an event. An area has no coordinates, because its point is only the position of its label.
fn place(venue: &Venue) -> Map<String, Value> {
    let mut place = typed("Place", venue.name);
    put_other_names(&mut place, &venue.also);
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
    put_other_names(&mut found, &actor.also);
    found
}

/// The hedges of the main claim about an event.
fn hedges(story: &Story, event: &Event) -> List<Hedge> {
    let main = event.summary.rests_on.first();
    main.map_or(List::EMPTY, |&id| story.claim(id).hedges)
}

/// An event with its name. What is only expected is no `Event`, and a reported one says so.
fn typed_event(story: &Story, event: &Event) -> Map<String, Value> {
    let hedges = hedges(story, event);
    let (kind, hedge) = match (
        hedges.contains(&Hedge::Expected),
        hedges.contains(&Hedge::Reportedly),
    ) {
        (true, _) => ("Thing", story.words.text(Msg::HedgedExpected)),
        (false, true) => ("Event", story.words.text(Msg::HedgedReportedly)),
        (false, false) => ("Event", ""),
    };
    typed(kind, &format!("{}{hedge}", event.name))
}

/// The sourcing of every claim that the description and the participants rest on.
fn marks_of_event(story: &Story, event: &Event) -> Vec<String> {
    let participants = event.participants.iter().map(|part| part.claim);
    let mut marks: Vec<String> = Vec::new();
    for id in event.summary.rests_on.iter().copied().chain(participants) {
        let mark = sourcing(story, story.claim(id));
        if !marks.contains(&mark) {
            marks.push(mark);
        }
    }
    marks
}

fn event(input: &Input<'_>, event: &Event) -> Map<String, Value> {
    let story = &input.loaded.story;
    let mut found = typed_event(story, event);
    let mut words = event.summary.text.to_owned();
    let marks = marks_of_event(story, event);
    if !marks.is_empty() {
        let text = &*marks.join(story.words.text(Msg::ListSemicolon));
        words.push(' ');
        words.push_str(&story.words.format(msg::AsSentence { text }));
    }
    put(&mut found, "description", &words);
    if found.get("@type") != Some(&json!("Event")) {
        return found;
    }
    let venues = event.venues.iter().filter(|_| !event.placed_by_us);
    let places: Vec<Value> = venues.map(|&id| Value::Object(place(story.venue(id)))).collect();
    if !places.is_empty() {
        found.insert("location".to_owned(), Value::Array(places));
    }
    if let Some(scale) = event.when.scale
        && scale.precision == Precision::Day
        && scale.from.year > 0
    {
        found.insert("startDate".to_owned(), json!(iso_date(scale.from)));
    }
    found
}

fn iso_date(day: Day) -> String {
    format!("{:04}-{:02}-{:02}", day.year, day.month, day.day)
}

fn outlet(input: &Input<'_>, id: SourceId) -> Map<String, Value> {
    let source = input.loaded.story.source(id);
    let mut found = typed("Organization", source.name);
    put(&mut found, "description", source.summary.text);
    found
}

/// A claim in our words, which therefore has no author. It mentions a named speaker, it appears in the article, and it cites
/// the outlets that the article names.
fn claim(input: &Input<'_>, id: ClaimId) -> Map<String, Value> {
    let story = &input.loaded.story;
    let claim = story.claim(id);
    let mut found = typed("Claim", claim.statement);
    put(&mut found, "text", claim.statement);
    put(&mut found, "description", &sourcing_and_wording(story, claim));
    put(&mut found, "inLanguage", story.language);
    if let Some(speaker) = claim.speaker.filter(|speaker| speaker.named) {
        let mentioned = match speaker.actor {
            Some(id) => typed(kind(story.actor(id)), story.actor(id).name),
            None => typed("Thing", speaker.called),
        };
        found.insert("mentions".to_owned(), Value::Object(mentioned));
    }
    let mut appearance = news_article(input);
    appearance.insert("position".to_owned(), json!(claim.paragraph));
    found.insert("appearance".to_owned(), Value::Object(appearance));
    let through: Vec<Value> = claim
        .through
        .iter()
        .filter(|&&id| story.source(id).named)
        .map(|&id| Value::Object(typed("CreativeWork", story.source(id).name)))
        .collect();
    if !through.is_empty() {
        found.insert("citation".to_owned(), Value::Array(through));
    }
    found
}
