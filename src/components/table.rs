//! Cells of tables.

use crate::vnode_builder::VNodeBuilder;

/// A header cell; `scope` is `col` or `row`.
pub fn header_cell(m: &mut VNodeBuilder, scope: &'static str, text: String) {
    m.el("th", "", |m| {
        m.attr("scope", scope);
        m.text(text);
    });
}
