//! The result of the reader's numbers: a sentence, a chart, and two tables of the same sums.

use locale::{Msg, SLOTS, Words, msg};

use crate::model::Deal;
use crate::money::{Sums, Terms, WhatIf, Year, years};
use crate::scene::deal::chart::{self, Chart};
use crate::scene::deal::remainder::remainder;
use crate::scene::deal::sentence::Sentence;
use crate::scene::deal::series::{Series, amount, series};
use crate::scene::lists::push_item;
use crate::scene::numbers::{Magnitude, NumberFormat};

#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// What the reader's numbers would give; the figure is the first share.
    pub sentence: Sentence,
    /// The same without the share: the figure is what the reader's numbers add up to, the second slot a link to the answer.
    pub open_sentence: Sentence,
    /// The unit of all figures, which messages select by; empty below a million.
    pub unit: &'static str,
    /// Whether the tables round figures to thousandths of the unit.
    pub rounded: bool,
    /// The summary table: each part in the first year, the last year and in total.
    pub summary: Vec<Row>,
    pub summary_heads: Vec<String>,
    /// The columns of the table by year.
    pub columns: Vec<Column>,
    pub years: Vec<Row>,
    /// From the bottom of the chart up.
    pub series: Vec<(Series, String)>,
    pub chart: Chart,
}

impl Outcome {
    /// The argument `several` of messages: whether more than one share is reported.
    pub fn several_shares(&self) -> &'static str {
        let shares = self
            .series
            .iter()
            .filter(|(series, _)| matches!(series, Series::Share(_)));
        yes_or_no(shares.count() > 1)
    }

    /// The argument `remainder` of messages: whether the shares leave something.
    pub fn remainder(&self) -> &'static str {
        yes_or_no(
            self.series
                .iter()
                .any(|(series, _)| matches!(series, Series::Rest)),
        )
    }
}

const fn yes_or_no(holds: bool) -> &'static str {
    if holds { "yes" } else { "no" }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    pub name: String,
    /// Whether it accumulates the years so far.
    pub added_up: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The year or the name of the part.
    pub head: String,
    /// One figure for each column.
    pub figures: Vec<String>,
    /// Whether the short table shows it.
    pub in_short_table: bool,
}

/// The outcome of a what-if under the terms of a deal.
pub(super) fn outcome(deal: &Deal, what_if: WhatIf, terms: &Terms, format: NumberFormat) -> Outcome {
    let years = years(what_if, terms);
    let mut series = series(deal, terms, format.words());
    let loses = years.last().is_some_and(|year| year.so_far.loss > 0);
    if loses {
        series.push((
            Series::Loss,
            format.words().text(Msg::TakenOffBeyondTheRevenue).to_owned(),
        ));
    }
    let (magnitude, rounded) = magnitude(&years, &series);
    let chart = chart::chart(&years, &series, format);
    Outcome {
        sentence: sentence(deal, &years, format),
        open_sentence: open_sentence(deal, &years, format),
        unit: magnitude.unit(),
        rounded,
        summary: summary(&years, &series, magnitude, format),
        summary_heads: summary_heads(&years, format.words()),
        columns: columns(&series, format.words()),
        years: years
            .iter()
            .map(|year| year_row(year, years.len(), &series, magnitude, format))
            .collect(),
        series,
        chart,
    }
}

/// The magnitude of all figures in both tables, and whether they are rounded.
fn magnitude(years: &[Year], series: &[(Series, String)]) -> (Magnitude, bool) {
    let sums = years.iter().flat_map(|year| [&year.alone, &year.so_far]);
    let sums: Vec<u64> = sums
        .flat_map(|sums| {
            core::iter::once(sums.revenue).chain(series.iter().map(move |(series, _)| amount(sums, *series)))
        })
        .collect();
    let magnitude = Magnitude::for_sums(sums.iter().copied());
    (magnitude, magnitude.rounds(sums.into_iter()))
}

