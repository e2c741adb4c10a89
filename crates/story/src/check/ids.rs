//! The ids of a story's lists, by which references are resolved.

use std::collections::BTreeMap;

use super::finding::{At, Findings};
use crate::file::StoryFile;
use crate::problem::ProblemKind;

/// Where each id stands, list by list. The first of two equal ids counts.
pub struct Ids<'a> {
    lists: Vec<(&'static str, BTreeMap<&'a str, u16>)>,
}

impl<'a> Ids<'a> {
    /// The ids of a story.
    pub fn of(file: &'a StoryFile) -> Ids<'a> {
        Ids {
            lists: vec![
                ("actors", numbered(file.actors.iter().map(|item| &item.id))),
                ("sides", numbered(file.sides.iter().map(|item| &item.id))),
                ("venues", numbered(file.venues.iter().map(|item| &item.id))),
                ("events", numbered(file.events.iter().map(|item| &item.id))),
                ("issues", numbered(file.issues.iter().map(|item| &item.id))),
                ("sources", numbered(file.sources.iter().map(|item| &item.id))),
                ("claims", numbered(file.claims.iter().map(|item| &item.id))),
            ],
        }
    }

    /// The position of an id in a list; where it has none, a problem is noted.
    pub fn find(&self, list: &'static str, id: &str, at: &At, findings: &mut Findings) -> Option<u16> {
        let ids = self.lists.iter().find(|(name, _)| *name == list);
        let found = ids.and_then(|(_, ids)| ids.get(id).copied());
        if found.is_none() {
            findings.problem(at, ProblemKind::DanglingReference { list }, id);
        }
        found
    }
}

fn numbered<'a>(ids: impl Iterator<Item = &'a String>) -> BTreeMap<&'a str, u16> {
    let mut places = BTreeMap::new();
    // Positions beyond 65,535 do not fit an id; longer lists are refused elsewhere.
    for (id, position) in ids.zip(0..=u16::MAX) {
        places.entry(id.as_str()).or_insert(position);
    }
    places
}
