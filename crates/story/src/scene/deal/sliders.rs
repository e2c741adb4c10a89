//! The sliders: their ranges, texts and step buttons.

use locale::{Msg, Words, msg};

use crate::money::UNIT;
use crate::scene::deal::basis_points::BasisPoints;
use crate::scene::numbers::{Magnitude, NumberFormat};
use crate::view_state::{Field, GROWTH, REVENUE, ViewState, YEARS, revenue_at, revenue_step, revenue_steps};

/// A slider with its number field and step buttons.
#[derive(Clone, Debug, PartialEq)]
pub struct Slider {
    /// The accessible name.
    pub name: &'static str,
    /// For ids in the markup.
    pub id: &'static str,
    /// The field that the slider sets.
    pub slides: Field,
    /// The field that the number field and the buttons set.
    pub counts: Field,
    /// The minimum, maximum and current value of the slider.
    pub range: [i32; 3],
    /// The value in words, for screen readers.
    pub says: String,
    /// The text of the number field.
    pub shown: String,
    /// The values that the two buttons set; `None` at the ends.
    pub steps: [Option<String>; 2],
    /// The filled part of the track.
    pub filled: BasisPoints,
}

impl Slider {
    fn filled([least, most, value]: [i32; 3]) -> BasisPoints {
        BasisPoints((value - least).unsigned_abs() * 10_000 / (most - least).unsigned_abs().max(1))
    }
}

/// The guess at the first share.
pub fn guess_slider(state: &ViewState, format: NumberFormat) -> Slider {
    let guess = state.guess.unwrap_or(0);
    let range = [0, 100, i32::from(guess)];
    let shown = state
        .guess
        .map_or(String::new(), |guess| format.per_cent(u16::from(guess) * 100));
    // Buttons go in fives: twenty presses cross the whole bar.
    let less = (state.guess.unwrap_or(0) > 0).then(|| (i32::from(guess) - 1) / 5 * 5);
    let more = (guess < 100).then(|| i32::from(guess) / 5 * 5 + 5);
    Slider {
        name: format.words().text(Msg::YourGuess),
        id: "guess",
        slides: Field::Guess,
        counts: Field::Guess,
        range,
        says: if state.guess.is_none() {
            format.words().text(Msg::NoGuessYet).to_owned()
        } else {
            shown.clone()
        },
        shown,
        steps: [
            less.map(|value| value.to_string()),
            more.map(|value| value.to_string()),
        ],
        filled: Slider::filled(range),
    }
}

/// Annual revenue, years, yearly growth.
pub fn what_if_sliders(state: &ViewState, format: NumberFormat) -> [Slider; 3] {
    [
        revenue(state, format),
        years(state, format.words()),
        growth(state, format.words()),
    ]
}

fn revenue(state: &ViewState, format: NumberFormat) -> Slider {
    let step = revenue_step(state.revenue);
    let range = [0, revenue_steps() as i32, step as i32];
    let cents = state.revenue * UNIT;
    let magnitude = Magnitude::for_sums([cents].into_iter());
    let sum = if magnitude.rounds([cents].into_iter()) {
        format.words().whole(state.revenue)
    } else {
        format.sum_with_unit(cents, magnitude)
    };
    let says = format.words().format(msg::SumAYear { sum: &sum });
    // A sum between two steps goes down to the step at which the slider already stands.
    let below = if revenue_at(step) < state.revenue {
        Some(step)
    } else {
        step.checked_sub(1)
    };
    Slider {
        name: format.words().text(Msg::AnnualRevenue),
        id: "revenue",
        slides: Field::RevenueScale,
        counts: Field::Revenue,
        range,
        says,
        shown: format.words().whole(state.revenue),
        steps: [
            below.map(|step| revenue_at(step).to_string()),
            (state.revenue < REVENUE.2).then(|| revenue_at(step + 1).to_string()),
        ],
        filled: Slider::filled(range),
    }
}

fn years(state: &ViewState, words: Words) -> Slider {
    let years = i32::from(state.years);
    let range = [i32::from(YEARS.0), i32::from(YEARS.2), years];
    Slider {
        name: words.text(Msg::Years),
        id: "years",
        slides: Field::Years,
        counts: Field::Years,
        range,
        says: words.format(msg::CountYears {
            count: usize::from(state.years),
        }),
        shown: years.to_string(),
        steps: steps(range),
        filled: Slider::filled(range),
    }
}

fn growth(state: &ViewState, words: Words) -> Slider {
    let growth = i32::from(state.growth);
    let range = [i32::from(GROWTH.0), i32::from(GROWTH.2), growth];
    let mut shown = String::new();
    if growth < 0 {
        shown.push('−');
    }
    shown.push_str(&growth.unsigned_abs().to_string());
    let shown = words.format(msg::PerCent { number: &shown });
    let rate = &*growth.unsigned_abs().to_string();
    let says = match growth {
        0 => words.text(Msg::NoGrowth).to_owned(),
        1.. => words.format(msg::MoreEveryYear { growth: rate }),
        _ => words.format(msg::LessEveryYear { growth: rate }),
    };
    Slider {
        name: words.text(Msg::YearlyGrowth),
        id: "growth",
        slides: Field::Growth,
        counts: Field::Growth,
        range,
        says,
        shown,
        steps: steps(range),
        filled: Slider::filled(range),
    }
}

/// The values one step below and above.
fn steps([least, most, value]: [i32; 3]) -> [Option<String>; 2] {
    [
        (value > least).then(|| (value - 1).to_string()),
        (value < most).then(|| (value + 1).to_string()),
    ]
}

/// A preset for the annual revenue.
#[derive(Clone, Debug, PartialEq)]
pub struct Preset {
    pub name: &'static str,
    /// Whole units a year.
    pub revenue: u64,
    /// Whether this is the current value.
    pub chosen: bool,
}

/// Powers of ten, so that nobody takes them for estimates.
pub fn presets(words: Words, state: &ViewState) -> [Preset; 4] {
    [
        (Msg::OneThousand, 1_000),
        (Msg::OneMillion, 1_000_000),
        (Msg::OneBillion, 1_000_000_000),
        (Msg::OneTrillion, 1_000_000_000_000),
    ]
    .map(|(name, revenue)| Preset {
        name: words.text(name),
        revenue,
        chosen: state.revenue == revenue,
    })
}