/// Formats sums, the revenue first. The rest is the difference of the rounded figures, so that the
/// figures add up as shown.
fn figures(
    sums: &Sums,
    series: &[(Series, String)],
    magnitude: Magnitude,
    format: NumberFormat,
) -> Vec<String> {
    let all = magnitude.of(sums.revenue);
    let mut left = all + magnitude.of(sums.loss);
    for (series, _) in series
        .iter()
        .filter(|(series, _)| !matches!(series, Series::Rest | Series::Loss))
    {
        let part = match series {
            // The deductions as a whole, of which losses are a part.
            Series::Deducted => sums.deducted(),
            _ => amount(sums, *series),
        };
        left = left.saturating_sub(magnitude.of(part));
    }
    let figure = |series: Series| match (series, amount(sums, series)) {
        (Series::Rest, cents) if left > 0 || cents == 0 => format.units(left, magnitude),
        (Series::Deducted, _) => format.sum(sums.deducted(), magnitude),
        (_, cents) => format.sum(cents, magnitude),
    };
    core::iter::once(format.sum(sums.revenue, magnitude))
        .chain(series.iter().map(|(series, _)| figure(*series)))
        .collect()
}

fn summary_heads(years: &[Year], words: Words) -> Vec<String> {
    let count = years.len();
    let mut heads = vec![words.format(msg::YearNumber { number: 1 })];
    if count > 1 {
        heads.push(words.format(msg::YearNumber { number: count }));
        heads.push(words.format(msg::CountYears { count }));
    }
    heads
}

fn summary(
    years: &[Year],
    series: &[(Series, String)],
    magnitude: Magnitude,
    format: NumberFormat,
) -> Vec<Row> {
    let (Some(first), Some(last)) = (years.first(), years.last()) else {
        return Vec::new();
    };
    let mut columns = vec![figures(&first.alone, series, magnitude, format)];
    if years.len() > 1 {
        columns.push(figures(&last.alone, series, magnitude, format));
        columns.push(figures(&last.so_far, series, magnitude, format));
    }
    core::iter::once(format.words().text(Msg::Revenue))
        .chain(series.iter().map(|(_, name)| name.as_str()))
        .enumerate()
        .map(|(at, name)| Row {
            head: name.to_owned(),
            figures: columns
                .iter()
                .filter_map(|column| column.get(at).cloned())
                .collect(),
            in_short_table: at == 0,
        })
        .collect()
}

fn columns(series: &[(Series, String)], words: Words) -> Vec<Column> {
    let column = |name: &str, added_up| Column {
        name: name.to_owned(),
        added_up,
    };
    [
        column(words.text(Msg::Revenue), false),
        column(words.text(Msg::AddedUp), true),
    ]
    .into_iter()
    .chain(series.iter().map(|(_, name)| column(name, true)))
    .collect()
}

fn year_row(
    year: &Year,
    count: usize,
    series: &[(Series, String)],
    magnitude: Magnitude,
    format: NumberFormat,
) -> Row {
    let mut row = figures(&year.so_far, series, magnitude, format);
    row.insert(0, format.sum(year.alone.revenue, magnitude));
    let number = usize::from(year.number);
    let round = matches!(number, 1 | 2 | 3 | 5 | 10 | 20 | 30 | 40);
    Row {
        head: number.to_string(),
        figures: row,
        in_short_table: round || number == count,
    }
}

/// "Over 10 years, your numbers add up to 11,463.92. The share is left open until you show the reported one." The second
/// slot is the link.
fn open_sentence(deal: &Deal, years: &[Year], format: NumberFormat) -> Sentence {
    let revenue = years.last().map_or(0, |year| year.so_far.revenue);
    let [figure, show, ..] = SLOTS;
    Sentence {
        text: format.words().format(msg::WhatIfShareLeftOpen {
            years: years.len(),
            figure,
            show,
            several: yes_or_no(deal.shares.len() > 1),
        }),
        figure: format.sum_in_words(revenue),
    }
}

