//! The files that readers can save: the chart as SVG and the table as CSV.

use crate::model::Story;
use crate::money::WhatIf;
use crate::scene::deal::drawing::{Colours, drawing};
use crate::scene::deal::outcome;
use crate::scene::deal::scene::deal;
use crate::view_state::ViewState;

/// The chart of the first deal as an SVG file.
pub fn chart_svg(story: &Story, state: &ViewState, colours: &Colours) -> String {
    story.deals.first().map_or(String::new(), |first| {
        let mut source = String::from("Shares as reported in ");
        source.push_str(story.article.name);
        source.push('.');
        drawing(&deal(story, first, state), first.title, &source, colours)
    })
}

/// The table of the first deal as a CSV file, every sum to the cent.
pub fn table_csv(story: &Story, state: &ViewState) -> String {
    let what_if = WhatIf::new(state.revenue, state.years, state.growth);
    story
        .deals
        .first()
        .map_or(String::new(), |deal| outcome::csv(deal, what_if))
}
