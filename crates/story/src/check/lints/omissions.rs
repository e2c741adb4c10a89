//! Fields that a reader would miss: empty, without a word of the author that the article does not say it.

use std::collections::BTreeSet;

use crate::check::diagnostics::Diagnostics;
use crate::check::ids::OTHERS;
use crate::check::json_path::JsonPath;
use crate::check::lints::words::{self, Words};
use crate::diagnostic::{EventDetail, WarningKind};
use crate::file::{EventFile, StoryFile};
use crate::vocabulary::ArticleField;

/// Reports what neither a field nor the author's own word accounts for.
pub fn check(file: &StoryFile, diagnostics: &mut Diagnostics) {
    check_article(file, diagnostics);
    check_events(file, diagnostics);
    check_positions(file, diagnostics);
}

fn check_article(file: &StoryFile, diagnostics: &mut Diagnostics) {
    let root = &JsonPath::root();
    let article = &file.article;
    for &field in ArticleField::ALL {
        if article.given(field).is_none() && !article.not_given.contains(&field) {
            diagnostics.warning(
                &root.key("article"),
                WarningKind::ArticleFieldMissing { field: field.word() },
            );
        }
    }
}

fn check_events(file: &StoryFile, diagnostics: &mut Diagnostics) {
    let words = words::of(&file.language);
    let root = &JsonPath::root();
    for (index, event) in file.events.iter().enumerate() {
        for &detail in EventDetail::ALL {
            if !is_given(event, detail) && !is_accounted_for(event, detail, words) {
                let list = &root.key("events");
                diagnostics.warning(
                    &list.item(index).key("id"),
                    WarningKind::EventDetailMissing { detail },
                );
            }
        }
    }
}

fn is_given(event: &EventFile, detail: EventDetail) -> bool {
    match detail {
        EventDetail::Venue => !event.venues.is_empty() || event.area.is_some(),
        EventDetail::Participants => !event.participants.is_empty(),
        EventDetail::Date => !event.when.words.trim().is_empty(),
        EventDetail::Subject => event.about.is_some(),
    }
}

/// Whether a gap says that the article does not give a detail. Without a list of words, any gap does.
fn is_accounted_for(event: &EventFile, detail: EventDetail, words: Option<&Words>) -> bool {
    let Some(words) = words.filter(|words| !words.place_gap.is_empty()) else {
        return !event.gaps.is_empty();
    };
    let list = match detail {
        EventDetail::Venue => &words.place_gap,
        EventDetail::Participants => &words.participant_gap,
        EventDetail::Date => &words.date_gap,
        EventDetail::Subject => &words.subject_gap,
    };
    let gaps = event.gaps.iter();
    gaps.map(|gap| words.normalised(gap))
        .any(|gap| words.contains(&gap, list))
}

/// Every side of the table has a position on every issue, or the author says that it has none. The
/// others are a side of the table only if they have a position somewhere.
fn check_positions(file: &StoryFile, diagnostics: &mut Diagnostics) {
    let positions = file.claims.iter().flat_map(|claim| &claim.positions);
    let positions: BTreeSet<(&str, &str)> = positions
        .map(|position| (position.issue.as_str(), position.side.as_str()))
        .collect();
    let root = &JsonPath::root();
    for (index, issue) in file.issues.iter().enumerate() {
        for side in &file.sides {
            let shown = side.id != OTHERS || positions.iter().any(|(_, of)| *of == side.id);
            let has_position = positions.contains(&(issue.id.as_str(), side.id.as_str()));
            if shown && !has_position && !issue.no_position.contains(&side.id) {
                let side = side.id.clone();
                let list = &root.key("issues");
                diagnostics.warning(
                    &list.item(index).key("id"),
                    WarningKind::SideWithoutPosition { side },
                );
            }
        }
    }
}
