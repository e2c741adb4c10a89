//! The money of the what-if: sums, monotonicity, edges, and an independent recomputation.

use super::*;

/// A small generator of numbers, so that a failing case can be repeated.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }

    fn what_if(&mut self) -> WhatIf {
        let digits = self.below(10) as u32 + 3;
        let revenue = self.below(10u64.pow(digits)) + 1_000;
        WhatIf::new(revenue, self.below(50) as u8 + 1, self.below(41) as i8 - 20)
    }

    fn terms(&mut self) -> Terms {
        let mut left = u64::from(WHOLE);
        let count = self.below(6) + 1;
        let mut shares: Vec<u16> = (0..count)
            .map(|_| {
                let points = self.below(left + 1);
                left -= points;
                points as u16
            })
            .collect();
        if self.below(3) == 0 {
            // As often as not real deals split everything.
            shares[0] += left as u16;
        }
        let deductions = (0..self.below(3))
            .map(|_| match self.below(2) {
                0 => Deduction::Part(self.below(5_001) as u16),
                _ => Deduction::Yearly(self.below(1_000_000)),
            })
            .collect();
        Terms { deductions, shares }
    }
}

fn fund(points: u16) -> Terms {
    Terms {
        deductions: vec![],
        shares: vec![points],
    }
}

fn check_sums(sums: &Sums, context: &str) {
    assert_eq!(
        sums.revenue + sums.loss,
        sums.deducted() + sums.split(),
        "{context}: {sums:?}"
    );
}

#[test]
fn parts_always_add_up() {
    let mut dice = Dice(7);
    for round in 0..4_000 {
        let (what_if, terms) = (dice.what_if(), dice.terms());
        let years = years(what_if, &terms);
        let context = format!("round {round}, {what_if:?}, {terms:?}");
        for year in &years {
            check_sums(&year.alone, &context);
            check_sums(&year.so_far, &context);
            assert!(
                year.alone.loss == 0 || year.alone.split() == 0,
                "{context}: a loss year splits nothing"
            );
        }
        let whole = terms.shares.iter().map(|&points| u32::from(points)).sum::<u32>() == u32::from(WHOLE);
        assert!(
            !whole || years.iter().all(|year| year.so_far.rest == 0),
            "{context}: nothing is left of the whole"
        );
        let added: u64 = years.iter().map(|year| year.alone.revenue).sum();
        assert_eq!(
            years.last().map(|year| year.so_far.revenue),
            Some(added),
            "{context}"
        );
    }
}

#[test]
fn all_range_limits_are_handled() {
    // Overflow panics in tests; the largest sum is compared with the bound in the module's text.
    let terms = [
        fund(0),
        fund(1),
        fund(9_999),
        fund(WHOLE),
        Terms {
            deductions: vec![Deduction::Part(WHOLE)],
            shares: vec![5_000],
        },
        Terms {
            deductions: vec![Deduction::Yearly(MOST_YEARLY)],
            shares: vec![2_000; 5],
        },
        Terms {
            deductions: vec![Deduction::Yearly(MOST_YEARLY); 9],
            shares: vec![WHOLE],
        },
    ];
    for terms in &terms {
        for revenue in [REVENUE.0, REVENUE.0 + 1, REVENUE.2 - 1, REVENUE.2] {
            for growth in [GROWTH.0, -1, 0, 1, GROWTH.2] {
                for count in [YEARS.0, YEARS.2] {
                    let years = years(WhatIf::new(revenue, count, growth), terms);
                    assert_eq!(years.len(), usize::from(count));
                    years.iter().for_each(|year| check_sums(&year.so_far, "edge"));
                }
            }
        }
    }
    let most = years(WhatIf::new(u64::MAX, u8::MAX, i8::MAX), &fund(WHOLE));
    let sum = most.last().unwrap().so_far.revenue;
    assert!(
        sum > 4_500_000_000_000_000_000 && sum < 4_600_000_000_000_000_000,
        "{sum}"
    );
}

