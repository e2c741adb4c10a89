//! One issue in a few lines: what each side says, and who says nothing.

use crate::model::{IssueId, Story, Text};
use crate::scene::positions::{Cell, ComparedParty, Row, StatedPosition, comparable_sides, row};
use crate::scene::shared_marks::has_same_mark;

/// The most sides that fit side by side or one below the other.
const SIDES: usize = 4;
/// The most positions of one side.
const EACH: usize = 3;
/// The height in pixels that all sides together have in a narrow column, if they show more than one position each.
const HEIGHT: usize = 420;

/// What is said on an issue.
#[derive(Clone, Debug, PartialEq)]
pub struct IssueBrief {
    /// A position that all sides share.
    pub for_all: Option<Text>,
    /// The sides with a position.
    pub sides: Vec<SideBrief>,
    /// The names of sides that have a position but no room.
    pub more: String,
    /// The names of sides of which the author says that the article gives no position.
    pub not_in_article: String,
    /// The names of the other sides without a position.
    pub silent: String,
}

/// The positions of one side that are shown.
#[derive(Clone, Debug, PartialEq)]
pub struct SideBrief {
    pub party: ComparedParty,
    pub positions: Vec<StatedPosition>,
    /// How many more there are.
    pub more: usize,
}

/// One issue. Every side has room for the same number of positions.
pub fn issue(story: &Story, id: IssueId) -> IssueBrief {
    let parties: Vec<ComparedParty> = comparable_sides(story)
        .into_iter()
        .map(ComparedParty::Side)
        .collect();
    let row = row(story, Some(id), &parties);
    let speaking = row.cells.iter().filter(|cell| !cell.positions.is_empty());
    let speaking: Vec<_> = speaking.collect();
    let each = positions_each(story, &row);
    let sides = speaking.iter().take(SIDES).map(|cell| {
        let count = whole_runs(story, &cell.positions, each);
        SideBrief {
            party: cell.party,
            positions: cell.positions.iter().take(count).copied().collect(),
            more: cell.positions.len() - count,
        }
    });
    let mut more = String::new();
    for cell in speaking.iter().skip(SIDES) {
        more.push_str(if more.is_empty() { "" } else { ", " });
        more.push_str(cell.party.name(story));
    }
    IssueBrief {
        for_all: row.for_all,
        sides: sides.collect(),
        more,
        not_in_article: row.parties_without_statement(story, true),
        silent: row.parties_without_statement(story, false),
    }
}

/// How many positions are shown where some fit: those with one mark are often the halves of a sentence, and stay together.
fn whole_runs(story: &Story, positions: &[StatedPosition], some: usize) -> usize {
    let goes_on = |count: usize| {
        let (Some(last), Some(next)) = (positions.get(count - 1), positions.get(count)) else {
            return false;
        };
        has_same_mark(story.claim(last.claim), story.claim(next.claim))
    };
    let mut count = some.min(positions.len());
    while count > 0 && goes_on(count) {
        count -= 1;
    }
    if count == 0 && !positions.is_empty() {
        count = 1;
        while goes_on(count) {
            count += 1;
        }
    }
    count
}

/// How many positions of each side fit, with wide letters.
fn positions_each(story: &Story, row: &Row) -> usize {
    let height = |each: usize| -> usize {
        let sides = row.cells.iter().filter(|cell| !cell.positions.is_empty());
        let side = |cell: &Cell| {
            let count = whole_runs(story, &cell.positions, each);
            let shown = cell.positions.iter().take(count);
            let texts: usize = shown.map(|stated| text_height(stated.text)).sum();
            let more = cell.positions.len() > count;
            texts + 34 + if more { 26 } else { 0 }
        };
        sides.map(side).sum()
    };
    (2..=EACH).rev().find(|&each| height(each) <= HEIGHT).unwrap_or(1)
}

/// The height of a position with its mark of two lines.
fn text_height(text: &str) -> usize {
    text.chars().count().div_ceil(30) * 20 + 38
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::fixture;

    #[test]
    fn every_side_is_shown_or_named() {
        let story = fixture::story();
        for id in story.issue_ids() {
            let brief = issue(&story, id);
            for side in comparable_sides(&story) {
                let name = story.side(side).name;
                let is_shown = brief
                    .sides
                    .iter()
                    .any(|shown| shown.party == ComparedParty::Side(side));
                let is_named = [&brief.more, &brief.not_in_article, &brief.silent]
                    .iter()
                    .any(|names| names.contains(name));
                assert!(is_shown || is_named || brief.for_all.is_some(), "{name}");
            }
        }
    }
}
