//! The parts into which a deal splits money: the series of the chart and the columns of the table.

use locale::{Msg, Words};

use crate::model::Deal;
use crate::money::{Sums, Terms};
use crate::scene::deal::remainder::remainder;

/// A part of the revenue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Series {
    /// The share with this index.
    Share(usize),
    /// The remainder.
    Rest,
    /// Deductions that the revenue covered.
    Deducted,
    /// Deductions beyond the revenue, drawn below zero.
    Loss,
}

/// The series of a deal with their names, from the bottom of the chart up.
pub(super) fn series(deal: &Deal, terms: &Terms, words: Words) -> Vec<(Series, String)> {
    let mut series: Vec<(Series, String)> = deal
        .shares
        .iter()
        .enumerate()
        .map(|(at, share)| (Series::Share(at), share.name.to_owned()))
        .collect();
    if let Some((name, _)) = remainder(deal, words) {
        series.push((Series::Rest, name.to_owned()));
    }
    if !terms.deductions.is_empty() {
        series.push((Series::Deducted, words.text(Msg::TakenOffFirst).to_owned()));
    }
    series
}

/// The sum of one series. Covered deductions and losses add up to all deductions.
pub(super) fn amount(sums: &Sums, series: Series) -> u64 {
    match series {
        Series::Share(at) => sums.shares.get(at).copied().unwrap_or(0),
        Series::Rest => sums.rest,
        Series::Deducted => sums.deducted().saturating_sub(sums.loss),
        Series::Loss => sums.loss,
    }
}
