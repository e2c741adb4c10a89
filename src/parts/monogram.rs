//! The mark of an actor: the side's shape with letters, never a portrait.
//!
//! A person's is filled, a body's outlined, an unnamed one's broken with a question mark.

use story::model::{Actor, Story};
use story::vocabulary::{ActorKind, Shape};

use crate::markup::Markup;

/// Draws an actor's monogram; hidden from assistive technology, the name beside it says it.
pub fn monogram(m: &mut Markup, story: &Story, actor: &Actor) {
    let side = story.side(actor.side);
    let look = match (actor.named, actor.kind) {
        (false, ActorKind::Person) => "unnamed",
        (_, ActorKind::Person) => "person",
        _ => "body",
    };
    m.el("svg", "bgr-monogram", |m| {
        m.attr("aria-hidden", "true");
        m.attr("viewBox", "0 0 40 40");
        m.attr("data-shape", side.shape.word());
        m.attr("data-look", look);
        m.el("use", "bgr-monogram__shape", |m| {
            m.attr("href", format!("#bgr-monogram-{}", side.shape.word()))
        });
        m.el("text", "bgr-monogram__letters", |m| {
            m.attr("x", "20");
            // A triangle's weight lies low, and so must its letters.
            m.attr("y", if side.shape == Shape::Triangle { "31" } else { "25" });
            m.attr_if(actor.monogram.chars().count() > 2, "data-long", "");
            m.text(actor.monogram);
        });
    });
}
