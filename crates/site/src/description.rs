//! Descriptions for search results, link previews and linked data: in the story's words, with the sourcing of a statement
//! and the article that all of it is from.

use locale::msg;
use story::model::{Claim, Story, View};
use story::scene::article::{is_identified, reference};
use story::title;

use backgrounder::words::{chain_words, firmness_word, hedge_words};

/// The description of a page.
pub fn description(story: &Story, view: View) -> String {
    let mut words = title::description(story, view);
    if let View::Claim(id) = view {
        words.push(' ');
        words.push_str(&sourcing_and_wording(story, story.claim(id)));
    }
    if matches!(view, View::Overview | View::Claim(_)) && is_identified(story) {
        let article = &*reference(story);
        words.push(' ');
        words.push_str(&story.words.format(msg::FromArticle { article }));
    }
    words
}

/// Who says so, through whom, where in the article, how it is hedged and sourced: "Somebody, via an outlet ¶3: Reported".
pub fn sourcing(story: &Story, claim: &Claim) -> String {
    story.words.format(msg::SourcingOfClaim {
        chain: &chain_words(story, claim),
        hedges: &hedge_words(story.words, claim),
        firmness: firmness_word(story.words, claim.firmness),
    })
}

/// The sourcing of a claim, and whose words its statement is in.
pub fn sourcing_and_wording(story: &Story, claim: &Claim) -> String {
    let sourcing = &*sourcing(story, claim);
    match claim.quotes_terms() {
        true => story.words.format(msg::SourcingInOurWordsWithTerms { sourcing }),
        false => story.words.format(msg::SourcingInOurWords { sourcing }),
    }
}

/// A title with the article that its page is from, for lists on other sites.
pub fn title_with_article(story: &Story, view: View) -> String {
    let title = title::title(story, view);
    match is_identified(story) {
        true => story.words.format(msg::TitleFromArticle {
            title: &title,
            article: &reference(story),
        }),
        false => title,
    }
}
