//! The message of every warning. No rule is decided here.

use crate::diagnostic::kinds::{EventDetail, WarningKind};
use crate::diagnostic::printable::printable;

/// The message of a warning.
pub fn warning_message(kind: &WarningKind) -> String {
    unused_message(kind)
        .map(str::to_owned)
        .or_else(|| unfounded_message(kind))
        .unwrap_or_else(|| "This is probably a mistake.".to_owned())
}

/// Texts that say more than their claims, and details that are missing without a note.
fn unfounded_message(kind: &WarningKind) -> Option<String> {
    Some(match kind {
        WarningKind::UnhedgedText { claim } => {
            let claim = printable(claim);
            format!("The text rests on the claim \"{claim}\", which is hedged or has an unnamed source. Say in the text who reports it, or that it is expected.")
        }
        WarningKind::UnhedgedRelation => {
            "The claim is hedged or has an unnamed source. Say in these words who reports it, or that it is expected.".to_owned()
        }
        WarningKind::NumberWithoutClaim { number } => {
            format!("No claim on which this text rests, and no share of a deal, has the number {number}.")
        }
        WarningKind::ParticipantNotInClaim { claim } => {
            let claim = printable(claim);
            format!("The claim \"{claim}\" does not name this actor.")
        }
        WarningKind::ArticleFieldMissing { field } => {
            format!("The article has no {field}, and \"not_given\" does not list it.")
        }
        WarningKind::EventDetailMissing { detail } => {
            let what = match detail {
                EventDetail::Venue => "venue",
                EventDetail::Participants => "participants",
                EventDetail::Date => "date",
                EventDetail::Subject => "subject (\"about\")",
            };
            format!("The event has no {what}, and none of its gaps says so.")
        }
        WarningKind::SideWithoutPosition { side } => {
            let side = printable(side);
            format!("The side \"{side}\" has no position on this issue, and \"no_position\" does not list it.")
        }
        WarningKind::DateWithoutReference => {
            "The words count from a day that the story does not give. Add the article's \"date\" or \"timeline\".".to_owned()
        }
        WarningKind::OursWithoutNote => {
            "A day of this date is yours. Say so in \"note\", and why.".to_owned()
        }
        _ => return None,
    })
}

/// Parts that nothing uses, and the form of the story. None for other warnings.
fn unused_message(kind: &WarningKind) -> Option<&'static str> {
    Some(match kind {
        WarningKind::StraightQuotes => "The text contains straight quotation marks. Use “ ” and ’.",
        WarningKind::NoBaseMap => "The story has venues but no base map.",
        WarningKind::OffTheMap => "The venue is outside the base map's frame.",
        WarningKind::UntouchedActor => "No claim mentions this actor.",
        WarningKind::UnusedSide => "No actor belongs to this side.",
        WarningKind::SidesOutOfOrder => "The parties are not in alphabetical order.",
        WarningKind::UnusedClaim => "Nothing cites this claim, and it names no actor, venue, event or issue.",
        WarningKind::ClaimOutOfOrder => "The claims are not in the order of the article.",
        WarningKind::SilentSource => "No claim came through this source.",
        WarningKind::VenueWithoutEvent => "No event takes place at this venue.",
        WarningKind::EventWithoutClaim => "No claim mentions this event.",
        WarningKind::IssueWithoutPosition => "No claim states a position on this issue.",
        WarningKind::ExpectedButDated => {
            "The event's main claim has the hedge \"expected\", but its precision is not \"expected\"."
        }
        WarningKind::MixedYears => "Some dates of this story have a year and some have none.",
        WarningKind::DelegationUnused => "Only a delegate can have a delegation.",
        _ => return None,
    })
}
