//! Events: their dates, expectations with a hedge, delegates with a delegation.

use crate::check::days;
use crate::check::diagnostics::Diagnostics;
use crate::check::ids::Ids;
use crate::check::json_path::JsonPath;
use crate::diagnostic::{ErrorKind, WarningKind};
use crate::file::{EventFile, ParticipantFile, ScaleFile, StoryFile};
use crate::vocabulary::{Hedge, Precision, Role, ScaleEnd};

/// Checks a story's events.
pub fn check(file: &StoryFile, ids: &Ids, diagnostics: &mut Diagnostics) {
    let root = &JsonPath::root();
    let list = &root.key("events");
    for (index, event) in file.events.iter().enumerate() {
        let path = &list.item(index);
        let when = &path.key("when");
        if let Some(scale) = &event.when.scale {
            check_scale(scale, &when.key("scale"), diagnostics);
            check_expected(file, event, scale, path, ids, diagnostics);
        }
        for (place, part) in event.participants.iter().enumerate() {
            check_participant(part, &path.key("participants").item(place), diagnostics);
        }
    }
    check_mixed_years(file, root, diagnostics);
}

fn check_scale(scale: &ScaleFile, path: &JsonPath, diagnostics: &mut Diagnostics) {
    match (scale.precision, &scale.to) {
        (Precision::Day, Some(_)) => diagnostics.error(&path.key("to"), ErrorKind::DayWithEnd),
        (Precision::Span | Precision::Within, None) => diagnostics.error(path, ErrorKind::MissingEnd),
        _ => {}
    }
    if let (Some(place), None) = (scale.ours.iter().position(|end| *end == ScaleEnd::To), &scale.to) {
        diagnostics.error(&path.key("ours").item(place), ErrorKind::OursWithoutEnd);
    }
    let from = days::parse(&scale.from);
    let to = scale.to.as_deref().and_then(days::parse);
    if let (Some(from), Some(to)) = (from, to) {
        if (from.year == 0) != (to.year == 0) {
            diagnostics.error(&path.key("to"), ErrorKind::YearOnOneDay);
        } else if to < from {
            diagnostics.error(&path.key("to"), ErrorKind::DaysReversed);
        }
    }
}

/// An expected event must not look as if it had happened, and the other way round.
fn check_expected(
    file: &StoryFile,
    event: &EventFile,
    scale: &ScaleFile,
    path: &JsonPath,
    ids: &Ids,
    diagnostics: &mut Diagnostics,
) {
    let claims = event.summary.rests_on.iter().map(|id| {
        let position = ids.position("claims", id);
        position.and_then(|position| file.claims.get(usize::from(position)))
    });
    // An unknown claim may be the one with the hedge.
    let Some(claims) = claims.collect::<Option<Vec<_>>>() else {
        return;
    };
    let expects = |claim: &&crate::file::ClaimFile| claim.hedges.contains(&Hedge::Expected);
    let when = &path.key("when");
    let at_scale = &when.key("scale");
    let at_precision = &at_scale.key("precision");
    if scale.precision == Precision::Expected {
        if !claims.is_empty() && !claims.iter().any(expects) {
            diagnostics.error(at_precision, ErrorKind::ExpectedWithoutHedge);
        }
    } else if claims.first().is_some_and(expects) {
        diagnostics.warning(at_precision, WarningKind::ExpectedButDated);
    }
}

fn check_participant(part: &ParticipantFile, path: &JsonPath, diagnostics: &mut Diagnostics) {
    if diagnostics.is_tainted(&path.key("role")) {
        return;
    }
    match (part.role, &part.delegation) {
        (Role::Delegate, None) => diagnostics.error(path, ErrorKind::DelegateForNobody),
        (_, Some(delegation)) if *delegation == part.actor => {
            diagnostics.error(&path.key("delegation"), ErrorKind::WithItself);
        }
        (role, Some(_)) if role != Role::Delegate => {
            diagnostics.warning(&path.key("delegation"), WarningKind::DelegationUnused);
        }
        _ => {}
    }
}

/// Days with and without a year have no common order on the time axis.
fn check_mixed_years(file: &StoryFile, root: &JsonPath, diagnostics: &mut Diagnostics) {
    let reference = file.timeline.as_ref().and_then(|timeline| {
        let date = file.article.date.as_deref();
        timeline.reference.as_deref().or(date)
    });
    let scales = file.events.iter().map(|event| event.when.scale.as_ref());
    let from = scales.map(|scale| scale.map(|scale| scale.from.as_str()));
    let has_year = |day: &str| days::parse(day).map(|day| day.year != 0);
    let all: Vec<Option<bool>> = from.map(|day| day.and_then(has_year)).collect();
    let Some(usual) = reference
        .and_then(has_year)
        .or(all.iter().copied().flatten().next())
    else {
        return;
    };
    for (index, has_year) in all.iter().enumerate() {
        if has_year.is_some_and(|has_year| has_year != usual) {
            let list = &root.key("events");
            diagnostics.warning(
                &list.item(index).key("when").key("scale").key("from"),
                WarningKind::MixedYears,
            );
        }
    }
}
