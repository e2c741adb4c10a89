//! Language and direction of interface text. If there are no words in the story's language, they are English.

use story::vocabulary::Direction;

use crate::context::RenderContext;
use crate::vnode_builder::VNodeBuilder;

/// The language of interface text if it is not the story's.
fn other_language(context: &RenderContext<'_>) -> Option<&'static str> {
    let language = context.story.words.language();
    let is_spoken = |tag: &str| tag == language || tag.split('-').next() == Some(language);
    (!is_spoken(context.story.language)).then_some(language)
}

/// Names the language of the innermost element, interface text, if it is not the story's.
pub fn mark_language(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    if let Some(language) = other_language(context) {
        m.attr("lang", language);
    }
}

/// The same for sentences. In a right-to-left story their full stops would otherwise appear at the wrong end.
pub fn mark_sentences(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    mark_language(m, context);
    let is_other = other_language(context).is_some();
    m.attr_if(
        is_other && context.story.direction == Direction::RightToLeft,
        "dir",
        "ltr",
    );
}
