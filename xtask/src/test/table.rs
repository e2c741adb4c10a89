//! The table of seconds and results per layer at the end of a run.

use std::fmt::Write as _;

use super::count::Count;

/// What one layer took and found.
pub struct Row {
    /// The layer's name.
    pub layer: &'static str,
    /// Its wall-clock time.
    pub seconds: f32,
    /// Its results.
    pub count: Count,
}

/// Renders the table with a line for the whole run.
pub fn render(rows: &[Row], total: Count, seconds: f32) -> String {
    let mut out = format!(
        "{:<14} {:>8} {:>8} {:>8} {:>8}\n",
        "layer", "seconds", "passed", "failed", "skipped"
    );
    let rows = rows.iter().map(|row| (row.layer, row.seconds, row.count));
    for (name, seconds, count) in rows.chain([("total", seconds, total)]) {
        // Writing to a string cannot fail.
        let _ = writeln!(
            out,
            "{name:<14} {seconds:>8.1} {:>8} {:>8} {:>8}",
            count.passed, count.failed, count.skipped
        );
    }
    out.truncate(out.trim_end().len());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_aligned() {
        let rows = [
            Row {
                layer: "format",
                seconds: 1.04,
                count: Count::one(true),
            },
            Row {
                layer: "accessibility",
                seconds: 1234.5,
                count: Count::one(false),
            },
        ];
        let mut total = Count::one(true);
        total.add(Count::one(false));
        assert_eq!(
            render(&rows, total, 1235.5),
            "layer           seconds   passed   failed  skipped\n\
             format              1.0        1        0        0\n\
             accessibility    1234.5        0        1        0\n\
             total            1235.5        1        1        0"
        );
    }
}
