//! The controls that compare two sides or two actors. They need the live app and are hidden until then.

use locale::Msg;
use story::model::{ActorId, SideId};
use story::scene::positions::{comparable_actors, comparable_sides, toggle_side};
use story::view_state::{Field, ViewState};

use crate::components::filters::{SelectOption, button_group, filter_toggle, select};
use crate::components::side_mark::side_mark;
use crate::context::RenderContext;
use crate::vnode_builder::VNodeBuilder;

/// Renders the controls if there is more than one side or actor to compare.
pub fn compare(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    let (story, state) = (context.story, context.state);
    let sides = comparable_sides(story);
    let speakers = comparable_actors(story, state);
    let sides = if sides.len() < 3 { &[] } else { &sides[..] };
    if sides.is_empty() && speakers.len() < 2 {
        return;
    }
    filter_toggle(m, context, Msg::CompareTwo);
    m.el("div", "bgr-filters bgr-compare", |m| {
        m.el("div", "bgr-filters__controls bgr-needs-live", |m| {
            button_group(m, Msg::ShowAllSidesOrTwo, |m| {
                let is_all = state.side.is_none() && state.who.is_none() && state.beside.is_none();
                side_button(m, context, &state.reset(state.view), is_all, None);
                for &side in sides {
                    let pressed = state.side == Some(side) || state.second_side == Some(side);
                    side_button(m, context, &toggle_side(state, side, story), pressed, Some(side));
                }
            });
            if speakers.len() > 1 {
                actor_lists(m, context, &speakers);
            }
        });
    });
}

/// The second step: two actors instead of sides.
fn actor_lists(m: &mut VNodeBuilder, context: &RenderContext<'_>, speakers: &[(ActorId, usize)]) {
    let (story, state) = (context.story, context.state);
    for (field, label, chosen, other) in [
        (Field::Who, Msg::OrTwoActorsTheFirst, state.who, state.beside),
        (Field::Beside, Msg::TheSecondActor, state.beside, state.who),
    ] {
        // An actor cannot be compared with itself.
        let mut entries = Vec::new();
        for &(id, count) in speakers {
            if other != Some(id) {
                let actor = story.actor(id);
                entries.push(SelectOption {
                    id: actor.id,
                    name: actor.name,
                    group: story.side(actor.side).name,
                    count,
                    selected: chosen == Some(id),
                });
            }
        }
        select(m, field, label, Msg::ChooseAnActor, entries);
    }
}

fn side_button(
    m: &mut VNodeBuilder,
    context: &RenderContext<'_>,
    to: &ViewState,
    pressed: bool,
    side: Option<SideId>,
) {
    m.el("button", "bgr-chip", |m| {
        m.attr("type", "button");
        m.attr("data-href", context.address(to));
        m.attr("aria-pressed", if pressed { "true" } else { "false" });
        match side {
            Some(side) => {
                side_mark(m, context.story.side(side));
                m.text(context.story.side(side).short);
            }
            None => m.message(Msg::AllSides),
        }
    });
}
