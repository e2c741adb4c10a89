//! The bar of shares with the reader's guess.

use locale::msg;

use crate::model::Deal;
use crate::scene::deal::basis_points::BasisPoints;
use crate::scene::deal::remainder::remainder;
use crate::scene::numbers::NumberFormat;

/// The bar of shares.
#[derive(Clone, Debug, PartialEq)]
pub struct Split {
    /// All shares in order, and the remainder if something is left.
    pub parts: Vec<Part>,
    /// The guess as a percentage, such as `30%`, and its position.
    pub guess: Option<(String, BasisPoints)>,
    /// The guess compared with the first share, in words.
    pub comparison: Option<String>,
}

/// A part of the bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    pub name: &'static str,
    /// The share as a percentage.
    pub share: String,
    /// The start.
    pub from: BasisPoints,
    pub length: BasisPoints,
    /// Whether the article describes it.
    pub described: bool,
}

pub(super) fn split(deal: &Deal, guess: Option<u8>, format: NumberFormat) -> Split {
    let mut from = 0;
    let mut parts: Vec<Part> = Vec::with_capacity(deal.shares.len() + 1);
    let mut push = |name, points: u16, described| {
        let length = BasisPoints(u32::from(points));
        parts.push(Part {
            name,
            share: format.per_cent(points),
            from: BasisPoints(from),
            length,
            described,
        });
        from += length.0;
    };
    for share in deal.shares.iter() {
        push(share.name, share.basis_points, true);
    }
    if let Some((name, points)) = remainder(deal, format.words()) {
        push(name, points, false);
    }
    let reported = deal.shares.first().map_or(0, |share| share.basis_points);
    Split {
        parts,
        guess: guess.map(|guess| {
            (
                format.per_cent(u16::from(guess) * 100),
                BasisPoints(u32::from(guess) * 100),
            )
        }),
        comparison: guess.map(|guess| comparison(u16::from(guess) * 100, reported, format)),
    }
}

/// The difference between the guess and the reported share, in words.
fn comparison(guess: u16, reported: u16, format: NumberFormat) -> String {
    let words = format.words();
    let difference = guess.abs_diff(reported);
    let guess_text = format.per_cent(guess);
    if difference == 0 {
        return words.format(msg::GuessIsTheReportedShare { guess: &guess_text });
    }
    words.format(msg::GuessIsOff {
        guess: &guess_text,
        points: &format.percentage_points(difference),
        // A fraction of a point takes the form of several.
        whole: match difference % 100 {
            0 => usize::from(difference / 100),
            _ => 2,
        },
        side: if guess < reported { "below" } else { "above" },
    })
}
