//! Sides by issues: what each says, and where the article is silent.

use crate::model::{ClaimId, IssueId, SideId, Story, Text};
use crate::view_state::ViewState;

/// The positions of the sides that are compared.
#[derive(Clone, Debug, PartialEq)]
pub struct Positions {
    /// The sides that are shown, in the story's order.
    pub columns: Vec<SideId>,
    /// One row for each issue.
    pub rows: Vec<Row>,
}

/// What the sides say on an issue.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The issue.
    pub issue: IssueId,
    /// What holds for every side.
    pub for_all: Option<Text>,
    /// One cell for each column; none at all where nothing but `for_all` is said.
    pub cells: Vec<Cell>,
}

/// What a side says; nothing where the article gives no position.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// The side.
    pub side: SideId,
    /// Its positions, in the article's order.
    pub positions: Vec<Stated>,
}

/// A position in few words and the claim that gives it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stated {
    /// The words.
    pub text: &'static str,
    /// The claim.
    pub claim: ClaimId,
}

/// Every side that can be compared: those that an actor stands for, and the others where they
/// have a position.
pub fn sides(story: &Story) -> Vec<SideId> {
    story
        .side_ids()
        .filter(|&side| {
            let speaks = |&id: &ClaimId| {
                story
                    .claim(id)
                    .positions
                    .iter()
                    .any(|position| position.side == side)
            };
            story.side(side).actor.is_some() || story.claim_ids().any(|id| speaks(&id))
        })
        .collect()
}

/// The positions on every issue.
pub fn positions(story: &Story, state: &ViewState) -> Positions {
    let columns = compared(story, state);
    let rows = story
        .issue_ids()
        .map(|issue| row(story, issue, &columns))
        .collect();
    Positions { columns, rows }
}

/// The sides that the reader compares; all of them where none is chosen.
pub fn compared(story: &Story, state: &ViewState) -> Vec<SideId> {
    let all = sides(story);
    if state.side.is_none() {
        return all;
    }
    all.into_iter()
        .filter(|&side| state.side == Some(side) || state.with == Some(side))
        .collect()
}

/// What some sides say on an issue.
pub fn row(story: &Story, issue: IssueId, columns: &[SideId]) -> Row {
    let for_all = story.issue(issue).for_all;
    let mut cells: Vec<Cell> = columns
        .iter()
        .map(|&side| Cell {
            side,
            positions: stated(story, issue, side),
        })
        .collect();
    if for_all.is_some() && cells.iter().all(|cell| cell.positions.is_empty()) {
        cells.clear();
    }
    Row {
        issue,
        for_all,
        cells,
    }
}

fn stated(story: &Story, issue: IssueId, side: SideId) -> Vec<Stated> {
    let mut found = Vec::new();
    for claim in story.claim_ids() {
        for position in story.claim(claim).positions.iter() {
            if position.issue == issue && position.side == side {
                found.push(Stated {
                    text: position.text,
                    claim,
                });
            }
        }
    }
    found
}

impl Row {
    /// The names of the sides that say nothing, in one line.
    pub fn silent(&self, story: &Story) -> String {
        let mut names = String::new();
        for cell in self.cells.iter().filter(|cell| cell.positions.is_empty()) {
            if !names.is_empty() {
                names.push_str(", ");
            }
            names.push_str(story.side(cell.side).name);
        }
        names
    }
}

/// The state after a side was pressed: at most two are compared, the one chosen last stays.
pub fn toggled(state: &ViewState, side: SideId, story: &Story) -> ViewState {
    let mut next = state.clone();
    (next.side, next.with) = match (state.side, state.with) {
        (Some(first), with) if first == side => (with, None),
        (first, Some(second)) if second == side => (first, None),
        (None, _) => (Some(side), None),
        (first, None) => (first, Some(side)),
        (_, second) => (second, Some(side)),
    };
    next.settle(story)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::View;
    use crate::scene::fixture;

    #[test]
    fn every_side_has_a_cell_and_silence_is_named() {
        let story = fixture::story();
        let scene = positions(&story, &ViewState::of(View::Positions));
        // The others have no position, so they have no column.
        assert_eq!(scene.columns, [SideId(0), SideId(1)]);
        let row = &scene.rows[0];
        assert_eq!(row.cells.len(), scene.columns.len());
        assert_eq!(
            row.cells[0].positions,
            [Stated {
                text: "Wants water.",
                claim: ClaimId(1)
            }]
        );
        assert_eq!(row.silent(&story), "south");
    }

    #[test]
    fn what_holds_for_all_stands_alone_only_where_nobody_else_speaks() {
        let mut story = fixture::story();
        let held = Text {
            text: "First proposed.",
            rests_on: crate::model::List::EMPTY,
        };
        story.issues = fixture::list(vec![crate::model::Issue {
            for_all: Some(held),
            ..*story.issue(IssueId(0))
        }]);
        assert_eq!(row(&story, IssueId(0), &[SideId(1)]).cells, []);
        assert_eq!(row(&story, IssueId(0), &[SideId(0), SideId(1)]).cells.len(), 2);
    }

    #[test]
    fn at_most_two_sides_are_compared() {
        let story = fixture::story();
        let press = |sides: &[u16]| {
            let start = ViewState::of(View::Positions);
            let state = sides
                .iter()
                .fold(start, |state, &side| toggled(&state, SideId(side), &story));
            (state.side.map(|side| side.0), state.with.map(|side| side.0))
        };
        assert_eq!(press(&[1]), (Some(1), None));
        assert_eq!(press(&[1, 0]), (Some(1), Some(0)));
        assert_eq!(press(&[1, 0, 2]), (Some(0), Some(2)));
        assert_eq!(press(&[1, 0, 1]), (Some(0), None));
        assert_eq!(press(&[1, 0, 0]), (Some(1), None));
        assert_eq!(press(&[1, 1]), (None, None));
    }
}
