//! The ranges of the values that readers can change.

/// Annual revenue of the what-if, in whole units: smallest, default, largest.
pub const REVENUE: (u64, u64, u64) = (1_000, 1_000, 1_000_000_000_000);
/// Years of the what-if: smallest, default, largest.
pub const YEARS: (u8, u8, u8) = (1, 10, 50);
/// Yearly growth of the what-if in per cent: smallest, default, largest.
pub const GROWTH: (i8, i8, i8) = (-20, 0, 20);
/// Zoom of the map: smallest and largest.
pub const ZOOM: (f64, f64) = (1.0, 8.0);