/// "Over 10 years, 5,731.95 of 11,463.92 would be allocated to the fund, at the reported share."
fn sentence(deal: &Deal, years: &[Year], format: NumberFormat) -> Sentence {
    let Some(sums) = years.last().map(|year| &year.so_far) else {
        return Sentence::default();
    };
    let words = format.words();
    let all = || sums.shares.iter().copied().chain([sums.revenue]);
    let magnitude = Magnitude::for_sums(all());
    let sum = |cents: u64| format.sum_with_unit(cents, magnitude);
    let mut recipients = String::new();
    for (at, (share, &cents)) in deal.shares.iter().zip(&sums.shares).enumerate() {
        let is_last = at + 1 == deal.shares.len();
        // The first sum is the figure, so only the others name theirs.
        if at == 0 {
            recipients.push_str(share.short);
            continue;
        }
        let item = words.format(msg::WhatIfSumToRecipient {
            sum: &sum(cents),
            recipient: share.short,
        });
        push_item(words, &mut recipients, &item, is_last);
    }
    let mut text = words.format(msg::WhatIfResult {
        years: years.len(),
        rounded: yes_or_no(magnitude.rounds(all())),
        figure: SLOTS[0],
        revenue: &sum(sums.revenue),
        recipients: &recipients,
        shares: deal.shares.len(),
    });
    if sums.loss > 0 {
        let years = years.iter().filter(|year| year.alone.loss > 0).count();
        text.push(' ');
        text.push_str(&words.format(msg::WhatIfLosses { years }));
    }
    Sentence {
        text,
        figure: sum(sums.shares.first().copied().unwrap_or(0)),
    }
}

/// Every sum to the cent as CSV, with a decimal point in every language. The first line says that
/// the numbers are hypothetical.
pub fn csv(deal: &Deal, what_if: WhatIf, words: Words) -> String {
    let terms = Terms::of(deal);
    let mut out = String::new();
    let several = yes_or_no(deal.shares.len() > 1);
    push_cell(&mut out, &words.format(msg::HypotheticalTable { several }));
    out.push_str("\r\n");
    push_cell(&mut out, words.text(Msg::DealYear));
    for head in [Msg::Revenue, Msg::RevenueAddedUp] {
        out.push(',');
        push_cell(&mut out, words.text(head));
    }
    let names = deal
        .deductions
        .iter()
        .chain(deal.shares.iter())
        .map(|share| share.name);
    for name in names.chain([
        remainder(deal, words).map_or(words.text(Msg::TheRest), |(name, _)| name),
        words.text(Msg::TakenOffBeyondTheRevenue),
    ]) {
        out.push(',');
        push_cell(&mut out, &words.format(msg::PartAddedUp { part: name }));
    }
    for year in years(what_if, &terms) {
        out.push_str("\r\n");
        out.push_str(&year.number.to_string());
        let sums = &year.so_far;
        let figures = [year.alone.revenue, sums.revenue].into_iter();
        for cents in figures
            .chain(sums.deductions.iter().chain(&sums.shares).copied())
            .chain([sums.rest, sums.loss])
        {
            out.push(',');
            out.push_str(&(cents / 100).to_string());
            out.push('.');
            out.push(char::from(b'0' + (cents / 10 % 10) as u8));
            out.push(char::from(b'0' + (cents % 10) as u8));
        }
    }
    out.push_str("\r\n");
    out
}

/// Appends the text of a cell without characters that would start a formula or end the cell, also where lines are divided at
/// semicolons or tabs.
fn push_cell(out: &mut String, text: &str) {
    let text = text.trim_start_matches(['=', '+', '-', '@', ' ', ',', ';', '\t', '"', '\r', '\n']);
    out.extend(text.chars().map(|letter| {
        if matches!(letter, ',' | ';' | '\t' | '"' | '\r' | '\n') {
            ' '
        } else {
            letter
        }
    }));
}
