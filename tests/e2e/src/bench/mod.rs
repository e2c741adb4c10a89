//! Timings of the built site as a table; no test passes or fails by them.
//!
//! Times depend on the machine and its load, so each is a median of several rounds with new browsers,
//! alternating between the conditions, with its range beside it. Compare them only with earlier runs
//! on the same machine.

mod budgets;
mod floor;
mod measure;
mod table;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::{Map, Value, json};

use crate::sizes;

/// Options of a measurement.
#[derive(Clone, Debug)]
pub struct Bench {
    /// The built folder.
    pub folder: PathBuf,
    /// The number of rounds.
    pub rounds: usize,
    /// The file for the results, for later comparison.
    pub json: PathBuf,
    /// The results of an earlier run.
    pub against: Option<PathBuf>,
}

/// The network and the device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Conditions {
    /// Without throttling.
    Free,
    /// 1.6 Mbit/s, 150 ms round-trip time, a processor four times slower.
    Slow,
}

impl Conditions {
    /// Both, in the order of the table.
    pub const ALL: [Conditions; 2] = [Conditions::Free, Conditions::Slow];

    fn name(self) -> &'static str {
        match self {
            Conditions::Free => "free",
            Conditions::Slow => "slow",
        }
    }
}

/// One figure of one round: its name and its value.
pub type Figure = (&'static str, f64);

/// The page that was measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// A page of the site.
    Ours,
    /// The smallest page with the same facts, for comparison.
    Floor,
}

/// All values of one figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// The conditions.
    pub conditions: Conditions,
    /// The page.
    pub page: Page,
    /// The figure's name with its unit.
    pub figure: &'static str,
    /// The values, one a round.
    pub values: Vec<f64>,
}

impl Series {
    /// The name of the figure in the results file.
    pub fn key(&self) -> String {
        match self.page {
            Page::Ours => format!("{}: {}", self.conditions.name(), self.figure),
            Page::Floor => format!("floor, {}: {}", self.conditions.name(), self.figure),
        }
    }

    /// The median.
    pub fn median(&self) -> f64 {
        let mut sorted = self.values.clone();
        sorted.sort_by(f64::total_cmp);
        let middle = sorted.len() / 2;
        match sorted.len() {
            0 => f64::NAN,
            even if even % 2 == 0 => (sorted[middle - 1] + sorted[middle]) / 2.0,
            _ => sorted[middle],
        }
    }

    /// The smallest and the largest value.
    pub fn spread(&self) -> (f64, f64) {
        let smallest = self.values.iter().copied().fold(f64::INFINITY, f64::min);
        (
            smallest,
            self.values.iter().copied().fold(f64::NEG_INFINITY, f64::max),
        )
    }
}

/// Measures, prints the tables and writes the results file.
pub fn run(bench: &Bench) -> Result<()> {
    let old = bench.against.as_deref().map(read_old).transpose()?;
    let sizes = sizes::measure(&bench.folder)?;
    sizes::print_table(&sizes);
    let floor = floor::write(&bench.folder)?;
    let mut all: Vec<Series> = Vec::new();
    for round in 1..=bench.rounds {
        for conditions in Conditions::ALL {
            eprintln!("round {round} of {}, {}", bench.rounds, conditions.name());
            gather(
                &mut all,
                conditions,
                Page::Ours,
                measure::round(&bench.folder, conditions)?,
            );
            gather(
                &mut all,
                conditions,
                Page::Floor,
                measure::floor(floor.path(), conditions)?,
            );
        }
    }
    table::print(&all, old.as_ref());
    let mut figures = Map::new();
    for series in &all {
        figures.insert(
            series.key(),
            json!({ "median": series.median(), "values": series.values }),
        );
    }
    for size in &sizes {
        figures.insert(format!("bytes: {}", size.what), json!({ "median": size.bytes }));
    }
    if let Some(folder) = bench.json.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::write(
        &bench.json,
        serde_json::to_string_pretty(&Value::Object(figures))? + "\n",
    )
    .with_context(|| format!("writing {}", bench.json.display()))?;
    println!("\nthe figures: {}", bench.json.display());
    Ok(())
}

/// Measures and prints what grows with the size of a story, without throttling.
pub fn grown(bench: &Bench) -> Result<()> {
    let mut all: Vec<Series> = Vec::new();
    for _ in 0..bench.rounds {
        let figures = measure::grown(&bench.folder)?;
        gather(&mut all, Conditions::Free, Page::Ours, figures);
    }
    table::print_grown(&all);
    Ok(())
}

fn gather(all: &mut Vec<Series>, conditions: Conditions, page: Page, figures: Vec<Figure>) {
    for (figure, value) in figures {
        let known = all
            .iter_mut()
            .find(|one| (one.conditions, one.page, one.figure) == (conditions, page, figure));
        match known {
            Some(series) => series.values.push(value),
            None => all.push(Series {
                conditions,
                page,
                figure,
                values: vec![value],
            }),
        }
    }
}

fn read_old(file: &Path) -> Result<Map<String, Value>> {
    let text = std::fs::read_to_string(file).with_context(|| format!("reading {}", file.display()))?;
    serde_json::from_str(&text).with_context(|| format!("{} holds no figures of a bench", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn medians_and_spreads() {
        let series = |values: &[f64]| Series {
            conditions: Conditions::Free,
            page: Page::Ours,
            figure: "",
            values: values.to_vec(),
        };
        assert_eq!(series(&[3.0, 1.0, 2.0]).median(), 2.0);
        assert_eq!(series(&[4.0, 1.0, 2.0, 3.0]).median(), 2.5);
        assert_eq!(series(&[3.0, 1.0, 2.0]).spread(), (1.0, 3.0));
        assert!(series(&[]).median().is_nan());
    }
}
