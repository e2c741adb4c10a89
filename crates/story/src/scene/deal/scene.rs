//! The scene of a deal.

use locale::msg;

use crate::model::{Deal, Story};
use crate::money::{Terms, WhatIf};
use crate::scene::deal::flow::{self, Flow};
use crate::scene::deal::outcome::{self, Outcome};
use crate::scene::deal::split::{self, Split};
use crate::scene::numbers::NumberFormat;
use crate::view_state::{GROWTH, REVENUE, ViewState, YEARS};

#[derive(Clone, Debug, PartialEq)]
pub struct DealScene {
    pub split: Split,
    pub flow: Flow,
    pub outcome: Outcome,
}

/// The scene of a deal with the reader's guess and numbers.
pub fn deal(story: &Story, deal: &Deal, state: &ViewState) -> DealScene {
    DealScene {
        split: split(story, deal, state),
        flow: flow(story, deal),
        outcome: outcome(story, deal, state),
    }
}

/// The split of a deal, with the reader's guess.
pub fn split(story: &Story, deal: &Deal, state: &ViewState) -> Split {
    // Readers guess at the first deal only.
    let asks = story.deals.first().is_some_and(|first| first.id == deal.id);
    split::split(deal, state.guess.filter(|_| asks), NumberFormat::of(story))
}

/// How the revenues of a deal are allocated.
pub fn flow(story: &Story, deal: &Deal) -> Flow {
    flow::flow(deal, NumberFormat::of(story))
}

/// What the reader's numbers would make of a deal.
pub fn outcome(story: &Story, deal: &Deal, state: &ViewState) -> Outcome {
    let what_if = WhatIf::new(state.revenue, state.years, state.growth);
    outcome::outcome(deal, what_if, &Terms::of(deal), NumberFormat::of(story))
}

/// Whether the state has numbers for the what-if. Who opens an address with some is shown its result,
/// and so the reported share, without a guess.
pub fn asks_what_if(state: &ViewState) -> bool {
    (state.revenue, state.years, state.growth) != (REVENUE.1, YEARS.1, GROWTH.1)
}

/// The announcement when the reported share of the first deal is revealed.
pub fn announcement(story: &Story, state: &ViewState) -> String {
    story.deals.first().map_or(String::new(), |deal| {
        let split = split::split(deal, state.guess, NumberFormat::of(story));
        story.words.format(msg::ReportedShareAnnounced {
            share: split.parts.first().map_or("", |part| &part.share),
            comparison: split.comparison.as_deref().unwrap_or_default(),
        })
    })
}
