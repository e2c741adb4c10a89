//! Sides: `others` comes last, and none has a position that the author says is missing.

use crate::check::diagnostics::Diagnostics;
use crate::check::ids::OTHERS;
use crate::check::json_path::JsonPath;
use crate::diagnostic::ErrorKind;
use crate::file::StoryFile;

/// Checks a story's sides.
pub fn check(file: &StoryFile, diagnostics: &mut Diagnostics) {
    let root = &JsonPath::root();
    let sides = file.sides.iter().enumerate();
    for (index, side) in sides.rev().skip(1) {
        if side.id == OTHERS {
            let list = &root.key("sides");
            let item = &list.item(index);
            diagnostics.error(&item.key("id"), ErrorKind::OthersNotLast);
        }
    }
    check_no_position(file, root, diagnostics);
}

fn check_no_position(file: &StoryFile, root: &JsonPath, diagnostics: &mut Diagnostics) {
    let positions = || file.claims.iter().flat_map(|claim| &claim.positions);
    for (index, issue) in file.issues.iter().enumerate() {
        for (place, side) in issue.no_position.iter().enumerate() {
            if positions().any(|position| position.issue == issue.id && position.side == *side) {
                let issues = &root.key("issues");
                let list = &issues.item(index);
                let list = &list.key("no_position");
                diagnostics.error(&list.item(place), ErrorKind::PositionAndNoPosition);
            }
        }
    }
}
