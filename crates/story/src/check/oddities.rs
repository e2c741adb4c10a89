//! What is odd about a story and yet may be meant: things that nothing else in it uses.

use std::collections::BTreeSet;

use super::finding::{At, Findings};
use super::ids::OTHERS;
use crate::file::{ClaimFile, StoryFile};
use crate::problem::NoticeKind;

/// Notes what is odd. `used_claims` tells of each claim whether anything rests on it.
pub fn notice(file: &StoryFile, used_claims: &[bool], findings: &mut Findings) {
    let root = &At::root();
    notice_sides(file, root, findings);
    notice_claims(file, used_claims, root, findings);

    let claims = &file.claims;
    let touched = ids(claims.iter().flat_map(|claim| {
        let speaker = claim.speaker.iter().filter_map(|speaker| speaker.actor.as_ref());
        let related = claim
            .relations
            .iter()
            .flat_map(|relation| [&relation.from, &relation.to]);
        claim.actors.iter().chain(speaker).chain(related)
    }));
    let through = ids(claims.iter().flat_map(|claim| &claim.through));
    let positions = claims.iter().flat_map(|claim| &claim.positions);
    let with_position = ids(positions.map(|position| &position.issue));
    let with_claim = ids(claims.iter().flat_map(|claim| &claim.events));
    let with_event = ids(file.events.iter().flat_map(|event| &event.venues));

    let mut unused =
        |list: &str, all: &mut dyn Iterator<Item = &String>, used: &BTreeSet<&str>, kind: NoticeKind| {
            for (index, id) in all.enumerate() {
                if !used.contains(id.as_str()) {
                    let list = &root.key(list);
                    let item = &list.item(index);
                    findings.notice(&item.key("id"), kind.clone());
                }
            }
        };
    let articles = file.sources.iter().filter(|source| source.is_article);
    let carrying: BTreeSet<&str> = through
        .iter()
        .copied()
        .chain(articles.map(|source| source.id.as_str()))
        .collect();
    unused(
        "actors",
        &mut file.actors.iter().map(|item| &item.id),
        &touched,
        NoticeKind::UntouchedActor,
    );
    unused(
        "sources",
        &mut file.sources.iter().map(|item| &item.id),
        &carrying,
        NoticeKind::SilentSource,
    );
    unused(
        "issues",
        &mut file.issues.iter().map(|item| &item.id),
        &with_position,
        NoticeKind::IssueWithoutPosition,
    );
    unused(
        "events",
        &mut file.events.iter().map(|item| &item.id),
        &with_claim,
        NoticeKind::EventWithoutClaim,
    );
    unused(
        "venues",
        &mut file.venues.iter().map(|item| &item.id),
        &with_event,
        NoticeKind::VenueWithoutEvent,
    );
}

fn ids<'a>(ids: impl Iterator<Item = &'a String>) -> BTreeSet<&'a str> {
    ids.map(String::as_str).collect()
}

fn notice_sides(file: &StoryFile, root: &At, findings: &mut Findings) {
    let taken = ids(file.actors.iter().map(|actor| &actor.side));
    let mut before = String::new();
    for (index, side) in file.sides.iter().enumerate() {
        let list = &root.key("sides");
        let item = &list.item(index);
        if !taken.contains(side.id.as_str()) {
            findings.notice(&item.key("id"), NoticeKind::UnusedSide);
        }
        let name = side.name.to_lowercase();
        if side.id != OTHERS && name < before {
            findings.notice(&item.key("name"), NoticeKind::SidesOutOfOrder);
        }
        before = name;
    }
}

fn notice_claims(file: &StoryFile, used_claims: &[bool], root: &At, findings: &mut Findings) {
    let mut before = 0;
    for (index, claim) in file.claims.iter().enumerate() {
        let list = &root.key("claims");
        let item = &list.item(index);
        if claim.paragraph < before {
            findings.notice(&item.key("paragraph"), NoticeKind::ClaimOutOfOrder);
        }
        before = claim.paragraph;
        if is_about_nothing(claim) && used_claims.get(index) == Some(&false) {
            findings.notice(&item.key("id"), NoticeKind::UnusedClaim);
        }
    }
}

/// Whether no page but its own and its source's would show a claim on which nothing rests.
fn is_about_nothing(claim: &ClaimFile) -> bool {
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
