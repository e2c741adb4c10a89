//! The budgets: the rows of the table, and what each may take.
//!
//! Sizes, counts and the times of commands are limits of their own. A time in a page is a multiple of the floor's in the
//! same rounds (see [`super::floor`]), because absolute times of two runs differ by a fifth, and those of two machines by
//! more.

use super::series::{Conditions, figure};
use crate::sizes;
use Bound::{Fixed, Floor};
use Conditions::{Free, Slow};
use Source::{Earlier, Round, Size};

/// One frame at 60 Hz, in rounded ms.
const FRAME: f64 = 17.0;

/// Where a value comes from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Source {
    /// A figure of this run's rounds.
    Round(Conditions, &'static str),
    /// A size of the site's files, by its name.
    Size(&'static str),
    /// A figure of another measurement: its file beside the results, the figure, and the option that measures it.
    Earlier(&'static str, &'static str, &'static str),
}

/// A limit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Bound {
    /// A number, in the row's unit.
    Fixed(f64),
    /// A multiple of the floor's figure in the same rounds.
    Floor(f64),
}

/// What a row's numbers are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Unit {
    /// Bytes, shown as thousands of them.
    Kilobytes,
    Milliseconds,
    Seconds,
    Count,
}

/// One value of a row, its budget and what we reach for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Entry {
    pub source: Source,
    pub budget: Bound,
    pub reach: Bound,
}

/// One row of the table of budgets.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    pub what: &'static str,
    pub unit: Unit,
    pub entries: &'static [Entry],
}

const fn entry(source: Source, budget: Bound, reach: Bound) -> Entry {
    Entry {
        source,
        budget,
        reach,
    }
}

const fn row(what: &'static str, unit: Unit, entries: &'static [Entry]) -> Row {
    Row { what, unit, entries }
}

/// The files of other measurements, in the folder of the results.
pub mod file {
    /// The story of 10,000 venues and actors.
    pub const GROWN: &str = "growth-10000.json";
    pub const BUILDS: &str = "builds.json";
}
const GROWTH: &str = "see --growth";
const BUILDS: &str = "see --builds";

