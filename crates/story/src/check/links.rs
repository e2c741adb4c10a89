//! Links between claims: no claim supports or contradicts itself, directly or through others.

use std::collections::BTreeSet;

use crate::check::diagnostics::Diagnostics;
use crate::check::ids::Ids;
use crate::check::json_path::JsonPath;
use crate::diagnostic::ErrorKind;
use crate::file::{ClaimFile, StoryFile};

/// One of the two lists of links that a claim has.
#[derive(Clone, Copy)]
struct Links {
    key: &'static str,
    of: fn(&ClaimFile) -> &[String],
}

const SUPPORTS: Links = Links {
    key: "supports",
    of: |claim| &claim.supports,
};
const CONTRADICTS: Links = Links {
    key: "contradicts",
    of: |claim| &claim.contradicts,
};

/// The progress of the search for cycles at a claim.
#[derive(Clone, Copy, PartialEq)]
enum State {
    New,
    InProgress,
    Done,
}

/// Reports cycles, and pairs of claims that both support and contradict each other.
pub fn check(file: &StoryFile, ids: &Ids, diagnostics: &mut Diagnostics) {
    check_cycles(file, SUPPORTS, ids, diagnostics);
    check_cycles(file, CONTRADICTS, ids, diagnostics);
    let claims = file.claims.iter();
    let supports: BTreeSet<(&str, &str)> = claims
        .flat_map(|claim| claim.supports.iter().map(|id| (claim.id.as_str(), id.as_str())))
        .collect();
    for (index, claim) in file.claims.iter().enumerate() {
        for (place, id) in claim.contradicts.iter().enumerate() {
            let (one, other) = (claim.id.as_str(), id.as_str());
            if supports.contains(&(one, other)) || supports.contains(&(other, one)) {
                let root = &JsonPath::root();
                let claims = &root.key("claims");
                let path = &claims.item(index);
                let path = &path.key(CONTRADICTS.key);
                diagnostics.error(&path.item(place), ErrorKind::SupportsAndContradicts);
            }
        }
    }
}

/// A depth-first search without recursion, because a chain can be as long as the list of claims.
fn check_cycles(file: &StoryFile, links: Links, ids: &Ids, diagnostics: &mut Diagnostics) {
    let mut states = vec![State::New; file.claims.len()];
    for start in 0..file.claims.len() {
        if states[start] != State::New {
            continue;
        }
        // The claims on the current path, each with the number of its links already followed.
        let mut way: Vec<(usize, usize)> = vec![(start, 0)];
        states[start] = State::InProgress;
        while let Some(&mut (claim, ref mut followed)) = way.last_mut() {
            let link = *followed;
            *followed += 1;
            let Some(id) = (links.of)(&file.claims[claim]).get(link) else {
                states[claim] = State::Done;
                way.pop();
                continue;
            };
            let Some(next) = ids.position("claims", id).map(usize::from) else {
                continue;
            };
            match states[next] {
                State::New => {
                    states[next] = State::InProgress;
                    way.push((next, 0));
                }
                State::InProgress => {
                    let mut around = Vec::new();
                    if !diagnostics.is_full() {
                        let cycle = way
                            .iter()
                            .map(|(claim, _)| *claim)
                            .skip_while(|claim| *claim != next);
                        around = cycle.map(|claim| file.claims[claim].id.clone()).collect();
                        around.push(id.clone());
                    }
                    let root = &JsonPath::root();
                    let claims = &root.key("claims");
                    let path = &claims.item(claim);
                    diagnostics.error(&path.key(links.key).item(link), ErrorKind::Cycle { around });
                }
                State::Done => {}
            }
        }
    }
}