#[test]
fn sums_grow_with_revenue_and_years() {
    let mut dice = Dice(11);
    for round in 0..2_000 {
        let (what_if, terms) = (dice.what_if(), dice.terms());
        let last = |what_if: WhatIf| years(what_if, &terms).pop().unwrap().so_far;
        let here = last(what_if);
        let WhatIf {
            revenue,
            years: count,
            growth,
        } = what_if;
        for more in [
            WhatIf::new(revenue + 1 + dice.below(1_000), count, growth),
            WhatIf::new(revenue, count + 1, growth),
            WhatIf::new(revenue, count, growth + 1),
        ] {
            let there = last(more);
            let context = format!("round {round}, {what_if:?}, {more:?}, {terms:?}");
            assert!(there.revenue >= here.revenue, "{context}");
            // Left-over cents wander between parts: a part may lose fewer of them than there are parts and years.
            let slack = terms.shares.len() as u64 * u64::from(YEARS.2);
            for (a, b) in here.shares.iter().zip(&there.shares) {
                assert!(b + slack >= *a, "{context}: {a} then {b}");
            }
            if terms.shares.len() == 1 {
                assert!(
                    there.shares >= here.shares,
                    "{context}: one share never loses a cent"
                );
            }
        }
    }
}

/// The same sums by another road: exact fractions of 128 bits, and a search for the rounded
/// value instead of a formula.
#[test]
fn an_independent_recomputation_agrees() {
    let rounded_down = |sum: u128, points: u128| {
        let (mut low, mut high) = (0u128, sum);
        while low < high {
            let middle = (low + high).div_ceil(2);
            if middle * 10_000 <= sum * points {
                low = middle
            } else {
                high = middle - 1
            }
        }
        low
    };
    let mut dice = Dice(13);
    for round in 0..600 {
        let (what_if, terms) = (dice.what_if(), dice.terms());
        let mut revenue = u128::from(what_if.revenue) * 100;
        let mut totals = vec![0u128; terms.shares.len()];
        let mut rest_total = 0u128;
        for at in 0..what_if.years {
            if at > 0 {
                let exact = revenue * (100 + i128::from(what_if.growth)) as u128;
                revenue = exact / 100 + u128::from(exact % 100 >= 50);
            }
            let taken: u128 = (terms.deductions.iter())
                .map(|deduction| match *deduction {
                    Deduction::Part(points) => rounded_down(revenue, u128::from(points)),
                    Deduction::Yearly(units) => u128::from(units) * 100,
                })
                .sum();
            if taken >= revenue {
                continue;
            }
            let net = revenue - taken;
            let mut parts: Vec<u128> = terms
                .shares
                .iter()
                .map(|&points| rounded_down(net, u128::from(points)))
                .collect();
            let left = net - parts.iter().sum::<u128>();
            if terms.shares.iter().map(|&points| u32::from(points)).sum::<u32>() == 10_000 {
                parts.iter_mut().take(left as usize).for_each(|part| *part += 1);
            } else {
                rest_total += left;
            }
            totals
                .iter_mut()
                .zip(parts)
                .for_each(|(total, part)| *total += part);
        }
        let years = years(what_if, &terms);
        let sums = &years.last().unwrap().so_far;
        let shares: Vec<u128> = sums.shares.iter().map(|&share| u128::from(share)).collect();
        assert_eq!(
            (shares, u128::from(sums.rest)),
            (totals, rest_total),
            "round {round}, {what_if:?}, {terms:?}"
        );
    }
}

#[test]
fn matches_the_documented_example() {
    let years = years(WhatIf::new(1_000, 10, 3), &fund(5_000));
    let last = years.last().unwrap();
    assert_eq!(years[1].alone.revenue, 103_000);
    assert_eq!(last.alone.revenue, 130_478);
    assert_eq!(last.so_far.revenue, 1_146_392);
    // Two years have an odd cent, which goes to the part that is not described.
    assert_eq!(last.so_far.shares, [573_195]);
    assert_eq!(last.so_far.rest, 573_197);
}
