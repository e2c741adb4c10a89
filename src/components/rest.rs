//! The part of a view that follows after the first paint.
//!
//! A choice is answered with what the reader looks at first; creating, laying out and painting the rest would delay it. The
//! rest is below what is painted first, so nothing moves that was read already.

use crate::context::RenderContext;
use crate::vnode_builder::VNodeBuilder;

/// Renders the rest of a view, unless only its beginning is rendered. The box is permanent, so that Yew keeps the elements
/// before it; it has no layout of its own.
pub fn rest(m: &mut VNodeBuilder, context: &RenderContext<'_>, write: impl FnOnce(&mut VNodeBuilder)) {
    m.el("div", "bgr-rest", |m| {
        if !context.is_beginning() {
            write(m);
        }
    });
}
