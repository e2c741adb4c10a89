//! The tables: every budget with what was measured, then the times of both links, each beside the floor's.

use std::path::Path;

use super::budgets::{self, Bound, Entry, ROWS, Row, Source, Unit};
use super::results::{Results, size_key};
use super::series::{Series, median, spread};

/// The results of this run, and of others beside them.
pub struct Tables<'a> {
    pub now: &'a Results,
    /// An earlier run to compare with.
    pub old: Option<&'a Results>,
    /// The folder with the results of other measurements.
    pub folder: &'a Path,
}

/// One value of a row.
struct Cell {
    measured: Option<f64>,
    floor: Option<f64>,
    ratio: Option<f64>,
    /// The ratio of the earlier run, or its value if that does not depend on the machine.
    before: Option<String>,
    /// The command that measures it, if nothing was.
    otherwise: &'static str,
    missed: bool,
}

impl Tables<'_> {
    /// Prints the rows of the budgets.
    pub fn print_budgets(&self) {
        println!(
            "{}",
            self.line(["", "measured", "floor", "ratio", "budget", "reach", "", "before"])
        );
        for row in ROWS {
            println!("{}", self.budget_line(row));
        }
        if self.old.is_some() {
            println!(
                "before: ratios to the floor, sizes and counts of the earlier run. Its absolute times are not compared, because\nthose of two runs of one build differ by a fifth."
            );
        }
    }

    /// Prints every figure of the rounds.
    pub fn print_figures(&self, all: &[Series]) {
        println!(
            "\n{}",
            self.line(["", "median", "floor", "ratio", "spread", "", "", "before"])
        );
        for series in all {
            let key = series.key();
            let ratio = series.ratio();
            let (smallest, largest) = spread(&series.values);
            let before = self
                .old
                .and_then(|old| before(old, &key, ratio.is_some() || is_time(series.figure)));
            let cells = [
                key.clone(),
                figure(median(&series.values)),
                shown(self.now.floor(&key), figure),
                shown(ratio, times),
                format!("{} to {}", figure(smallest), figure(largest)),
                String::new(),
                String::new(),
                before.unwrap_or_default(),
            ];
            println!("{}", self.line(cells.each_ref().map(String::as_str)));
        }
    }

    /// Prints the figures of a story of 10,000 venues and actors beside their budgets, or of a smaller one without.
    pub fn print_grown(&self, all: &[Series], has_budgets: bool) {
        println!("{}", self.line(["", "median", "", "", "budget", "reach", "", ""]));
        for series in all {
            let value = median(&series.values);
            let entry = budgets::of_grown(&series.key()).filter(|_| has_budgets);
            let missed = entry.is_some_and(|entry| is_over(entry.budget, Some(value), None));
            let cells = [
                series.key(),
                figure(value),
                String::new(),
                String::new(),
                limits(Unit::Milliseconds, entry.iter().map(|entry| entry.budget)),
                limits(Unit::Milliseconds, entry.iter().map(|entry| entry.reach)),
                if missed { "MISSED" } else { "" }.to_owned(),
                String::new(),
            ];
            println!("{}", self.line(cells.each_ref().map(String::as_str)));
        }
    }

    fn budget_line(&self, row: &Row) -> String {
        let cells: Vec<Cell> = row.entries.iter().map(|entry| self.cell(entry)).collect();
        let unit = row.unit;
        let measured = match cells.iter().any(|cell| cell.measured.is_some()) {
            true => in_unit(unit, cells.iter().map(|cell| cell.measured)),
            false => cells.first().map_or("", |cell| cell.otherwise).to_owned(),
        };
        let missed = cells.iter().any(|cell| cell.missed);
        let texts = [
            row.what.to_owned(),
            measured,
            in_unit(unit, cells.iter().map(|cell| cell.floor)),
            joined(cells.iter().map(|cell| shown(cell.ratio, times))),
            limits(unit, row.entries.iter().map(|entry| entry.budget)),
            limits(unit, row.entries.iter().map(|entry| entry.reach)),
            if missed { "MISSED" } else { "" }.to_owned(),
            joined(cells.iter().map(|cell| cell.before.clone().unwrap_or_default())),
        ];
        self.line(texts.each_ref().map(String::as_str))
    }

    fn cell(&self, entry: &Entry) -> Cell {
        let (key, results, otherwise) = match entry.source {
            Source::Round(conditions, figure) => (format!("{}: {figure}", conditions.name()), None, ""),
            Source::Size(what) => (size_key(what), None, ""),
            Source::Earlier(file, key, command) => {
                let results = Results::read(&self.folder.join(file)).unwrap_or_default();
                (key.to_owned(), Some(results), command)
            }
        };
        let results = results.as_ref().unwrap_or(self.now);
        let measured = results.median(&key);
        let in_floors = matches!(entry.budget, Bound::Floor(_));
        let ratio = results.ratio(&key).filter(|_| in_floors);
        Cell {
            measured,
            floor: results.floor(&key).filter(|_| in_floors),
            ratio,
            before: self
                .old
                .and_then(|old| before(old, &key, in_floors || is_time(&key))),
            otherwise,
            missed: is_over(entry.budget, measured, ratio),
        }
    }

    fn line(&self, [what, measured, floor, ratio, budget, reach, missed, before]: [&str; 8]) -> String {
        let before = if self.old.is_some() { before } else { "" };
        format!(
            "{what:<60} {measured:>15} {floor:>14} {ratio:>14} {budget:>14} {reach:>14} {missed:<6} {before:>14}"
        )
        .trim_end()
        .to_owned()
    }
}

