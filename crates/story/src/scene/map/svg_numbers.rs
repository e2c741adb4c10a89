//! Numbers for SVG attributes, as whole hundredths. Formatting floating point would add code that
//! every reader has to load.

use core::fmt::Write as _;

use crate::geo::camera::{self, ViewBox};
use crate::geo::projection::Point;

/// A position in a picture, in basis points of its width and height.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PicturePoint {
    pub x: i32,
    pub y: i32,
}

impl PicturePoint {
    /// The position in a picture of a point on the base map.
    pub fn of(shown: ViewBox, place: Point) -> PicturePoint {
        let (x, y) = shown.relative(place);
        PicturePoint {
            x: share(x),
            y: share(y),
        }
    }
}

/// A fraction in basis points. Positions far outside the picture are clamped.
pub(super) fn share(share: f64) -> i32 {
    hundredths(share.clamp(-50.0, 50.0) * 100.0)
}

/// Basis points as a percentage: `12.34%`.
pub fn percent(hundredths: i32) -> String {
    let mut text = decimal(hundredths);
    text.push('%');
    text
}

/// A value in hundredths, rounded.
pub fn hundredths(value: f64) -> i32 {
    camera::round_to_i32(value * 100.0)
}

/// Hundredths as a decimal number.
pub fn decimal(hundredths: i32) -> String {
    let mut text = String::new();
    let size = hundredths.unsigned_abs();
    if hundredths < 0 {
        text.push('-');
    }
    // Writing to a string cannot fail.
    let _ = write!(text, "{}", size / 100);
    let part = size % 100;
    if part > 0 {
        text.push('.');
        text.push(char::from(b'0' + (part / 10) as u8));
        if !part.is_multiple_of(10) {
            text.push(char::from(b'0' + (part % 10) as u8));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_hundredths_without_trailing_zeros() {
        for (number, words) in [
            (0, "0"),
            (100, "1"),
            (1234, "12.34"),
            (1230, "12.3"),
            (5, "0.05"),
            (-5, "-0.05"),
            (-12_000, "-120"),
            (i32::MIN, "-21474836.48"),
        ] {
            assert_eq!(decimal(number), words);
            assert_eq!(percent(number), format!("{words}%"));
        }
    }

    #[test]
    fn far_positions_are_clamped() {
        assert_eq!(share(0.125), 1250);
        assert_eq!(share(1e300), 500_000);
        assert_eq!(share(f64::NEG_INFINITY), -500_000);
        assert_eq!(hundredths(-0.004), 0);
    }
}
