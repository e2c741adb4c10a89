//! Direction of interface text. If there are no words in the story's language, they are English; the builder names that.

use story::vocabulary::Direction;

use crate::context::RenderContext;
use crate::vnode_builder::VNodeBuilder;

/// Sets the direction of sentences of the interface. In a right-to-left story, the full stops of English ones would otherwise
/// appear at the wrong end.
pub fn direct_sentences(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    let is_english = context.story.words.is_marked();
    m.attr_if(
        is_english && context.story.direction == Direction::RightToLeft,
        "dir",
        "ltr",
    );
}
