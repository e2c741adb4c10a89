//! The live region, through which screen readers announce changes.

use crate::context::RenderContext;
use crate::vnode_builder::VNodeBuilder;

/// The only live region of a document, silent at load. While a dialog is open it is rendered inside the dialog,
/// because screen readers ignore everything outside an open dialog.
pub fn live_region(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    m.el("p", "bgr-live-region", |m| {
        m.attr("role", "status");
        m.text(context.ui.announcement.clone());
    });
}
