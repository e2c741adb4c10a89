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

/// One figure of one round: its name and its value.
pub type Figure = (&'static str, f64);

/// The page that was measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// A page of the site.
    Ours,
    /// The smallest page with the same facts, for comparison.
    Floor,
}

/// All values of one figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// The conditions.
    pub conditions: Conditions,
    /// The page.
    pub page: Page,
    /// The figure's name with its unit.
    pub figure: &'static str,
    /// The values, one a round.
    pub values: Vec<f64>,
}

impl Series {
    /// The name of the figure in the results file.
    pub fn key(&self) -> String {
        match self.page {
            Page::Ours => format!("{}: {}", self.conditions.name(), self.figure),
            Page::Floor => format!("floor, {}: {}", self.conditions.name(), self.figure),
        }
    }

    /// The median.
    pub fn median(&self) -> f64 {
        let mut sorted = self.values.clone();
        sorted.sort_by(f64::total_cmp);
        let middle = sorted.len() / 2;
        match sorted.len() {
            0 => f64::NAN,
            even if even % 2 == 0 => (sorted[middle - 1] + sorted[middle]) / 2.0,
            _ => sorted[middle],
        }
    }

    /// The smallest and the largest value.
    pub fn spread(&self) -> (f64, f64) {
        let smallest = self.values.iter().copied().fold(f64::INFINITY, f64::min);
        (
            smallest,
            self.values.iter().copied().fold(f64::NEG_INFINITY, f64::max),
        )
    }
}
