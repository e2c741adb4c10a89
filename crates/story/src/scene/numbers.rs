//! Formats sums and percentages as the interface's language writes numbers. Its separators are messages.
//!
//! Sums are whole cents. A table uses one [`Magnitude`], so that its figures can be compared down a
//! column; a sentence uses its own.

use crate::model::Story;
use crate::money::UNIT;
use locale::{Msg, Words, msg};

/// How a language writes numbers, and its words for units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NumberFormat(Words);

impl NumberFormat {
    /// The format of the interface's language.
    pub fn of(story: &Story) -> NumberFormat {
        NumberFormat(story.words)
    }

    /// The words of the language.
    pub fn words(self) -> Words {
        self.0
    }

    /// What stands before decimals.
    fn decimal(self) -> &'static str {
        self.0.text(Msg::NumberDecimal)
    }

    /// Basis points as a percentage: in English `50%`, `12.5%`.
    pub fn per_cent(self, points: u16) -> String {
        let number = self.percentage_points(points);
        self.0.format(msg::PerCent { number: &number })
    }

    /// Basis points as a number of percentage points, without a sign: in English `50`, `12.5`.
    pub fn percentage_points(self, points: u16) -> String {
        let mut number = (points / 100).to_string();
        let part = points % 100;
        if part > 0 {
            number.push_str(self.decimal());
            number.push(char::from(b'0' + (part / 10) as u8));
            if !part.is_multiple_of(10) {
                number.push(char::from(b'0' + (part % 10) as u8));
            }
        }
        number
    }

    /// A sum in units of a magnitude.
    pub fn units(self, units: u64, magnitude: Magnitude) -> String {
        let mut out = String::new();
        let part = 10u64.pow(magnitude.decimals);
        self.0.push_whole(&mut out, units / part);
        if magnitude.decimals > 0 {
            out.push_str(self.decimal());
            let digits = (units % part).to_string();
            for _ in digits.len()..magnitude.decimals as usize {
                out.push('0');
            }
            out.push_str(&digits);
        }
        out
    }

    /// A sum of cents, rounded to a magnitude. A sum that would be rounded to zero is written as less
    /// than the smallest unit.
    pub fn sum(self, cents: u64, magnitude: Magnitude) -> String {
        match magnitude.of(cents) {
            0 if cents > 0 => {
                let mut out = String::from("<\u{a0}");
                out.push_str(&self.units(1, magnitude));
                out
            }
            units => self.units(units, magnitude),
        }
    }

    /// A single sum of cents with its unit in words: `5.732 million`, or `about 5.732 million` if that is rounded.
    pub fn sum_in_words(self, cents: u64) -> String {
        let magnitude = Magnitude::for_sums([cents].into_iter());
        let sum = self.sum_with_unit(cents, magnitude);
        match magnitude.rounds([cents].into_iter()) {
            true => self.0.format(msg::AboutSum { sum: &sum }),
            false => sum,
        }
    }

    /// A sum in a magnitude that it shares with others, with its unit in words.
    pub fn sum_with_unit(self, cents: u64, magnitude: Magnitude) -> String {
        let sum = self.short(cents, magnitude);
        match magnitude.unit() {
            "" => sum,
            unit => self.0.format(msg::SumWithUnit { sum: &sum, unit }),
        }
    }

    /// A sum without trailing zeros, for figures outside tables.
    pub fn short(self, cents: u64, magnitude: Magnitude) -> String {
        let mut out = self.sum(cents, magnitude);
        if magnitude.unit > 0 && magnitude.decimals > 0 {
            let short = out.trim_end_matches('0');
            out.truncate(short.strip_suffix(self.decimal()).unwrap_or(short).len());
        }
        out
    }
}

/// The unit and the number of decimals of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Magnitude {
    unit: u32,
    decimals: u32,
}

impl Magnitude {
    /// The magnitude for sums of cents that are shown together: units up to a million, with cents if
    /// any sum has some, then thousandths of a million, billion or trillion.
    pub fn for_sums(sums: impl Iterator<Item = u64>) -> Magnitude {
        let (mut most, mut has_cents) = (0, false);
        for sum in sums {
            most = most.max(sum);
            has_cents |= !sum.is_multiple_of(UNIT);
        }
        match most / UNIT {
            0..1_000_000 => Magnitude {
                unit: 0,
                decimals: if has_cents { 2 } else { 0 },
            },
            1_000_000..1_000_000_000 => Magnitude { unit: 2, decimals: 3 },
            1_000_000_000..1_000_000_000_000 => Magnitude { unit: 3, decimals: 3 },
            _ => Magnitude { unit: 4, decimals: 3 },
        }
    }

