//! The profile of one actor: its events and venues, its statements, its relations to others, statements about it. Each
//! statement is told once. Relations come from claims, never from guesses.

use locale::Msg;

use crate::model::{ActorId, Claim, ClaimId, Event, EventId, Participant, Relation, Story, VenueId};
use crate::stable_sort::{sort_by, sort_by_key};
use crate::vocabulary::{Firmness, RelationKind, Role};

#[derive(Clone, Debug, PartialEq)]
pub struct ActorProfile {
    /// The venues where it appears.
    pub venues: Vec<VenueId>,
    /// The events in which it takes part.
    pub appearances: Vec<Appearance>,
    /// The positions on the side that it stands for, whoever states them.
    pub positions: Vec<ClaimId>,
    /// Its other statements.
    pub own_statements: Vec<ClaimId>,
    /// Its relations, each as one claim states it, in the order of the article. Those that are told elsewhere on the page,
    /// and to whom it belongs, are only in the diagram.
    pub relations: Vec<RelationRow>,
    /// The claims of the diagram that nothing above and no row tells.
    pub only_drawn: Vec<ClaimId>,
    /// For the diagram: actors with a relation to this one.
    pub from_others: Vec<ActorId>,
    /// For the diagram: actors to which it has a relation, and those with a mutual relation.
    pub to_others: Vec<ActorId>,
    /// The statements about it that nothing above tells.
    pub further: Vec<ClaimId>,
    /// How many statements by it or about it are told above.
    pub told: usize,
    /// Who makes the further statements, with their number, in order of appearance.
    pub further_speakers: Vec<(&'static str, usize)>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appearance {
    pub capacity: Capacity,
    pub claim: ClaimId,
    /// Everybody who took part.
    pub together: EventParticipants,
    /// What the event, as an actor's page shows it, rests on.
    pub claims: Vec<ClaimId>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Capacity {
    /// In person, in this role.
    Role(Role),
    /// In person, in the delegation of another.
    DelegateOf(ActorId),
    /// Through a delegation.
    SendsDelegation,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventParticipants {
    pub event: EventId,
    /// Whether the first two groups are delegations that can be drawn facing each other.
    pub two_delegations: bool,
    pub groups: Vec<ParticipantGroup>,
}

/// Participants in the same capacity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParticipantGroup {
    pub capacity: Capacity,
    pub members: Vec<ActorId>,
    pub claims: Vec<ClaimId>,
}

/// A relation in the author's words, with the claim that states it. Relations are never joined to one sentence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RelationRow {
    pub relation: Relation,
    pub claim: ClaimId,
}

pub fn actor_profile(story: &Story, actor: ActorId) -> ActorProfile {
    let mut venues = Vec::new();
    let appearances: Vec<Appearance> = story
        .event_ids()
        .filter_map(|id| appearance(story, id, actor))
        .collect();
    // Through the actor's own events: asking every venue would take far longer in a large story.
    for appearance in &appearances {
        for &venue in story.event(appearance.together.event).venues.iter() {
            push_new(&mut venues, venue);
        }
    }
    sort_by(&mut venues, |a, b| a.cmp(b));
    let at_events = |id: ClaimId| appearances.iter().any(|one| one.claims.contains(&id));
    let positions = positions(story, actor);
    let mentions: Vec<ClaimId> = story.claims_about_actor(actor).collect();
    let mut own_statements = Vec::new();
    for &id in &mentions {
        if story.claim(id).speaks(actor) && !positions.contains(&id) {
            own_statements.push(id);
        }
    }
    let mut drawn = relations(story, actor);
    let belongs = |row: &RelationRow| row.relation.kind == RelationKind::PartOf;
    // The delegations show who belongs to them.
    drawn.retain(|row| !(belongs(row) && at_events(row.claim)));
    let is_said = |id: ClaimId| positions.contains(&id) || own_statements.contains(&id);
    let mut rows = drawn.clone();
    let is_told = |id: ClaimId| is_said(id) || at_events(id);
    rows.retain(|row| !belongs(row) && !is_told(row.claim));
    let is_told = |id: ClaimId| is_told(id) || rows.iter().any(|row| row.claim == id);
    let (from_others, to_others) = related(&drawn, actor);
    let mut only_drawn = Vec::new();
    for row in &drawn {
        if !is_told(row.claim) {
            push_new(&mut only_drawn, row.claim);
        }
    }
    let mut further = mentions.clone();
    further.retain(|&id| !is_told(id));
    ActorProfile {
        told: mentions.len() - further.len(),
        further_speakers: speakers(story, &further),
        venues,
        appearances,
        positions,
        own_statements,
        relations: rows,
        only_drawn,
        from_others,
        to_others,
        further,
    }
}

/// Who makes some statements, with their number.
fn speakers(story: &Story, claims: &[ClaimId]) -> Vec<(&'static str, usize)> {
    let mut speakers: Vec<(&'static str, usize)> = Vec::new();
    for &id in claims {
        let name = speaker_name(story, story.claim(id));
        match speakers.iter_mut().find(|(known, _)| *known == name) {
            Some((_, count)) => *count += 1,
            None => speakers.push((name, 1)),
        }
    }
    speakers
}

/// The short name of the speaker or source of a claim.
pub fn speaker_name(story: &Story, claim: &Claim) -> &'static str {
    match (claim.speaker, claim.through.first()) {
        (Some(speaker), _) => speaker.called,
        (None, Some(&source)) => story.source(source).name,
        (None, None) if claim.firmness == Firmness::ArticlesReading => story.words.text(Msg::TheWriterInside),
        (None, None) => story.words.text(Msg::NoSourceGivenInside),
    }
}

fn capacity_of(part: &Participant) -> Capacity {
    part.delegation
        .map_or(Capacity::Role(part.role), Capacity::DelegateOf)
}

fn appearance(story: &Story, id: EventId, actor: ActorId) -> Option<Appearance> {
    let event = story.event(id);
    let parts = event.participants;
    // Taking part in person says more than having sent somebody.
    let own = parts.iter().find(|part| part.actor == actor);
    let part = own.or_else(|| parts.iter().find(|part| part.involves(actor)))?;
    let capacity = if part.actor == actor {
        capacity_of(part)
    } else {
        Capacity::SendsDelegation
    };
    // The date stands beside the name of the event.
    let mut claims: Vec<ClaimId> = event.when.claim.into_iter().collect();
    for part in parts.iter() {
        push_new(&mut claims, part.claim);
    }
    Some(Appearance {
        capacity,
        claim: part.claim,
        together: event_participants(event, id),
        claims,
    })
}

/// The participants of an event, grouped by capacity.
pub fn participant_groups(event: &Event) -> Vec<ParticipantGroup> {
    let mut groups: Vec<ParticipantGroup> = Vec::new();
    for participant in event.participants.iter() {
        let capacity = capacity_of(participant);
        if !groups.iter().any(|group| group.capacity == capacity) {
            groups.push(ParticipantGroup {
                capacity,
                members: Vec::new(),
                claims: Vec::new(),
            });
        }
        for group in groups.iter_mut().filter(|group| group.capacity == capacity) {
            push_new(&mut group.members, participant.actor);
            push_new(&mut group.claims, participant.claim);
        }
    }
    // Delegations first, so that two of them can face each other.
    sort_by_key(&mut groups, |group| {
        !matches!(group.capacity, Capacity::DelegateOf(_))
    });
    groups
}

pub fn event_participants(event: &Event, id: EventId) -> EventParticipants {
    let groups = participant_groups(event);
    let delegations = groups
        .iter()
        .filter(|group| matches!(group.capacity, Capacity::DelegateOf(_)))
        .count();
    EventParticipants {
        event: id,
        two_delegations: delegations == 2,
        groups,
    }
}

/// The statements that give positions on the side that the actor stands for.
fn positions(story: &Story, actor: ActorId) -> Vec<ClaimId> {
    let mut found = Vec::new();
    for id in story.claim_ids() {
        let positions = story.claim(id).positions;
        if positions
            .iter()
            .any(|position| story.side(position.side).actor == Some(actor))
        {
            found.push(id);
        }
    }
    found
}

fn relations(story: &Story, actor: ActorId) -> Vec<RelationRow> {
    let mut rows = Vec::new();
    for claim in story.claim_ids() {
        for &relation in story.claim(claim).relations.iter() {
            if relation.involves(actor) {
                rows.push(RelationRow { relation, claim });
            }
        }
    }
    rows
}

/// The other actors: those with a relation to this one, and those to which it has one. Mutual relations are in the
/// second list.
fn related(rows: &[RelationRow], actor: ActorId) -> (Vec<ActorId>, Vec<ActorId>) {
    let (mut from_others, mut to_others) = (Vec::new(), Vec::new());
    for RelationRow { relation, .. } in rows {
        if relation.from == actor {
            for &other in relation.to.iter() {
                push_new(&mut to_others, other);
            }
        } else if is_mutual(relation.kind) {
            push_new(&mut to_others, relation.from);
        } else {
            push_new(&mut from_others, relation.from);
        }
    }
    (from_others, to_others)
}

fn push_new<T: PartialEq>(list: &mut Vec<T>, item: T) {
    if !list.contains(&item) {
        list.push(item);
    }
}

fn is_mutual(kind: RelationKind) -> bool {
    matches!(kind, RelationKind::Met | RelationKind::Agreement)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::fixture;

    fn portrait_of(id: &str) -> (Story, ActorProfile) {
        let story = fixture::story();
        let actor_profile = story.find_actor(id).map(|actor| actor_profile(&story, actor));
        (story, actor_profile.unwrap())
    }

    fn names(story: &Story, ids: &[ActorId]) -> Vec<&'static str> {
        ids.iter().map(|&id| story.actor(id).short).collect()
    }

