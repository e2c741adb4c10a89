//! Whether the parties of a story get about the same attention.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::diagnostics::Diagnostics;
use crate::check::ids::OTHERS;
use crate::check::json_path::JsonPath;
use crate::diagnostic::WarningKind;
use crate::file::StoryFile;

/// How many times the claims of one party another may have without a warning.
const TIMES: usize = 3;
/// Below this many claims of the larger party, numbers say little.
const FEWEST: usize = 6;

/// Reports a party by or about which there are far fewer claims than for the party with most.
pub fn check(file: &StoryFile, diagnostics: &mut Diagnostics) {
    let counts = counts(file);
    let parties = file
        .sides
        .iter()
        .enumerate()
        .filter(|(_, side)| side.id != OTHERS);
    let of = |side: &str| counts.get(side).copied().unwrap_or(0);
    // Of several with as many claims, the first.
    let most = parties.clone().rev().max_by_key(|(_, side)| of(&side.id));
    let Some((_, most)) = most else {
        return;
    };
    let root = &JsonPath::root();
    for (index, side) in parties {
        let claims = of(&side.id);
        let most_claims = of(&most.id);
        if most_claims >= FEWEST && most_claims >= TIMES * claims {
            let list = &root.key("sides");
            let kind = WarningKind::UnevenSides {
                claims,
                most: most.name.clone(),
                most_claims,
            };
            diagnostics.warning(&list.item(index).key("id"), kind);
        }
    }
}

/// For each side, the number of claims that name one of its actors or in which one speaks.
fn counts(file: &StoryFile) -> BTreeMap<&str, usize> {
    let actors = file.actors.iter();
    let sides: BTreeMap<&str, &str> = actors
        .map(|actor| (actor.id.as_str(), actor.side.as_str()))
        .collect();
    let mut counts = BTreeMap::new();
    for claim in &file.claims {
        let speaker = claim.speaker.iter().filter_map(|speaker| speaker.actor.as_ref());
        let named = claim.actors.iter().chain(speaker);
        let of_claim: BTreeSet<&str> = named.filter_map(|id| sides.get(id.as_str()).copied()).collect();
        for side in of_claim {
            *counts.entry(side).or_insert(0) += 1;
        }
    }
    counts
}
