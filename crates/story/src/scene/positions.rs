//! Positions: what each side says on each issue, or two selected actors in their own words beside
//! the position of their side. An empty cell is called "Not in the article" only where the author says so.

use crate::model::{ActorId, ClaimId, IssueId, SideId, Story, Text};
use crate::scene::lists::push_item;
use crate::scene::roster::statement_counts;
use crate::view_state::ViewState;

/// The positions of the compared sides or actors.
#[derive(Clone, Debug, PartialEq)]
pub struct Positions {
    /// Sides in the order of the story, or actors as the reader selected them.
    pub columns: Vec<ComparedParty>,
    /// One row for each issue. For actors, one more row with their other statements.
    pub rows: Vec<Row>,
}

/// A side or an actor that is compared with others; one column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ComparedParty {
    /// A side as a whole, whoever speaks for it.
    Side(SideId),
    Actor(ActorId),
}

#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// `None` for statements without a position on an issue.
    pub issue: Option<IssueId>,
    /// A position that all sides share.
    pub for_all: Option<Text>,
    /// One cell for each column; empty if nothing but `for_all` is said.
    pub cells: Vec<Cell>,
}

/// What a side or an actor says; empty if the story has no position of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    pub party: ComparedParty,
    /// The actor's own statements in the order of the article; empty for a side.
    pub own: Vec<ClaimId>,
    /// The positions of the side. For an actor, the positions of its side that others state.
    pub positions: Vec<StatedPosition>,
    /// Whether the author says that the article gives no position of this side.
    pub not_stated: bool,
}

/// A position and the claim that states it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StatedPosition {
    /// The words.
    pub text: &'static str,
    pub claim: ClaimId,
}

impl ComparedParty {
    /// The side, or that of the actor.
    pub fn side(self, story: &Story) -> SideId {
        match self {
            ComparedParty::Side(side) => side,
            ComparedParty::Actor(actor) => story.actor(actor).side,
        }
    }

    /// The name of the side or actor.
    pub fn name(self, story: &Story) -> &'static str {
        match self {
            ComparedParty::Side(side) => story.side(side).name,
            ComparedParty::Actor(actor) => story.actor(actor).name,
        }
    }
}

// Loops with `push` stand here where chains of iterators would be shorter: each chain is
// compiled for its own types, and these came to 1 KB of the reader's wasm.

/// The sides that can be compared: those of an actor, and the others if they have a position.
pub fn comparable_sides(story: &Story) -> Vec<SideId> {
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

/// The actors that can be compared, by side in the order of the story, with the number of their
/// statements: those who make statements, those who represent a side, and those already selected.
pub fn comparable_actors(story: &Story, state: &ViewState) -> Vec<(ActorId, usize)> {
    let counts = statement_counts(story);
    let mut found = Vec::new();
    for side in story.side_ids() {
        for (id, &count) in story.actor_ids().zip(&counts) {
            let offered = count > 0 || story.side(side).actor == Some(id);
            if story.actor(id).side == side && (offered || state.who == Some(id) || state.beside == Some(id))
            {
                found.push((id, count));
            }
        }
    }
    found
}

/// The positions on every issue.
pub fn positions(story: &Story, state: &ViewState) -> Positions {
    let columns = compared(story, state);
    let mut rows = Vec::new();
    for issue in story.issue_ids() {
        rows.push(row(story, Some(issue), &columns));
    }
    if state.who.is_some() || state.beside.is_some() {
        rows.push(row(story, None, &columns));
    }
    Positions { columns, rows }
}

/// The selected actors or sides; all sides if none is selected.
pub fn compared(story: &Story, state: &ViewState) -> Vec<ComparedParty> {
    let mut chosen = Vec::new();
    for actor in [state.who, state.beside].into_iter().flatten() {
        chosen.push(ComparedParty::Actor(actor));
    }
    if chosen.is_empty() {
        for side in comparable_sides(story) {
            if state.side.is_none() || state.side == Some(side) || state.second_side == Some(side) {
                chosen.push(ComparedParty::Side(side));
            }
        }
    }
    chosen
}

/// The positions on an issue, or the statements without an issue.
pub fn row(story: &Story, issue: Option<IssueId>, columns: &[ComparedParty]) -> Row {
    let for_all = issue.and_then(|issue| story.issue(issue).for_all);
    let mut cells: Vec<Cell> = columns.iter().map(|&party| cell(story, issue, party)).collect();
    if for_all.is_some() && cells.iter().all(Cell::is_empty) {
        cells.clear();
    }
    Row {
        issue,
        for_all,
        cells,
    }
}

fn cell(story: &Story, issue: Option<IssueId>, party: ComparedParty) -> Cell {
    let (mut own, mut positions) = (Vec::new(), Vec::new());
    let side = party.side(story);
    for id in story.claim_ids() {
        let claim = story.claim(id);
        let speaks = matches!(party, ComparedParty::Actor(actor) if claim.speaks(actor));
        let mut is_here = issue.is_none() && claim.positions.is_empty();
        for position in claim.positions.iter() {
            if Some(position.issue) != issue {
                continue;
            }
            is_here = true;
            // Those of no party have nothing in common: none of them has the position of the others.
            let has_voice = matches!(party, ComparedParty::Side(_)) || story.side(side).actor.is_some();
            if !speaks && has_voice && position.side == side {
                positions.push(StatedPosition {
                    text: position.text,
                    claim: id,
                });
            }
        }
        if speaks && is_here {
            own.push(id);
        }
    }
    Cell {
        party,
        own,
        positions,
        not_stated: matches!(party, ComparedParty::Side(_))
            && issue.is_some_and(|issue| story.issue(issue).no_position.contains(&side)),
    }
}

impl Cell {
    /// Whether the story has no position here.
    pub fn is_empty(&self) -> bool {
        self.own.is_empty() && self.positions.is_empty()
    }
}

impl Row {
    /// The names of those without a position, separated by commas: either those of whom the author says that the article
    /// gives none, or the others.
    pub fn parties_without_statement(&self, story: &Story, not_stated: bool) -> String {
        let mut names = String::new();
        let silent = |cell: &&Cell| cell.is_empty() && cell.not_stated == not_stated;
        for cell in self.cells.iter().filter(silent) {
            push_item(story.words, &mut names, cell.party.name(story), false);
        }
        names
    }
}

/// Selects or deselects a side. At most two sides are compared, the last ones selected. Selected
/// actors are deselected.
pub fn toggle_side(state: &ViewState, side: SideId, story: &Story) -> ViewState {
    let mut next = state.reset(state.view);
    (next.side, next.second_side) = match (state.side, state.second_side) {
        (Some(first), with) if first == side => (with, None),
        (first, Some(second)) if second == side => (first, None),
        (None, _) => (Some(side), None),
        (first, None) => (first, Some(side)),
        (_, second) => (second, Some(side)),
    };
    next.normalize(story)
}

#[cfg(test)]
#[path = "positions_tests.rs"]
mod tests;
