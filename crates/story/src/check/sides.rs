//! Sides: the parties first, everybody else last.

use super::finding::{At, Findings};
use super::ids::OTHERS;
use crate::file::StoryFile;
use crate::problem::ProblemKind;

/// Notes what is wrong with the order of a story's sides.
pub fn check(file: &StoryFile, findings: &mut Findings) {
    let root = &At::root();
    let sides = file.sides.iter().enumerate();
    for (index, side) in sides.rev().skip(1) {
        if side.id == OTHERS {
            let list = &root.key("sides");
            let item = &list.item(index);
            findings.problem(&item.key("id"), ProblemKind::OthersNotLast);
        }
    }
}
