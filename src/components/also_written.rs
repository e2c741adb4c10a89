//! A name as other languages write it, each in its own voice and direction.

use locale::{Msg, SLOTS, msg};
use story::model::OtherName;
use story::scene::article::language_name;

use crate::context::RenderContext;
use crate::vnode_builder::VNodeBuilder;

/// Renders the other names in a line; nothing if there are none.
pub fn also_written(m: &mut VNodeBuilder, context: &RenderContext<'_>, also: &[OtherName]) {
    if also.is_empty() {
        return;
    }
    m.el("p", "bgr-caption", |m| {
        m.key("also");
        m.formatted(msg::LabelBefore {
            label: context.text(Msg::AlsoWritten),
        });
        for (at, other) in also.iter().enumerate() {
            if at > 0 {
                m.message(Msg::ListComma);
            }
            let message = msg::WithDetail {
                text: SLOTS[0],
                detail: language_name(context.story.words, other.language),
            };
            m.rich_formatted(message, &mut |m, _| {
                // Its direction is that of its letters.
                m.el("bdi", "", |m| {
                    m.attr("lang", other.language);
                    m.text(other.name);
                });
            });
        }
    });
}