/// Every budget, in the order of the table.
pub const ROWS: &[Row] = &[
    row(
        "engine and script until live",
        Unit::Kilobytes,
        &[entry(Size(sizes::ENGINE), Fixed(115_000.0), Fixed(95_000.0))],
    ),
    row(
        "story data",
        Unit::Kilobytes,
        &[entry(Size(sizes::STORY_DATA), Fixed(25_000.0), Fixed(20_000.0))],
    ),
    row(
        "everything a map page loads until live",
        Unit::Kilobytes,
        &[entry(
            Size(sizes::MAP_PAGE_LOADS),
            Fixed(140_000.0),
            Fixed(110_000.0),
        )],
    ),
    row(
        "a second explainer on the same site, until live",
        Unit::Kilobytes,
        &[entry(
            Round(Free, figure::SECOND_BYTES),
            Fixed(60_000.0),
            Fixed(50_000.0),
        )],
    ),
    row(
        "a widget's page, style included, without the base map",
        Unit::Kilobytes,
        &[entry(Size(sizes::WIDGET), Fixed(10_000.0), Fixed(8_000.0))],
    ),
    row(
        "embed.js",
        Unit::Kilobytes,
        &[entry(Size(sizes::EMBED_JS), Fixed(3_000.0), Fixed(2_000.0))],
    ),
    row(
        "offline file, on disk",
        Unit::Kilobytes,
        &[entry(
            Size(sizes::OFFLINE_FILE),
            Fixed(450_000.0),
            Fixed(350_000.0),
        )],
    ),
    row(
        "requests until live / to other hosts",
        Unit::Count,
        &[
            entry(Round(Free, figure::REQUESTS), Fixed(5.0), Fixed(4.0)),
            entry(Round(Free, figure::OTHER_HOSTS), Fixed(0.0), Fixed(0.0)),
        ],
    ),
    row(
        "elements of the map page / of a venue's detail",
        Unit::Count,
        &[
            entry(Round(Free, figure::PAGE_ELEMENTS), Fixed(350.0), Fixed(250.0)),
            entry(Round(Free, figure::DETAIL_ELEMENTS), Fixed(110.0), Fixed(80.0)),
        ],
    ),
    row(
        "venue / actor click to the first paint of the answer, slow",
        Unit::Milliseconds,
        &[
            entry(Round(Slow, figure::VENUE_FIRST), Floor(3.0), Floor(1.5)),
            entry(Round(Slow, figure::ACTOR_FIRST), Floor(3.0), Floor(1.5)),
        ],
    ),
    row(
        "venue / actor click to the complete answer, slow",
        Unit::Milliseconds,
        &[
            entry(Round(Slow, figure::VENUE_COMPLETE), Floor(5.0), Floor(3.0)),
            entry(Round(Slow, figure::ACTOR_COMPLETE), Floor(5.0), Floor(3.0)),
        ],
    ),
    row(
        "slider step to paint, slow",
        Unit::Milliseconds,
        &[entry(Round(Slow, figure::SLIDER), Floor(2.0), Floor(1.0))],
    ),
    // The best other implementation, a prerendered Svelte build, took 676 ms where the floor took 453.
    row(
        "first venue click answered, slow",
        Unit::Milliseconds,
        &[entry(Round(Slow, figure::FIRST_CLICK), Floor(1.49), Floor(1.1))],
    ),
    row(
        "FCP, slow",
        Unit::Milliseconds,
        &[entry(Round(Slow, figure::FCP), Floor(1.15), Floor(1.0))],
    ),
    row(
        "main-thread CPU until live / until the first answered click",
        Unit::Milliseconds,
        &[
            entry(Round(Free, figure::CPU_LIVE), Floor(2.0), Floor(1.5)),
            entry(Round(Free, figure::CPU_ANSWERED), Floor(2.0), Floor(1.5)),
        ],
    ),
    row(
        "pan / zoom p95, slow",
        Unit::Milliseconds,
        &[
            entry(Round(Slow, figure::PAN), Fixed(FRAME), Fixed(FRAME)),
            entry(Round(Slow, figure::ZOOM), Fixed(FRAME), Fixed(FRAME)),
        ],
    ),
    row(
        "layout shift, slow",
        Unit::Count,
        &[entry(Round(Slow, figure::SHIFT), Fixed(0.0), Fixed(0.0))],
    ),
    row(
        "10,000 venues and actors: first click / filter key",
        Unit::Milliseconds,
        &[
            entry(
                Earlier(file::GROWN, "free: first venue click answered, ms", GROWTH),
                Fixed(600.0),
                Fixed(400.0),
            ),
            entry(
                Earlier(file::GROWN, "free: filter key to paint, ms", GROWTH),
                Fixed(24.0),
                Fixed(16.0),
            ),
        ],
    ),
    row(
        "a story edit to the reloaded page",
        Unit::Seconds,
        &[entry(
            Earlier(file::BUILDS, "story edit to page, s", BUILDS),
            Fixed(1.0),
            Fixed(0.3),
        )],
    ),
    row(
        "backgrounder build, without / with share cards",
        Unit::Seconds,
        &[
            entry(
                Earlier(file::BUILDS, "build without cards, s", BUILDS),
                Fixed(1.5),
                Fixed(1.5),
            ),
            entry(
                Earlier(file::BUILDS, "build with cards, s", BUILDS),
                Fixed(5.0),
                Fixed(5.0),
            ),
        ],
    ),
    row(
        "fresh clone to served",
        Unit::Seconds,
        &[entry(
            Earlier(file::BUILDS, "fresh clone to served, s", BUILDS),
            Fixed(180.0),
            Fixed(120.0),
        )],
    ),
    row(
        "cargo xtask test / --all: prints its time; budget: 1/5, 1/2 of that of 28 November",
        Unit::Seconds,
        &[],
    ),
];

/// The budget and the goal of a figure of a grown story, from the table.
pub fn of_grown(key: &str) -> Option<Entry> {
    let mut entries = ROWS.iter().flat_map(|row| row.entries);
    entries
        .find(|entry| matches!(entry.source, Earlier(file::GROWN, one, _) if one == key))
        .copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_in_a_page_are_measured_in_floors_and_frames() {
        for row in ROWS {
            for entry in row.entries {
                let in_page = row.unit == Unit::Milliseconds && matches!(entry.source, Round(..));
                let limits = [entry.budget, entry.reach];
                assert!(
                    !in_page
                        || limits
                            .iter()
                            .all(|limit| matches!(limit, Floor(_) | Fixed(FRAME))),
                    "{}",
                    row.what
                );
            }
        }
    }

    #[test]
    fn a_grown_storys_figures_have_the_budgets_of_the_table() {
        let series = super::super::series::Series {
            conditions: Free,
            figure: figure::KEY,
            values: Vec::new(),
            floor: Vec::new(),
        };
        assert_eq!(
            of_grown(&series.key()).map(|entry| entry.budget),
            Some(Fixed(24.0))
        );
        assert_eq!(of_grown("free: elements of the roster"), None);
    }
}
