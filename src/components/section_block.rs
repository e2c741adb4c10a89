//! A section of a detail view with a title and a count.

use crate::vnode_builder::VNodeBuilder;

/// Renders a section of an actor's profile. An empty count is left out.
pub fn section_block(
    m: &mut VNodeBuilder,
    title: impl FnOnce(&mut VNodeBuilder),
    count: String,
    body: impl FnOnce(&mut VNodeBuilder),
) {
    m.el("section", "bgr-block bgr-actor-profile__block", |m| {
        m.el("div", "bgr-block__head", |m| {
            m.el("h2", "bgr-block__title", title);
            if !count.is_empty() {
                m.el_text("p", "bgr-block__count", count);
            }
        });
        body(m);
    });
}
