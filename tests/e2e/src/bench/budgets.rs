//! What a figure may be, and what we reach for.
//!
//! The budgets come from a comparison of competently built peers on one machine, where only the
//! ratios count elsewhere. So a time that was set by a peer is so many times the floor's (see
//! [`super::floor`]) of the same run, as the peer's was of the floor's in that comparison. The
//! Svelte build was the best peer: prerendered, 54.6 KB.

use super::Conditions;

/// First paint on the slow link, ms: the floor's and the best peer's, in the comparison.
const FIRST_PAINT: (f64, f64) = (501.0, 454.0);
/// First venue click answered on the slow link, ms: the floor's and the best peer's.
const FIRST_CLICK: (f64, f64) = (517.0, 758.0);
/// Live is allowed so many times the best peer's first click.
const IS_LIVE: f64 = 1.5;
/// One frame of a display of 60 Hz, ms, as clocks of frames round it.
const FRAME: f64 = 17.0;

const FCP: &str = "FCP, ms";
const CLICK_ANSWERED: &str = "first venue click answered, ms";
const KEY: &str = "filter key to paint, ms";
/// Steps of use, each of which the floor does too.
const STEPS: [&str; 3] = ["venue click to paint, ms", "slider step to paint, ms", KEY];

/// How much something may be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Bound {
    /// So much, in the figure's unit.
    Fixed(f64),
    /// So many times this figure of the floor, under the same conditions.
    Floor(&'static str, f64),
}

impl Bound {
    /// The bound as a number, where the floor was measured.
    pub fn value(self, floor: impl Fn(&str) -> Option<f64>) -> Option<f64> {
        match self {
            Bound::Fixed(value) => Some(value),
            Bound::Floor(figure, times) => Some(floor(figure)? * times),
        }
    }
}

/// The budget of a figure and what is reached for beyond it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Budget {
    /// More than this misses it.
    pub most: Bound,
    /// What is reached for.
    pub reach: Bound,
}

/// The budget of a figure under these conditions. None has no budget.
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
        "requests until live" => (Fixed(4.0), Fixed(3.0)),
        "script memory after load, MB" => (Fixed(5.0), Fixed(3.0)),
        _ => {
            let step = STEPS.into_iter().find(|one| *one == figure)?;
            let reach = if slow { Fixed(FRAME) } else { Floor(step, 1.0) };
            (Floor(step, 1.0), reach)
        }
    };
    Some(Budget { most, reach })
}

/// The budget of a figure in a story of 10,000 venues and actors, with the fast link. These
/// are times of any machine: the peers took 1,400 to 2,000 ms for the click, 185 to 567 for the key.
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
            "the peers were compared on the slow link"
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
