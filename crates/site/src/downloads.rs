//! The story's facts as downloads: `facts.json`, `claims.csv`, `venues.geojson`.

use locale::{Msg, Words};
use serde_json::{Value, json};
use story::model::{Claim, ClaimId, Event, OtherName, Story, Text, Venue};
use story::vocabulary::Firmness;

use super::description::sourcing;
use super::geojson;
use super::input::Input;
use super::output::OutputFile;
use backgrounder::words::{firmness_word, hedge_word};

/// The version of `facts.json`. Increase it when a field is removed or changes its meaning.
const FORMAT: u32 = 1;

/// The three files.
pub fn files(input: &Input<'_>) -> Vec<OutputFile> {
    let story = &input.loaded.story;
    vec![
        OutputFile::text("facts.json", pretty(&facts(story))),
        OutputFile {
            path: "claims.csv".to_owned(),
            bytes: claims_csv(story),
        },
        OutputFile::text("venues.geojson", pretty(&venues(input))),
    ]
}

fn pretty(value: &Value) -> String {
    format!("{value:#}\n")
}

fn ids<'a>(story: &'a Story, claims: &'a [ClaimId]) -> Vec<&'static str> {
    claims.iter().map(|&id| story.claim(id).id).collect()
}

fn text(story: &Story, text: &Text) -> Value {
    json!({ "text": text.text, "rests_on": ids(story, &text.rests_on) })
}

fn facts(story: &Story) -> Value {
    let mut facts = all_facts(story);
    facts["translation"] = story.translation.as_ref().map_or(Value::Null, |translation| {
        let date = translation.date;
        json!({
            "from": translation.from,
            "date": format!("{:04}-{:02}-{:02}", date.year, date.month, date.day),
            "made_by": translation.made_by.unwrap_or("machine"),
            "reviewed_by": translation.reviewed_by,
        })
    });
    facts
}

fn all_facts(story: &Story) -> Value {
    let article = &story.article;
    json!({
        "format": FORMAT,
        "id": story.id,
        "language": story.language,
        "hed": story.hed,
        "dek": text(story, &story.dek),
        "facts_as_of": article.facts_as_of,
        "article": {
            "name": article.name, "title": article.title, "byline": article.byline, "publisher": article.publisher,
            "date": article.date.map(|day| format!("{:04}-{:02}-{:02}", day.year, day.month, day.day)),
            "language": article.language, "address": article.address,
            "not_given": article.not_given.iter().map(|field| field.word()).collect::<Vec<_>>(),
            "sections": article.sections.iter().map(|section| json!({
                "id": section.id, "name": section.name, "first_paragraph": section.first, "last_paragraph": section.last,
            })).collect::<Vec<_>>(),
        },
        "sides": story.sides.iter().map(|side| json!({
            "id": side.id, "name": side.name, "actor": side.actor.map(|id| story.actor(id).id),
        })).collect::<Vec<_>>(),
        "claims": story.claim_ids().map(|id| claim(story, id)).collect::<Vec<_>>(),
        "actors": story.actors.iter().map(|actor| json!({
            "id": actor.id, "name": actor.name, "title": text(story, &actor.title), "kind": actor.kind.word(), "also": also(&actor.also),
            "side": story.side(actor.side).id, "named": actor.is_identified(), "identified": actor.identified.word(), "notes": *actor.notes, "not_said": *actor.gaps,
        })).collect::<Vec<_>>(),
        "venues": story.venue_ids().map(|id| (story.venue(id), story.is_placed_by_us(id))).map(|(venue, placed_by_us)| json!({
            "id": venue.id, "name": venue.name, "kind": venue.kind.word(), "also": also(&venue.also), "within": venue.within,
            "longitude": venue.at.longitude, "latitude": venue.at.latitude, "is_area": venue.area.is_some(),
            "placed_by_us": placed_by_us,
            "summary": text(story, &venue.summary), "notes": *venue.notes, "not_said": *venue.gaps,
        })).collect::<Vec<_>>(),
        "drawn_by_us": story.views.map_notes.iter().map(|note| json!({
            "venues": note.venues.iter().map(|&id| story.venue(id).id).collect::<Vec<_>>(), "text": note.text,
        })).collect::<Vec<_>>(),
        "events": story.events.iter().map(|event| self::event(story, event)).collect::<Vec<_>>(),
        "issues": story.issues.iter().map(|issue| json!({
            "id": issue.id, "name": issue.name,
            "no_position": issue.no_position.iter().map(|&id| story.side(id).id).collect::<Vec<_>>(), "not_said": *issue.gaps,
        })).collect::<Vec<_>>(),
        "sources": story.sources.iter().map(|source| json!({
            "id": source.id, "name": source.name, "spelled_in_the_article": source.spelled, "origin": source.origin,
            "address": source.address, "named": source.named, "is_article": source.is_article, "notes": *source.notes,
        })).collect::<Vec<_>>(),
        "deals": story.deals.iter().map(|deal| json!({
            "id": deal.id, "title": deal.title, "event": deal.event.map(|id| story.event(id).id),
            "shares": deal.shares.iter().map(|share| json!({
                "recipient": share.recipient.map(|id| story.actor(id).id), "name": share.name,
                "basis_points": share.basis_points, "statement": text(story, &share.statement),
            })).collect::<Vec<_>>(),
            "not_said": *deal.gaps,
        })).collect::<Vec<_>>(),
    })
}

