//! Timings of the built site as a table; no test passes or fails by them.
//!
//! Times depend on the machine and its load, so each round measures the site and the floor one after the other with new
//! browsers, and the table compares the two: ratios of two runs may be compared, absolute times may not.

mod budgets;
mod floor;
mod measure;
mod results;
mod series;
mod table;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use self::results::Results;
use self::series::{Conditions, Figure, Series};
use self::table::Tables;
use crate::{site, sizes};

/// The number of venues and actors in the story whose figures have budgets.
const GROWN: usize = 10_000;

/// Options of a measurement.
#[derive(Clone, Debug)]
pub struct Bench {
    /// The built folder.
    pub folder: PathBuf,
    /// A built folder of this story and others, for the second explainer on a site.
    pub several: Option<PathBuf>,
    /// The number of rounds.
    pub rounds: usize,
    /// The file for the results, for later comparison. The results of other measurements are beside it.
    pub json: PathBuf,
    /// The results of an earlier run.
    pub against: Option<PathBuf>,
}

/// Measures, prints the tables and writes the results file.
pub fn run(bench: &Bench) -> Result<()> {
    let old = bench.against.as_deref().map(Results::read).transpose()?;
    let sizes = sizes::measure(&bench.folder)?;
    let floor = floor::write(&bench.folder)?;
    let mut all: Vec<Series> = Vec::new();
    for round in 1..=bench.rounds {
        for conditions in Conditions::ALL {
            eprintln!("round {round} of {}, {}", bench.rounds, conditions.name());
            let ours = measure::round(&bench.folder, conditions)?;
            gather(
                &mut all,
                conditions,
                ours,
                &measure::floor(floor.path(), conditions)?,
            );
        }
    }
    if let Some(several) = &bench.several {
        let story = story_id(&bench.folder)?;
        let second = measure::second_explainer(several, &other_story(several, &story)?, &story)?;
        gather(&mut all, Conditions::Free, vec![second], &[]);
    }
    let now = Results::new(&all, &sizes);
    let tables = Tables {
        now: &now,
        old: old.as_ref(),
        folder: bench.json.parent().unwrap_or(Path::new("")),
    };
    tables.print_budgets();
    tables.print_figures(&all);
    now.write(&bench.json)?;
    println!("\nthe figures: {}", bench.json.display());
    Ok(())
}

/// Measures and prints what grows with the size of a story, without throttling.
pub fn grown(bench: &Bench, count: usize) -> Result<()> {
    let mut all: Vec<Series> = Vec::new();
    for _ in 0..bench.rounds {
        gather(&mut all, Conditions::Free, measure::grown(&bench.folder)?, &[]);
    }
    let now = Results::new(&all, &[]);
    let tables = Tables {
        now: &now,
        old: None,
        folder: Path::new(""),
    };
    tables.print_grown(&all, count == GROWN);
    now.write(&bench.json)
}

/// The id of a site's story, which is the name of its offline edition.
fn story_id(folder: &Path) -> Result<String> {
    let name = site::offline_edition(folder)?.context("the site has no offline edition")?;
    Ok(name.trim_end_matches(".html").to_owned())
}

/// Another story of a site of several.
fn other_story(folder: &Path, story: &str) -> Result<String> {
    let entries = std::fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))?;
    let mut others: Vec<String> = entries
        .filter_map(|entry| entry.ok())
        .filter(|entry| entry.path().join("map/index.html").is_file())
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter(|id| id != story)
        .collect();
    others.sort();
    let other = others.into_iter().next();
    other.with_context(|| format!("{} has no story beside {story}", folder.display()))
}

/// Adds the figures of a round, each with the floor's of the same name.
fn gather(all: &mut Vec<Series>, conditions: Conditions, ours: Vec<Figure>, floor: &[Figure]) {
    for (figure, value) in ours {
        let of_floor = floor
            .iter()
            .find(|(one, _)| *one == figure)
            .map(|(_, value)| *value);
        let known = all
            .iter_mut()
            .find(|one| (one.conditions, one.figure) == (conditions, figure));
        match known {
            Some(series) => {
                series.values.push(value);
                series.floor.extend(of_floor);
            }
            None => all.push(Series {
                conditions,
                figure,
                values: vec![value],
                floor: of_floor.into_iter().collect(),
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_of_a_round_stand_beside_those_of_its_floor() {
        let mut all = Vec::new();
        for (ours, floor) in [(3.0, 1.0), (8.0, 2.0)] {
            let figures = vec![("click, ms", ours), ("frame, ms", ours)];
            gather(&mut all, Conditions::Slow, figures, &[("click, ms", floor)]);
        }
        assert_eq!(all[0].values, [3.0, 8.0]);
        assert_eq!(all[0].floor, [1.0, 2.0]);
        assert_eq!(all[0].ratio(), Some(3.5));
        assert_eq!(all[1].ratio(), None);
    }
}
