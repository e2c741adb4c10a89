//! Who is compared: buttons for two sides, native lists for any two actors. One button shows
//! every side again. They do nothing before the app is live, and are hidden until then.

use story::model::SideId;
use story::scene::positions::{comparable_actors, comparable_sides, toggle_side};
use story::view_state::{Field, ViewState};

use crate::app::Scope;
use crate::markup::Markup;
use crate::parts::choices::{Entry, select};
use crate::parts::side_mark::side_mark;

/// Writes the choice, where there is anything to choose between.
pub fn compare(m: &mut Markup, scope: &Scope<'_>) {
    let (story, state) = (scope.story, scope.state);
    let sides = comparable_sides(story);
    let speakers = comparable_actors(story, state);
    let sides = if sides.len() < 3 { &[] } else { &sides[..] };
    if sides.is_empty() && speakers.len() < 2 {
        return;
    }
    m.el("div", "bgr-compare bgr-needs-live", |m| {
        m.el("p", "bgr-label", |m| {
            m.attr("id", "bgr-compare");
            m.text("Compare two");
        });
        m.el("div", "bgr-choices", |m| {
            m.attr("role", "group");
            m.attr("aria-labelledby", "bgr-compare");
            let is_all = state.side.is_none() && state.who.is_none() && state.beside.is_none();
            choice(m, scope, &state.reset(state.view), is_all, None);
            for &side in sides {
                let pressed = state.side == Some(side) || state.with == Some(side);
                choice(m, scope, &toggle_side(state, side, story), pressed, Some(side));
            }
        });
        if speakers.len() > 1 {
            m.el("div", "bgr-compare__actors", |m| {
                for (field, label, chosen, other) in [
                    (Field::Who, "Words of", state.who, state.beside),
                    (Field::Beside, "Beside those of", state.beside, state.who),
                ] {
                    // Nobody is put beside themselves.
                    let mut entries = Vec::new();
                    for &(id, count) in &speakers {
                        if other != Some(id) {
                            let actor = story.actor(id);
                            entries.push(Entry {
                                id: actor.id,
                                name: actor.name,
                                group: story.side(actor.side).name,
                                count,
                                chosen: chosen == Some(id),
                            });
                        }
                    }
                    select(m, field, label, "Choose an actor", entries);
                }
            });
        }
    });
}

fn choice(m: &mut Markup, scope: &Scope<'_>, to: &ViewState, pressed: bool, side: Option<SideId>) {
    m.el("button", "bgr-choice", |m| {
        m.attr("type", "button");
        m.attr("data-to", scope.address(to));
        m.attr("aria-pressed", if pressed { "true" } else { "false" });
        match side {
            Some(side) => {
                side_mark(m, scope.story.side(side));
                m.text(scope.story.side(side).short);
            }
            None => m.text("All"),
        }
    });
}
