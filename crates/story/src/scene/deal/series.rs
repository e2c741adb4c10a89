//! The parts into which a deal splits money: the series of the chart and the columns of the table.

use crate::model::Deal;
use crate::money::{Sums, Terms};
use crate::scene::deal::remainder::remainder;

/// A part of the money.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Series {
    /// A share, counted from 0.
    Share(usize),
    /// What the shares leave.
    Rest,
    /// What was taken off and covered by revenue.
    Deducted,
    /// What was taken off beyond the revenue; it hangs below zero.
    Loss,
}

/// The parts that a deal has, bottom of the chart first, with their names.
pub(super) fn series(deal: &Deal, terms: &Terms) -> Vec<(Series, String)> {
    let mut series: Vec<(Series, String)> = deal
        .shares
        .iter()
        .enumerate()
        .map(|(at, share)| (Series::Share(at), share.name.to_owned()))
        .collect();
    if let Some((name, _)) = remainder(deal) {
        series.push((Series::Rest, name.to_owned()));
    }
    if !terms.deductions.is_empty() {
        series.push((Series::Deducted, "Taken off first".to_owned()));
    }
    series
}

/// The sums of one part. Covered deductions and losses together are all deductions.
pub(super) fn amount(sums: &Sums, series: Series) -> u64 {
    match series {
        Series::Share(at) => sums.shares.get(at).copied().unwrap_or(0),
        Series::Rest => sums.rest,
        Series::Deducted => sums.deducted().saturating_sub(sums.loss),
        Series::Loss => sums.loss,
    }
}
