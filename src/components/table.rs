//! Cells of tables.

use locale::Msg;

use crate::vnode_builder::VNodeBuilder;

/// A header cell; `scope` is `col` or `row`.
pub fn header_cell(m: &mut VNodeBuilder, scope: &'static str, text: String) {
    m.el("th", "", |m| {
        m.attr("scope", scope);
        m.text(text);
    });
}

/// A header cell with a message.
pub fn header_message(m: &mut VNodeBuilder, scope: &'static str, message: Msg) {
    header_cell(m, scope, m.words().text(message).to_owned());
}
