//! Where the money goes, as bands from one bar to the ends.
//!
//! The bands lie in a box that a drawing may stretch: 100 from the bar to the ends, 1,000 across.
//! Every end has a slot of the same size across, so that its words fit beside it; all bands have
//! one scale, which is the largest at which the thickest still fits its slot.

use crate::model::{Deal, Text};
use crate::money::WHOLE;
use crate::scene::deal::remainder::remainder;
use crate::scene::numbers::NumberFormat;

/// The whole drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct Flow {
    /// The ends, in order: deductions, shares, the rest.
    pub ends: Vec<End>,
    /// Where the bar stands across: from and length, of 1,000.
    pub bar: (u32, u32),
    /// The same in the upright drawing.
    pub upright_bar: (u32, u32),
    /// Whether something is taken off before the split.
    pub deducts: bool,
    /// A line from each stream of revenues to the bar, in a box of its own. They have no size,
    /// because a story gives none.
    pub threads: Vec<String>,
}

/// Where a band ends.
#[derive(Clone, Debug, PartialEq)]
pub struct End {
    /// What it is.
    pub kind: EndKind,
    /// Its share in words; empty for a fixed sum.
    pub share: String,
    /// Its name.
    pub name: &'static str,
    /// Its name within a sentence.
    pub short: &'static str,
    /// What is said about it.
    pub details: Vec<Text>,
    /// The drawing that lies, with words beside it.
    pub band: Band,
    /// The drawing that stands, with words below it.
    pub upright: Band,
}

/// What stands at an end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EndKind {
    /// Taken off first.
    Deduction,
    /// A share.
    Share,
    /// What the article does not describe.
    Rest,
}

/// A band across a box of 100 by 1,000.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    /// Where it leaves the bar.
    pub from: u32,
    /// Where it arrives.
    pub to: u32,
    /// How thick it is; 0 where its size is not a part of the revenues.
    pub thick: u32,
    /// The middle of its slot.
    pub slot: u32,
}

impl Band {
    /// The outline, running along the first axis, or along the second in an upright drawing.
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

    /// One line along the band's way, without its size.
    pub fn line(self, bar: (u32, u32), upright: bool) -> String {
        let middle = bar.0 + bar.1 / 2;
        let mut path = Path {
            text: String::new(),
            upright,
        };
        path.go('M', &[(0, middle)]);
        path.go('C', &[(50, middle), (50, self.slot), (100, self.slot)]);
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
    let mut ends: Vec<(End, u32)> = Vec::new();
    let none = Band {
        from: 0,
        to: 0,
        thick: 0,
        slot: 0,
    };
    let mut net = u32::from(WHOLE);
    for deduction in deal.deductions.iter() {
        let points = if deduction.yearly.is_some() {
            0
        } else {
            u32::from(deduction.basis_points)
        };
        net = net.saturating_sub(points);
        let share = match deduction.yearly {
            Some(_) => String::new(),
            None => format.per_cent(deduction.basis_points),
        };
        let details = core::iter::once(deduction.statement)
            .chain(deduction.described.iter().copied())
            .collect();
        let kind = EndKind::Deduction;
        ends.push((
            End {
                kind,
                share,
                name: deduction.name,
                short: deduction.short,
                details,
                band: none,
                upright: none,
            },
            points,
        ));
    }
    let of_net = |points: u16| u32::from(points) * net / u32::from(WHOLE);
    for share in deal.shares.iter() {
        let details = share.described.to_vec();
        let (kind, text) = (EndKind::Share, format.per_cent(share.basis_points));
        let end = End {
            kind,
            share: text,
            name: share.name,
            short: share.short,
            details,
            band: none,
            upright: none,
        };
        ends.push((end, of_net(share.basis_points)));
    }
    if let Some((name, points)) = remainder(deal) {
        let details = deal.remainder.iter().map(|part| part.detail).collect();
        let (kind, share) = (EndKind::Rest, format.per_cent(points));
        ends.push((
            End {
                kind,
                share,
                name,
                short: name,
                details,
                band: none,
                upright: none,
            },
            of_net(points),
        ));
    }
    let points: Vec<u32> = ends.iter().map(|(_, points)| *points).collect();
    let (bar, bands) = lying(&points);
    let (upright_bar, upright_bands) = upright(&points);
    let ends = ends.into_iter().zip(bands.into_iter().zip(upright_bands));
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

/// Bands that end in the middle of their slots, beside their words.
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

/// Bands that end at the start of their columns, above their words.
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

/// The bands of some parts; `arrive` says where one of a thickness ends and where its slot's middle is.
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

/// Lines from evenly spaced streams to evenly spaced places on the bar.
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
