//! Timings of the built site as a table; no test passes or fails by them.
//!
//! Times depend on the machine and its load, so each is a median of several rounds with new browsers,
//! alternating between the conditions, with its range beside it. Compare them only with earlier runs
//! on the same machine.

mod budgets;
mod floor;
mod measure;
mod series;
mod table;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::{Map, Value, json};

pub use self::series::{Conditions, Figure, Page, Series};
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
