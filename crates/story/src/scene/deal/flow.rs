//! Where the money goes: bands from one bar to the recipients.
//!
//! The drawing may stretch its coordinates: 100 along the bands, 1,000 across. Each end has a slot
//! of equal size, so that its text fits beside it. All bands have the same scale, the largest at
//! which the thickest band fits its slot.

use crate::model::{Deal, Text};
use crate::money::WHOLE;
use crate::scene::deal::remainder::remainder;
use crate::scene::numbers::NumberFormat;

#[derive(Clone, Debug, PartialEq)]
pub struct Flow {
    /// Deductions, then shares, then the rest.
    pub ends: Vec<End>,
    /// The start and length of the bar, of 1,000.
    pub bar: (u32, u32),
    /// Whether there are deductions.
    pub deducts: bool,
    /// Lines from each stream of revenue to the bar. They have no width because the story gives no
    /// sizes.
    pub threads: Vec<String>,
}

/// The recipient at the end of a band.
#[derive(Clone, Debug, PartialEq)]
pub struct End {
    pub kind: EndKind,
    /// The percentage; empty for a fixed sum.
    pub share: String,
    pub name: &'static str,
    /// Its name within a sentence.
    pub short: &'static str,
    pub details: Vec<Text>,
    pub band: Band,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EndKind {
    Deduction,
    Share,
    /// Not described by the article.
    Rest,
}

/// A band across a box of 100 by 1,000.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    /// The start at the bar.
    pub from: u32,
    /// The start at the recipient.
    pub to: u32,
    /// The thickness; 0 for a fixed sum.
    pub thick: u32,
    /// The centre of its slot.
    pub slot: u32,
}

impl Band {
    /// The path data of the outline.
    pub fn outline(self) -> String {
        let (from, to) = (self.from, self.to);
        let mut path = Path::default();
        path.go('M', &[(0, from)]);
        path.go('C', &[(50, from), (50, to), (100, to)]);
        path.go('L', &[(100, to + self.thick)]);
        path.go(
            'C',
            &[
                (50, to + self.thick),
                (50, from + self.thick),
                (0, from + self.thick),
            ],
        );
        path.text.push('Z');
        path.text
    }

    /// The path data of a line to the recipient from a place on the bar, without thickness. It begins beside the bar.
    pub fn line(self, from: u32) -> String {
        let mut path = Path::default();
        path.go('M', &[(14, from)]);
        path.go('C', &[(50, from), (50, self.slot), (100, self.slot)]);
        path.text
    }
}

#[derive(Default)]
struct Path {
    text: String,
}

impl Path {
    fn go(&mut self, letter: char, points: &[(u32, u32)]) {
        self.text.push(letter);
        for &(x, y) in points {
            self.text.push_str(&x.to_string());
            self.text.push(' ');
            self.text.push_str(&y.to_string());
            self.text.push(' ');
        }
    }
}

/// The flow of a deal.
pub(super) fn flow(deal: &Deal, format: NumberFormat) -> Flow {
    let recipients = recipients(deal, format);
    let points: Vec<u32> = recipients.iter().map(|(_, points)| *points).collect();
    let (bar, bands) = bands(&points);
    let ends = recipients.into_iter().zip(bands);
    let ends = ends.map(|((end, _), band)| End { band, ..end }).collect();
    Flow {
        ends,
        bar,
        deducts: !deal.deductions.is_empty(),
        threads: threads(deal.streams.len() as u32, bar),
    }
}

/// Deductions, shares and the rest, with the basis points of the whole that each gets. Their bands are not drawn yet.
fn recipients(deal: &Deal, format: NumberFormat) -> Vec<(End, u32)> {
    let mut found = Vec::new();
    let mut net = u32::from(WHOLE);
    for deduction in deal.deductions.iter() {
        let (points, share) = match deduction.yearly {
            Some(_) => (0, String::new()),
            None => (
                u32::from(deduction.basis_points),
                format.per_cent(deduction.basis_points),
            ),
        };
        net = net.saturating_sub(points);
        let details = core::iter::once(deduction.statement)
            .chain(deduction.described.iter().copied())
            .collect();
        let names = (deduction.name, deduction.short);
        found.push((recipient(EndKind::Deduction, share, names, details), points));
    }
    let of_net = |points: u16| u32::from(points) * net / u32::from(WHOLE);
    for share in deal.shares.iter() {
        let points = share.basis_points;
        let (names, details) = ((share.name, share.short), share.described.to_vec());
        let end = recipient(EndKind::Share, format.per_cent(points), names, details);
        found.push((end, of_net(points)));
    }
    if let Some((name, points)) = remainder(deal, format.words()) {
        let details = deal.remainder.iter().map(|part| part.detail).collect();
        let end = recipient(EndKind::Rest, format.per_cent(points), (name, name), details);
        found.push((end, of_net(points)));
    }
    found
}

/// An end without bands. `names` are its name and the one within a sentence.
fn recipient(
    kind: EndKind,
    share: String,
    (name, short): (&'static str, &'static str),
    details: Vec<Text>,
) -> End {
    let none = Band {
        from: 0,
        to: 0,
        thick: 0,
        slot: 0,
    };
    End {
        kind,
        share,
        name,
        short,
        details,
        band: none,
    }
}

/// The bar, and bands that end in the centre of their slots, beside their text.
fn bands(points: &[u32]) -> ((u32, u32), Vec<Band>) {
    let thickest = points.iter().copied().max().unwrap_or(0).max(1);
    let slot = 1_000 / points.len().max(1) as u32;
    let length = (slot * 88 / 100 * u32::from(WHOLE) / thickest).min(860);
    let bar = ((1_000 - length) / 2, length);
    let place = |passed: u32| bar.0 + bar.1 * passed / u32::from(WHOLE);
    let mut passed = 0;
    let band = |(at, points): (usize, &u32)| {
        let from = place(passed);
        passed += points;
        let thick = place(passed).saturating_sub(from);
        let middle = slot * at as u32 + slot / 2;
        Band {
            from,
            to: middle.saturating_sub(thick / 2),
            thick,
            slot: middle,
        }
    };
    (bar, points.iter().enumerate().map(band).collect())
}

/// Lines from evenly spaced streams to evenly spaced positions on the bar.
fn threads(count: u32, bar: (u32, u32)) -> Vec<String> {
    (0..count)
        .map(|at| {
            let (from, to) = (
                (1_000 * at + 500) / count,
                bar.0 + bar.1 * (2 * at + 1) / (2 * count),
            );
            let mut path = Path::default();
            path.go('M', &[(0, from)]);
            path.go('C', &[(50, from), (50, to), (100, to)]);
            path.text
        })
        .collect()
}