/// Times depend on the machine, so only their ratios are compared.
fn before(old: &Results, key: &str, is_time: bool) -> Option<String> {
    match is_time {
        true => old.ratio(key).map(times),
        false => old.median(key).map(figure),
    }
}

/// Whether a figure is a time, by the unit in its name.
fn is_time(key: &str) -> bool {
    key.ends_with(" ms") || key.ends_with(" s")
}

fn is_over(budget: Bound, measured: Option<f64>, ratio: Option<f64>) -> bool {
    match budget {
        Bound::Fixed(most) => measured.is_some_and(|value| value > most),
        Bound::Floor(most) => ratio.is_some_and(|ratio| ratio > most),
    }
}

/// The limits of a row's values, once if they are alike.
fn limits(unit: Unit, bounds: impl Iterator<Item = Bound>) -> String {
    let mut bounds: Vec<Bound> = bounds.collect();
    bounds.dedup();
    let fixed = |bound: &Bound| match bound {
        Bound::Fixed(value) => Some(*value),
        Bound::Floor(_) => None,
    };
    let floors = bounds.iter().filter_map(|bound| match bound {
        Bound::Floor(value) => Some(format!("{value}x floor")),
        Bound::Fixed(_) => None,
    });
    let floors: Vec<String> = floors.collect();
    match floors.is_empty() {
        true => in_unit(unit, bounds.iter().map(fixed)),
        false => floors.join(" / "),
    }
}

/// Values of one unit, which is named once.
fn in_unit(unit: Unit, values: impl Iterator<Item = Option<f64>>) -> String {
    let (divisor, name) = match unit {
        Unit::Kilobytes => (1000.0, " KB"),
        Unit::Milliseconds => (1.0, " ms"),
        Unit::Seconds => (1.0, " s"),
        Unit::Count => (1.0, ""),
    };
    let text = joined(values.map(|value| shown(value, |value| figure(value / divisor))));
    match text.is_empty() {
        true => text,
        false => text + name,
    }
}

/// The texts with strokes between them and a dash for an empty one, or nothing if all are empty.
fn joined(texts: impl Iterator<Item = String>) -> String {
    let mut texts: Vec<String> = texts.collect();
    if texts.iter().all(String::is_empty) {
        return String::new();
    }
    for text in texts.iter_mut().filter(|text| text.is_empty()) {
        "-".clone_into(text);
    }
    texts.join(" / ")
}

fn shown<T>(value: Option<T>, text: impl Fn(T) -> String) -> String {
    value.map(text).unwrap_or_default()
}

fn times(ratio: f64) -> String {
    format!("{}x", figure(ratio))
}

/// Formats a number with three significant digits, a whole one with all of its own.
fn figure(value: f64) -> String {
    match value.abs() {
        _ if value.fract() == 0.0 => format!("{value:.0}"),
        100.0.. => format!("{value:.0}"),
        10.0.. => format!("{value:.1}"),
        _ => format!("{value:.2}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bench::series::{Conditions, figure as name};

    fn series(figure: &'static str, conditions: Conditions, values: &[f64], floor: &[f64]) -> Series {
        Series {
            conditions,
            figure,
            values: values.to_vec(),
            floor: floor.to_vec(),
        }
    }

    fn line_of(what: &str, now: &[Series], old: Option<&[Series]>) -> String {
        let now = Results::new(now, &[]);
        let old = old.map(|old| Results::new(old, &[]));
        let tables = Tables {
            now: &now,
            old: old.as_ref(),
            folder: Path::new("no-such-folder"),
        };
        let row = ROWS.iter().find(|row| row.what.starts_with(what));
        tables.budget_line(row.unwrap_or_else(|| panic!("no row {what}")))
    }

    #[test]
    fn a_count_over_its_budget_is_missed() {
        let requests = |count| [series(name::REQUESTS, Conditions::Free, &[count], &[])];
        assert!(!line_of("requests", &requests(5.0), None).contains("MISSED"));
        assert!(line_of("requests", &requests(6.0), None).contains("MISSED"));
    }

    #[test]
    fn a_time_is_measured_by_the_floor_of_its_round() {
        let fcp = |floor| [series(name::FCP, Conditions::Slow, &[500.0], &[floor])];
        let line = line_of("FCP", &fcp(250.0), None);
        assert!(line.contains("2x") && line.contains("MISSED"), "{line}");
        assert!(!line_of("FCP", &fcp(500.0), None).contains("MISSED"));
    }

    #[test]
    fn an_earlier_run_is_compared_by_ratios_and_counts() {
        let fcp = |ours, floor| [series(name::FCP, Conditions::Slow, &[ours], &[floor])];
        let line = line_of("FCP", &fcp(600.0, 500.0), Some(&fcp(777.0, 222.0)));
        assert!(line.ends_with("3.50x") && !line.contains("777"), "{line}");
        let pan = [series(name::PAN, Conditions::Slow, &[123.0], &[])];
        let line = line_of(
            "pan",
            &pan,
            Some(&[series(name::PAN, Conditions::Slow, &[456.0], &[])]),
        );
        assert!(line.contains("123 / - ms") && !line.contains("456"), "{line}");
        let elements = [series(name::PAGE_ELEMENTS, Conditions::Free, &[500.0], &[100.0])];
        let old = [series(name::PAGE_ELEMENTS, Conditions::Free, &[538.0], &[100.0])];
        assert!(line_of("elements", &elements, Some(&old)).contains("538"));
    }

    #[test]
    fn a_row_without_figures_names_the_command_that_measures_it() {
        assert!(line_of("fresh clone", &[], None).contains("see --builds"));
    }
}
