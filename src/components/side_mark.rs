//! The shape of a side, shown before its name. Sides can be told apart by shape and name without colour.

use story::model::Side;
use story::scene::drawings::side_shape;

use crate::vnode_builder::VNodeBuilder;

/// Renders the shape of a side, hidden from assistive technology because the name is beside it.
pub fn side_mark(m: &mut VNodeBuilder, side: &Side) {
    m.el("svg", "bgr-side-mark", |m| {
        m.attr("aria-hidden", "true");
        m.attr("viewBox", "0 0 12 12");
        m.attr("data-shape", side.shape.word());
        m.el("path", "", |m| m.attr("d", side_shape(side.shape)));
    });
}

/// Renders the shape and the name of a side.
pub fn side_name(m: &mut VNodeBuilder, side: &Side) {
    m.el("span", "bgr-side", |m| {
        side_mark(m, side);
        m.el_text("span", "bgr-side__name", side.name);
    });
}
