//! Parts of the map's legend that the overview shows too, and the glyph of a kind of venue.

use story::scene::venue::territories;

use crate::context::RenderContext;
use crate::vnode_builder::VNodeBuilder;

/// The legend of what is ours on the base map: hatched territories and recognised borders. It has no claim marks, because
/// no claim proves a drawing.
pub fn base_map_legend(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    if let Some((names, notes)) = territories(context.story) {
        our_drawing(m, "bgr-map-legend__hatch", |m| {
            m.el("p", "", |m| {
                m.el_text("b", "bgr-map-legend__lead", OUR_DRAWING);
                m.text(": ");
                m.text(names);
                m.text(", hatched by us because positions on them differ.");
            });
            for &note in notes {
                m.el_text("p", "", note);
            }
        });
    }
    if context
        .story
        .base_map
        .is_some_and(|map| map.layers.contains(&"focus"))
    {
        our_drawing(m, "bgr-map-legend__border", |m| {
            m.el("p", "", |m| {
                m.el_text("b", "bgr-map-legend__lead", OUR_DRAWING);
                m.text(": the internationally recognised border.");
            });
        });
    }
}

const OUR_DRAWING: &str = "Our drawing";

/// A line of the legend with a swatch of hatching or of a border.
fn our_drawing(m: &mut VNodeBuilder, class: &'static str, text: impl FnOnce(&mut VNodeBuilder)) {
    let (swatch_class, path) = if class == "bgr-map-legend__hatch" {
        (
            "bgr-map-legend__swatch bgr-map-legend__swatch--hatch",
            "M-2 14 12 0M4 14 18 0M10 14 24 0M16 14 30 0",
        )
    } else {
        ("bgr-map-legend__swatch", "M0 7H28")
    };
    m.el("div", "bgr-map-legend__line", |m| {
        swatch(m, swatch_class, |m| {
            m.el("path", class, |m| m.attr("d", path));
        });
        m.el("div", "", text);
    });
}

/// A small drawing before a line of the legend.
pub fn swatch(m: &mut VNodeBuilder, class: &'static str, draw: impl FnOnce(&mut VNodeBuilder)) {
    m.el("svg", class, |m| {
        m.attr("aria-hidden", "true");
        m.attr("viewBox", "0 0 28 14");
        draw(m);
    });
}

/// The glyph of a kind of venue, for use within text.
pub fn venue_glyph(m: &mut VNodeBuilder, word: &str) {
    m.el("svg", "bgr-glyph", |m| {
        m.attr("aria-hidden", "true");
        m.attr("viewBox", "-8 -8 16 16");
        m.el("use", "", |m| m.attr("href", format!("#bgr-venue-{word}")));
    });
}
