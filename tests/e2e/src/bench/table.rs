//! The table of results: medians, ranges, budgets and, if there is one, the earlier run.

use serde_json::{Map, Value};

use super::budgets::{self, Budget};
use super::series::{Conditions, Page, Series};

/// Prints the site's figures with their budgets, then the floor's.
pub fn print(all: &[Series], old: Option<&Map<String, Value>>) {
    let (ours, floor): (Vec<&Series>, Vec<&Series>) = all.iter().partition(|one| one.page == Page::Ours);
    head(old.is_some());
    for series in ours {
        let of_floor = |figure: &str| {
            let alike = |one: &&&Series| one.figure == figure && one.conditions == series.conditions;
            floor.iter().find(alike).map(|one| one.median())
        };
        let budget = budgets::of(series.conditions, series.figure);
        line(series, &bounds(series, budget, of_floor), old);
    }
    println!("\nthe floor: one prerendered document of the same facts, its script inline");
    for series in floor {
        line(series, "", old);
    }
}

/// Prints the figures of a large story with their budgets.
pub fn print_grown(all: &[Series]) {
    head(false);
    for series in all {
        let budget = budgets::of_grown(series.figure);
        line(series, &bounds(series, budget, |_| None), None);
    }
}

fn head(old: bool) {
    println!(
        "\n{:<51} {:>8} {:>17} {:>8} {:>8} {:<6}{}",
        "",
        "median",
        "spread",
        "budget",
        "reach",
        "",
        if old { "   before" } else { "" }
    );
}

fn line(series: &Series, bounds: &str, old: Option<&Map<String, Value>>) {
    let (smallest, largest) = series.spread();
    let spread = format!("{} to {}", figure(smallest), figure(largest));
    let median = series.median();
    let before = old
        .and_then(|old| old.get(&series.key())?["median"].as_f64())
        .map(|before| comparison(median, before))
        .unwrap_or_default();
    let name = match series.conditions {
        Conditions::Free => "free",
        Conditions::Slow => "slow",
    };
    let name = format!("{name}: {}", series.figure);
    let text = format!(
        "{name:<51} {:>8} {spread:>17} {bounds:<24}{before}",
        figure(median)
    );
    println!("{}", text.trim_end());
}

fn bounds(series: &Series, budget: Option<Budget>, floor: impl Fn(&str) -> Option<f64>) -> String {
    let Some(budget) = budget else {
        return String::new();
    };
    let most = budget.most.value(&floor);
    let missed = most.is_some_and(|most| series.median() > most);
    let shown = |value: Option<f64>| value.map(figure).unwrap_or_default();
    format!(
        "{:>8} {:>8} {}",
        shown(most),
        shown(budget.reach.value(&floor)),
        if missed { "MISSED" } else { "" }
    )
}

fn comparison(now: f64, before: f64) -> String {
    if before == 0.0 {
        return format!("{:>9}", figure(before));
    }
    format!("{:>9} ({:+.0} %)", figure(before), (now / before - 1.0) * 100.0)
}

/// Formats a number with three significant digits.
fn figure(value: f64) -> String {
    match value.abs() {
        100.0.. => format!("{value:.0}"),
        10.0.. => format!("{value:.1}"),
        _ => format!("{value:.2}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_median_over_its_budget_is_missed() {
        let series = |values: Vec<f64>| Series {
            conditions: Conditions::Free,
            page: Page::Ours,
            figure: "requests until live",
            values,
        };
        let line = |values| {
            let series = series(values);
            bounds(&series, budgets::of(series.conditions, series.figure), |_| None)
        };
        assert!(!line(vec![5.0]).contains("MISSED"));
        assert!(line(vec![6.0, 6.0, 5.0]).contains("MISSED"));
    }
}
