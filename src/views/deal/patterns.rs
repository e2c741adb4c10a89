//! Patterns that fill the parts of a deal: dots for what is not described, lines for further shares.

use story::scene::deal::drawing::PATTERNS;

use crate::vnode_builder::VNodeBuilder;

/// The patterns, which the drawings of all deals refer to. Their colours are set in CSS, because a pattern inherits from its own
/// ancestors.
pub fn patterns(m: &mut VNodeBuilder) {
    m.el("svg", "bgr-sprite", |m| {
        m.attr("aria-hidden", "true");
        pattern(m, "bgr-dots", 8, &|m| {
            for at in ["2", "6"] {
                m.el("circle", "bgr-pattern__dot", |m| {
                    m.attr("cx", at);
                    m.attr("cy", at);
                    m.attr("r", "1");
                });
            }
        });
        pattern(m, "bgr-fill-0", 8, &|m| {
            m.el("rect", "bgr-pattern__whole", |m| {
                m.attr("width", "8");
                m.attr("height", "8");
            });
        });
        for (id, size, lines, weight) in PATTERNS {
            pattern(m, id, size, &|m| {
                m.el("path", "bgr-pattern__lines", |m| {
                    m.attr("d", lines);
                    m.attr("stroke-width", weight);
                });
            });
        }
    });
}

fn pattern(m: &mut VNodeBuilder, id: &'static str, size: u32, content: &dyn Fn(&mut VNodeBuilder)) {
    m.el("pattern", "", |m| {
        m.attr("id", id);
        m.attr("width", size.to_string());
        m.attr("height", size.to_string());
        m.attr("patternUnits", "userSpaceOnUse");
        content(m);
    });
}