    #[test]
    fn two_delegations_are_shown_facing_each_other() {
        let (story, ada) = portrait_of("ada");
        let north = story.find_actor("north").unwrap();
        assert_eq!(
            ada.venues,
            story
                .venues_of(story.find_actor("ada").unwrap())
                .collect::<Vec<_>>()
        );
        assert_eq!(ada.venues.len(), 1);
        assert_eq!(ada.appearances.len(), 1);
        assert_eq!(ada.appearances[0].capacity, Capacity::DelegateOf(north));
        let event_participants = &ada.appearances[0].together;
        assert!(event_participants.two_delegations);
        assert_eq!(names(&story, &event_participants.groups[0].members), ["Ada"]);
        assert_eq!(names(&story, &event_participants.groups[1].members), ["Élan"]);
        // The mediator was named first in the event, and stands below the table.
        assert_eq!(
            event_participants.groups[2].capacity,
            Capacity::Role(Role::Mediator)
        );
    }

    #[test]
    fn a_state_appears_through_its_delegation_and_a_lone_actor_without_participants() {
        let (_, north) = portrait_of("north");
        assert_eq!(north.appearances[0].capacity, Capacity::SendsDelegation);
        let (_, crowd) = portrait_of("crowd");
        assert_eq!(crowd.appearances.len(), 1);
        assert_eq!(crowd.appearances[0].together.groups.len(), 1);
        let (story, _) = portrait_of("crowd");
        assert!(
            story
                .venues_of(story.find_actor("crowd").unwrap())
                .next()
                .is_none()
        );
    }

