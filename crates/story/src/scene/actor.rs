//! One actor: where it appears and with whom, what it says and what is said about it, and how
//! it stands to others. Relations are those that a claim gives, never guesses.

use crate::model::{ActorId, Claim, ClaimId, Event, EventId, IssueId, Participant, Story, VenueId};
use crate::order::{sort_by, sort_by_key};
use crate::vocabulary::{ActorKind, Firmness, RelationKind, Role};

/// What an actor's page shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Portrait {
    /// The places at which it appears.
    pub venues: Vec<VenueId>,
    /// The events in which it takes part.
    pub appearances: Vec<Appearance>,
    /// Who is named with it, event by event.
    pub companies: Vec<Company>,
    /// What it says.
    pub said: Vec<ClaimId>,
    /// What is said about it by others.
    pub about: Vec<ClaimId>,
    /// Who says it, with the number of statements, in order of appearance.
    pub voices: Vec<(&'static str, usize)>,
    /// Its positions.
    pub stances: Vec<Stance>,
    /// Those who stand to it in some way.
    pub from_others: Vec<Tie>,
    /// Those to whom it stands in some way.
    pub to_others: Vec<Tie>,
}

/// An actor's part in an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Appearance {
    /// The event.
    pub event: EventId,
    /// As what.
    pub part: Part,
    /// The claim that says so.
    pub claim: ClaimId,
}

/// As what an actor takes part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// In person, in this role.
    Role(Role),
    /// In person, in the delegation of another.
    For(ActorId),
    /// Through a delegation.
    Sends,
}

/// Who is named at one event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Company {
    /// The event.
    pub event: EventId,
    /// Whether the first two rows are delegations that can be drawn facing each other.
    pub facing: bool,
    /// The rows.
    pub rows: Vec<Row>,
}

/// Those named together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What they have in common.
    pub part: Part,
    /// Who they are.
    pub members: Vec<ActorId>,
    /// The claims that name them.
    pub claims: Vec<ClaimId>,
}

/// A position in few words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stance {
    /// The issue.
    pub issue: IssueId,
    /// The words.
    pub text: &'static str,
    /// The claim.
    pub claim: ClaimId,
}

/// How one actor stands to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tie {
    /// The other actor.
    pub other: ActorId,
    /// In which ways.
    pub kinds: Vec<RelationKind>,
    /// The claims that say so.
    pub claims: Vec<ClaimId>,
}

/// Decides what an actor's page shows.
pub fn portrait(story: &Story, actor: ActorId) -> Portrait {
    let (said, about): (Vec<ClaimId>, Vec<ClaimId>) = story
        .claims_about_actor(actor)
        .partition(|&id| story.claim(id).speaks(actor));
    let mut venues = Vec::new();
    let events = || {
        story.event_ids().filter(|&id| {
            story
                .event(id)
                .participants
                .iter()
                .any(|part| part.involves(actor))
        })
    };
    let mut voices: Vec<(&'static str, usize)> = Vec::new();
    for &id in &about {
        let voice = voice(story, story.claim(id));
        match voices.iter_mut().find(|(known, _)| *known == voice) {
            Some((_, count)) => *count += 1,
            None => voices.push((voice, 1)),
        }
    }
    // Through the actor's own events: asking every venue would take far longer in a large story.
    for &venue in events().flat_map(|id| story.event(id).venues.iter()) {
        push_new(&mut venues, venue);
    }
    sort_by(&mut venues, |a, b| a.cmp(b));
    let (from_others, to_others) = ties(story, actor);
    Portrait {
        venues,
        appearances: events().filter_map(|id| appearance(story, id, actor)).collect(),
        companies: events()
            .filter_map(|id| company(story.event(id), id, actor))
            .collect(),
        stances: stances(story, actor),
        said,
        about,
        voices,
        from_others,
        to_others,
    }
}

/// Whose statement a claim is, in a word or two.
pub fn voice(story: &Story, claim: &Claim) -> &'static str {
    match (claim.speaker, claim.through.first()) {
        (Some(speaker), _) => speaker.called,
        (None, Some(&source)) => story.source(source).name,
        (None, None) if claim.firmness == Firmness::ArticlesReading => "the writer",
        (None, None) => "no source given",
    }
}

