//! The scene of a deal: what the sentence, the tables, the chart and the drawing say.

use crate::model::{Deal, Story};
use crate::model::{DealPart, List, Share, Text};
use crate::money::{Terms, WHOLE, WhatIf};
use crate::scene::deal::split::split;
use crate::scene::deal::*;
use crate::scene::fixture::{self, list};
use crate::scene::numbers::NumberFormat;
use crate::view_state::{REVENUE, ViewState};

const NOTHING: Text = Text {
    text: "",
    rests_on: List::EMPTY,
};

fn english() -> NumberFormat {
    NumberFormat::of(&fixture::story())
}

fn share(name: &'static str, basis_points: u16, yearly: Option<u64>) -> Share {
    Share {
        recipient: None,
        name,
        short: name,
        basis_points,
        yearly,
        statement: NOTHING,
        described: List::EMPTY,
    }
}

fn deal_of(deductions: Vec<Share>, shares: Vec<Share>) -> Deal {
    let whole = shares.iter().map(|share| share.basis_points).sum::<u16>() == WHOLE;
    let part = |name| DealPart {
        name,
        detail: NOTHING,
    };
    Deal {
        id: "deal",
        title: "Title",
        dek: NOTHING,
        question: "How much?",
        event: None,
        revenues: part("Revenues"),
        streams: list(vec![part("One"), part("Two")]),
        deductions: list(deductions),
        shares: list(shares),
        remainder: (!whole).then(|| part("The rest")),
        terms: List::EMPTY,
        readings: List::EMPTY,
        gaps: List::EMPTY,
    }
}

fn fund() -> Deal {
    deal_of(vec![], vec![share("the fund", 5_000, None)])
}

fn five() -> Deal {
    let shares = [4_000, 2_500, 1_500, 833, 667].map(|points| share("somebody", points, None));
    deal_of(vec![share("upkeep", 1_000, None)], shares.to_vec())
}

fn mine() -> Deal {
    deal_of(
        vec![share("running costs", 0, Some(900))],
        vec![share("the villages", 3_333, None)],
    )
}

fn outcome_of(deal: &Deal, numbers: (u64, u8, i8)) -> Outcome {
    let what_if = WhatIf::new(numbers.0, numbers.1, numbers.2);
    outcome::outcome(deal, what_if, &Terms::of(deal), english())
}

#[track_caller]
fn check_sentence(deal: &Deal, numbers: (u64, u8, i8), expected: &str) {
    assert_eq!(
        outcome_of(deal, numbers).sentence.plain().replace('\u{a0}', " "),
        expected
    );
}

#[test]
fn sentences() {
    check_sentence(
        &fund(),
        (1_000, 10, 3),
        "Over 10 years, 5,731.95 of 11,463.92 would be allocated to the fund, at the reported share.",
    );
    check_sentence(
        &fund(),
        (1_000, 1, 0),
        "Over 1 year, 500 of 1,000 would be allocated to the fund, at the reported share.",
    );
    check_sentence(
        &fund(),
        (1_001, 1, 0),
        "Over 1 year, 500.50 of 1,001.00 would be allocated to the fund, at the reported share.",
    );
    check_sentence(
        &fund(),
        (100_001, 1, 0),
        "Over 1 year, 50,000.50 of 100,001.00 would be allocated to the fund, at the reported share.",
    );
    check_sentence(
        &fund(),
        (1_001_001, 1, 0),
        "Over 1 year, about 0.501 million of 1.001 million would be allocated to the fund, at the reported share.",
    );
    check_sentence(
        &fund(),
        (2_500_000_000, 10, 0),
        "Over 10 years, 12.5 billion of 25 billion would be allocated to the fund, at the reported share.",
    );
    check_sentence(
        &five(),
        (1_000, 1, 0),
        "Over 1 year, 360.00 of 1,000.00 would be allocated to somebody, 225.00 to somebody, 135.00 to somebody, \
         74.97 to somebody and 60.03 to somebody, at the reported shares.",
    );
    check_sentence(
        &mine(),
        (1_000, 2, -20),
        "Over 2 years, 33.33 of 1,800.00 would be allocated to the villages, at the reported share. In 1 year, more is taken off than comes \
         in, and nothing is left to split.",
    );
}

