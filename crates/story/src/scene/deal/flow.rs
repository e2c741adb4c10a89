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
    /// The same in the vertical drawing.
    pub upright_bar: (u32, u32),
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
    /// In the horizontal drawing, with text beside it.
    pub band: Band,
    /// In the vertical drawing, with text below it.
    pub upright: Band,
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
    /// The path data of the outline, horizontal or vertical.
    pub fn outline(self, upright: bool) -> String {
        let (from, to) = (self.from, self.to);
        let mut path = Path {
            text: String::new(),
            upright,
        };
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
    pub fn line(self, from: u32, upright: bool) -> String {
        let mut path = Path {
            text: String::new(),
            upright,
        };
        path.go('M', &[(14, from)]);
        path.go('C', &[(50, from), (50, self.slot), (100, self.slot)]);
        path.text
    }
}

struct Path {
    text: String,
    upright: bool,
}

impl Path {
    fn go(&mut self, letter: char, points: &[(u32, u32)]) {
        self.text.push(letter);
        for &(along, across) in points {
            let (x, y) = if self.upright {
                (across, along)
            } else {
                (along, across)
            };
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
    let (bar, bands) = lying(&points);
    let (upright_bar, upright_bands) = upright(&points);
    let ends = recipients.into_iter().zip(bands.into_iter().zip(upright_bands));
    let ends = ends
        .map(|((end, _), (band, upright))| End { band, upright, ..end })
        .collect();
    Flow {
        ends,
        bar,
        upright_bar,
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
        upright: none,
    }
}

/// Bands that end in the centre of their slots, beside their text.
fn lying(points: &[u32]) -> ((u32, u32), Vec<Band>) {
    let slot = 1_000 / points.len().max(1) as u32;
    let length = (slot * 88 / 100 * u32::from(WHOLE) / thickest(points)).min(860);
    let bar = ((1_000 - length) / 2, length);
    let bands = bands(points, bar, |at, thick| {
        let middle = slot * at + slot / 2;
        (middle.saturating_sub(thick / 2), middle)
    });
    (bar, bands)
}

/// Bands that end at the start of their columns, above their text.
fn upright(points: &[u32]) -> ((u32, u32), Vec<Band>) {
    let count = points.len().max(1) as u32;
    let gap = 45.min(200 / count);
    let slot = (1_000 - gap * (count - 1)) / count;
    let bar = (0, (slot * u32::from(WHOLE) / thickest(points)).min(1_000));
    (
        bar,
        bands(points, bar, |at, _| {
            ((slot + gap) * at, (slot + gap) * at + slot / 2)
        }),
    )
}

fn thickest(points: &[u32]) -> u32 {
    points.iter().copied().max().unwrap_or(0).max(1)
}

/// The bands of these shares. `arrive` returns where a band of this thickness ends, and the centre
/// of its slot.
fn bands(points: &[u32], bar: (u32, u32), arrive: impl Fn(u32, u32) -> (u32, u32)) -> Vec<Band> {
    let mut passed = 0;
    let place = |passed: u32| bar.0 + bar.1 * passed / u32::from(WHOLE);
    let mut band = |(at, points): (usize, &u32)| {
        let from = place(passed);
        passed += points;
        let thick = place(passed).saturating_sub(from);
        let (to, slot) = arrive(at as u32, thick);
        Band {
            from,
            to,
            thick,
            slot,
        }
    };
    points.iter().enumerate().map(&mut band).collect()
}

/// Lines from evenly spaced streams to evenly spaced positions on the bar.
fn threads(count: u32, bar: (u32, u32)) -> Vec<String> {
    (0..count)
        .map(|at| {
            let (from, to) = (
                (1_000 * at + 500) / count,
                bar.0 + bar.1 * (2 * at + 1) / (2 * count),
            );
            let mut path = Path {
                text: String::new(),
                upright: false,
            };
            path.go('M', &[(0, from)]);
            path.go('C', &[(50, from), (50, to), (100, to)]);
            path.text
        })
        .collect()
}
