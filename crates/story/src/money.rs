//! The money of the what-if: whole cents, shares in basis points, parts that always add up.
//!
//! There is no floating point and no currency. The rules, which the page explains:
//!
//! * The revenue of a year is that of the year before plus its growth, rounded half up to whole
//!   cents.
//! * A deduction in percent is that part of the revenue, rounded down to whole cents; a fixed
//!   deduction is its sum. The net is what is left after all deductions.
//! * A share is that part of the net, rounded down to whole cents. The cents lost by rounding (less
//!   than one for each share) go to the remainder. If there is no remainder, the first shares get one
//!   cent each.
//! * If the deductions exceed the revenue, the year makes a loss: nothing is split. The loss is shown
//!   but not carried over into later years, because the article does not say that it would be.
//!
//! Nothing can overflow: the largest sum, 50 years from 10^12 units growing by a fifth, is
//! 4.6 * 10^18 cents, and 64 bits hold 1.8 * 10^19. Products are split before they grow too large.

use crate::model::Deal;
use crate::view_state::{GROWTH, REVENUE, YEARS};

/// Cents in a unit.
pub const UNIT: u64 = 100;
/// Basis points in the whole.
pub const WHOLE: u16 = 10_000;
/// The largest fixed deduction of a year, in whole units: the largest revenue.
pub const MOST_YEARLY: u64 = REVENUE.2;

/// The reader's numbers, clamped to their ranges.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WhatIf {
    revenue: u64,
    years: u8,
    growth: i8,
}

impl WhatIf {
    /// Takes whole units a year, years, and percent a year.
    pub fn new(revenue: u64, years: u8, growth: i8) -> WhatIf {
        WhatIf {
            revenue: revenue.clamp(REVENUE.0, REVENUE.2),
            years: years.clamp(YEARS.0, YEARS.2),
            growth: growth.clamp(GROWTH.0, GROWTH.2),
        }
    }
}

/// How a deal splits money, without its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
    /// Taken off before the split.
    pub deductions: Vec<Deduction>,
    /// Shares of the net, in basis points; together at most [`WHOLE`].
    pub shares: Vec<u16>,
}

/// Something that is taken off before the split.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deduction {
    /// A part of the revenue, in basis points.
    Part(u16),
    /// Whole units a year, whatever the revenue.
    Yearly(u64),
}

impl Terms {
    /// The terms of a deal.
    pub fn of(deal: &Deal) -> Terms {
        let deduction = |share: &crate::model::Share| match share.yearly {
            Some(units) => Deduction::Yearly(units.min(MOST_YEARLY)),
            None => Deduction::Part(share.basis_points.min(WHOLE)),
        };
        Terms {
            deductions: deal.deductions.iter().map(deduction).collect(),
            shares: deal
                .shares
                .iter()
                .map(|share| share.basis_points.min(WHOLE))
                .collect(),
        }
    }
}

/// One year, or several added up. `revenue == deducted - loss + shares + rest`, always.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    pub revenue: u64,
    /// Each deduction.
    pub deductions: Vec<u64>,
    /// By how much the deductions exceed the revenue, if they do.
    pub loss: u64,
    /// Each share.
    pub shares: Vec<u64>,
    /// The remainder.
    pub rest: u64,
}

impl Sums {
    /// All deductions.
    pub fn deducted(&self) -> u64 {
        total(&self.deductions)
    }

    /// The sum that was split.
    pub fn split(&self) -> u64 {
        total(&self.shares).saturating_add(self.rest)
    }

    fn nothing(terms: &Terms) -> Sums {
        Sums {
            deductions: vec![0; terms.deductions.len()],
            shares: vec![0; terms.shares.len()],
            ..Sums::default()
        }
    }

    fn add(&mut self, year: &Sums) {
        self.revenue += year.revenue;
        self.loss = self.loss.saturating_add(year.loss);
        self.rest += year.rest;
        for (sum, part) in self.deductions.iter_mut().zip(&year.deductions) {
            *sum = sum.saturating_add(*part);
        }
        for (sum, part) in self.shares.iter_mut().zip(&year.shares) {
            *sum += part;
        }
    }
}

/// A year of the what-if.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Year {
    /// Counted from 1.
    pub number: u8,
    /// The year by itself.
    pub alone: Sums,
    /// This year and all before it.
    pub so_far: Sums,
}

/// Every year of a what-if; there is always at least one.
pub fn years(what_if: WhatIf, terms: &Terms) -> Vec<Year> {
    let mut revenue = what_if.revenue * UNIT;
    let mut so_far = Sums::nothing(terms);
    let mut years = Vec::with_capacity(usize::from(what_if.years));
    for number in 1..=what_if.years {
        if number > 1 {
            revenue = grown(revenue, what_if.growth);
        }
        let alone = year(revenue, terms);
        so_far.add(&alone);
        years.push(Year {
            number,
            alone,
            so_far: so_far.clone(),
        });
    }
    years
}

/// A year's split.
fn year(revenue: u64, terms: &Terms) -> Sums {
    let deduction = |deduction: &Deduction| match *deduction {
        Deduction::Part(points) => part(revenue, points),
        Deduction::Yearly(units) => units * UNIT,
    };
    let deductions: Vec<u64> = terms.deductions.iter().map(deduction).collect();
    let deducted = total(&deductions);
    let net = revenue.saturating_sub(deducted);
    let mut shares: Vec<u64> = terms.shares.iter().map(|&points| part(net, points)).collect();
    let mut rest = net.saturating_sub(total(&shares));
    if terms.shares.iter().map(|&points| u32::from(points)).sum::<u32>() >= u32::from(WHOLE) {
        for share in &mut shares {
            if rest > 0 {
                *share += 1;
                rest -= 1;
            }
        }
    }
    Sums {
        revenue,
        deductions,
        loss: deducted.saturating_sub(revenue),
        shares,
        rest,
    }
}

/// Sums of many stories' deductions stay at the largest number instead of running over.
fn total(sums: &[u64]) -> u64 {
    sums.iter().fold(0, |all, &sum| all.saturating_add(sum))
}

/// A part of a sum, rounded down. The sum is taken apart, so that no product exceeds it.
fn part(sum: u64, points: u16) -> u64 {
    let (whole, points) = (u64::from(WHOLE), u64::from(points));
    sum / whole * points + sum % whole * points / whole
}

/// The next year's revenue, half a cent rounded upwards.
fn grown(sum: u64, growth: i8) -> u64 {
    let factor = (100 + i64::from(growth)).unsigned_abs();
    sum / 100 * factor + (sum % 100 * factor + 50) / 100
}

#[cfg(test)]
#[path = "money_tests.rs"]
mod tests;