    fn claims(story: &Story, list: &[ClaimId]) -> Vec<&'static str> {
        list.iter().map(|&id| story.claim(id).id).collect()
    }

    #[test]
    fn each_statement_is_told_once() {
        for actor in ["ada", "north", "south", "elan", "crowd"] {
            let (story, profile) = portrait_of(actor);
            let mut told = profile.further.clone();
            told.extend(&profile.positions);
            told.extend(&profile.own_statements);
            told.extend(profile.relations.iter().map(|row| row.claim));
            told.extend(profile.appearances.iter().flat_map(|one| &one.claims));
            let about: Vec<ClaimId> = story
                .claims_about_actor(story.find_actor(actor).unwrap())
                .collect();
            assert!(about.iter().all(|id| told.contains(id)), "{actor}");
            assert_eq!(profile.told + profile.further.len(), about.len(), "{actor}");
            let again = |id: &&ClaimId| told.iter().filter(|one| one == id).count() > 1;
            assert!(!profile.further.iter().any(|id| again(&id)), "{actor}");
        }
    }

    #[test]
    fn own_statements_are_separate_from_statements_about_an_actor() {
        let (story, ada) = portrait_of("ada");
        assert_eq!(claims(&story, &ada.own_statements), ["ada-wants"]);
        // A relation tells one of the others, the talks themselves the other.
        assert!(ada.further.is_empty());
        assert_eq!((ada.told, ada.further_speakers.len()), (3, 0));
    }

    #[test]
    fn positions_belong_to_the_side() {
        // North's position is stated by Ada, where it is her statement.
        assert!(portrait_of("ada").1.positions.is_empty());
        let (story, north) = portrait_of("north");
        assert_eq!(claims(&story, &north.positions), ["ada-wants"]);
        assert!(portrait_of("south").1.positions.is_empty());
    }

    #[test]
    fn the_diagram_shows_mutual_relations_both_ways_and_no_delegation() {
        let (story, ada) = portrait_of("ada");
        // Ada belongs to North, speaks for it and met Élan at the talks; Élan criticises her.
        assert_eq!(names(&story, &ada.to_others), ["North", "Élan"]);
        assert_eq!(names(&story, &ada.from_others), ["Élan"]);
        let (_, elan) = portrait_of("elan");
        assert_eq!(names(&story, &elan.to_others), ["Ada"]);
        assert!(elan.from_others.is_empty());
        // Only what nothing else tells is a row.
        let rows: Vec<&str> = ada.relations.iter().map(|row| row.relation.words).collect();
        assert_eq!(rows, ["criticises"]);
        assert!(elan.relations.is_empty(), "it is a statement of Élan");
    }
}