    /// How many cents the last digit is worth.
    pub fn cents(self) -> u64 {
        UNIT * 1_000u64.pow(self.unit) / 10u64.pow(self.decimals)
    }

    /// Whether any of these sums of cents is rounded when it is written.
    pub fn rounds(self, mut sums: impl Iterator<Item = u64>) -> bool {
        sums.any(|cents| !cents.is_multiple_of(self.cents()))
    }

    /// A sum of cents in units of the last digit, rounded half up.
    pub fn of(self, cents: u64) -> u64 {
        let step = self.cents();
        cents / step + u64::from(cents % step * 2 >= step)
    }

    /// The unit that messages select by; empty below a million.
    pub fn unit(self) -> &'static str {
        match self.unit {
            2 => "million",
            3 => "billion",
            4 => "trillion",
            _ => "",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn format(language: &str) -> NumberFormat {
        NumberFormat(locale::languages::words(language))
    }

    /// The separators are those of CLDR 46 for each language.
    #[test]
    fn numbers_are_written_as_each_language_does() {
        for (language, four, five, seven, per_cent) in [
            ("en", "1,000", "10,000", "1,234,567", "12.5%"),
            ("de-AT", "1.000", "10.000", "1.234.567", "12,5\u{a0}%"),
            ("tr", "1.000", "10.000", "1.234.567", "%12,5"),
            // Spanish does not group four digits.
            ("es", "1000", "10.000", "1.234.567", "12,5\u{a0}%"),
            (
                "fr",
                "1\u{202f}000",
                "10\u{202f}000",
                "1\u{202f}234\u{202f}567",
                "12,5\u{202f}%",
            ),
            ("ru", "1\u{a0}000", "10\u{a0}000", "1\u{a0}234\u{a0}567", "12,5%"),
            ("uk", "1\u{a0}000", "10\u{a0}000", "1\u{a0}234\u{a0}567", "12,5%"),
            ("ar", "1,000", "10,000", "1,234,567", "\u{200e}12.5%\u{200e}"),
            // A language without words has English ones, and their numbers.
            ("it", "1,000", "10,000", "1,234,567", "12.5%"),
        ] {
            let format = format(language);
            let written = [1_000, 10_000, 1_234_567].map(|number| format.0.whole(number));
            assert_eq!(written, [four, five, seven], "{language}");
            assert_eq!(format.per_cent(1_250), per_cent, "{language}");
        }
    }

    #[test]
    fn percentages_have_only_the_decimals_they_need() {
        for (points, text) in [
            (5_000, "50%"),
            (1_250, "12.5%"),
            (1, "0.01%"),
            (10_000, "100%"),
            (3_333, "33.33%"),
        ] {
            assert_eq!(format("en").per_cent(points), text);
        }
    }

    #[test]
    fn formats_sums_with_units() {
        for (cents, text) in [
            (0, "0"),
            (50_050, "500.50"),
            (500_000, "5,000"),
            (573_192, "5,731.92"),
            (1_146_388, "11,463.88"),
            (5_000_050, "50,000.50"),
            (99_999_950, "999,999.50"),
            (100_000_000, "1\u{a0}million"),
            (573_200_000, "5.732\u{a0}million"),
            (573_194_000, "about 5.732\u{a0}million"),
            (1_146_387_931_000_000, "about 11.464\u{a0}trillion"),
            (4_550_000_000_000_000_000, "45,500\u{a0}trillion"),
        ] {
            assert_eq!(format("en").sum_in_words(cents), text, "{cents}");
        }
    }

    #[test]
    fn a_small_sum_among_large_ones_is_not_rounded_to_zero() {
        let magnitude = Magnitude::for_sums([5_000_000_000_000_000, 1].into_iter());
        assert_eq!(format("en").sum(1, magnitude), "<\u{a0}0.001");
        assert_eq!(format("en").sum(0, magnitude), "0.000");
        assert_eq!(format("en").sum(5_000_000_000_000_000, magnitude), "50.000");
    }
}
