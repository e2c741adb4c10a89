//! Widgets: what a frame in another site's article shows. They have a fixed height and the same four parts; see `layout`.
//! Views are for whole pages and are not used here, except for their parts.

mod actors;
mod card;
mod deal;
mod layout;
mod map;
mod panel;
mod positions;
mod sources;
mod timeline;
mod tour;

use story::model::View;

use crate::context::RenderContext;
use crate::vnode_builder::VNodeBuilder;

/// Renders the widget of the view that the state names. This and the functions that it calls are in files of their own, which pages
/// of the site do not load: `crates/engine-build/src/tops.rs` names them.
#[inline(never)]
pub fn widget(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    let story = context.story;
    match context.state.view {
        View::Overview => tour::tour(m, context),
        View::Map => map::map(m, context, None),
        View::Venue(venue) => map::map(m, context, Some(venue)),
        View::Actors => actors::actors(m, context, None),
        View::Actor(actor) => actors::actors(m, context, Some(actor)),
        View::Deal => deal::deal(m, context),
        View::Timeline => timeline::timeline(m, context, None),
        View::Event(event) => timeline::timeline(m, context, Some(event)),
        View::Positions => positions::positions(m, context, story.issue_ids().next()),
        View::Issue(issue) => positions::positions(m, context, Some(issue)),
        View::Sources => sources::sources(m, context, story.claim_ids().next()),
        View::Claim(claim) if context.ui.in_sources => sources::sources(m, context, Some(claim)),
        View::Claim(claim) => card::claim(m, context, claim),
        View::Source(source) => card::source(m, context, source),
    }
}
