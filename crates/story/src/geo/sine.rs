//! Sine and cosine of an angle in degrees.
//!
//! The general functions take any number of radians, and carry 4 KB of code and tables to bring
//! a huge one into the first turn. Degrees come into the first eighth of a turn by an exact
//! subtraction, and from there the polynomials are those of FreeBSD's `k_sin.c` and `k_cos.c`
//! (Sun Microsystems, 1993), good to the last bit or the one before it. Only operations that
//! IEEE 754 rounds exactly are used, so every machine gives the same bits.

/// Coefficients of the sine's polynomial, for the third power and on.
const SINE: [f64; 6] = [
    -1.666_666_666_666_663_2e-1,
    8.333_333_333_322_49e-3,
    -1.984_126_982_985_795e-4,
    2.755_731_370_707_006_8e-6,
    -2.505_076_025_340_686_3e-8,
    1.589_690_995_211_55e-10,
];
/// Coefficients of the cosine's polynomial, for the fourth power and on.
const COSINE: [f64; 6] = [
    4.166_666_666_666_66e-2,
    -1.388_888_888_887_411e-3,
    2.480_158_728_947_673e-5,
    -2.755_731_435_139_066_3e-7,
    2.087_572_321_298_175e-9,
    -1.135_964_755_778_819_5e-11,
];

/// The sine and the cosine of an angle in degrees; no numbers for one that is infinite.
#[must_use]
pub fn sin_cos(degrees: f64) -> (f64, f64) {
    let quarter = (degrees / 90.0 + 0.5).floor();
    let angle = (degrees - 90.0 * quarter).to_radians();
    let square = angle * angle;
    let sine = angle + angle * square * polynomial(&SINE, square);
    let cosine = 1.0 - 0.5 * square + square * square * polynomial(&COSINE, square);
    match quarter.rem_euclid(4.0) as u8 {
        0 => (sine, cosine),
        1 => (cosine, -sine),
        2 => (-sine, -cosine),
        _ => (-cosine, sine),
    }
}

/// The value of a polynomial, lowest power first, by Horner's rule.
fn polynomial(coefficients: &[f64; 6], at: f64) -> f64 {
    coefficients
        .iter()
        .rev()
        .fold(0.0, |sum, factor| sum * at + factor)
}

#[cfg(test)]
mod tests {
    use super::sin_cos;

    #[test]
    fn agrees_with_libm() {
        for step in -40_000..40_000 {
            let degrees = f64::from(step) * 0.0173;
            let (sine, cosine) = sin_cos(degrees);
            let (expected_sine, expected_cosine) = libm::sincos(degrees.to_radians());
            assert!((sine - expected_sine).abs() < 2e-15, "{degrees}");
            assert!((cosine - expected_cosine).abs() < 2e-15, "{degrees}");
        }
    }

    #[test]
    fn quarters_of_a_turn_are_exact() {
        for (degrees, expected) in [
            (0.0, (0.0, 1.0)),
            (90.0, (1.0, 0.0)),
            (180.0, (0.0, -1.0)),
            (-90.0, (-1.0, 0.0)),
            (-180.0, (0.0, -1.0)),
            (450.0, (1.0, 0.0)),
        ] {
            assert_eq!(sin_cos(degrees), expected, "{degrees}");
        }
    }

    #[test]
    fn infinite_angles_give_nan() {
        assert!(sin_cos(f64::INFINITY).0.is_nan() && sin_cos(f64::NAN).1.is_nan());
    }
}
