//! Citations, which name the article.

use story::model::ClaimId;
use story::scene::article::full_reference;
use story::scene::claim::number;

use crate::components::claim_mark::{chain_words, firmness_word, hedge_words};
use crate::context::RenderContext;

/// A statement with its source, its firmness, its number, the article and an address. The statement is in our words, so
/// it has no quotation marks.
pub fn claim_citation(context: &RenderContext<'_>, id: ClaimId, address: &str) -> String {
    let claim = context.story.claim(id);
    let mut text = String::from(claim.statement);
    text.push(' ');
    text.push_str(&chain_words(context.story, claim));
    text.push_str(" (");
    text.push_str(firmness_word(claim.firmness));
    text.push_str(&hedge_words(claim));
    text.push_str("). In the words of Backgrounder, “");
    text.push_str(context.story.hed);
    text.push_str("”, statement ");
    text.push_str(&number(id).to_string());
    push_article(&mut text, context);
    text.push_str(address);
    text
}

/// The end of a citation before its address: ", from “Title”, Publisher, 12 June 2025. "
pub fn push_article(text: &mut String, context: &RenderContext<'_>) {
    text.push_str(", from ");
    text.push_str(&full_reference(context.story));
    text.push_str(". ");
}
