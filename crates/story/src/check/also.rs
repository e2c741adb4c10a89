//! Names as other languages write them: each another name than the entry's own, and once.

use crate::check::diagnostics::Diagnostics;
use crate::check::json_path::JsonPath;
use crate::diagnostic::ErrorKind;
use crate::file::{AlsoFile, StoryFile};

/// Checks the other names of a story's actors and venues.
pub fn check(file: &StoryFile, diagnostics: &mut Diagnostics) {
    let root = &JsonPath::root();
    let list = &root.key("actors");
    for (index, actor) in file.actors.iter().enumerate() {
        check_names(
            &actor.name,
            &actor.also,
            &list.item(index).key("also"),
            diagnostics,
        );
    }
    let list = &root.key("venues");
    for (index, venue) in file.venues.iter().enumerate() {
        check_names(
            &venue.name,
            &venue.also,
            &list.item(index).key("also"),
            diagnostics,
        );
    }
}

fn check_names(own: &str, also: &[AlsoFile], path: &JsonPath, diagnostics: &mut Diagnostics) {
    for (index, other) in also.iter().enumerate() {
        let earlier = also.get(..index).unwrap_or_default();
        let is_repeated = |known: &AlsoFile| known.name == other.name && known.language == other.language;
        if other.name == own {
            diagnostics.error(&path.item(index).key("name"), ErrorKind::SameName);
        } else if earlier.iter().any(is_repeated) {
            diagnostics.error(&path.item(index), ErrorKind::RepeatedEntry);
        }
    }
}