fn part_of(part: &Participant) -> Part {
    part.delegation.map_or(Part::Role(part.role), Part::For)
}

fn appearance(story: &Story, event: EventId, actor: ActorId) -> Option<Appearance> {
    let parts = story.event(event).participants;
    // Taking part in person says more than having sent somebody.
    let own = parts.iter().find(|part| part.actor == actor);
    let part = own.or_else(|| parts.iter().find(|part| part.involves(actor)))?;
    let as_what = if part.actor == actor {
        part_of(part)
    } else {
        Part::Sends
    };
    Some(Appearance {
        event,
        part: as_what,
        claim: part.claim,
    })
}

/// Everybody named at an event, by what they have in common; none where the actor is alone.
pub fn rows(event: &Event) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for participant in event.participants.iter() {
        let part = part_of(participant);
        if !rows.iter().any(|row| row.part == part) {
            rows.push(Row {
                part,
                members: Vec::new(),
                claims: Vec::new(),
            });
        }
        for row in rows.iter_mut().filter(|row| row.part == part) {
            push_new(&mut row.members, participant.actor);
            push_new(&mut row.claims, participant.claim);
        }
    }
    // Delegations first, so that two of them can face each other.
    sort_by_key(&mut rows, |row| !matches!(row.part, Part::For(_)));
    rows
}

fn company(event: &Event, id: EventId, actor: ActorId) -> Option<Company> {
    let rows = rows(event);
    let others = rows
        .iter()
        .flat_map(|row| &row.members)
        .any(|&member| member != actor);
    let delegations = rows.iter().filter(|row| matches!(row.part, Part::For(_))).count();
    others.then_some(Company {
        event: id,
        facing: delegations == 2,
        rows,
    })
}

/// The positions of the side for which the actor stands, and those that it voices itself.
fn stances(story: &Story, actor: ActorId) -> Vec<Stance> {
    let mut found = Vec::new();
    for id in story.claim_ids() {
        let claim = story.claim(id);
        for position in claim.positions.iter() {
            if claim.speaks(actor) || story.side(position.side).actor == Some(actor) {
                found.push(Stance {
                    issue: position.issue,
                    text: position.text,
                    claim: id,
                });
            }
        }
    }
    sort_by_key(&mut found, |stance| stance.issue);
    found
}

/// Who stands to an actor, and to whom it stands. What holds both ways stands in the second list.
fn ties(story: &Story, actor: ActorId) -> (Vec<Tie>, Vec<Tie>) {
    let (mut from_others, mut to_others) = (Vec::new(), Vec::new());
    for id in story.claim_ids() {
        for relation in story.claim(id).relations.iter() {
            if relation.from == actor {
                tie(&mut to_others, relation.to, relation.kind, id);
            } else if relation.to == actor && is_mutual(relation.kind) {
                tie(&mut to_others, relation.from, relation.kind, id);
            } else if relation.to == actor {
                tie(&mut from_others, relation.from, relation.kind, id);
            }
        }
    }
    (from_others, to_others)
}

fn tie(ties: &mut Vec<Tie>, other: ActorId, kind: RelationKind, claim: ClaimId) {
    if !ties.iter().any(|tie| tie.other == other) {
        ties.push(Tie {
            other,
            kinds: Vec::new(),
            claims: Vec::new(),
        });
    }
    for tie in ties.iter_mut().filter(|tie| tie.other == other) {
        push_new(&mut tie.kinds, kind);
        push_new(&mut tie.claims, claim);
    }
}

fn push_new<T: PartialEq>(list: &mut Vec<T>, item: T) {
    if !list.contains(&item) {
        list.push(item);
    }
}

/// Whether a relation holds both ways.
fn is_mutual(kind: RelationKind) -> bool {
    matches!(kind, RelationKind::Met | RelationKind::AgreementWith)
}

