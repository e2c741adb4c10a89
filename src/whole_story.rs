//! The whole story for print: rendered below the overview while it is being printed. It is never shown on screen.

use std::cell::Cell;

use story::address;
use story::model::View;
use story::view_state::ViewState;

use crate::context::{DocumentMode, Host, RenderContext};
use crate::views::{actor, map, view};
use crate::vnode_builder::VNodeBuilder;

/// Renders all other views below the overview while it is being printed. The box is permanent: see `page_shell`.
pub fn whole_story(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    m.el("div", "bgr-print-only", |m| {
        let is_complete = context.host.is_none_or(Host::is_complete);
        let is_start = context.state.view == View::Overview && context.mode != DocumentMode::Embed;
        if context.ui.printing && is_start && is_complete {
            all_views(m, context);
        }
    });
}

/// In a file of its own, as `app::page`.
#[inline(never)]
fn all_views(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    for page in address::pages(context.story) {
        // The lists contain issues, sources and statements in full.
        if matches!(
            page,
            View::Overview | View::Issue(_) | View::Source(_) | View::Claim(_)
        ) {
            continue;
        }
        let state = ViewState::of(page);
        let context = RenderContext {
            state: &state,
            links: context.links.clone(),
            marked: Cell::default(),
            ..*context
        };
        m.el("section", "bgr-print-only__section", |m| {
            // The meaning of each mark and its address are printed once, in the list of all statements.
            m.attr_if(page != View::Sources, "data-brief", "");
            match page {
                View::Venue(id) => map::detail_alone(m, &context, id),
                View::Actor(id) => actor::actor_profile(m, &context, id),
                _ => view(m, &context),
            }
        });
    }
}
