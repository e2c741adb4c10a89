//! The cumulative chart of the what-if: stacked bars from zero, positions in basis points.
//!
//! Heights may be calculated in floating point because they only draw sums; the sums themselves are
//! exact.

use locale::{Words, msg};

use crate::money::Year;
use crate::scene::deal::basis_points::BasisPoints;
use crate::scene::deal::series::{Series, amount};
use crate::scene::numbers::{Magnitude, NumberFormat};

#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// One bar for each year.
    pub bars: Vec<Bar>,
    /// The grid lines, from the bottom up.
    pub ticks: Vec<Tick>,
    /// The position of zero.
    pub zero: BasisPoints,
    /// The revenue of all years, in words.
    pub in_all: String,
    /// The unit of the figures, which messages select by; empty below a million.
    pub unit: &'static str,
}

/// A grid line with its figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// From the top.
    pub at: BasisPoints,
    pub text: String,
    pub zero: bool,
}

/// The stacked bar of a year.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// The left edge.
    pub at: BasisPoints,
    pub width: BasisPoints,
    pub middle: BasisPoints,
    /// The year below it; empty if there is no room for every year.
    pub label: String,
    /// Whether narrow charts leave the label out.
    pub minor: bool,
    /// From the bottom up; the loss last.
    pub pieces: Vec<Piece>,
    /// The top of the stack.
    pub top: BasisPoints,
}

/// A piece of a stack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    pub series: Series,
    /// The upper edge.
    pub at: BasisPoints,
    pub height: BasisPoints,
}

/// The chart of these years.
pub(super) fn chart(years: &[Year], series: &[(Series, String)], format: NumberFormat) -> Chart {
    let sums = years.last().map(|year| &year.so_far);
    let (most, loss) = sums.map_or((1, 0), |sums| (sums.revenue.max(1), sums.loss));
    let interval = interval(most, loss);
    let (up, down) = (most.div_ceil(interval), loss.div_ceil(interval));
    let range = (up + down) as f64 * interval as f64;
    let height = |cents: u64| BasisPoints((cents as f64 / range * 10_000.0 + 0.5) as u32);
    let zero = height(up * interval);
    let magnitude = Magnitude::for_sums([up * interval, down * interval].into_iter());
    let ticks = (0..=up + down)
        .map(|at| {
            let below = at < down;
            let cents = interval * if below { down - at } else { at - down };
            let mut text = String::new();
            if below {
                text.push('−');
            }
            text.push_str(&format.short(cents, magnitude));
            let place = if below {
                BasisPoints(zero.0 + height(cents).0)
            } else {
                BasisPoints(zero.0 - height(cents).0.min(zero.0))
            };
            Tick {
                at: place,
                text,
                zero: cents == 0,
            }
        })
        .collect();
    let bars = years
        .iter()
        .map(|year| bar(year, years.len(), series, zero, &height, format.words()))
        .collect();
    let mut in_all = String::new();
    if let Some(sums) = sums {
        in_all = format.words().format(msg::SumInAll {
            sum: &format.sum_in_words(sums.revenue),
        });
    }
    Chart {
        bars,
        ticks,
        zero,
        in_all,
        unit: magnitude.unit(),
    }
}

fn bar(
    year: &Year,
    count: usize,
    series: &[(Series, String)],
    zero: BasisPoints,
    height: &impl Fn(u64) -> BasisPoints,
    words: Words,
) -> Bar {
    let slot = 10_000 / count as u32;
    let number = u32::from(year.number);
    // A third of the slot parts wide bars; many narrow ones stand closer.
    let gap = if count > 20 { slot / 4 } else { slot / 6 };
    let left = 10_000 * (number - 1) / count as u32;
    let mut pieces = Vec::with_capacity(series.len());
    let (mut cents, mut base) = (0, zero.0);
    for &(series, _) in series {
        let sum = amount(&year.so_far, series);
        if series == Series::Loss {
            pieces.push(Piece {
                series,
                at: zero,
                height: height(sum),
            });
            continue;
        }
        cents += sum;
        // Edges are worked out from the running sum, so that pieces meet without a gap.
        let top = zero.0 - height(cents).0.min(zero.0);
        pieces.push(Piece {
            series,
            at: BasisPoints(top),
            height: BasisPoints(base - top),
        });
        base = top;
    }
    let is_last = number as usize == count;
    Bar {
        at: BasisPoints(left + gap / 2),
        width: BasisPoints(slot.saturating_sub(gap).max(20)),
        middle: BasisPoints(left + slot / 2),
        label: bar_label(number, count, words),
        minor: count > 5 && count <= 12 && !is_last && !(number == 1 || number == 5 && count != 6),
        pieces,
        top: BasisPoints(base),
    }
}

/// The year under a bar; empty where many bars leave no room.
fn bar_label(number: u32, count: usize, words: Words) -> String {
    let every = match count {
        ..=12 => 1,
        13..=25 => 5,
        _ => 10,
    };
    let years_left = count - number as usize;
    let is_regular = number == 1 || number.is_multiple_of(every as u32);
    match number {
        _ if years_left > 0 && (!is_regular || years_left < every) => String::new(),
        1 => words.format(msg::YearNumber { number: 1 }),
        _ => number.to_string(),
    }
}

/// A round interval for the grid, so that at most five grid lines cover revenue and loss.
fn interval(most: u64, loss: u64) -> u64 {
    let mut power = 1u64;
    loop {
        for tenths in [10, 15, 20, 25, 30, 40, 50, 60, 80] {
            // Less than ten cents has no tenths; the smallest revenue is far above.
            let interval = (power * tenths / 10).max(1);
            if most.div_ceil(interval) + loss.div_ceil(interval) <= 4 + u64::from(loss > 0) {
                return interval;
            }
        }
        power = power.saturating_mul(10);
    }
}
