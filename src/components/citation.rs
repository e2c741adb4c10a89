//! Citations, which name the article.

use locale::msg;
use story::model::{ClaimId, View};
use story::scene::article::full_reference;
use story::scene::claim::number;
use story::title::title;

use crate::components::claim_mark::{chain_words, firmness_word, hedge_words};
use crate::context::RenderContext;

/// A statement with its source, its firmness, its number, the article and an address. The statement is in our words, so
/// it has no quotation marks.
pub fn claim_citation(context: &RenderContext<'_>, id: ClaimId, address: &str) -> String {
    let (story, words) = (context.story, context.story.words);
    let claim = story.claim(id);
    words.format(msg::CitationOfStatement {
        statement: claim.statement,
        chain: &chain_words(story, claim),
        firmness: firmness_word(words, claim.firmness),
        hedges: &hedge_words(words, claim),
        story: story.hed,
        number: number(id),
        article: &full_reference(story),
        address,
    })
}

/// A citation of the current view. The title of the overview is the headline itself.
pub fn view_citation(context: &RenderContext<'_>, address: &str) -> String {
    let article = &*full_reference(context.story);
    let story = context.story.hed;
    match context.state.view {
        View::Claim(id) => claim_citation(context, id, address),
        View::Overview => context.format(msg::CitationOfStory {
            story,
            article,
            address,
        }),
        view => context.format(msg::CitationOfView {
            story,
            view: &title(context.story, view),
            article,
            address,
        }),
    }
}
