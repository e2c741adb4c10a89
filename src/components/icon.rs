//! Icons from the sprite.

use crate::vnode_builder::VNodeBuilder;

/// Draws an icon of the sprite, hidden from assistive technology. `href` is its fragment, such as
/// `#bgr-icon-search`.
pub fn icon(m: &mut VNodeBuilder, class: &'static str, href: &'static str) {
    m.el("svg", class, |m| {
        m.attr("aria-hidden", "true");
        m.attr("viewBox", "0 0 16 16");
        m.el("use", "", |m| m.attr("href", href));
    });
}
