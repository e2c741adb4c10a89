//! Links that lead out of a frame.

use crate::context::RenderContext;
use crate::vnode_builder::VNodeBuilder;

/// Makes a link open a new tab, so that a click never replaces the view in the host's frame. The new page can neither reach the
/// frame nor learn its address.
pub fn opens_new_tab(m: &mut VNodeBuilder) {
    m.attr("target", "_blank");
    m.attr("rel", "noopener noreferrer");
}

/// Makes a link lead to the full view, with a name for screen readers.
pub fn leads_to_full_view(m: &mut VNodeBuilder, context: &RenderContext<'_>, name: String) {
    m.attr("href", context.page_outside(context.state));
    opens_new_tab(m);
    m.attr("aria-label", name);
}
