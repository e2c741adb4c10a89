//! Parts of a story that nothing uses, and lists that are not in their order.

use std::collections::BTreeSet;

use crate::check::diagnostics::Diagnostics;
use crate::check::ids::OTHERS;
use crate::check::json_path::JsonPath;
use crate::diagnostic::WarningKind;
use crate::file::{ClaimFile, StoryFile};
use crate::vocabulary::VenueKind;

/// Reports unused items and lists out of order. `used_claims` says for each claim whether anything rests on it.
pub fn check(file: &StoryFile, used_claims: &[bool], diagnostics: &mut Diagnostics) {
    check_sides(file, diagnostics);
    check_claims(file, used_claims, diagnostics);
    check_actors(file, diagnostics);

    let claims = &file.claims;
    let articles = file.sources.iter().filter(|source| source.is_article);
    let carriers = claims.iter().flat_map(|claim| &claim.through);
    let carriers = ids(carriers.chain(articles.map(|source| &source.id)));
    let sources = file.sources.iter().map(|source| &source.id);
    check_unused(
        "sources",
        sources,
        &carriers,
        WarningKind::SilentSource,
        diagnostics,
    );

    let positions = claims.iter().flat_map(|claim| &claim.positions);
    // What holds for all sides is a position too, and a side without one may be all there is to say.
    let said = (file.issues.iter()).filter(|issue| issue.for_all.is_some() || !issue.no_position.is_empty());
    let with_position = ids((positions.map(|position| &position.issue)).chain(said.map(|issue| &issue.id)));
    let issues = file.issues.iter().map(|issue| &issue.id);
    check_unused(
        "issues",
        issues,
        &with_position,
        WarningKind::IssueWithoutPosition,
        diagnostics,
    );

    let with_claim = ids(claims.iter().flat_map(|claim| &claim.events));
    let events = file.events.iter().map(|event| &event.id);
    check_unused(
        "events",
        events,
        &with_claim,
        WarningKind::EventWithoutClaim,
        diagnostics,
    );

    // Areas, sites and places need no event: they are on the map because the article speaks of them.
    let areas = file
        .venues
        .iter()
        .filter(|venue| venue.area.is_some() || matches!(venue.kind, VenueKind::Site | VenueKind::Place));
    let with_event = file.events.iter().flat_map(|event| &event.venues);
    let with_event = ids(with_event.chain(areas.map(|venue| &venue.id)));
    let venues = file.venues.iter().map(|venue| &venue.id);
    check_unused(
        "venues",
        venues,
        &with_event,
        WarningKind::VenueWithoutEvent,
        diagnostics,
    );
}

fn check_actors(file: &StoryFile, diagnostics: &mut Diagnostics) {
    let mentioned = ids(file.claims.iter().flat_map(|claim| {
        let speaker = claim.speaker.iter().filter_map(|speaker| speaker.actor.as_ref());
        let related =
            (claim.relations.iter()).flat_map(|relation| relation.to.ids().iter().chain([&relation.from]));
        claim.actors.iter().chain(speaker).chain(related)
    }));
    let actors = file.actors.iter().map(|actor| &actor.id);
    check_unused(
        "actors",
        actors,
        &mentioned,
        WarningKind::UntouchedActor,
        diagnostics,
    );
}

fn check_unused<'a>(
    list: &str,
    items: impl Iterator<Item = &'a String>,
    used: &BTreeSet<&str>,
    kind: WarningKind,
    diagnostics: &mut Diagnostics,
) {
    let root = &JsonPath::root();
    let list = &root.key(list);
    for (index, id) in items.enumerate() {
        if !used.contains(id.as_str()) {
            diagnostics.warning(&list.item(index).key("id"), kind.clone());
        }
    }
}

fn ids<'a>(ids: impl Iterator<Item = &'a String>) -> BTreeSet<&'a str> {
    ids.map(String::as_str).collect()
}

fn check_sides(file: &StoryFile, diagnostics: &mut Diagnostics) {
    let root = &JsonPath::root();
    let taken = ids(file.actors.iter().map(|actor| &actor.side));
    let mut before = String::new();
    for (index, side) in file.sides.iter().enumerate() {
        let list = &root.key("sides");
        let item = &list.item(index);
        if !taken.contains(side.id.as_str()) {
            diagnostics.warning(&item.key("id"), WarningKind::UnusedSide);
        }
        let name = side.name.to_lowercase();
        if side.id != OTHERS && name < before {
            diagnostics.warning(&item.key("name"), WarningKind::SidesOutOfOrder);
        }
        before = name;
    }
}

fn check_claims(file: &StoryFile, used_claims: &[bool], diagnostics: &mut Diagnostics) {
    let root = &JsonPath::root();
    let mut before = 0;
    for (index, claim) in file.claims.iter().enumerate() {
        let list = &root.key("claims");
        let item = &list.item(index);
        if claim.paragraph < before {
            diagnostics.warning(&item.key("paragraph"), WarningKind::ClaimOutOfOrder);
        }
        before = claim.paragraph;
        if names_nothing(claim) && used_claims.get(index) == Some(&false) {
            diagnostics.warning(&item.key("id"), WarningKind::UnusedClaim);
        }
    }
}

/// Whether only its own page and that of its source would show a claim that nothing cites.
fn names_nothing(claim: &ClaimFile) -> bool {
    claim
        .speaker
        .as_ref()
        .is_none_or(|speaker| speaker.actor.is_none())
        && claim.actors.is_empty()
        && claim.venues.is_empty()
        && claim.events.is_empty()
        && claim.positions.is_empty()
        && claim.relations.is_empty()
}
