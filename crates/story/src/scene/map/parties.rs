//! Who came to a venue, and the lines that say so on the map: parties apart from those who
//! stood between them or gave the place.

use crate::atlas::camera::Box;
use crate::atlas::projection::way;
use crate::model::{ActorId, BaseMap, SideId, Story, VenueId};
use crate::order::sort_by_key;
use crate::vocabulary::Role;

use super::svg_numbers::{At, hundredths};
use super::{Stage, Wish, spot};

/// A side's shape stands this far from the place that its line starts at, in pixels.
const SHAPE_AWAY: f64 = 22.0;

/// A line that says who took part.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The side that came.
    pub side: SideId,
    /// Its end at the capital.
    pub from: At,
    /// Its end at the venue.
    pub to: At,
    /// The same ends in pixels of the smallest frame.
    pub(super) start: (f64, f64),
    pub(super) end: (f64, f64),
    /// Whether a mediator came, not a party.
    pub mediates: bool,
    /// Where the side's shape stands, in hundredths of a pixel from the capital; none where the
    /// capital is out of frame or too near.
    pub shape_at: Option<(i32, i32)>,
}

/// Somebody who came to a venue, as the map and the detail tell them apart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Party {
    /// The actor, or the one for whom delegates came.
    pub actor: ActorId,
    /// Whether it stood between the parties or gave the place.
    pub mediates: bool,
    /// The venue that stands for it, where that is another.
    pub home: Option<VenueId>,
}

/// Who took part in the events at a venue, each once, parties first.
pub fn parties(story: &Story, venue: VenueId) -> Vec<Party> {
    let mut found: Vec<Party> = Vec::new();
    for event in story.events_at(venue) {
        for part in story.event(event).participants.iter() {
            let mediates = matches!(part.role, Role::Mediator | Role::Host);
            let actor = part.delegation.unwrap_or(part.actor);
            // Whoever speaks or marches for a side has come from that side's capital as well.
            let side = story.side(story.actor(actor).side).actor;
            let home = story
                .actor(actor)
                .home
                .or(side.and_then(|side| story.actor(side).home));
            let home = home.filter(|&home| home != venue);
            if !found.iter().any(|party| party.actor == actor) {
                found.push(Party {
                    actor,
                    mediates,
                    home,
                });
            }
        }
    }
    sort_by_key(&mut found, |party| party.mediates);
    found
}

/// The lines to the chosen venue, one for each side, parties first.
pub(super) fn lines(story: &Story, map: &BaseMap, wish: &Wish<'_>, stage: &Stage, shown: Box) -> Vec<Line> {
    let Some(chosen) = wish.chosen else {
        return Vec::new();
    };
    let to = spot(map, story.venue(chosen));
    let (width, height) = stage.size();
    let pixels = |at| {
        let (x, y) = shown.share(at);
        (x * width, y * height)
    };
    let end = pixels(to);
    let mut drawn: Vec<Line> = Vec::new();
    for party in parties(story, chosen) {
        let side = story.actor(party.actor).side;
        let Some(home) = party.home else { continue };
        // Several of the same side have come the same way; those between the parties have not.
        if drawn
            .iter()
            .any(|line| line.side == side && line.mediates == party.mediates)
        {
            continue;
        }
        let from = spot(map, story.venue(home));
        let start = pixels(from);
        let length = way(end.0 - start.0, end.1 - start.1);
        let in_frame = start.0 > 0.0 && start.1 > 0.0 && start.0 < width && start.1 < height;
        let shape_at = (in_frame && length > 2.6 * SHAPE_AWAY).then(|| {
            let part = SHAPE_AWAY / length;
            (
                hundredths((end.0 - start.0) * part),
                hundredths((end.1 - start.1) * part),
            )
        });
        drawn.push(Line {
            side,
            from: At::of(shown, from),
            to: At::of(shown, to),
            start,
            end,
            mediates: party.mediates,
            shape_at,
        });
    }
    drawn
}