/// Half of an odd sum ends in half a unit: no figure may be rounded away beside a note that shares are rounded down.
#[test]
fn sums_that_are_not_whole_show_their_cents() {
    let outcome = outcome_of(&fund(), (100_001, 1, 0));
    assert!(!outcome.rounded);
    assert_eq!(
        outcome.open_sentence.plain().replace('\u{a0}', " "),
        "Over 1 year, your numbers add up to 100,001. The share is left open until you ."
    );
    assert_eq!(
        outcome.years[0].figures,
        ["100,001.00", "100,001.00", "50,000.50", "50,000.50"]
    );
    let outcome = outcome_of(&fund(), (1_001_001, 1, 0));
    assert!(outcome.rounded);
    assert_eq!(outcome.open_sentence.figure, "about 1.001\u{a0}million");
    assert_eq!(outcome.chart.in_all, "about 1.001\u{a0}million in all");
}

#[test]
fn the_guess_is_compared_in_words() {
    for (guess, words) in [
        (
            30,
            "Your guess, 30%, is 20 percentage points below the reported share.",
        ),
        (
            51,
            "Your guess, 51%, is 1 percentage point above the reported share.",
        ),
        (50, "Your guess, 50%, is the reported share."),
    ] {
        let split = split(&fund(), Some(guess), english());
        assert_eq!(split.comparison.as_deref(), Some(words));
    }
    assert_eq!(split(&fund(), None, english()).comparison, None);
}

/// In Turkish the sign stands first; in German a space stands before it.
#[test]
fn points_stand_without_the_sign_of_per_cent() {
    for (language, words) in [
        ("tr", "Tahmininiz (%30) bildirilen payın 20 yüzde puan altında."),
        (
            "de",
            "Ihre Schätzung, 30\u{a0}%, liegt 20 Prozentpunkte unter dem berichteten Anteil.",
        ),
    ] {
        let story = Story {
            words: locale::languages::words(language),
            ..fixture::story()
        };
        let format = NumberFormat::of(&story);
        let split = split(&fund(), Some(30), format);
        assert_eq!(split.comparison.as_deref(), Some(words));
    }
}

/// Reads a printed figure back, in whole steps of its last place.
fn read(figure: &str) -> i64 {
    let figure = figure.replace([',', '.'], "");
    figure
        .strip_prefix("<\u{a0}")
        .map_or_else(|| figure.parse().unwrap(), |_| 0)
}

#[test]
fn rounded_figures_add_up() {
    for deal in [fund(), five(), mine()] {
        for numbers in [
            (1_000, 10, 3),
            (1_001, 7, -7),
            (999_983, 12, 11),
            (123_456_789_012, 50, 20),
            (1_000, 50, -20),
        ] {
            let outcome = outcome_of(&deal, numbers);
            let Some(rest) = outcome
                .series
                .iter()
                .position(|(series, _)| *series == Series::Rest)
            else {
                continue;
            };
            for year in &outcome.years {
                let parts: Vec<i64> = year.figures[1..].iter().map(|figure| read(figure)).collect();
                let signed = |(at, (series, _)): (usize, &(Series, String))| match series {
                    Series::Loss => -parts[at + 1],
                    _ => parts[at + 1],
                };
                let sum: i64 = outcome.series.iter().enumerate().map(signed).sum();
                let tolerated = if year.figures[rest + 2].starts_with('<') {
                    4
                } else {
                    i64::from(parts[rest + 1] == 0) * 4
                };
                assert!((sum - parts[0]).abs() <= tolerated, "{numbers:?}: {year:?}");
            }
        }
    }
}

