//! A venue, an actor, an event, a source or a statement in a few lines.

use crate::model::{ActorId, ClaimId, EventId, SourceId, Story, Text, VenueId};
use crate::scene::actor::{ParticipantGroup, participant_groups};
use crate::scene::brief::fit::{FittedText, fit, fit_beside_people};
use crate::scene::labels::{date_words, venue_label};
use crate::scene::shared_marks::has_same_mark;

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
    /// What the thing is, in a few words: the kind of a venue, the date of an event, the office of an actor.
    pub label: String,
    /// The whole text.
    pub said: &'static str,
    /// The text as far as it fits a widget.
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

impl Brief {
    /// The claims that name the people; none if their mark is that of the text, which then stands for both.
    pub fn claims_of_people(&self, story: &Story) -> Vec<ClaimId> {
        let mut claims: Vec<ClaimId> = Vec::new();
        for people in &self.people {
            claims.extend(&people.group.claims);
        }
        let of_text = self.claims.first().map(|&id| story.claim(id));
        let shared =
            of_text.is_some_and(|first| claims.iter().all(|&id| has_same_mark(first, story.claim(id))));
        if shared { Vec::new() } else { claims }
    }
}

fn of_text(name: &'static str, text: &Text) -> Brief {
    Brief {
        name,
        language: None,
        label: String::new(),
        said: text.text,
        text: fit(text.text),
        claims: text.rests_on.to_vec(),
        people: Vec::new(),
    }
}

/// A venue: its lede, or else its summary, and who is named for the first event there that names anybody.
pub fn venue(story: &Story, id: VenueId) -> Brief {
    let venue = story.venue(id);
    let text = match venue.lede.text {
        "" => &venue.summary,
        _ => &venue.lede,
    };
    let people = story.events_at(id).map(|event| people(story, event));
    Brief {
        people: people
            .into_iter()
            .find(|people| !people.is_empty())
            .unwrap_or_default(),
        label: venue_label(story, id),
        ..of_text(venue.name, text)
    }
}

/// An event: its summary, and who took part.
pub fn event(story: &Story, id: EventId) -> Brief {
    let event = story.event(id);
    let mut brief = Brief {
        label: date_words(story, event),
        people: people(story, id),
        ..of_text(event.name, &event.summary)
    };
    if !brief.people.is_empty() {
        brief.text = fit_beside_people(event.summary.text);
    }
    brief
}

/// Whether any event names somebody, so that the picture of events leaves room for people.
pub fn events_have_people(story: &Story) -> bool {
    story.events.iter().any(|event| !event.participants.is_empty())
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
    let said = claim.map_or("", |claim| story.claim(claim).statement);
    Brief {
        name: actor.name,
        language: actor.name_language,
        label: actor.title.text.to_owned(),
        said,
        text: fit(said),
        claims: claim.into_iter().collect(),
        people: Vec::new(),
    }
}

/// A statement. It is never cut, because a statement without its end may say something else.
pub fn statement(story: &Story, id: ClaimId) -> Brief {
    let said = story.claim(id).statement;
    Brief {
        name: "",
        language: None,
        label: String::new(),
        said,
        text: FittedText {
            narrow: said,
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
