//! The monogram of an actor: letters in the shape of the actor's side. Portraits are never used.
//!
//! It is filled for a person, outlined for a body, and dashed with a question mark for somebody unnamed.

use story::model::{Actor, Story};
use story::scene::drawings;
use story::vocabulary::{ActorKind, Shape};

use crate::vnode_builder::VNodeBuilder;

/// Renders a monogram, hidden from assistive technology because the name is beside it.
pub fn monogram(m: &mut VNodeBuilder, story: &Story, actor: &Actor) {
    let side = story.side(actor.side);
    let variant = match (actor.is_identified(), actor.kind) {
        (false, ActorKind::Person) => "unnamed",
        (_, ActorKind::Person) => "person",
        _ => "body",
    };
    m.el("svg", "bgr-monogram", |m| {
        m.attr("aria-hidden", "true");
        m.attr("viewBox", "0 0 40 40");
        m.attr("data-shape", side.shape.word());
        m.attr("data-variant", variant);
        m.el("path", "bgr-monogram__shape", |m| {
            m.attr("d", drawings::monogram(side.shape))
        });
        m.el("text", "bgr-monogram__letters", |m| {
            m.attr("x", "20");
            // A triangle is wider at the bottom, so its letters are lower.
            m.attr("y", if side.shape == Shape::Triangle { "31" } else { "25" });
            m.attr_if(actor.monogram.chars().count() > 2, "data-long", "");
            m.text(actor.monogram);
        });
    });
}
