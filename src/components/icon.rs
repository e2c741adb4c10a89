//! Icons: lines in the current colour.

use crate::vnode_builder::VNodeBuilder;

/// An arrow out of a box.
pub const SHARE: &str = "M8 10V1.8M4.9 4.6 8 1.5l3.1 3.1M3.2 7.5H1.8v6.8h12.4V7.5h-1.4";
/// A looking glass.
pub const SEARCH: &str = "M6.8 1.8a5 5 0 1 1 0 10a5 5 0 1 1 0-10zM10.5 10.5 14.4 14.4";
/// Four corners.
pub const RESET: &str = "M2 5.6V2h3.6M10.4 2H14v3.6M14 10.4V14h-3.6M5.6 14H2v-3.6";

/// Draws an icon of 16 by 16, hidden from assistive technology.
pub fn icon(m: &mut VNodeBuilder, class: &'static str, path: &'static str) {
    m.el("svg", class, |m| {
        m.attr("aria-hidden", "true");
        m.attr("viewBox", "0 0 16 16");
        m.el("path", "", |m| m.attr("d", path));
    });
}
