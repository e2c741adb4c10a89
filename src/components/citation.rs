//! The citation of a claim.

use story::model::ClaimId;
use story::scene::claim::number;

use crate::components::claim_mark::{chain_words, firmness_word};
use crate::context::RenderContext;

/// A statement with its source, its firmness, its number and an address.
pub fn claim_citation(context: &RenderContext<'_>, id: ClaimId, address: &str) -> String {
    let claim = context.story.claim(id);
    let mut text = String::from("“");
    text.push_str(claim.statement);
    text.push_str("” ");
    text.push_str(&chain_words(context.story, claim));
    text.push_str(" (");
    text.push_str(firmness_word(claim.firmness));
    text.push_str("). Backgrounder, “");
    text.push_str(context.story.hed);
    text.push_str("”, statement ");
    text.push_str(&number(id).to_string());
    text.push_str(". ");
    text.push_str(address);
    text
}
