//! The files that readers can save: the chart as SVG and the table as CSV.

use locale::msg;

use crate::model::{List, Story};
use crate::money::WhatIf;
use crate::scene::article::reference;
use crate::scene::deal::drawing::{Colours, drawing};
use crate::scene::deal::outcome;
use crate::scene::deal::scene::deal;
use crate::view_state::ViewState;

/// The chart of the first deal as an SVG file.
pub fn chart_svg(story: &Story, state: &ViewState, colours: &Colours) -> String {
    story.deals.first().map_or(String::new(), |first| {
        let words = story.words;
        let mut article = reference(story);
        let share = first.shares.first();
        let claim = share.and_then(|share| share.statement.rests_on.first());
        for &outlet in claim.map_or(List::EMPTY, |&id| story.claim(id).through).iter() {
            article = words.format(msg::ChainVia {
                who: &article,
                source: story.source(outlet).short,
            });
        }
        let source = words.format(msg::SharesAsReported {
            shares: first.shares.len(),
            article: &article,
        });
        drawing(words, &deal(story, first, state), first.title, &source, colours)
    })
}

/// The table of the first deal as a CSV file, every sum to the cent.
pub fn table_csv(story: &Story, state: &ViewState) -> String {
    let what_if = WhatIf::new(state.revenue, state.years, state.growth);
    story
        .deals
        .first()
        .map_or(String::new(), |deal| outcome::csv(deal, what_if, story.words))
}
