//! The card of each view. Every statement carries its attribution, as on the page.

mod actors;
mod attribution;
mod card;
mod chain;
mod deal;
mod list_layout;
mod positions;
mod sources;
mod styles;
mod timeline;
mod venues;
mod whereabouts;

use story::check::Loaded;
use story::model::View;

use crate::canvas::Canvas;
use card::Card;

/// Draws the card of a view.
pub fn draw(canvas: &mut Canvas<'_>, loaded: &Loaded, view: View) {
    let card = Card {
        loaded,
        story: &loaded.story,
    };
    match view {
        View::Overview => card.overview(canvas),
        View::Map => card.map(canvas),
        View::Venue(id) => card.venue(canvas, id),
        View::Actors => card.actors(canvas),
        View::Actor(id) => card.actor(canvas, id),
        View::Deal => card.deal(canvas),
        View::Timeline => card.timeline(canvas),
        View::Event(id) => card.event(canvas, id),
        View::Positions => card.positions(canvas),
        View::Issue(id) => card.issue(canvas, id),
        View::Sources => card.sources(canvas),
        View::Source(id) => card.source(canvas, id),
        View::Claim(id) => card.claim(canvas, id),
    }
    card.footer(canvas, view);
}
