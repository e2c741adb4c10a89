//! Parses dates: `MM-DD`, or `YYYY-MM-DD` if the article gives the year.

use crate::model::Day;

/// Parses a date. Without a year, 29 February is valid.
pub fn parse(text: &str) -> Option<Day> {
    let (year, month_and_day) = match text.len() {
        5 => (0, text),
        10 => {
            let (year, rest) = text.split_at_checked(4)?;
            let year = number(year)?;
            // Year 0 means "no year" in the model, so it cannot be written.
            (
                if year == 0 { return None } else { year },
                rest.strip_prefix('-')?,
            )
        }
        _ => return None,
    };
    let (month, day) = month_and_day.split_once('-')?;
    if month.len() != 2 || day.len() != 2 {
        return None;
    }
    let (month, day) = (number(month)? as u8, number(day)? as u8);
    let within = (1..=12).contains(&month) && (1..=days_of(year, month)).contains(&day);
    within.then_some(Day { year, month, day })
}

/// The length of a month.
fn days_of(year: u16, month: u8) -> u8 {
    let leap =
        year == 0 || (year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Parses digits only; `parse` of the standard library would accept a sign.
fn number(text: &str) -> Option<u16> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<(u16, u8, u8)>) {
        let found = parse(text).map(|day| (day.year, day.month, day.day));
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn parses_dates() {
        check("06-10", Some((0, 6, 10)));
        check("2025-06-10", Some((2025, 6, 10)));
        check("02-29", Some((0, 2, 29)));
        check("2024-02-29", Some((2024, 2, 29)));
        check("2000-02-29", Some((2000, 2, 29)));
        for text in [
            "2025-02-29",
            "1900-02-29",
            "02-30",
            "04-31",
            "13-01",
            "00-10",
            "06-00",
            "6-10",
            "06-1",
            "0000-01-01",
            "+1-01",
            "06/10",
            "",
            "06-10T00",
            "2025-6-100",
            "é-010",
            "ééééé",
            "ééé-01-01",
        ] {
            check(text, None);
        }
    }
}
