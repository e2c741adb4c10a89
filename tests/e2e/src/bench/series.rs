//! What a measurement yields: a series of values for one figure, page and condition.

/// The network and the device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Conditions {
    /// Without throttling.
    Free,
    /// 1.6 Mbit/s, 150 ms round-trip time, a processor four times slower.
    Slow,
}

impl Conditions {
    /// Both, in the order of the table.
    pub const ALL: [Conditions; 2] = [Conditions::Free, Conditions::Slow];

    /// The name in tables and in the results file.
    pub fn name(self) -> &'static str {
        match self {
            Conditions::Free => "free",
            Conditions::Slow => "slow",
        }
    }
}

/// The names of the figures, each with its unit.
pub mod figure {
    pub const FCP: &str = "FCP, ms";
    pub const LCP: &str = "LCP, ms";
    pub const LIVE: &str = "live, ms";
    pub const FIRST_CLICK: &str = "first venue click answered, ms";
    pub const FIRST_CLICK_BLOCKED: &str = "first venue click answered, wasm blocked, ms";
    /// Of the main thread.
    pub const CPU_LIVE: &str = "CPU until live, ms";
    /// Until a click after being live is answered completely, so that work cannot hide by moving there.
    pub const CPU_ANSWERED: &str = "CPU until the first answered click, ms";
    pub const VENUE_FIRST: &str = "venue click to first paint, ms";
    pub const VENUE_COMPLETE: &str = "venue click to complete answer, ms";
    pub const ACTOR_FIRST: &str = "actor click to first paint, ms";
    pub const ACTOR_COMPLETE: &str = "actor click to complete answer, ms";
    pub const SLIDER: &str = "slider step to paint, ms";
    pub const KEY: &str = "filter key to paint, ms";
    pub const BYTES: &str = "bytes until live";
    pub const SECOND_BYTES: &str = "bytes of a second explainer until live";
    pub const REQUESTS: &str = "requests until live";
    pub const OTHER_HOSTS: &str = "requests to other hosts";
    pub const PAGE_ELEMENTS: &str = "elements of the map page";
    /// The largest of the details that are opened.
    pub const DETAIL_ELEMENTS: &str = "elements of a venue's detail";
    pub const SHIFT: &str = "layout shift";
    pub const MEMORY: &str = "script memory after load, MB";
    pub const PAN: &str = "pan, frame p95, ms";
    pub const ZOOM: &str = "zoom, frame p95, ms";
}

/// One figure of one round: its name and its value.
pub type Figure = (&'static str, f64);

/// All values of one figure: those of the site, and those of the floor in the same rounds if it has the figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// The conditions.
    pub conditions: Conditions,
    /// The figure's name with its unit.
    pub figure: &'static str,
    /// The site's values, one a round.
    pub values: Vec<f64>,
    /// The floor's values, one a round; empty if it was not measured.
    pub floor: Vec<f64>,
}

impl Series {
    /// The name of the figure in the results file.
    pub fn key(&self) -> String {
        format!("{}: {}", self.conditions.name(), self.figure)
    }

    /// How many times the floor the site takes: the median over the rounds, because the two share a round's conditions.
    /// None if the floor does not have the figure.
    pub fn ratio(&self) -> Option<f64> {
        let ratios: Vec<f64> = self
            .values
            .iter()
            .zip(&self.floor)
            .map(|(ours, floor)| ours / floor)
            .collect();
        (!ratios.is_empty()).then(|| median(&ratios))
    }
}

/// The median; not a number if there are no values.
pub fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let middle = sorted.len() / 2;
    match sorted.len() {
        0 => f64::NAN,
        even if even % 2 == 0 => (sorted[middle - 1] + sorted[middle]) / 2.0,
        _ => sorted[middle],
    }
}

/// The smallest and the largest value.
pub fn spread(values: &[f64]) -> (f64, f64) {
    let each = values.iter().copied();
    (
        each.clone().fold(f64::INFINITY, f64::min),
        each.fold(f64::NEG_INFINITY, f64::max),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn medians_and_spreads() {
        assert_eq!(median(&[3.0, 1.0, 2.0]), 2.0);
        assert_eq!(median(&[4.0, 1.0, 2.0, 3.0]), 2.5);
        assert_eq!(spread(&[3.0, 1.0, 2.0]), (1.0, 3.0));
        assert!(median(&[]).is_nan());
    }

    #[test]
    fn each_round_is_compared_with_its_own_floor() {
        let series = |values: &[f64], floor: &[f64]| Series {
            conditions: Conditions::Slow,
            figure: figure::FCP,
            values: values.to_vec(),
            floor: floor.to_vec(),
        };
        // The third round ran on a machine that was ten times slower.
        assert_eq!(
            series(&[30.0, 20.0, 300.0], &[10.0, 10.0, 100.0]).ratio(),
            Some(3.0)
        );
        assert_eq!(series(&[1.0], &[]).ratio(), None);
    }
}
