//! Links between claims: no claim supports, or is at odds with, itself in the end.

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
    for (index, claim) in file.claims.iter().enumerate() {
        for (place, id) in claim.contradicts.iter().enumerate() {
            let other = ids.position("claims", id);
            let other = other.and_then(|position| file.claims.get(usize::from(position)));
            let back = other.is_some_and(|other| other.supports.contains(&claim.id));
            if back || claim.supports.contains(id) {
                let root = &At::root();
                let claims = &root.key("claims");
                let at = &claims.item(index);
                findings.problem(
                    &at.key(CONTRADICTS.key).item(place),
                    ProblemKind::SupportsAndContradicts,
                );
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
                    let around = way
                        .iter()
                        .map(|(claim, _)| *claim)
                        .skip_while(|claim| *claim != next);
                    let mut around: Vec<String> = around.map(|claim| file.claims[claim].id.clone()).collect();
                    // A very long way around is told by its first and its last steps.
                    if around.len() > 12 {
                        around.splice(6..around.len() - 5, ["…".to_owned()]);
                    }
                    around.push(id.clone());
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
