//! A participant must be named by the claim on which it rests.

use std::collections::BTreeMap;

use crate::check::diagnostics::Diagnostics;
use crate::check::json_path::JsonPath;
use crate::diagnostic::WarningKind;
use crate::file::{ClaimFile, StoryFile};

/// Reports participants, and those for whom they came, that their claim does not name.
pub fn check(file: &StoryFile, diagnostics: &mut Diagnostics) {
    let claims: BTreeMap<&str, &ClaimFile> = file
        .claims
        .iter()
        .map(|claim| (claim.id.as_str(), claim))
        .collect();
    let root = &JsonPath::root();
    for (index, event) in file.events.iter().enumerate() {
        for (place, part) in event.participants.iter().enumerate() {
            let Some(claim) = claims.get(part.claim.as_str()) else {
                continue;
            };
            let list = &root.key("events");
            let item = &list.item(index);
            let list = &item.key("participants");
            let path = &list.item(place);
            let delegation = part.delegation.as_ref().map(|id| ("delegation", id));
            for (key, actor) in [("actor", &part.actor)].into_iter().chain(delegation) {
                if !names(claim, actor) {
                    let claim = claim.id.clone();
                    diagnostics.warning(&path.key(key), WarningKind::ParticipantNotInClaim { claim });
                }
            }
        }
    }
}

/// Whether an actor is the speaker of a claim, among its actors, or in one of its relations.
fn names(claim: &ClaimFile, actor: &String) -> bool {
    let speaker = claim.speaker.as_ref().and_then(|speaker| speaker.actor.as_ref());
    let mut relations = claim.relations.iter();
    claim.actors.contains(actor)
        || speaker == Some(actor)
        || relations.any(|relation| relation.from == *actor || relation.to.ids().contains(actor))
}
