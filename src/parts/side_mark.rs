//! The shape that stands before a side's name. Shape first, word second, colour third.

use story::model::Side;

use crate::markup::Markup;

/// Draws the 12 px shape of a side; it says nothing to assistive technology, the name beside it does.
pub fn side_mark(m: &mut Markup, side: &Side) {
    m.el("svg", "bgr-side-mark", |m| {
        m.attr("aria-hidden", "true");
        m.attr("viewBox", "0 0 12 12");
        m.attr("data-shape", side.shape.word());
        m.el("use", "", |m| {
            m.attr("href", format!("#bgr-shape-{}", side.shape.word()))
        });
    });
}

/// A side's shape and name on one line.
pub fn side_name(m: &mut Markup, side: &Side) {
    m.el("span", "bgr-side", |m| {
        side_mark(m, side);
        m.el_text("span", "bgr-side__name", side.name);
    });
}
