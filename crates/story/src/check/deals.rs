//! Deals: shares that add up, in whole hundredths of a per cent.

use super::finding::{At, Findings};
use crate::file::{DealFile, ShareFile, StoryFile};
use crate::problem::ProblemKind;

/// The whole, in hundredths of a per cent.
const WHOLE: u64 = 10_000;

/// Notes what is wrong or odd about a story's deals.
pub fn check(file: &StoryFile, findings: &mut Findings) {
    let root = &At::root();
    let list = &root.key("deals");
    for (index, deal) in file.deals.iter().enumerate() {
        let at = &list.item(index);
        check_deal(deal, at, findings);
    }
}

fn check_deal(deal: &DealFile, at: &At, findings: &mut Findings) {
    let (deductions, shares) = (&at.key("deductions"), &at.key("shares"));
    for (key, parts, shared) in [
        (deductions, &deal.deductions, false),
        (shares, &deal.shares, true),
    ] {
        for (index, part) in parts.iter().enumerate() {
            let fixed = part.yearly.is_some();
            if fixed && (shared || part.basis_points > 0) {
                findings.problem(&key.item(index).key("yearly"), ProblemKind::YearlyShare);
            }
        }
    }
    let taken = sum(&deal.deductions);
    if taken >= WHOLE && !findings.doubts_within(deductions) {
        findings.problem(deductions, ProblemKind::NothingToShare { sum: taken });
    }
    let sum = sum(&deal.shares);
    if findings.doubts_within(shares) {
        return;
    }
    match (sum, &deal.remainder) {
        (WHOLE, Some(_)) => findings.problem(&at.key("remainder"), ProblemKind::NothingRemains),
        (WHOLE, None) => {}
        (0..WHOLE, None) if !findings.doubts(&at.key("remainder")) => {
            findings.problem(shares, ProblemKind::SharesUnder { sum });
        }
        (0..WHOLE, _) => {}
        _ => findings.problem(shares, ProblemKind::SharesOver { sum }),
    }
}

fn sum(shares: &[ShareFile]) -> u64 {
    shares.iter().map(|share| u64::from(share.basis_points)).sum()
}
