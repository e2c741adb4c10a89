//! Links of widgets to the full view.

use crate::context::RenderContext;
use crate::vnode_builder::VNodeBuilder;

/// Makes a link lead to the full view in a new tab, with a name for screen readers.
pub fn leads_to_full_view(m: &mut VNodeBuilder, context: &RenderContext<'_>, name: String) {
    m.attr("href", context.page_outside(context.state));
    m.attr("target", "_blank");
    m.attr("rel", "noopener");
    m.attr("aria-label", name);
}
