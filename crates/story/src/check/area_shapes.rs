//! The coarse shapes of areas, from the paths of the base map: hatching, which labels must not cover; waters, on which their
//! names must stay; and bold borders, which the map's key explains where they are in view.
//!
//! An area is cut into bands. A run of hatching contains all of the area in its band; a run of water contains no land.

use std::collections::BTreeSet;

use crate::base_map_file::{BaseMapFile, LayerFile};
use crate::check::leak::{list, text};
use crate::model::{AreaShape, List, Run};

/// How many bands an area has.
const BANDS: u32 = 16;
/// How many lines of a band are looked at.
const LINES: u32 = 3;
/// Parts of a frame unit that a run counts in.
const PARTS: f64 = 4.0;

/// The corners of a ring, in frame units from the upper left corner of the extent.
type Ring = Vec<(f64, f64)>;

/// The shapes of all layers that are hatched, are water, or are the bold borders of the countries in focus.
pub fn area_shapes(file: &BaseMapFile) -> List<AreaShape> {
    let land: Vec<Ring> = file
        .layers
        .iter()
        .filter(|layer| layer.id == "land")
        .flat_map(|layer| rings(file, layer))
        .collect();
    let shapes = file.layers.iter().filter_map(|layer| {
        let is_water = layer.id.starts_with("water-");
        let is_hatched = layer.id.starts_with("contested-") && layer.id != "contested-limits";
        let runs = if is_water {
            runs(&rings(file, layer), Some(&land))
        } else if is_hatched {
            runs(&rings(file, layer), None)
        } else if layer.id == "focus" && file.border_words.is_some() {
            line_runs(&rings(file, layer))
        } else {
            return None;
        };
        Some(AreaShape {
            layer: text(&layer.id),
            runs: list(runs.into_iter()),
        })
    });
    list(shapes.collect::<Vec<_>>().into_iter())
}

/// The runs of an area. With land, those that lie in the area and on no land.
fn runs(area: &[Ring], land: Option<&[Ring]>) -> Vec<Run> {
    let corners = || area.iter().flatten();
    let top = corners().map(|at| at.1).fold(f64::INFINITY, f64::min);
    let bottom = corners().map(|at| at.1).fold(f64::NEG_INFINITY, f64::max);
    let left = corners().map(|at| at.0).fold(f64::INFINITY, f64::min);
    let right = corners().map(|at| at.0).fold(f64::NEG_INFINITY, f64::max);
    if left >= right || top >= bottom {
        return Vec::new();
    }
    let (band, cell) = ((bottom - top) / f64::from(BANDS), (right - left) / 100.0);
    let mut found = Vec::new();
    for index in 0..BANDS {
        let upper = top + f64::from(index) * band;
        let lines: Vec<Line> = (0..LINES)
            .map(|line| {
                Line::at(
                    upper + band * (f64::from(line) + 0.5) / f64::from(LINES),
                    area,
                    land,
                )
            })
            .collect();
        let belongs = |cell_index: u32| {
            let x = left + (f64::from(cell_index) + 0.5) * cell;
            match land {
                Some(_) => lines.iter().all(|line| line.holds(x)),
                None => lines.iter().any(|line| line.holds(x)),
            }
        };
        let mut start = None;
        for cell_index in 0..=100 {
            let inside = cell_index < 100 && belongs(cell_index);
            match (start, inside) {
                (None, true) => start = Some(cell_index),
                (Some(first), false) => {
                    start = None;
                    found.push(Run {
                        top: parts(upper),
                        bottom: parts(upper + band),
                        left: parts(left + f64::from(first) * cell),
                        right: parts(left + f64::from(cell_index) * cell),
                    });
                }
                _ => {}
            }
        }
    }
    found
}

/// The size of the cells of a grid that say where lines run, in frame units.
const CELL: f64 = 20.0;

/// The cells through which the outlines of an area run, as runs from left to right.
fn line_runs(outlines: &[Ring]) -> Vec<Run> {
    let mut cells = BTreeSet::new();
    for ring in outlines {
        let ends = ring.iter().skip(1).chain(ring.first());
        for (&(from_x, from_y), &(to_x, to_y)) in ring.iter().zip(ends) {
            let longest = (to_x - from_x).abs().max((to_y - from_y).abs());
            let steps = (longest / (CELL / 4.0)).ceil().max(1.0) as u32;
            for step in 0..=steps {
                let along = f64::from(step) / f64::from(steps);
                let cell = |from: f64, to: f64| ((from + (to - from) * along).max(0.0) / CELL) as u16;
                cells.insert((cell(from_y, to_y), cell(from_x, to_x)));
            }
        }
    }
    let mut found: Vec<Run> = Vec::new();
    for (row, column) in cells {
        let edge = |index: u16| parts(f64::from(index) * CELL);
        let (top, left, right) = (edge(row), edge(column), edge(column + 1));
        match found.last_mut() {
            Some(last) if last.top == top && last.right == left => last.right = right,
            _ => found.push(Run {
                top,
                bottom: edge(row + 1),
                left,
                right,
            }),
        }
    }
    found
}

