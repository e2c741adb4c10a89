//! Recomputes the what-if table of the deal with wide integers, independently of the app's own
//! arithmetic.

use anyhow::{Context, Result, ensure};

/// Works the table out again: half of each year's revenue, rounded down, and the other part what
/// is left; growth rounded to whole cents, half a cent upwards.
pub fn check_table(table: &str, revenue: u128, years: u32, growth: i32) -> Result<()> {
    let mut lines = table.split("\r\n");
    ensure!(
        lines.next().is_some_and(|line| line.contains("Hypothetical")),
        "it does not say what it is"
    );
    let heads: Vec<&str> = lines.next().context("it has no heads")?.split(',').collect();
    ensure!(
        heads.len() == 6 && heads[1] == "Revenue",
        "the heads are {heads:?}"
    );
    let (mut year, mut all, mut first, mut rest) = (revenue * 100, 0_u128, 0_u128, 0_u128);
    for number in 1..=years {
        if number > 1 {
            let factor = u128::try_from(100 + growth).context("growth is out of range")?;
            year = (year * factor + 50) / 100;
        }
        all += year;
        first += year / 2;
        rest += year - year / 2;
        let line = lines
            .next()
            .with_context(|| format!("there is no year {number}"))?;
        let cents: Vec<u128> = line
            .split(',')
            .skip(1)
            .map(|cell| {
                cell.replace('.', "")
                    .parse()
                    .with_context(|| format!("{cell} is no sum"))
            })
            .collect::<Result<_>>()?;
        ensure!(line.starts_with(&format!("{number},")), "year {number} is {line}");
        ensure!(
            cents == [year, all, first, rest, 0],
            "year {number} is {cents:?}, not {:?}",
            [year, all, first, rest, 0]
        );
    }
    ensure!(
        lines.next() == Some("") && lines.next().is_none(),
        "lines follow the last year"
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::check_table;

    #[test]
    fn a_wrong_cent_is_found() {
        let right = "Hypothetical\r\nYear,Revenue,Revenue added up,A,B,C\r\n1,10.00,10.00,5.00,5.00,0.00\r\n\
                     2,11.00,21.00,10.50,10.50,0.00\r\n";
        assert!(check_table(right, 10, 2, 10).is_ok());
        assert!(check_table(&right.replace("10.50,10.50", "10.51,10.49"), 10, 2, 10).is_err());
    }
}
