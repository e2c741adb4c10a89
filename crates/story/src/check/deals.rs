//! Deals: shares add up, in basis points.

use crate::check::diagnostics::Diagnostics;
use crate::check::json_path::JsonPath;
use crate::diagnostic::ErrorKind;
use crate::file::{DealFile, ShareFile, StoryFile};

/// The whole, in basis points.
const WHOLE: u64 = 10_000;

/// Checks a story's deals.
pub fn check(file: &StoryFile, diagnostics: &mut Diagnostics) {
    let root = &JsonPath::root();
    let list = &root.key("deals");
    for (index, deal) in file.deals.iter().enumerate() {
        let path = &list.item(index);
        check_deal(deal, path, diagnostics);
    }
}

fn check_deal(deal: &DealFile, path: &JsonPath, diagnostics: &mut Diagnostics) {
    let (deductions, shares) = (&path.key("deductions"), &path.key("shares"));
    for (key, parts, shared) in [
        (deductions, &deal.deductions, false),
        (shares, &deal.shares, true),
    ] {
        for (index, part) in parts.iter().enumerate() {
            let fixed = part.yearly.is_some();
            if fixed && (shared || part.basis_points > 0) {
                diagnostics.error(&key.item(index).key("yearly"), ErrorKind::YearlyShare);
            }
        }
    }
    let taken = sum(&deal.deductions);
    if taken >= WHOLE && !diagnostics.is_tainted_within(deductions) {
        diagnostics.error(deductions, ErrorKind::NothingToShare { sum: taken });
    }
    let sum = sum(&deal.shares);
    if diagnostics.is_tainted_within(shares) {
        return;
    }
    match (sum, &deal.remainder) {
        (WHOLE, Some(_)) => diagnostics.error(&path.key("remainder"), ErrorKind::NothingRemains),
        (WHOLE, None) => {}
        (0..WHOLE, None) if !diagnostics.is_tainted(&path.key("remainder")) => {
            diagnostics.error(shares, ErrorKind::SharesUnder { sum });
        }
        (0..WHOLE, _) => {}
        _ => diagnostics.error(shares, ErrorKind::SharesOver { sum }),
    }
}

fn sum(shares: &[ShareFile]) -> u64 {
    shares.iter().map(|share| u64::from(share.basis_points)).sum()
}
