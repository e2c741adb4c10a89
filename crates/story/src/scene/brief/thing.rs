//! A venue, an actor, an event, a source or a statement in a few lines.

use crate::model::{ActorId, ClaimId, EventId, SourceId, Story, Text, VenueId};
use crate::scene::actor::{ParticipantGroup, participant_groups};
use crate::scene::brief::fit::{FittedText, fit};

/// The most groups of people that are shown, such as two delegations.
const GROUPS: usize = 2;
/// The most people that are shown of a group.
const PEOPLE: usize = 4;

/// What there is to say about a thing.
#[derive(Clone, Debug, PartialEq)]
pub struct Brief {
    pub name: &'static str,
    /// The BCP 47 tag of the name's language, if it differs from the story's.
    pub language: Option<&'static str>,
    pub text: FittedText,
    /// The claims that the text rests on, the main one first.
    pub claims: Vec<ClaimId>,
    /// Who took part, by delegation or role.
    pub people: Vec<People>,
}

/// People in the same capacity, as far as they are shown.
#[derive(Clone, Debug, PartialEq)]
pub struct People {
    pub group: ParticipantGroup,
    /// How many more there are.
    pub more: usize,
}

fn of_text(name: &'static str, text: &Text) -> Brief {
    Brief {
        name,
        language: None,
        text: fit(text.text),
        claims: text.rests_on.to_vec(),
        people: Vec::new(),
    }
}

/// A venue: its lede, and who is named for the first event there that names anybody.
pub fn venue(story: &Story, id: VenueId) -> Brief {
    let venue = story.venue(id);
    let people = story.events_at(id).map(|event| people(story, event));
    Brief {
        people: people
            .into_iter()
            .find(|people| !people.is_empty())
            .unwrap_or_default(),
        ..of_text(venue.name, &venue.lede)
    }
}

/// An event: its summary, and who took part.
pub fn event(story: &Story, id: EventId) -> Brief {
    let event = story.event(id);
    Brief {
        people: people(story, id),
        ..of_text(event.name, &event.summary)
    }
}

/// A source: what it reports.
pub fn source(story: &Story, id: SourceId) -> Brief {
    let source = story.source(id);
    of_text(source.name, &source.summary)
}

/// An actor: its first own statement, or else the first about it.
pub fn actor(story: &Story, id: ActorId) -> Brief {
    let actor = story.actor(id);
    let mut claim = None;
    for about in story.claims_about_actor(id) {
        if story.claim(about).speaks(id) {
            claim = Some(about);
            break;
        }
        claim = claim.or(Some(about));
    }
    Brief {
        name: actor.name,
        language: actor.name_language,
        text: fit(claim.map_or("", |claim| story.claim(claim).statement)),
        claims: claim.into_iter().collect(),
        people: Vec::new(),
    }
}

/// A statement. It is never cut, because a statement without its end may say something else.
pub fn statement(story: &Story, id: ClaimId) -> Brief {
    Brief {
        name: "",
        language: None,
        text: FittedText {
            narrow: story.claim(id).statement,
            added: "",
            is_cut: false,
        },
        claims: vec![id],
        people: Vec::new(),
    }
}

/// The first groups of an event's participants.
fn people(story: &Story, event: EventId) -> Vec<People> {
    let groups = participant_groups(story.event(event));
    let shown = groups.into_iter().take(GROUPS);
    shown
        .map(|mut group| {
            let more = group.members.len().saturating_sub(PEOPLE);
            group.members.truncate(PEOPLE);
            People { group, more }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::List;
    use crate::scene::fixture;

    #[test]
    fn an_actor_speaks_for_itself_first() {
        let mut story = fixture::story();
        let speaker = story.claim_ids().find_map(|id| story.claim(id).speaker?.actor);
        let actor_id = speaker.expect("somebody speaks");
        let brief = actor(&story, actor_id);
        assert!(story.claim(brief.claims[0]).speaks(actor_id));
        story.claims = List::EMPTY;
        assert_eq!(actor(&story, actor_id).claims, []);
    }

    #[test]
    fn long_lists_of_people_are_counted() {
        let mut story = fixture::story();
        let event_id = story
            .event_ids()
            .find(|&id| !story.event(id).participants.is_empty())
            .expect("an event names somebody");
        let mut events = story.events.to_vec();
        let one = events[event_id.index()].participants[0];
        let many = (0..9).map(|at| crate::model::Participant {
            actor: ActorId(at),
            ..one
        });
        events[event_id.index()].participants = fixture::list(many.collect());
        story.events = fixture::list(events);
        let people = event(&story, event_id).people;
        assert_eq!(
            (people[0].group.members.len(), people[0].more),
            (PEOPLE, 9 - PEOPLE)
        );
    }
}
