//! One file per view: scene in, markup out.

mod actor;
mod actors;
pub mod claim;
mod deal;
mod event;
pub(crate) mod map;
mod overview;
pub mod paper;
mod positions;
mod sources;
mod timeline;

use story::model::View;

use crate::app::Scope;
use crate::markup::Markup;

/// Writes the view that the state asks for.
pub fn view(m: &mut Markup, scope: &Scope<'_>) {
    match scope.state.view {
        View::Overview => overview::overview(m, scope),
        View::Map => map::map(m, scope, None),
        View::Venue(venue) => map::map(m, scope, Some(venue)),
        View::Actors => actors::actors(m, scope, None),
        View::Actor(actor) => actors::actors(m, scope, Some(actor)),
        View::Deal => deal::deal(m, scope),
        View::Timeline => timeline::timeline(m, scope),
        View::Event(event) => event::event(m, scope, event),
        View::Positions => positions::positions(m, scope),
        View::Issue(issue) => positions::issue(m, scope, issue),
        View::Sources => sources::sources(m, scope),
        View::Source(source) => sources::source(m, scope, source),
        View::Claim(claim) => claim::claim(m, scope, claim),
    }
}
