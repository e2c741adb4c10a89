//! The table of a bench: medians, spreads and, where there is one, the earlier run.

use serde_json::{Map, Value};

use super::Series;

/// Prints the table.
pub fn print(all: &[Series], old: Option<&Map<String, Value>>) {
    println!(
        "\n{:<44} {:>9} {:>19}{}",
        "",
        "median",
        "spread",
        if old.is_some() { "   before" } else { "" }
    );
    for series in all {
        let (smallest, largest) = series.spread();
        let spread = format!("{} to {}", figure(smallest), figure(largest));
        let before = old
            .and_then(|old| old.get(&series.name)?["median"].as_f64())
            .map(|before| comparison(series.median(), before))
            .unwrap_or_default();
        println!(
            "{:<44} {:>9} {spread:>19}{before}",
            series.name,
            figure(series.median())
        );
    }
}

fn comparison(now: f64, before: f64) -> String {
    if before == 0.0 {
        return format!("{:>9}", figure(before));
    }
    format!("{:>9} ({:+.0} %)", figure(before), (now / before - 1.0) * 100.0)
}

/// Three digits that mean something are enough for anything measured here.
fn figure(value: f64) -> String {
    match value.abs() {
        100.0.. => format!("{value:.0}"),
        10.0.. => format!("{value:.1}"),
        _ => format!("{value:.2}"),
    }
}