fn event(story: &Story, event: &Event) -> Value {
    json!({
        "id": event.id, "name": event.name, "when": event.when.words, "when_is_quoted": event.when.quoted,
        "venues": event.venues.iter().map(|&id| story.venue(id).id).collect::<Vec<_>>(),
        "placed_by_us": event.placed_by_us,
        "when_claim": event.when.claim.map(|id| story.claim(id).id),
        "area": event.area,
        "summary": text(story, &event.summary),
        "participants": event.participants.iter().map(|part| json!({
            "actor": story.actor(part.actor).id, "role": part.role.word(),
            "for": part.delegation.map(|id| story.actor(id).id), "claim": story.claim(part.claim).id,
        })).collect::<Vec<_>>(),
        "notes": *event.notes,
        "not_said": *event.gaps,
    })
}

fn also(names: &[OtherName]) -> Vec<Value> {
    let name = |other: &OtherName| json!({ "name": other.name, "language": other.language });
    names.iter().map(name).collect()
}

fn claim(story: &Story, id: ClaimId) -> Value {
    let claim = story.claim(id);
    json!({
        "id": claim.id,
        "statement": claim.statement,
        "paragraph": claim.paragraph,
        "section": story.section_of(claim.paragraph).map(|section| section.id),
        "speaker": claim.speaker.map(|speaker| json!({
            "actor": speaker.actor.map(|id| story.actor(id).id), "called": speaker.called, "named": speaker.named,
        })),
        "to": claim.to,
        "through": claim.through.iter().map(|&id| story.source(id).id).collect::<Vec<_>>(),
        "firmness": claim.firmness.word(),
        "own_words": claim.own_words,
        "hedges": claim.hedges.iter().map(|hedge| hedge.word()).collect::<Vec<_>>(),
        "actors": claim.actors.iter().map(|&id| story.actor(id).id).collect::<Vec<_>>(),
        "venues": claim.venues.iter().map(|&id| story.venue(id).id).collect::<Vec<_>>(),
        "events": claim.events.iter().map(|&id| story.event(id).id).collect::<Vec<_>>(),
        "positions": claim.positions.iter().map(|position| json!({
            "issue": story.issue(position.issue).id, "side": story.side(position.side).id, "text": position.text,
        })).collect::<Vec<_>>(),
        "relations": claim.relations.iter().map(|relation| json!({
            "from": story.actor(relation.from).id, "words": relation.words,
            "to": relation.to.iter().map(|&id| story.actor(id).id).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
        "supports": ids(story, &claim.supports),
        "contradicts": ids(story, &claim.contradicts),
        "notes": *claim.notes,
        "not_said": *claim.gaps,
    })
}

/// The claims as CSV for spreadsheets. Some of them need the byte order mark to detect UTF-8; line ends and quotes follow
/// RFC 4180.
fn claims_csv(story: &Story) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .quote_style(csv::QuoteStyle::Always)
        .from_writer(b"\xEF\xBB\xBF".to_vec());
    let words = story.words;
    let head = [
        Msg::ColumnId,
        Msg::ColumnStatement,
        Msg::ColumnWhoSaysSo,
        Msg::ColumnThroughWhom,
        Msg::ColumnSection,
        Msg::ColumnParagraph,
        Msg::ColumnFirmness,
        Msg::ColumnHedges,
        Msg::ColumnWords,
    ];
    // Writing to memory cannot fail.
    let _ = writer.write_record(head.map(|column| words.text(column)));
    for claim in story.claims.iter() {
        let through: Vec<&str> = claim.through.iter().map(|&id| story.source(id).name).collect();
        let hedges: Vec<&str> = claim
            .hedges
            .iter()
            .map(|&hedge| hedge_word(words, hedge))
            .collect();
        let _ = writer.write_record([
            cell(claim.id),
            cell(claim.statement),
            cell(speaker_words(words, claim)),
            cell(&through.join(words.text(Msg::ListComma))),
            cell(
                story
                    .section_of(claim.paragraph)
                    .map_or("", |section| section.name),
            ),
            claim.paragraph.to_string(),
            firmness_word(words, claim.firmness).to_owned(),
            cell(&hedges.join(words.text(Msg::ListComma))),
            words.text(words_of(claim)).to_owned(),
        ]);
    }
    writer.into_inner().unwrap_or_default()
}

/// Who says so, or why nobody is named, in the words of a claim's mark.
fn speaker_words(words: Words, claim: &Claim) -> &'static str {
    match (claim.speaker, claim.through.is_empty(), claim.firmness) {
        (Some(speaker), ..) => speaker.called,
        (None, false, _) => words.text(Msg::NoSpeakerNamedInside),
        (None, true, Firmness::ArticlesReading) => words.text(Msg::TheWriterInside),
        (None, true, _) => words.text(Msg::NoSourceGivenInside),
    }
}

/// Whose words a statement is in.
fn words_of(claim: &Claim) -> Msg {
    if claim.quotes_terms() {
        Msg::WordsOursWithTerms
    } else {
        Msg::WordsOurs
    }
}

/// Text that no spreadsheet reads as a formula: an apostrophe is put before every operator with which a cell could begin (OWASP,
/// CSV Injection). Where the decimal sign is a comma, spreadsheets divide lines at semicolons, some also at tabs. The quotes of the
/// cell do not stop that, because they then stand in the middle of another cell.
fn cell(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 1);
    if text.starts_with(['\t', '\r']) {
        out.push('\'');
    }
    let mut is_start = true;
    for letter in text.chars() {
        if is_start && matches!(letter, '=' | '+' | '-' | '@') {
            out.push('\'');
        }
        out.push(letter);
        // Spaces and quotes may be dropped from the beginning of a cell.
        is_start = matches!(letter, ';' | '\t' | '\r' | '\n') || is_start && matches!(letter, ' ' | '"');
    }
    out
}

