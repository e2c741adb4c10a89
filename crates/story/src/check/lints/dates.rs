//! Dates on the scale: what they count from, and why a day is the editors' own.

use crate::check::diagnostics::Diagnostics;
use crate::check::json_path::JsonPath;
use crate::diagnostic::WarningKind;
use crate::file::StoryFile;
use crate::vocabulary::Precision;

/// Reports date words that count from no day, and days of the editors without a note.
pub fn check(file: &StoryFile, diagnostics: &mut Diagnostics) {
    let reference = file
        .timeline
        .as_ref()
        .and_then(|timeline| timeline.reference.as_ref());
    let has_reference = reference.is_some() || file.article.date.is_some();
    let root = &JsonPath::root();
    for (index, event) in file.events.iter().enumerate() {
        let Some(scale) = &event.when.scale else {
            continue;
        };
        let list = &root.key("events");
        let item = &list.item(index);
        let when = &item.key("when");
        // "2028" counts from no day.
        let year = scale.from.split('-').next().filter(|year| year.len() == 4);
        let names_the_year = year.is_some_and(|year| event.when.words.contains(year));
        if !has_reference && scale.precision != Precision::Day && !names_the_year {
            diagnostics.warning(&when.key("words"), WarningKind::DateWithoutReference);
        }
        if !scale.ours.is_empty() && event.when.note.is_none() {
            diagnostics.warning(&when.key("scale").key("ours"), WarningKind::OursWithoutNote);
        }
    }
}
