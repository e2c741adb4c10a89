//! Sides: the side `others` comes last.

use crate::check::diagnostics::Diagnostics;
use crate::check::ids::OTHERS;
use crate::check::json_path::JsonPath;
use crate::diagnostic::ErrorKind;
use crate::file::StoryFile;

/// Checks the order of a story's sides.
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
}
