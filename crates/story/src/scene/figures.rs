//! Numbers in words and figures, as the page's language writes them.
//!
//! Money arrives in whole cents and leaves as text. A table has one [`Step`], so that its
//! figures can be compared down a column; a sentence has one of its own.

use crate::money::UNIT;

/// How a language groups thousands and marks decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    group: char,
    decimal: char,
}

impl Style {
    /// The style of a BCP 47 language tag.
    pub fn of(language: &str) -> Style {
        let (group, decimal) = match language.get(..2).unwrap_or(language) {
            "de" | "es" | "it" | "nl" | "pt" | "tr" | "da" | "id" | "el" | "ro" | "sl" | "hr" => ('.', ','),
            "fr" | "ru" | "uk" | "pl" | "cs" | "sk" | "fi" | "sv" | "nb" | "no" | "bg" | "hu" | "kk" => {
                ('\u{a0}', ',')
            }
            _ => (',', '.'),
        };
        Style { group, decimal }
    }

    /// A whole number with its thousands apart.
    pub fn whole(self, number: u64) -> String {
        let mut out = String::new();
        self.push_whole(&mut out, number);
        out
    }

    fn push_whole(self, out: &mut String, number: u64) {
        let digits = number.to_string();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                out.push(self.group);
            }
            out.push(digit);
        }
    }

    /// A share in basis points as per cent: `50%`, `12.5%`.
    pub fn per_cent(self, points: u16) -> String {
        let mut out = (points / 100).to_string();
        let part = points % 100;
        if part > 0 {
            out.push(self.decimal);
            out.push(char::from(b'0' + (part / 10) as u8));
            if !part.is_multiple_of(10) {
                out.push(char::from(b'0' + (part % 10) as u8));
            }
        }
        out.push('%');
        out
    }

    /// A sum in steps: see [`Step`].
    pub fn steps(self, steps: u64, step: Step) -> String {
        let mut out = String::new();
        let part = 10u64.pow(step.decimals);
        self.push_whole(&mut out, steps / part);
        if step.decimals > 0 {
            out.push(self.decimal);
            let digits = (steps % part).to_string();
            for _ in digits.len()..step.decimals as usize {
                out.push('0');
            }
            out.push_str(&digits);
        }
        out
    }

    /// A sum of whole cents, rounded to a step; what is smaller than the step and not nothing
    /// says so instead of looking like zero.
    pub fn sum(self, cents: u64, step: Step) -> String {
        match step.of(cents) {
            0 if cents > 0 => {
                let mut out = String::from("<\u{a0}");
                out.push_str(&self.steps(1, step));
                out
            }
            steps => self.steps(steps, step),
        }
    }

    /// A sum of whole cents by itself, with its unit in words: `5.732 million`.
    pub fn sum_in_words(self, cents: u64) -> String {
        self.sum_with_unit(cents, Step::for_sums([cents].into_iter()))
    }

    /// A sum in a step that it shares with others, with its unit in words.
    pub fn sum_with_unit(self, cents: u64, step: Step) -> String {
        let mut out = self.short(cents, step);
        if !step.word().is_empty() {
            out.push('\u{a0}');
            out.push_str(step.word());
        }
        out
    }

    /// A sum in thousandths without zeros at its end, for figures that stand alone.
    pub fn short(self, cents: u64, step: Step) -> String {
        let mut out = self.sum(cents, step);
        if step.unit > 0 && step.decimals > 0 {
            out.truncate(out.trim_end_matches('0').trim_end_matches(self.decimal).len());
        }
        out
    }
}

/// What one place at the end of a figure is worth: its unit and its decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    unit: u32,
    decimals: u32,
}

impl Step {
    /// The step for sums of whole cents that stand together: cents while they are small, whole
    /// units up to a million, then thousandths of a million, billion or trillion.
    pub fn for_sums(sums: impl Iterator<Item = u64>) -> Step {
        let (mut most, mut odd) = (0, false);
        for sum in sums {
            most = most.max(sum);
            odd |= !sum.is_multiple_of(UNIT);
        }
        match most / UNIT {
            0..10_000 => Step {
                unit: 0,
                decimals: if odd { 2 } else { 0 },
            },
            10_000..1_000_000 => Step { unit: 0, decimals: 0 },
            1_000_000..1_000_000_000 => Step { unit: 2, decimals: 3 },
            1_000_000_000..1_000_000_000_000 => Step { unit: 3, decimals: 3 },
            _ => Step { unit: 4, decimals: 3 },
        }
    }

    /// Cents in a step.
    pub fn cents(self) -> u64 {
        UNIT * 1_000u64.pow(self.unit) / 10u64.pow(self.decimals)
    }

    /// A sum of whole cents in steps, half a step upwards.
    pub fn of(self, cents: u64) -> u64 {
        let step = self.cents();
        cents / step + u64::from(cents % step * 2 >= step)
    }

    /// The unit in words; empty for ones.
    pub fn word(self) -> &'static str {
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

    const ENGLISH: Style = Style {
        group: ',',
        decimal: '.',
    };

    #[test]
    fn whole_numbers_and_shares() {
        for (number, text) in [(0, "0"), (999, "999"), (1_000, "1,000"), (1_234_567, "1,234,567")] {
            assert_eq!(ENGLISH.whole(number), text);
        }
        for (points, text) in [
            (5_000, "50%"),
            (1_250, "12.5%"),
            (1, "0.01%"),
            (10_000, "100%"),
            (3_333, "33.33%"),
        ] {
            assert_eq!(ENGLISH.per_cent(points), text);
        }
        assert_eq!(Style::of("de-AT").whole(1_234_567), "1.234.567");
        assert_eq!(Style::of("fr").per_cent(1_250), "12,5%");
    }

    #[test]
    fn sums_in_words() {
        for (cents, text) in [
            (0, "0"),
            (50_050, "500.50"),
            (500_000, "5,000"),
            (573_192, "5,731.92"),
            (1_146_388, "11,464"),
            (99_999_950, "1,000,000"),
            (100_000_000, "1\u{a0}million"),
            (573_194_000, "5.732\u{a0}million"),
            (1_146_387_931_000_000, "11.464\u{a0}trillion"),
            (4_550_000_000_000_000_000, "45,500\u{a0}trillion"),
        ] {
            assert_eq!(ENGLISH.sum_in_words(cents), text, "{cents}");
        }
    }

    #[test]
    fn a_small_sum_among_large_ones_is_not_zero() {
        let step = Step::for_sums([5_000_000_000_000_000, 1].into_iter());
        assert_eq!(ENGLISH.sum(1, step), "<\u{a0}0.001");
        assert_eq!(ENGLISH.sum(0, step), "0.000");
        assert_eq!(ENGLISH.sum(5_000_000_000_000_000, step), "50.000");
    }
}
