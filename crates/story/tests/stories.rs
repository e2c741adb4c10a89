//! The small stories in `tests/stories`: each is a whole story that passes every check, and
//! shows one thing of the format that the first story does not need.

// The helpers of a test may stop at the first surprise, like the test itself.
#![allow(clippy::expect_used)]

use std::path::Path;

use story::check::{StoryInput, load};
use story::model::{Story, View};
use story::scene::deal::{EndKind, Series, deal};
use story::view_state::ViewState;

fn story(id: &str) -> Story {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../tests/stories")
        .join(id)
        .join("story.json");
    let text = std::fs::read(&file).expect("the story is there");
    let input = StoryInput {
        file: "story.json".to_owned(),
        text,
        base_map: None,
    };
    load(&input)
        .map_err(|report| report.to_string())
        .expect("the story passes")
        .story
}

fn state(revenue: u64, years: u8, growth: i8) -> ViewState {
    ViewState {
        revenue,
        years,
        growth,
        ..ViewState::of(View::Deal)
    }
}

#[test]
fn five_recipients_after_a_deduction_and_a_second_deal() {
    let story = story("five-way");
    let [toll, fares] = *story.deals else {
        panic!("two deals")
    };
    let scene = deal(&story, &toll, &state(1_000, 1, 0));
    let kinds: Vec<EndKind> = scene.flow.ends.iter().map(|end| end.kind).collect();
    assert_eq!((kinds[0], kinds.len()), (EndKind::Deduction, 7));
    assert_eq!(scene.split.parts.len(), 6);
    assert_eq!(scene.outcome.summary[1].figures, ["360.00"]);
    let scene = deal(&story, &fares, &state(1_001, 1, 0));
    assert!(
        scene.split.parts.iter().all(|part| part.described),
        "nothing is left over"
    );
    let shares: Vec<&str> = scene
        .outcome
        .summary
        .iter()
        .map(|row| row.figures[0].as_str())
        .collect();
    assert_eq!(shares, ["1,001.00", "600.60", "400.40"]);
}

#[test]
fn a_loss_is_not_split_and_not_carried_over() {
    let story = story("loss-year");
    let [mine] = *story.deals else { panic!("one deal") };
    let outcome = deal(&story, &mine, &state(1_000, 3, -20)).outcome;
    let column = |series| {
        let at = outcome
            .series
            .iter()
            .position(|(other, _)| *other == series)
            .expect("the part is there");
        outcome
            .years
            .iter()
            .map(|year| year.figures[at + 2].clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(column(Series::Share(0)), ["33.33", "33.33", "33.33"]);
    assert_eq!(column(Series::Loss), ["0.00", "100.00", "360.00"]);
    assert!(
        outcome.chart.ticks.iter().any(|tick| tick.text.starts_with('−')),
        "the chart goes below zero"
    );
}
