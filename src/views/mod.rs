//! One file for each view. A view turns a scene of the story crate into markup.

pub(crate) mod actor;
mod actors;
mod claim;
pub(crate) mod deal;
mod event;
pub(crate) mod map;
mod overview;
mod positions;
mod sources;
pub(crate) mod timeline;

use story::model::View;

use crate::context::RenderContext;
use crate::vnode_builder::VNodeBuilder;

/// Renders the view that the state names. Each is in the file of the engine of its section, and of all pages:
/// `crates/engine-build/src/tops.rs` names the functions.
pub fn view(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    match context.state.view {
        View::Map => map::map(m, context, None),
        View::Venue(venue) => map::map(m, context, Some(venue)),
        View::Overview => overview::overview(m, context),
        View::Actors => actors::actors(m, context, None),
        View::Actor(actor) => actors::actors(m, context, Some(actor)),
        View::Deal => deal::deal(m, context),
        View::Timeline => timeline::timeline(m, context),
        View::Event(event) => event::event(m, context, event),
        View::Positions => positions::positions(m, context),
        View::Issue(issue) => positions::issue(m, context, issue),
        View::Sources => sources::sources(m, context),
        View::Source(source) => sources::source(m, context, source),
        View::Claim(claim) => claim::claim(m, context, claim),
    }
}