fn parts(value: f64) -> u16 {
    (value * PARTS).round().clamp(0.0, f64::from(u16::MAX)) as u16
}

/// Where a horizontal line crosses an area and land.
struct Line {
    area: Vec<f64>,
    land: Vec<f64>,
}

impl Line {
    fn at(y: f64, area: &[Ring], land: Option<&[Ring]>) -> Line {
        Line {
            area: crossings(y, area),
            land: crossings(y, land.unwrap_or_default()),
        }
    }

    /// Whether a place on the line is in the area and not on land.
    fn holds(&self, x: f64) -> bool {
        let inside = |crossings: &[f64]| crossings.iter().filter(|&&at| at < x).count() % 2 == 1;
        inside(&self.area) && !inside(&self.land)
    }
}

fn crossings(y: f64, rings: &[Ring]) -> Vec<f64> {
    let mut found = Vec::new();
    for ring in rings {
        let ends = ring.iter().skip(1).chain(ring.first());
        for (&(from_x, from_y), &(to_x, to_y)) in ring.iter().zip(ends) {
            if (from_y > y) != (to_y > y) {
                found.push(from_x + (y - from_y) / (to_y - from_y) * (to_x - from_x));
            }
        }
    }
    found
}

/// The rings of a path of straight lines. A path with curves has no shape: it ends at its first curve.
fn rings(file: &BaseMapFile, layer: &LayerFile) -> Vec<Ring> {
    let [left, top, ..] = file.extent.unwrap_or(file.frame);
    let mut rings: Vec<Ring> = Vec::new();
    let mut at = (0.0, 0.0);
    let commands = layer
        .d
        .char_indices()
        .filter(|(_, letter)| letter.is_ascii_alphabetic());
    let starts: Vec<(usize, char)> = commands.collect();
    for (index, &(start, command)) in starts.iter().enumerate() {
        let end = starts.get(index + 1).map_or(layer.d.len(), |next| next.0);
        let numbers = numbers(&layer.d[start + 1..end]);
        let origin = |at: (f64, f64)| {
            if command.is_ascii_lowercase() {
                at
            } else {
                (0.0, 0.0)
            }
        };
        match command.to_ascii_lowercase() {
            'm' | 'l' => {
                for (pair_index, pair) in numbers.chunks_exact(2).enumerate() {
                    at = (origin(at).0 + pair[0], origin(at).1 + pair[1]);
                    if command.eq_ignore_ascii_case(&'m') && pair_index == 0 {
                        rings.push(Vec::new());
                    }
                    push(&mut rings, at);
                }
            }
            'h' => {
                for number in numbers {
                    at.0 = origin(at).0 + number;
                    push(&mut rings, at);
                }
            }
            'v' => {
                for number in numbers {
                    at.1 = origin(at).1 + number;
                    push(&mut rings, at);
                }
            }
            'z' => at = rings.last().and_then(|ring| ring.first()).copied().unwrap_or(at),
            _ => break,
        }
    }
    for corner in rings.iter_mut().flatten() {
        *corner = (corner.0 / file.unit - left, corner.1 / file.unit - top);
    }
    rings
}

fn push(rings: &mut [Ring], at: (f64, f64)) {
    if let Some(ring) = rings.last_mut() {
        ring.push(at);
    }
}

/// The numbers between two commands, which are apart by spaces, commas or signs.
fn numbers(text: &str) -> Vec<f64> {
    let spaced = text.replace('-', " -");
    spaced
        .split(|letter: char| letter.is_whitespace() || letter == ',')
        .filter_map(|word| word.parse().ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(left: f64, top: f64, size: f64) -> Ring {
        vec![
            (left, top),
            (left + size, top),
            (left + size, top + size),
            (left, top + size),
        ]
    }

    #[test]
    fn hatching_is_covered_whole_and_water_ends_at_land() {
        let whole = runs(&[square(10.0, 20.0, 100.0)], None);
        assert_eq!(whole.len(), BANDS as usize);
        assert!(whole.iter().all(|run| (run.left, run.right) == (40, 440)));
        assert_eq!((whole[0].top, whole[15].bottom), (80, 480));
        let land = [square(60.0, 0.0, 300.0)];
        let water = runs(&[square(10.0, 20.0, 100.0)], Some(&land));
        assert!(
            water.iter().all(|run| (run.left, run.right) == (40, 240)),
            "{water:?}"
        );
    }

    #[test]
    fn lines_are_the_cells_through_which_they_run() {
        let found = line_runs(&[square(10.0, 10.0, 60.0)]);
        let covers = |x: u16, y: u16| {
            let is_in = |run: &&Run| (run.left..run.right).contains(&x) && (run.top..run.bottom).contains(&y);
            found.iter().find(is_in).is_some()
        };
        assert!(covers(40, 40) && covers(280, 160) && covers(160, 280));
        assert!(!covers(160, 160), "the middle of the area is no line");
    }

    #[test]
    fn numbers_may_touch() {
        assert_eq!(numbers("3-4,5 -6"), [3.0, -4.0, 5.0, -6.0]);
    }
}
