//! Following one thing through every view: the button that starts it, the line that names it and ends it, and the badge on
//! everything related. Nothing is hidden; `story::scene::follow` decides what is related.

use locale::{Msg, SLOTS, msg};
use story::model::View;
use story::title::title;
use story::view_state::ViewState;

use crate::components::ids::MAIN;
use crate::context::RenderContext;
use crate::vnode_builder::VNodeBuilder;

/// The button on the page of an actor, a venue, an event or a source.
pub fn button(m: &mut VNodeBuilder, context: &RenderContext<'_>, thing: View) {
    let follows = context.state.follow == Some(thing);
    m.el("button", "bgr-chip bgr-follow-button bgr-needs-live", |m| {
        m.key("follow");
        m.attr("type", "button");
        m.attr(
            "data-href",
            follow_address(context, Some(thing).filter(|_| !follows)),
        );
        if follows {
            m.message(Msg::StopFollowing);
        } else {
            let thing = &*title(context.story, thing);
            m.formatted(msg::FollowThing { thing });
        }
    });
}

/// The line above every view while something is followed: a banner where something is marked, or that nothing is.
pub fn banner(m: &mut VNodeBuilder, context: &RenderContext<'_>, marks: bool) {
    let Some(connected) = context.connected else {
        return;
    };
    m.el(
        "div",
        if marks {
            "bgr-follow bgr-follow--marks"
        } else {
            "bgr-follow"
        },
        |m| {
            m.attr("role", "group");
            m.attr_message("aria-label", Msg::Following);
            m.el("p", "", |m| {
                let [thing, ..] = SLOTS;
                let text = match marks {
                    true => context.format(msg::FollowingMarks {
                        thing,
                        marked: connected.statements(),
                        all: context.story.claims.len(),
                    }),
                    false => context.format(msg::FollowingMarksNothing { thing }),
                };
                m.rich(&text, &mut |m, _| {
                    m.el("a", "bgr-link bgr-follow__name", |m| {
                        m.attr("href", context.link(connected.thing));
                        m.text(title(context.story, connected.thing));
                    });
                });
            });
            m.el("button", "bgr-button bgr-needs-live", |m| {
                m.attr("type", "button");
                m.attr("data-href", follow_address(context, None));
                m.attr("data-focus", MAIN);
                m.message(Msg::StopFollowing);
            });
        },
    );
}

fn follow_address(context: &RenderContext<'_>, follow: Option<View>) -> String {
    context.address(&ViewState {
        follow,
        ..context.state.clone()
    })
}

/// Marks the innermost element if it is about something related to the followed thing. The mark includes hidden text,
/// so call this at the end of a link's text.
pub fn related_badge(m: &mut VNodeBuilder, context: &RenderContext<'_>, view: View) {
    if let Some(connected) = context.connected
        && connected.holds(view)
    {
        m.flag("data-related");
        context.marked.set(true);
        m.el("span", "bgr-visually-hidden", |m| {
            let thing = &*title(context.story, connected.thing);
            m.formatted(msg::MarkedWith { thing });
        });
    }
}