/// The venues as GeoJSON. For an area the geometry is its shape, and the position of its label is a property.
fn venues(input: &Input<'_>) -> Value {
    let story = &input.loaded.story;
    let features: Vec<Value> = story
        .venue_ids()
        .map(|id| {
            let venue = story.venue(id);
            let claims: Vec<ClaimId> = story.claims_about_venue(id).collect();
            let label_at = venue.area.map(|_| [venue.at.longitude, venue.at.latitude]);
            json!({
                "type": "Feature",
                "id": venue.id,
                "geometry": geometry(input, venue),
                "properties": {
                    "name": venue.name, "kind": venue.kind.word(), "is_area": venue.area.is_some(),
                    "placed_by_us": story.is_placed_by_us(id), "drawing_is_ours": venue.area.is_some(), "label_at": label_at,
                    "summary": venue.summary.text,
                    "claims": claims.iter().map(|&id| json!({
                        "id": story.claim(id).id, "statement": story.claim(id).statement,
                        "source": sourcing(story, story.claim(id)),
                    })).collect::<Vec<_>>(),
                },
            })
        })
        .collect();
    json!({ "type": "FeatureCollection", "features": features })
}

fn geometry(input: &Input<'_>, venue: &Venue) -> Option<Value> {
    match (venue.area, input.loaded.story.base_map, &input.loaded.base_map) {
        (None, ..) => Some(json!({
            "type": "Point", "coordinates": [venue.at.longitude, venue.at.latitude],
        })),
        (Some(layer), Some(map), Some(file)) => geojson::geometry(&map, file, layer),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::cell;

    /// The check lets no tab or line end into a story; this does not rely on it.
    #[test]
    fn a_sign_after_a_tab_or_a_line_end_starts_no_formula() {
        for (text, expected) in [
            ("\t=1", "'\t'=1"),
            ("a\t-1", "a\t'-1"),
            ("a\r\n \"@b", "a\r\n \"'@b"),
            ("1-1; a=b", "1-1; a=b"),
        ] {
            assert_eq!(cell(text), expected);
        }
    }
}
