//! Parts of the picture of sources: the name of a row, the sign of a statement.

use story::scene::sources::Carrier;
use story::vocabulary::Firmness;

use crate::context::RenderContext;
use crate::vnode_builder::VNodeBuilder;

/// The name of a row.
pub fn carrier_name(m: &mut VNodeBuilder, context: &RenderContext<'_>, carrier: Carrier) {
    match carrier {
        Carrier::Outlet(source) => {
            let source = context.story.source(source);
            m.text(source.name);
            if !source.named {
                m.text(", not named");
            }
        }
        Carrier::Party => m.text("A party, no outlet named"),
        Carrier::Nobody => m.text("Somebody, not named"),
        Carrier::NoSource => m.text("No source given"),
    }
}

/// One statement, faded if the filters exclude it.
pub fn statement_dot(m: &mut VNodeBuilder, firmness: Firmness, faded: bool) {
    m.el("svg", "bgr-statement-dot", |m| {
        m.attr_if(faded, "data-faded", "");
        m.attr("viewBox", "0 0 12 12");
        m.el("use", "", |m| {
            m.attr("href", format!("#bgr-statement-dot-{}", firmness.word()))
        });
    });
}
