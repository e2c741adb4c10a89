//! Events: dates that can be dates, expectations that are hedged, delegates of somebody.

use super::days;
use super::finding::{At, Findings};
use super::ids::Ids;
use crate::file::{EventFile, ParticipantFile, ScaleFile, StoryFile};
use crate::problem::{NoticeKind, ProblemKind};
use crate::vocabulary::{Hedge, Precision, Role};

/// Notes what is wrong or odd about a story's events.
pub fn check(file: &StoryFile, ids: &Ids, findings: &mut Findings) {
    let root = &At::root();
    let list = &root.key("events");
    for (index, event) in file.events.iter().enumerate() {
        let at = &list.item(index);
        let when = &at.key("when");
        if let Some(scale) = &event.when.scale {
            check_scale(scale, &when.key("scale"), findings);
            check_expected(file, event, scale, at, ids, findings);
        }
        for (place, part) in event.participants.iter().enumerate() {
            check_participant(part, &at.key("participants").item(place), findings);
        }
    }
    notice_mixed_years(file, root, findings);
}

fn check_scale(scale: &ScaleFile, at: &At, findings: &mut Findings) {
    match (scale.precision, &scale.to) {
        (Precision::Day, Some(_)) => findings.problem(&at.key("to"), ProblemKind::DayWithEnd),
        (Precision::Span | Precision::Within, None) => findings.problem(at, ProblemKind::MissingEnd),
        _ => {}
    }
    let from = days::parse(&scale.from);
    let to = scale.to.as_deref().and_then(days::parse);
    if let (Some(from), Some(to)) = (from, to) {
        if (from.year == 0) != (to.year == 0) {
            findings.problem(&at.key("to"), ProblemKind::YearOnOneDay);
        } else if to < from {
            findings.problem(&at.key("to"), ProblemKind::DaysReversed);
        }
    }
}

/// An event that is only expected must not read as if it had happened, nor the other way round.
fn check_expected(
    file: &StoryFile,
    event: &EventFile,
    scale: &ScaleFile,
    at: &At,
    ids: &Ids,
    findings: &mut Findings,
) {
    let claims = event.summary.rests_on.iter().map(|id| {
        let position = ids.position("claims", id);
        position.and_then(|position| file.claims.get(usize::from(position)))
    });
    // A claim that cannot be found may be the one that has the hedge.
    let Some(claims) = claims.collect::<Option<Vec<_>>>() else {
        return;
    };
    let expects = |claim: &&crate::file::ClaimFile| claim.hedges.contains(&Hedge::Expected);
    let when = &at.key("when");
    let at_scale = &when.key("scale");
    let at_precision = &at_scale.key("precision");
    if scale.precision == Precision::Expected {
        if !claims.is_empty() && !claims.iter().any(expects) {
            findings.problem(at_precision, ProblemKind::ExpectedWithoutHedge);
        }
    } else if claims.first().is_some_and(expects) {
        findings.notice(at_precision, NoticeKind::ExpectedButDated);
    }
}

fn check_participant(part: &ParticipantFile, at: &At, findings: &mut Findings) {
    if findings.doubts(&at.key("role")) {
        return;
    }
    match (part.role, &part.delegation) {
        (Role::Delegate, None) => findings.problem(at, ProblemKind::DelegateForNobody),
        (_, Some(delegation)) if *delegation == part.actor => {
            findings.problem(&at.key("delegation"), ProblemKind::WithItself);
        }
        (role, Some(_)) if role != Role::Delegate => {
            findings.notice(&at.key("delegation"), NoticeKind::DelegationUnused);
        }
        _ => {}
    }
}

/// Days with and without a year cannot stand on one scale in their order.
fn notice_mixed_years(file: &StoryFile, root: &At, findings: &mut Findings) {
    let reference = file.timeline.as_ref().map(|timeline| timeline.reference.as_str());
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
            findings.notice(
                &list.item(index).key("when").key("scale").key("from"),
                NoticeKind::MixedYears,
            );
        }
    }
}
