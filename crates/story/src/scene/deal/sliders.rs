//! The sliders: their ranges, texts and step buttons.

use crate::money::UNIT;
use crate::scene::deal::basis_points::BasisPoints;
use crate::scene::deal::words::years_in_words;
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
        name: "Your guess",
        id: "guess",
        slides: Field::Guess,
        counts: Field::Guess,
        range,
        says: if state.guess.is_none() {
            String::from("no guess yet")
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
    [revenue(state, format), years(state), growth(state)]
}

fn revenue(state: &ViewState, format: NumberFormat) -> Slider {
    let step = revenue_step(state.revenue);
    let range = [0, revenue_steps() as i32, step as i32];
    let cents = state.revenue * UNIT;
    let magnitude = Magnitude::for_sums([cents].into_iter());
    let mut says = if magnitude.rounds([cents].into_iter()) {
        format.whole(state.revenue)
    } else {
        format.sum_with_unit(cents, magnitude)
    };
    says.push_str(" a year");
    // A sum between two steps goes down to the step at which the slider already stands.
    let below = if revenue_at(step) < state.revenue {
        Some(step)
    } else {
        step.checked_sub(1)
    };
    Slider {
        name: "Annual revenue",
        id: "revenue",
        slides: Field::RevenueScale,
        counts: Field::Revenue,
        range,
        says,
        shown: format.whole(state.revenue),
        steps: [
            below.map(|step| revenue_at(step).to_string()),
            (state.revenue < REVENUE.2).then(|| revenue_at(step + 1).to_string()),
        ],
        filled: Slider::filled(range),
    }
}

fn years(state: &ViewState) -> Slider {
    let years = i32::from(state.years);
    let range = [i32::from(YEARS.0), i32::from(YEARS.2), years];
    Slider {
        name: "Years",
        id: "years",
        slides: Field::Years,
        counts: Field::Years,
        range,
        says: years_in_words(usize::from(state.years)),
        shown: years.to_string(),
        steps: steps(range),
        filled: Slider::filled(range),
    }
}

fn growth(state: &ViewState) -> Slider {
    let growth = i32::from(state.growth);
    let range = [i32::from(GROWTH.0), i32::from(GROWTH.2), growth];
    let mut shown = String::new();
    if growth < 0 {
        shown.push('−');
    }
    shown.push_str(&growth.unsigned_abs().to_string());
    shown.push('%');
    let mut says = String::new();
    match growth {
        0 => says.push_str("no growth"),
        _ => {
            says.push_str(&growth.unsigned_abs().to_string());
            says.push_str(if growth < 0 {
                "% less every year"
            } else {
                "% more every year"
            });
        }
    }
    Slider {
        name: "Yearly growth",
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
pub fn presets(state: &ViewState) -> [Preset; 4] {
    [
        ("1 thousand", 1_000),
        ("1 million", 1_000_000),
        ("1 billion", 1_000_000_000),
        ("1 trillion", 1_000_000_000_000),
    ]
    .map(|(name, revenue)| Preset {
        name,
        revenue,
        chosen: state.revenue == revenue,
    })
}
