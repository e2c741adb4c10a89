//! Links between claims: no claim supports, or is at odds with, itself in the end.

use std::collections::BTreeSet;

use super::finding::{At, Findings};
use super::ids::Ids;
use crate::file::{ClaimFile, StoryFile};
use crate::problem::ProblemKind;

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

/// How far the search for cycles has come with a claim.
#[derive(Clone, Copy, PartialEq)]
enum State {
    New,
    OnTheWay,
    Done,
}

/// Notes cycles, and pairs of claims that both support and contradict.
pub fn check(file: &StoryFile, ids: &Ids, findings: &mut Findings) {
    check_cycles(file, SUPPORTS, ids, findings);
    check_cycles(file, CONTRADICTS, ids, findings);
    let claims = file.claims.iter();
    let supports: BTreeSet<(&str, &str)> = claims
        .flat_map(|claim| claim.supports.iter().map(|id| (claim.id.as_str(), id.as_str())))
        .collect();
    for (index, claim) in file.claims.iter().enumerate() {
        for (place, id) in claim.contradicts.iter().enumerate() {
            let (one, other) = (claim.id.as_str(), id.as_str());
            if supports.contains(&(one, other)) || supports.contains(&(other, one)) {
                let root = &At::root();
                let claims = &root.key("claims");
                let at = &claims.item(index);
                let at = &at.key(CONTRADICTS.key);
                findings.problem(&at.item(place), ProblemKind::SupportsAndContradicts);
            }
        }
    }
}

/// A search in depth without recursion, because a chain may have as many links as a story claims.
fn check_cycles(file: &StoryFile, links: Links, ids: &Ids, findings: &mut Findings) {
    let mut states = vec![State::New; file.claims.len()];
    for start in 0..file.claims.len() {
        if states[start] != State::New {
            continue;
        }
        // The claims on the way, each with the number of its links that were followed.
        let mut way: Vec<(usize, usize)> = vec![(start, 0)];
        states[start] = State::OnTheWay;
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
                    states[next] = State::OnTheWay;
                    way.push((next, 0));
                }
                State::OnTheWay => {
                    let mut around = Vec::new();
                    if !findings.is_full() {
                        let cycle = way
                            .iter()
                            .map(|(claim, _)| *claim)
                            .skip_while(|claim| *claim != next);
                        around = cycle.map(|claim| file.claims[claim].id.clone()).collect();
                        around.push(id.clone());
                    }
                    let root = &At::root();
                    let claims = &root.key("claims");
                    let at = &claims.item(claim);
                    findings.problem(&at.key(links.key).item(link), ProblemKind::Cycle { around });
                }
                State::Done => {}
            }
        }
    }
}
