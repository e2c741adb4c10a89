//! The explainer of a deal: guess and split, flow, what-if.
//!
//! Everything here is worked out from the deal and the reader's numbers: texts, sums, places in
//! hundredths of a per cent. What stays out: markup, colours, and the words of the story, which
//! views take from the deal itself.

mod chart;
pub mod drawing;
mod flow;
mod outcome;
mod sliders;

pub use chart::{Bar, Chart, Piece, Tick};
pub use flow::{Band, End, EndKind, Flow};
pub use outcome::{Column, Outcome, Row, Series};
pub use sliders::{Preset, Slider, guess_slider, presets, what_if_sliders};

use crate::model::{Deal, Story};
use crate::money::{Terms, WHOLE, WhatIf};
use crate::scene::figures::Style;
use crate::view_state::{GROWTH, REVENUE, ViewState, YEARS};

/// A deal as the page shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct DealScene {
    /// The split of what is shared.
    pub split: Split,
    /// Where the money goes.
    pub flow: Flow,
    /// What the reader's numbers give.
    pub outcome: Outcome,
}

/// A deal with the reader's guess and numbers.
pub fn deal(story: &Story, deal: &Deal, state: &ViewState) -> DealScene {
    let style = Style::of(story.language);
    let what_if = WhatIf::new(state.revenue, state.years, state.growth);
    DealScene {
        split: split(deal, state.guess, style),
        flow: flow::flow(deal, style),
        outcome: outcome::outcome(deal, what_if, &Terms::of(deal), style),
    }
}

/// Whether the address carries numbers for the what-if: then the reported share is part of what
/// the reader asked for, and the guess is over.
pub fn asks_what_if(state: &ViewState) -> bool {
    (state.revenue, state.years, state.growth) != (REVENUE.1, YEARS.1, GROWTH.1)
}

/// What is said aloud when the reported share of the first deal is shown.
pub fn said(story: &Story, state: &ViewState) -> String {
    let mut words = String::new();
    if let Some(deal) = story.deals.first() {
        let split = split(deal, state.guess, Style::of(story.language));
        words.push_str("Reported share: ");
        words.push_str(split.parts.first().map_or("", |part| &part.share));
        words.push_str(". ");
        words.push_str(split.comparison.as_deref().unwrap_or_default());
    }
    words
}

/// The chart of the first deal as a picture of its own, for readers who take it away.
pub fn picture(story: &Story, state: &ViewState, colours: &drawing::Colours) -> String {
    story.deals.first().map_or(String::new(), |first| {
        let mut source = String::from("Shares as reported in ");
        source.push_str(story.article.name);
        source.push('.');
        drawing::drawing(&deal(story, first, state), first.title, &source, colours)
    })
}

/// The table of the first deal, every sum to the cent.
pub fn table(story: &Story, state: &ViewState) -> String {
    let what_if = WhatIf::new(state.revenue, state.years, state.growth);
    story
        .deals
        .first()
        .map_or(String::new(), |deal| outcome::csv(deal, what_if))
}

/// The bar of shares.
#[derive(Clone, Debug, PartialEq)]
pub struct Split {
    /// Every share in order, and the rest where something is left.
    pub parts: Vec<Part>,
    /// The guess in words, such as `30%`, and its place.
    pub guess: Option<(String, Place)>,
    /// How the guess compares with the first share.
    pub comparison: Option<String>,
}

/// A part of the bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Its name.
    pub name: &'static str,
    /// Its share in words.
    pub share: String,
    /// Where it begins.
    pub from: Place,
    /// How long it is.
    pub length: Place,
    /// Whether the article describes it.
    pub described: bool,
}

/// A place or length in hundredths of a per cent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place(pub u32);

impl Place {
    /// As an attribute of a drawing: `12.5%`.
    pub fn text(self) -> String {
        let mut out = (self.0 / 100).to_string();
        let part = self.0 % 100;
        if part > 0 {
            out.push('.');
            out.push(char::from(b'0' + (part / 10) as u8));
            out.push(char::from(b'0' + (part % 10) as u8));
        }
        out.push('%');
        out
    }
}

/// The name of what the shares leave, where a story does not name it.
const REST: &str = "The rest";

/// What the shares leave: its name and its basis points; none where nothing is left.
fn rest(deal: &Deal) -> Option<(&'static str, u16)> {
    let shared = deal
        .shares
        .iter()
        .fold(0u16, |sum, share| sum.saturating_add(share.basis_points));
    let left = WHOLE.saturating_sub(shared);
    (left > 0).then(|| (deal.remainder.map_or(REST, |part| part.name), left))
}

fn split(deal: &Deal, guess: Option<u8>, style: Style) -> Split {
    let mut from = 0;
    let mut parts: Vec<Part> = Vec::with_capacity(deal.shares.len() + 1);
    let mut push = |name, points: u16, described| {
        let length = Place(u32::from(points));
        parts.push(Part {
            name,
            share: style.per_cent(points),
            from: Place(from),
            length,
            described,
        });
        from += length.0;
    };
    for share in deal.shares.iter() {
        push(share.name, share.basis_points, true);
    }
    if let Some((name, points)) = rest(deal) {
        push(name, points, false);
    }
    let reported = deal.shares.first().map_or(0, |share| share.basis_points);
    Split {
        parts,
        guess: guess.map(|guess| {
            (
                style.per_cent(u16::from(guess) * 100),
                Place(u32::from(guess) * 100),
            )
        }),
        comparison: guess.map(|guess| comparison(u16::from(guess) * 100, reported, style)),
    }
}

/// The difference of a guess and the reported share, in words.
fn comparison(guess: u16, reported: u16, style: Style) -> String {
    let mut words = String::from("Your guess, ");
    words.push_str(&style.per_cent(guess));
    words.push_str(", is ");
    if guess == reported {
        words.push_str("the reported share.");
        return words;
    }
    let mut points = style.per_cent(guess.abs_diff(reported));
    points.pop();
    words.push_str(&points);
    words.push_str(if points == "1" {
        " percentage point "
    } else {
        " percentage points "
    });
    words.push_str(if guess < reported { "below" } else { "above" });
    words.push_str(" the reported share.");
    words
}

/// `1 year`, `10 years`.
fn years_in_words(years: usize) -> String {
    let mut words = years.to_string();
    words.push_str(if years == 1 { "\u{a0}year" } else { "\u{a0}years" });
    words
}

#[cfg(test)]
mod tests;
