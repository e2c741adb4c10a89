//! Tests of the positions.

use super::*;
use crate::model::View;
use crate::scene::fixture;

#[test]
fn every_side_has_a_cell_and_missing_positions_are_listed() {
    let story = fixture::story();
    let scene = positions(&story, &ViewState::of(View::Positions));
    // The others have no position, so they have no column.
    assert_eq!(
        scene.columns,
        [ComparedParty::Side(SideId(0)), ComparedParty::Side(SideId(1))]
    );
    let row = &scene.rows[0];
    assert_eq!(row.cells.len(), scene.columns.len());
    assert_eq!(
        row.cells[0].positions,
        [StatedPosition {
            text: "Wants water.",
            claim: ClaimId(1)
        }]
    );
    assert_eq!(row.parties_without_statement(&story, false), "south");
}

#[test]
fn only_the_author_says_that_the_article_gives_no_position() {
    let mut story = fixture::story();
    story.issues = fixture::list(vec![crate::model::Issue {
        no_position: crate::model::List(&[SideId(1)]),
        ..*story.issue(IssueId(0))
    }]);
    let columns = [ComparedParty::Side(SideId(0)), ComparedParty::Side(SideId(1))];
    let row = row(&story, Some(IssueId(0)), &columns);
    assert_eq!(
        row.cells.iter().map(|cell| cell.not_stated).collect::<Vec<_>>(),
        [false, true]
    );
    assert_eq!(row.parties_without_statement(&story, true), "south");
    assert_eq!(row.parties_without_statement(&story, false), "");
    // What a side does not say, one of its actors may.
    let actor = ComparedParty::Actor(ActorId(2));
    assert!(!super::row(&story, Some(IssueId(0)), &[actor]).cells[0].not_stated);
}

#[test]
fn a_common_position_stands_alone_only_without_other_positions() {
    let mut story = fixture::story();
    let held = Text {
        text: "First proposed.",
        rests_on: crate::model::List::EMPTY,
    };
    story.issues = fixture::list(vec![crate::model::Issue {
        for_all: Some(held),
        ..*story.issue(IssueId(0))
    }]);
    assert_eq!(
        row(&story, Some(IssueId(0)), &[ComparedParty::Side(SideId(1))]).cells,
        []
    );
    assert_eq!(
        row(
            &story,
            Some(IssueId(0)),
            &compared(&story, &ViewState::of(View::Positions))
        )
        .cells
        .len(),
        2
    );
}

#[test]
fn at_most_two_sides_are_compared() {
    let story = fixture::story();
    let press = |sides: &[u16]| {
        let start = ViewState::of(View::Positions);
        let state = sides
            .iter()
            .fold(start, |state, &side| toggle_side(&state, SideId(side), &story));
        (
            state.side.map(|side| side.0),
            state.second_side.map(|side| side.0),
        )
    };
    assert_eq!(press(&[1]), (Some(1), None));
    assert_eq!(press(&[1, 0]), (Some(1), Some(0)));
    assert_eq!(press(&[1, 0, 2]), (Some(0), Some(2)));
    assert_eq!(press(&[1, 0, 1]), (Some(0), None));
    assert_eq!(press(&[1, 0, 0]), (Some(1), None));
    assert_eq!(press(&[1, 1]), (None, None));
}

/// Own statements, and the positions of the side.
type Told = (Vec<ClaimId>, Vec<&'static str>);

/// The scene of two actors, with what each cell of its one row holds: own words, words of the side.
fn two(who: u16, beside: u16) -> (Positions, Vec<Told>) {
    let story = fixture::story();
    let state = ViewState {
        who: Some(ActorId(who)),
        beside: Some(ActorId(beside)),
        ..ViewState::of(View::Positions)
    };
    let scene = positions(&story, &state.normalize(&story));
    let words = |stated: &[StatedPosition]| stated.iter().map(|stated| stated.text).collect();
    let cells = scene.rows[0].cells.iter();
    let told = cells
        .map(|cell| (cell.own.clone(), words(&cell.positions)))
        .collect();
    (scene, told)
}

#[test]
fn an_actor_has_its_own_statements_and_the_positions_of_its_side() {
    // Ada voices the position of North herself; North has it through her.
    let (scene, told) = two(0, 1);
    assert_eq!(
        scene.columns,
        [ComparedParty::Actor(ActorId(0)), ComparedParty::Actor(ActorId(1))]
    );
    assert_eq!(told, [(vec![ClaimId(1)], vec![]), (vec![], vec!["Wants water."])]);
    // As the reader has put them.
    let (scene, _) = two(1, 0);
    assert_eq!(scene.columns[0], ComparedParty::Actor(ActorId(1)));
}

#[test]
fn statements_without_an_issue_have_their_own_row() {
    let (scene, told) = two(2, 5);
    assert_eq!(told, [(vec![], vec![]), (vec![], vec![])]);
    assert_eq!(
        scene.rows[0].parties_without_statement(&fixture::story(), false),
        "Élan Söderg, Go Between"
    );
    // The last row is of no issue.
    let besides = scene.rows.last().unwrap();
    assert_eq!(besides.issue, None);
    assert_eq!(besides.cells[0].own, [ClaimId(2)]);
    assert_eq!(
        besides.parties_without_statement(&fixture::story(), false),
        "Go Between"
    );
    let sides = positions(&fixture::story(), &ViewState::of(View::Positions));
    assert!(sides.rows.iter().all(|row| row.issue.is_some()));
}

#[test]
fn an_actor_without_a_party_has_no_side_positions() {
    let mut story = fixture::story();
    let mut claims = story.claims.to_vec();
    claims[3].positions = fixture::list(vec![crate::model::Position {
        issue: IssueId(0),
        side: SideId(2),
        text: "Some want fish.",
    }]);
    story.claims = fixture::list(claims);
    let cell = &row(&story, Some(IssueId(0)), &[ComparedParty::Actor(ActorId(5))]).cells[0];
    assert!(cell.is_empty());
    assert_eq!(comparable_sides(&story).len(), 3);
}

#[test]
fn offers_speakers_side_actors_and_selected_actors() {
    let story = fixture::story();
    let offered = |state: &ViewState| {
        let found = comparable_actors(&story, state);
        found.iter().map(|&(id, count)| (id.0, count)).collect::<Vec<_>>()
    };
    let plain = ViewState::of(View::Positions);
    assert_eq!(offered(&plain), [(0, 1), (1, 0), (2, 1), (3, 0)]);
    let crowd = ViewState {
        beside: Some(ActorId(4)),
        ..plain
    };
    assert_eq!(offered(&crowd), [(0, 1), (1, 0), (2, 1), (3, 0), (4, 0)]);
}

#[test]
fn sides_and_actors_are_not_compared_together() {
    let story = fixture::story();
    let actors = ViewState {
        who: Some(ActorId(0)),
        beside: Some(ActorId(2)),
        side: Some(SideId(0)),
        ..ViewState::of(View::Positions)
    }
    .normalize(&story);
    assert_eq!(actors.side, None);
    let side = toggle_side(&actors, SideId(1), &story);
    assert_eq!((side.side, side.who, side.beside), (Some(SideId(1)), None, None));
    let same = ViewState {
        beside: Some(ActorId(0)),
        ..actors
    };
    assert_eq!(same.normalize(&story).beside, None);
}