/// The words between two actors: "leads", or "lead" where the first is a group of many.
pub fn relation_words(kind: RelationKind, from: ActorKind) -> &'static str {
    let many = from == ActorKind::Group;
    let (one, more) = match kind {
        RelationKind::MemberOf => ("belongs to", "belong to"),
        RelationKind::SpeaksFor => ("speaks for", "speak for"),
        RelationKind::Leads => ("leads", "lead"),
        RelationKind::Met => ("met", "met"),
        RelationKind::MediatesFor => ("mediates for", "mediate for"),
        RelationKind::Criticises => ("criticises", "criticise"),
        RelationKind::AgreementWith => ("has an agreement with", "have an agreement with"),
        RelationKind::Supports => ("supports", "support"),
    };
    if many { more } else { one }
}

/// The name of a role, as it stands in lists.
pub fn role_name(role: Role, many: bool) -> &'static str {
    let (one, more) = match role {
        Role::Delegate => ("Delegate", "Delegates"),
        Role::Party => ("Party", "Parties"),
        Role::Host => ("Host", "Hosts"),
        Role::Mediator => ("Mediator", "Mediators"),
        Role::Speaker => ("Speaker", "Speakers"),
        Role::Signatory => ("Signatory", "Signatories"),
        Role::Protester => ("Protester", "Protesters"),
    };
    if many { more } else { one }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::fixture;

    fn portrait_of(id: &str) -> (Story, Portrait) {
        let story = fixture::story();
        let portrait = story.find_actor(id).map(|actor| portrait(&story, actor));
        (story, portrait.unwrap())
    }

    fn names(story: &Story, ids: &[ActorId]) -> Vec<&'static str> {
        ids.iter().map(|&id| story.actor(id).short).collect()
    }

    #[test]
    fn a_delegate_faces_the_other_delegation() {
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
        assert_eq!(ada.appearances[0].part, Part::For(north));
        let company = &ada.companies[0];
        assert!(company.facing);
        assert_eq!(names(&story, &company.rows[0].members), ["Ada"]);
        assert_eq!(names(&story, &company.rows[1].members), ["Élan"]);
        // The mediator was named first in the event, and stands below the table.
        assert_eq!(company.rows[2].part, Part::Role(Role::Mediator));
    }

    #[test]
    fn a_state_appears_through_its_delegation_and_a_lone_actor_has_no_company() {
        let (_, north) = portrait_of("north");
        assert_eq!(north.appearances[0].part, Part::Sends);
        let (_, crowd) = portrait_of("crowd");
        assert_eq!(crowd.appearances.len(), 1);
        assert!(crowd.companies.is_empty());
        let (story, _) = portrait_of("crowd");
        assert!(
            story
                .venues_of(story.find_actor("crowd").unwrap())
                .next()
                .is_none()
        );
    }

    #[test]
    fn statements_are_told_apart_by_who_makes_them() {
        let (story, ada) = portrait_of("ada");
        let ids = |list: &[ClaimId]| list.iter().map(|&id| story.claim(id).id).collect::<Vec<_>>();
        assert_eq!(ids(&ada.said), ["ada-wants"]);
        assert_eq!(ids(&ada.about), ["talks", "elan-on-ada"]);
        assert_eq!(ada.voices, [("no source given", 1), ("Élan", 1)]);
    }

    #[test]
    fn positions_belong_to_the_side_and_to_who_voices_them() {
        assert_eq!(portrait_of("ada").1.stances.len(), 1);
        assert_eq!(portrait_of("north").1.stances.len(), 1);
        assert!(portrait_of("south").1.stances.is_empty());
    }

    #[test]
    fn relations_run_both_ways_only_where_they_do() {
        let (story, ada) = portrait_of("ada");
        let short = |ties: &[Tie]| {
            ties.iter()
                .map(|tie| (story.actor(tie.other).short, tie.kinds.len()))
                .collect::<Vec<_>>()
        };
        // Ada belongs to North and speaks for it, and met Élan; Élan criticises her.
        assert_eq!(short(&ada.to_others), [("North", 2), ("Élan", 1)]);
        assert_eq!(short(&ada.from_others), [("Élan", 1)]);
        let (_, elan) = portrait_of("elan");
        assert_eq!(short(&elan.to_others), [("Ada", 2)]);
        assert!(elan.from_others.is_empty());
        assert_eq!(relation_words(RelationKind::Leads, ActorKind::Group), "lead");
        assert_eq!(relation_words(RelationKind::Leads, ActorKind::State), "leads");
    }
}
