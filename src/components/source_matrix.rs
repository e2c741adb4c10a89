//! Parts of the picture of sources: the name of a row, the sign of a statement.

use locale::{Msg, msg};
use story::scene::drawings;
use story::scene::sources::Carrier;
use story::vocabulary::Firmness;

use crate::context::RenderContext;
use crate::vnode_builder::VNodeBuilder;

/// The name of a row.
pub fn carrier_name(m: &mut VNodeBuilder, context: &RenderContext<'_>, carrier: Carrier) {
    match carrier {
        Carrier::Outlet(source) => {
            let source = context.story.source(source);
            m.text(match source.named {
                true => source.name.to_owned(),
                false => context.format(msg::SourceNotNamed { source: source.name }),
            });
        }
        Carrier::Party => m.message(Msg::APartyNoOutletNamed),
        Carrier::Nobody => m.message(Msg::SomebodyNotNamed),
        Carrier::NoSource => m.message(Msg::NoSourceGiven),
    }
}

/// One statement, faded if the filters exclude it.
pub fn statement_dot(m: &mut VNodeBuilder, firmness: Firmness, faded: bool) {
    m.el("svg", "bgr-statement-dot", |m| {
        m.attr_if(faded, "data-faded", "");
        m.attr("viewBox", "0 0 12 12");
        m.el("path", "", |m| m.attr("d", drawings::statement_dot(firmness)));
    });
}
