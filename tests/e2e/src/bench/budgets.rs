//! Budgets and goals of the timings.
//!
//! They come from a comparison with other implementations on one machine. Only ratios hold on other
//! machines, so a budget is a multiple of the floor's time in the same run (see [`super::floor`]), as
//! it was in that comparison. The best implementation was a prerendered Svelte build of 54.6 KB.

use super::series::Conditions;

/// First paint on the slow network, ms: of the floor and of the best other implementation.
const FIRST_PAINT: (f64, f64) = (501.0, 454.0);
/// First venue click answered on the slow network, ms: of the floor and of the best other
/// implementation.
const FIRST_CLICK: (f64, f64) = (517.0, 758.0);
/// Becoming live may take this many times the first click of the best other implementation.
const IS_LIVE: f64 = 1.5;
/// One frame at 60 Hz, in rounded ms.
const FRAME: f64 = 17.0;

const FCP: &str = "FCP, ms";
const CLICK_ANSWERED: &str = "first venue click answered, ms";
const KEY: &str = "filter key to paint, ms";
/// Interactions that the floor has too.
const STEPS: [&str; 3] = ["venue click to paint, ms", "slider step to paint, ms", KEY];

/// A limit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Bound {
    /// A number, in the figure's unit.
    Fixed(f64),
    /// A multiple of a figure of the floor under the same conditions.
    Floor(&'static str, f64),
}

impl Bound {
    /// The limit as a number, if the floor was measured.
    pub fn value(self, floor: impl Fn(&str) -> Option<f64>) -> Option<f64> {
        match self {
            Bound::Fixed(value) => Some(value),
            Bound::Floor(figure, times) => Some(floor(figure)? * times),
        }
    }
}

/// The budget and the goal of a figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Budget {
    /// The budget.
    pub most: Bound,
    /// The goal.
    pub reach: Bound,
}

/// The budget of a figure under these conditions, if it has one.
pub fn of(conditions: Conditions, figure: &str) -> Option<Budget> {
    use Bound::{Fixed, Floor};
    let slow = conditions == Conditions::Slow;
    let peers_click = FIRST_CLICK.1 / FIRST_CLICK.0;
    let (most, reach) = match figure {
        FCP if slow => (Floor(FCP, FIRST_PAINT.1 / FIRST_PAINT.0), Floor(FCP, 1.0)),
        CLICK_ANSWERED | "first venue click answered, wasm blocked, ms" if slow => {
            (Floor(CLICK_ANSWERED, peers_click), Floor(CLICK_ANSWERED, 1.0))
        }
        "live, ms" if slow => {
            let most = Floor(CLICK_ANSWERED, IS_LIVE * peers_click);
            (most, most)
        }
        "pan, frame p95, ms" | "zoom, frame p95, ms" => (Fixed(FRAME), Fixed(FRAME)),
        "pan, worst frame, ms" | "zoom, worst frame, ms" => (Fixed(2.0 * FRAME), Fixed(2.0 * FRAME)),
        "layout shift" => (Fixed(0.0), Fixed(0.0)),
        "requests until live" => (Fixed(5.0), Fixed(4.0)),
        "script memory after load, MB" => (Fixed(5.0), Fixed(3.0)),
        _ => {
            let step = STEPS.into_iter().find(|one| *one == figure)?;
            let reach = if slow { Fixed(FRAME) } else { Floor(step, 1.0) };
            (Floor(step, 1.0), reach)
        }
    };
    Some(Budget { most, reach })
}

/// The budget of a figure in a story of 10,000 venues and actors, without throttling. The other
/// implementations took 1,400 to 2,000 ms for the click and 185 to 567 ms for the key.
pub fn of_grown(figure: &str) -> Option<Budget> {
    let (most, reach) = match figure {
        CLICK_ANSWERED => (500.0, 300.0),
        KEY => (33.0, 16.0),
        _ => return None,
    };
    Some(Budget {
        most: Bound::Fixed(most),
        reach: Bound::Fixed(reach),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_peers_time_is_so_many_times_the_floor() {
        let Some(budget) = of(Conditions::Slow, FCP) else {
            panic!("the first paint has a budget");
        };
        assert_eq!(budget.most.value(|_| Some(1002.0)), Some(908.0));
        assert_eq!(budget.reach.value(|_| Some(1002.0)), Some(1002.0));
        assert_eq!(budget.most.value(|_| None), None);
        assert_eq!(
            of(Conditions::Free, FCP),
            None,
            "the comparison was on the slow network"
        );
    }

    #[test]
    fn a_step_of_use_may_take_what_the_floor_takes() {
        for step in STEPS {
            let most = |conditions| of(conditions, step).map(|budget| budget.most);
            assert_eq!(most(Conditions::Free), Some(Bound::Floor(step, 1.0)));
            assert_eq!(most(Conditions::Slow), Some(Bound::Floor(step, 1.0)));
        }
        assert_eq!(of(Conditions::Free, "CPU until live, ms"), None);
    }
}
