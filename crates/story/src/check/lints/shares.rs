//! The shares of deals: typed in the right unit, and the same as in their statements.

use crate::check::diagnostics::Diagnostics;
use crate::check::json_path::JsonPath;
use crate::diagnostic::WarningKind;
use crate::file::{ShareFile, StoryFile};

/// One per cent, in basis points. Per cents typed as such are all under it.
const ONE_PERCENT: u16 = 100;
/// What follows a number that is a percentage.
const SIGNS: [&str; 4] = ["%", "٪", "per cent", "percent"];

/// Reports shares that were probably typed in per cent, and statements with another percentage.
pub fn check(file: &StoryFile, diagnostics: &mut Diagnostics) {
    let root = &JsonPath::root();
    let deals = &root.key("deals");
    for (index, deal) in file.deals.iter().enumerate() {
        let deal_path = &deals.item(index);
        let lists = [("deductions", &deal.deductions), ("shares", &deal.shares)];
        let all = || lists.iter().flat_map(|(_, shares)| shares.iter());
        let largest = all().map(|share| share.basis_points).max().unwrap_or(0);
        let in_percent = (1..=ONE_PERCENT).contains(&largest);
        for (key, shares) in lists {
            for (place, share) in shares.iter().enumerate() {
                let list = &deal_path.key(key);
                let path = &list.item(place);
                if in_percent && share.basis_points > 0 {
                    let basis_points = share.basis_points;
                    diagnostics.warning(
                        &path.key("basis_points"),
                        WarningKind::SharesInPercent { basis_points },
                    );
                } else if let Some(written) = other_percentage(share) {
                    let basis_points = share.basis_points;
                    let kind = WarningKind::ShareNotInStatement {
                        basis_points,
                        written,
                    };
                    diagnostics.warning(&path.key("statement").key("text"), kind);
                }
            }
        }
    }
}

/// A percentage in the statement of a share, if there are some and none is the share.
fn other_percentage(share: &ShareFile) -> Option<String> {
    let written = percentages(&share.statement.text);
    let is_share = |written: &&str| {
        let number = written.replace(',', ".").parse::<f64>();
        number.is_ok_and(|number| (number * 100.0 - f64::from(share.basis_points)).abs() < 0.5)
    };
    match share.yearly.is_some() || written.iter().any(is_share) {
        true => None,
        false => written.first().map(|written| (*written).to_owned()),
    }
}

/// The numbers in digits that a sign or word for per cent follows.
fn percentages(text: &str) -> Vec<&str> {
    let is_number = |letter: char| letter.is_ascii_digit() || matches!(letter, '.' | ',');
    let ends = text.char_indices().filter(|(at, _)| {
        let rest = text[*at..].trim_start();
        SIGNS.iter().any(|sign| rest.starts_with(sign))
    });
    let numbers = ends.filter_map(|(end, _)| {
        let before = &text[..end];
        let start = before.trim_end_matches(is_number).len();
        Some(before[start..].trim_matches(['.', ','])).filter(|number| !number.is_empty())
    });
    numbers.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        assert_eq!(percentages(text), expected, "{text}");
    }

    #[test]
    fn finds_percentages() {
        check("Half, 50%, goes", &["50"]);
        check("12.5 per cent or 3,5\u{a0}% of 2028", &["12.5", "3,5"]);
        check("In 2028, the % sign", &[]);
        check("40 percent. 7٪", &["40", "7"]);
    }
}
