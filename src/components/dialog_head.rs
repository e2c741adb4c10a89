//! The head of a dialog: its title, and the button that closes it.

use locale::Msg;

use crate::vnode_builder::VNodeBuilder;

/// Renders the head. `id` is that of the title, which names the dialog; `close` is the action of the button.
pub fn dialog_head(m: &mut VNodeBuilder, id: &'static str, title: Msg, close: &'static str) {
    m.el("div", "bgr-dialog__head", |m| {
        m.el("h2", "bgr-dialog__title", |m| {
            m.attr("id", id);
            m.message(title);
        });
        m.el("button", "bgr-button", |m| {
            m.attr("type", "button");
            m.attr("data-action", close);
            m.attr_message("aria-label", Msg::Close);
            m.text("×");
        });
    });
}
