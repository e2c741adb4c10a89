//! Colours and their contrast.
//!
//! The formulas and the limit are those of WCAG 2.2 (relative luminance, contrast ratio, success
//! criterion 1.4.3). The script for host pages does the same for their accent.

use core::fmt;

/// The minimum contrast of text on its background (WCAG 2.2, level AA).
pub const LEAST_CONTRAST: f64 = 4.5;

/// Above this luminance black contrasts more than white.
const LIGHT: f64 = 0.18;

/// The number of steps from a colour to black or white; the script for host pages takes as many.
const STEPS: i32 = 50;

/// A colour of the sRGB space: red, green, blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Colour(pub [u8; 3]);

impl Colour {
    /// Parses `#rrggbb` in lowercase.
    pub fn read(text: &str) -> Option<Colour> {
        let digits = text.strip_prefix('#')?;
        let plain = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        if digits.len() != 6 || !digits.bytes().all(plain) {
            return None;
        }
        let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
        Some(Colour([part(0)?, part(2)?, part(4)?]))
    }

    /// The relative luminance, from 0 (black) to 1 (white).
    pub fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(|part| {
            let part = f64::from(part) / 255.0;
            match part <= 0.04045 {
                true => part / 12.92,
                false => ((part + 0.055) / 1.055).powf(2.4),
            }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// The contrast ratio with another colour, from 1 to 21.
    pub fn contrast(self, other: Colour) -> f64 {
        let (one, two) = (self.luminance() + 0.05, other.luminance() + 0.05);
        one.max(two) / one.min(two)
    }

    /// The most similar colour that is readable on all of these backgrounds: darker if all of them
    /// are light, otherwise lighter.
    pub fn readable_on(self, grounds: &[Colour]) -> Colour {
        let end = match grounds.iter().all(|ground| ground.luminance() > LIGHT) {
            true => 0,
            false => 255,
        };
        let mixed = |step: i32| {
            Colour(self.0.map(|part| {
                let part = i32::from(part);
                // Rounded half away from zero, as in the script; the result lies between the two.
                let moved = f64::from((end - part) * step) / f64::from(STEPS);
                (part + moved.round() as i32) as u8
            }))
        };
        let reads = |colour: &Colour| {
            grounds
                .iter()
                .all(|&ground| colour.contrast(ground) >= LEAST_CONTRAST)
        };
        (0..=STEPS).map(mixed).find(reads).unwrap_or(mixed(STEPS))
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(out, "#{red:02x}{green:02x}{blue:02x}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const WHITE: Colour = Colour([255; 3]);
    const BLACK: Colour = Colour([0; 3]);

    #[test]
    fn colours_are_read_and_written() {
        assert_eq!(Colour::read("#b5391b"), Some(Colour([0xb5, 0x39, 0x1b])));
        assert_eq!(Colour([0xb5, 0x39, 0x1b]).to_string(), "#b5391b");
        for wrong in [
            "b5391b", "#b53", "#B5391B", "#b5391g", "#+5391b", "red", "", "#b5391b0",
        ] {
            assert_eq!(Colour::read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn contrast_ratios_match_wcag() {
        assert!((WHITE.contrast(BLACK) - 21.0).abs() < 1e-9);
        assert!((WHITE.contrast(WHITE) - 1.0).abs() < 1e-9);
        // #767676 is the well-known lightest grey that passes on white; #777777 does not.
        assert!(Colour([0x76; 3]).contrast(WHITE) >= LEAST_CONTRAST);
        assert!(Colour([0x77; 3]).contrast(WHITE) < LEAST_CONTRAST);
    }

    #[test]
    fn only_unreadable_colours_are_adjusted() {
        let blue = Colour([0x1f, 0x4f, 0xa0]);
        assert_eq!(blue.readable_on(&[WHITE]), blue);
        let yellow = Colour([0xff, 0xe0, 0x33]);
        assert_ne!(yellow.readable_on(&[WHITE]), yellow);
        assert_eq!(yellow.readable_on(&[BLACK]), yellow);
    }

    proptest! {
        #[test]
        fn adjusted_colours_are_readable(colour: [u8; 3], ground: [u8; 3]) {
            let (colour, ground) = (Colour(colour), Colour(ground));
            prop_assert!(colour.readable_on(&[ground]).contrast(ground) >= LEAST_CONTRAST);
        }
    }
}
