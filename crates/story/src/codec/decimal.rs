//! Numbers with a point, most of which are short decimals.

/// Stands before the eight bytes of a number that is no short decimal. No packed decimal is this number.
pub(crate) const EXACT: u64 = 7;

/// The powers of ten for as many places behind the point as a short decimal may have.
const POWERS: [f64; 7] = [1.0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6];

/// Two different decimals of up to fifteen digits are two different numbers.
const LIMIT: u64 = 1_000_000_000_000_000;

/// A short decimal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Decimal {
    is_negative: bool,
    /// All digits, as a whole number.
    digits: u64,
    /// How many of them stand behind the point.
    places: usize,
}

/// A number as the decimal with the fewest places, if it is one.
pub(crate) fn decimal(number: f64) -> Option<Decimal> {
    let size = number.abs();
    POWERS.iter().enumerate().find_map(|(places, power)| {
        let digits = (size * power + 0.5) as u64;
        (digits < LIMIT && digits as f64 / power == size).then_some(Decimal {
            is_negative: number.is_sign_negative(),
            digits,
            places,
        })
    })
}

impl Decimal {
    /// The number. It is the nearest one to the decimal, because the power of ten is exact.
    pub(crate) fn value(self) -> f64 {
        // After a failure the number does not matter.
        let size = self.digits as f64 / POWERS.get(self.places).copied().unwrap_or(1.0);
        if self.is_negative { -size } else { size }
    }

    /// All of it in one number: three bits for the places, one for the sign, then the digits.
    #[cfg(feature = "file")]
    pub(crate) fn packed(self) -> u64 {
        self.digits << 4 | u64::from(self.is_negative) << 3 | self.places as u64
    }

    /// The decimal of a packed number.
    pub(crate) fn unpacked(packed: u64) -> Decimal {
        Decimal {
            is_negative: packed & 8 != 0,
            digits: packed >> 4,
            places: packed as usize & 7,
        }
    }
}

#[cfg(all(test, feature = "file"))]
mod tests {
    use super::*;

    #[test]
    fn short_decimals_have_one_form() {
        for (number, digits, places) in [
            (0.0, 0, 0),
            (-0.0, 0, 0),
            (30.0, 30, 0),
            (24.7, 247, 1),
            (-654.14365, 65_414_365, 5),
            (0.000_001, 1, 6),
            (999_999_999.999_999, 999_999_999_999_999, 6),
        ] {
            let found = decimal(number).expect("a short decimal");
            assert_eq!((found.digits, found.places), (digits, places), "{number}");
            assert_eq!(Decimal::unpacked(found.packed()), found);
            assert_eq!(found.value().to_bits(), number.to_bits());
            assert_ne!(found.packed(), EXACT);
        }
        // 2.5 with a zero behind it.
        let longer = Decimal {
            is_negative: false,
            digits: 250,
            places: 2,
        };
        assert_ne!(decimal(longer.value()), Some(longer));
    }

    #[test]
    fn other_numbers_are_no_short_decimals() {
        for number in [1.0 / 3.0, 1e-9, 1e15, f64::MAX, f64::INFINITY, f64::NAN] {
            assert_eq!(decimal(number), None, "{number}");
        }
    }
}
