//! Where the article names an actor, as a line of its own above the claims that say so.

use locale::{Msg, Words, msg};
use story::model::{ActorId, ClaimId, EventId, Story, VenueId};
use story::scene::lists::join_list;
use story::vocabulary::Hedge;

use super::card::Card;

/// The places of an actor on its card.
pub struct Whereabouts {
    /// All venues with a marker.
    pub venues: Vec<VenueId>,
    /// Those among them that the editors chose for every event of the actor.
    pub placed_by_us: Vec<VenueId>,
    /// "Named at: Riyadh. Reportedly at: Istanbul".
    pub text: String,
    /// The claims that name the actor there.
    pub claims: Vec<ClaimId>,
}

/// Names of places and events, apart by whether every claim that names the actor there is hedged.
#[derive(Default)]
struct Places {
    named: Vec<&'static str>,
    reported: Vec<&'static str>,
}

impl Places {
    fn add(&mut self, story: &Story, name: &'static str, parts: &[(EventId, ClaimId)]) {
        let mut claims = parts.iter().map(|&(_, claim)| story.claim(claim));
        let names = if claims.all(|claim| claim.hedges.contains(&Hedge::Reportedly)) {
            &mut self.reported
        } else {
            &mut self.named
        };
        if !names.contains(&name) {
            names.push(name);
        }
    }

    fn sentences(&self, words: Words) -> String {
        let mut sentences = Vec::new();
        for (lead, names) in [
            (Msg::NamedAt, &self.named),
            (Msg::CardReportedlyAt, &self.reported),
        ] {
            if !names.is_empty() {
                sentences.push(words.format(msg::LabelWithValue {
                    label: words.text(lead),
                    value: &join_list(words, names),
                }));
            }
        }
        // The last one stands alone in its line, so it has no full stop.
        let last = sentences.len().saturating_sub(1);
        for sentence in sentences.iter_mut().take(last) {
            *sentence = words.format(msg::AsSentence { text: sentence });
        }
        sentences.join(" ")
    }
}

impl Card<'_> {
    /// The places where the article names an actor. Where the place is the editors' choice, the line
    /// names the event instead, because the claims do not name the place.
    pub fn whereabouts(&self, id: ActorId) -> Whereabouts {
        let venues: Vec<VenueId> = self.story.venues_of(id).collect();
        let parts = self.parts(id);
        let events_at = |venue: VenueId| {
            let at = parts.iter().filter(move |(event, _)| {
                let event = self.story.event(*event);
                event.venues.contains(&venue)
            });
            at.copied().collect::<Vec<_>>()
        };
        let is_ours = |venue: VenueId| {
            let mut events = events_at(venue).into_iter();
            events.all(|(event, _)| self.story.event(event).placed_by_us)
        };
        let placed_by_us: Vec<VenueId> = venues.iter().copied().filter(|&venue| is_ours(venue)).collect();
        let mut places = Places::default();
        for &venue in venues.iter().filter(|venue| !placed_by_us.contains(venue)) {
            let mut at = events_at(venue);
            at.retain(|&(event, _)| !self.story.event(event).placed_by_us);
            places.add(self.story, self.story.venue(venue).name, &at);
        }
        for &(event, claim) in &parts {
            if self.story.event(event).placed_by_us {
                places.add(self.story, self.story.event(event).name, &[(event, claim)]);
            }
        }
        let mut claims = Vec::new();
        for &(_, claim) in &parts {
            if !claims.contains(&claim) {
                claims.push(claim);
            }
        }
        Whereabouts {
            venues,
            placed_by_us,
            text: places.sentences(self.story.words),
            claims,
        }
    }

    /// The events with a venue in which an actor takes part, with the claims that say so.
    fn parts(&self, id: ActorId) -> Vec<(EventId, ClaimId)> {
        let mut found = Vec::new();
        for event in self.story.event_ids() {
            let parts = self.story.event(event);
            if parts.venues.is_empty() {
                continue;
            }
            let own = parts.participants.iter().filter(|part| part.involves(id));
            found.extend(own.map(|part| (event, part.claim)));
        }
        found
    }
}