#[test]
fn charts_stay_within_bounds() {
    for deal in [fund(), five(), mine()] {
        for numbers in [
            (1_000, 1, 0),
            (1_000, 50, -20),
            (1_000_000_000_000, 50, 20),
            (1_000, 2, -20),
            (950, 50, 0),
        ] {
            let chart = outcome_of(&deal, numbers).chart;
            assert!(
                (2..=6).contains(&chart.ticks.len()),
                "{numbers:?}: {} lines",
                chart.ticks.len()
            );
            assert_eq!(
                chart.ticks.iter().filter(|tick| tick.zero).count(),
                1,
                "{numbers:?}"
            );
            for bar in &chart.bars {
                assert!(bar.at.0 + bar.width.0 <= 10_000, "{numbers:?}: {bar:?}");
                let mut base = chart.zero.0;
                for piece in &bar.pieces {
                    let end = piece.at.0 + piece.height.0;
                    assert!(end <= 10_001, "{numbers:?}: {piece:?}");
                    if piece.series == Series::Loss {
                        assert_eq!(piece.at, chart.zero);
                    } else {
                        assert_eq!(end, base, "{numbers:?}: pieces meet");
                        base = piece.at.0;
                    }
                }
            }
        }
    }
}

#[test]
fn band_widths_match_the_shares() {
    for deal in [fund(), five(), mine()] {
        let flow = flow::flow(&deal, english());
        let total: u32 = flow.ends.iter().map(|end| end.band.thick).sum();
        assert!(total.abs_diff(flow.bar.1) <= 1, "the bands fill the bar");
        let slot = 1_000 / flow.ends.len() as u32;
        for end in &flow.ends {
            assert!(end.band.thick <= slot, "{end:?}");
            assert!(end.band.to + end.band.thick <= 1_000, "{end:?}");
        }
        assert_eq!(flow.threads.len(), 2);
    }
}

#[test]
fn sliders_describe_their_value() {
    let mut state = ViewState::of(crate::model::View::Deal);
    state.revenue = 1_234_567;
    state.growth = -3;
    let [revenue, years, growth] = what_if_sliders(&state, english());
    assert_eq!(revenue.says, "1,234,567 a year");
    assert_eq!(revenue.shown, "1,234,567");
    assert_eq!(
        revenue.steps,
        [Some("1200000".to_owned()), Some("1500000".to_owned())]
    );
    assert_eq!(
        (years.says.as_str(), growth.says.as_str()),
        ("10\u{a0}years", "3% less every year")
    );
    assert_eq!(growth.shown, "−3%");
    state.revenue = REVENUE.2;
    let [revenue, ..] = what_if_sliders(&state, english());
    assert_eq!(revenue.steps, [Some("800000000000".to_owned()), None]);
    assert_eq!(revenue.filled, BasisPoints(10_000));
    assert_eq!(guess_slider(&state, english()).says, "no guess yet");
}

#[test]
fn the_csv_table_has_every_cent() {
    let csv = outcome::csv(&fund(), WhatIf::new(1_001, 2, 3), english().words());
    let lines: Vec<&str> = csv.split("\r\n").collect();
    assert!(lines[0].starts_with("Hypothetical"));
    assert_eq!(lines[3], "2,1031.03,2032.03,1016.01,1016.02,0.00");
}

#[test]
fn no_cell_of_the_csv_table_is_a_formula() {
    for name in [
        "=1+1",
        "\"=1+1",
        ",=1+1",
        "a;=1+1",
        "a; \"+1",
        "a\t-1",
        "a\t;@SUM(1)",
        ";=1",
        "a\r\n=1",
    ] {
        let csv = outcome::csv(
            &deal_of(vec![], vec![share(name, 5_000, None)]),
            WhatIf::new(1_001, 2, 3),
            english().words(),
        );
        let cells: Vec<&str> = csv.split([',', ';', '\t', '\r', '\n']).collect();
        assert!(
            cells.iter().all(|cell| !cell
                .trim_start_matches([' ', '"'])
                .starts_with(['=', '+', '-', '@'])),
            "{name:?}: {csv}"
        );
        assert_eq!(csv.matches(';').count() + csv.matches('\t').count(), 0, "{csv}");
    }
}

#[test]
fn the_chart_file_says_that_it_is_hypothetical() {
    let deal = fund();
    let scene = DealScene {
        split: split(&deal, None, english()),
        flow: flow::flow(&deal, english()),
        outcome: outcome_of(&deal, (1_000, 10, 3)),
    };
    let svg = drawing::drawing(
        english().words(),
        &scene,
        "A & <B>",
        "source",
        &drawing::Colours::default(),
    );
    assert!(svg.contains("Hypothetical") && svg.contains("A &amp; &lt;B>") && svg.ends_with("</svg>"));
}
