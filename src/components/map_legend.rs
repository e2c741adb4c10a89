//! Parts of the map's legend that the overview shows too, and the glyph of a kind of venue.

use story::scene::venue::territories;

use crate::components::claim_mark::{Size, claim_mark};
use crate::context::RenderContext;
use crate::vnode_builder::VNodeBuilder;

/// The legend of contested territory and recognised borders.
pub fn base_map_legend(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    if let Some((names, notes, claim)) = territories(context.story) {
        m.el("div", "bgr-map-legend__line", |m| {
            swatch(m, "bgr-map-legend__swatch bgr-map-legend__swatch--hatch", |m| {
                m.el("path", "bgr-map-legend__hatch", |m| {
                    m.attr("d", "M-2 14 12 0M4 14 18 0M10 14 24 0M16 14 30 0")
                });
            });
            m.el("div", "", |m| {
                m.el("p", "", |m| {
                    m.el_text("b", "bgr-map-legend__lead", names);
                    m.text(": contested territory. ");
                    for note in notes {
                        m.text(note);
                    }
                });
                claim_mark(m, context, claim, Size::Small);
            });
        });
    }
    if context
        .story
        .base_map
        .is_some_and(|map| map.layers.contains(&"focus"))
    {
        m.el("p", "bgr-map-legend__line", |m| {
            swatch(m, "bgr-map-legend__swatch", |m| {
                m.el("path", "bgr-map-legend__border", |m| m.attr("d", "M0 7H28"))
            });
            m.el_text("span", "", "Internationally recognised border");
        });
    }
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
