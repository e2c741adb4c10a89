//! Language and direction of interface text, which is English in every story.

use story::vocabulary::Direction;

use crate::context::RenderContext;
use crate::vnode_builder::VNodeBuilder;

/// Marks the innermost element as English if the story is in another language.
pub fn mark_english(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    m.attr_if(!context.story.language.starts_with("en"), "lang", "en");
}

/// Marks the innermost element as English sentences. In a right-to-left story their full stops would otherwise
/// appear at the wrong end.
pub fn mark_english_sentences(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    mark_english(m, context);
    m.attr_if(context.story.direction == Direction::RightToLeft, "dir", "ltr");
}
