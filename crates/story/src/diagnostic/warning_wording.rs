//! The message of every warning. No rule is decided here.

use crate::colour::LEAST_CONTRAST;
use crate::diagnostic::kinds::{EventDetail, MissingHedge, WarningKind};
use crate::diagnostic::message::{Message, percent};
use crate::diagnostic::printable::printable;
use crate::diagnostic::translation_wording::translation_warning;

/// The message of a warning. Every kind has a case in `tests/problems`, which shows its message.
pub fn warning_message(kind: &WarningKind) -> Message {
    unused_message(kind)
        .or_else(|| form_message(kind))
        .or_else(|| unfounded_message(kind))
        .or_else(|| missing_message(kind))
        .or_else(|| text_message(kind))
        .or_else(|| copied_message(kind))
        .or_else(|| translation_warning(kind))
        .unwrap_or_else(|| {
            Message::new(
                "This is probably a mistake.",
                "Look the code up in the documentation.",
            )
        })
}

/// Parts that nothing uses.
fn unused_message(kind: &WarningKind) -> Option<Message> {
    let (sentence, help) = match kind {
        WarningKind::UntouchedActor => (
            "No claim mentions this actor.",
            "Add the actor to a claim, or remove it.",
        ),
        WarningKind::UnusedSide => (
            "No actor belongs to this side.",
            "Give an actor this side, or remove the side.",
        ),
        WarningKind::UnusedClaim => (
            "Nothing cites this claim, and it names no actor, venue, event or issue.",
            "Cite it in a text, or name what it is about.",
        ),
        WarningKind::SilentSource => (
            "No claim came through this source.",
            "Add it to \"through\" of the claims that it carries, or remove it.",
        ),
        WarningKind::VenueWithoutEvent => (
            "No event takes place at this venue.",
            "Add it to \"venues\" of an event, or remove it.",
        ),
        WarningKind::EventWithoutClaim => (
            "No claim mentions this event.",
            "Add it to \"events\" of a claim, or remove it.",
        ),
        WarningKind::IssueWithoutPosition => (
            "No claim states a position on this issue.",
            "Add a position to a claim, or remove the issue.",
        ),
        WarningKind::DelegationUnused => (
            "Only a delegate can have a delegation.",
            "Remove it, or set the role to \"delegate\".",
        ),
        _ => return None,
    };
    Some(Message::new(sentence, help))
}

/// The form of the story: order, dates, map, colours and quotation marks.
fn form_message(kind: &WarningKind) -> Option<Message> {
    if let WarningKind::AccentChanged { light, dark } = kind {
        let themes = [("light", light), ("dark", dark)].into_iter();
        let changed = themes.filter_map(|(theme, colour)| Some((theme, colour.as_ref()?)));
        let changed: Vec<String> = changed
            .map(|(theme, colour)| format!("{colour} in the {theme} theme"))
            .collect();
        let changed = changed.join(" and ");
        return Some(Message::new(
            format!("The contrast of this colour is under {LEAST_CONTRAST}:1, so it becomes {changed}."),
            "Leave it, or choose a colour of medium brightness.",
        ));
    }
    let (sentence, help) = match kind {
        WarningKind::StraightQuotes => (
            "The text contains straight quotation marks.",
            "Write “ ” and ’ instead.",
        ),
        WarningKind::NoBaseMap => (
            "The story has venues but no base map.",
            "Run `backgrounder base-map` with the story's folder, or leave it: the map view then lists the venues.",
        ),
        WarningKind::NameOutOfView => (
            "The map shows this name neither at first nor with a venue chosen.",
            "In the recipe, move the label nearer to the venues, and derive the base map again.",
        ),
        WarningKind::OffTheMap => (
            "The venue is outside the base map's frame.",
            "Correct its longitude and latitude, or derive a larger base map.",
        ),
        WarningKind::SidesOutOfOrder => (
            "The parties are not in alphabetical order.",
            "Sort them by name. Any other order ranks them.",
        ),
        WarningKind::ClaimOutOfOrder => (
            "The claims are not in the order of the article.",
            "Move the claim, or correct its paragraph.",
        ),
        WarningKind::ExpectedButDated => (
            "The event's main claim has the hedge \"expected\", but its precision is not \"expected\".",
            "Set the precision to \"expected\", or correct the hedge.",
        ),
        WarningKind::MixedYears => (
            "Some dates of this story have a year and some have none.",
            "Write the year in every date, or in none.",
        ),
        _ => return None,
    };
    Some(Message::new(sentence, help))
}

/// Texts that say more than their claims.
fn unfounded_message(kind: &WarningKind) -> Option<Message> {
    Some(match kind {
        WarningKind::UnhedgedText { claim, lacks } => {
            let (fault, help) = hedge(*lacks);
            let claim = printable(claim);
            Message::new(
                format!("The text rests on the claim \"{claim}\", {fault}, and does not say so."),
                help,
            )
        }
        WarningKind::SharesInPercent { basis_points } => Message::new(
            format!(
                "No share of this deal is over 1 %; this one is {}.",
                percent(u64::from(*basis_points))
            ),
            format!(
                "If it is {basis_points} %, write {}: shares are in hundredths of a per cent.",
                u32::from(*basis_points) * 100
            ),
        ),
        WarningKind::ShareNotInStatement {
            basis_points,
            written,
        } => Message::new(
            format!(
                "The text says {} %, but the share is {}.",
                printable(written),
                percent(u64::from(*basis_points))
            ),
            "Correct the text or \"basis_points\".",
        ),
        WarningKind::UnhedgedRelation { lacks } => {
            let (fault, help) = hedge(*lacks);
            Message::new(
                format!("These words rest on their claim, {fault}, and do not say so."),
                help,
            )
        }
        WarningKind::NumberWithoutClaim { number } => Message::new(
            format!("No claim on which this text rests, and no share of a deal, has the number {number}."),
            "Correct the number, cite the claim that gives it, or leave the number out.",
        ),
        WarningKind::ParticipantNotInClaim { claim } => {
            let claim = printable(claim);
            Message::new(
                format!("The claim \"{claim}\" does not name this actor."),
                "Cite the claim that says so, or add the actor to this one.",
            )
        }
        _ => return None,
    })
}

/// What a text does not say of its claim, and how it can.
fn hedge(lacks: MissingHedge) -> (&'static str, &'static str) {
    match lacks {
        MissingHedge::Source => (
            "whose source is unnamed",
            "Name the speaker or the outlet in the text as the story does, or write \"reportedly\" in its language.",
        ),
        MissingHedge::Reportedly => (
            "which has the hedge \"reportedly\"",
            "Write \"reportedly\" in the language of the text, or name the speaker or the outlet.",
        ),
        MissingHedge::Expected => (
            "which has the hedge \"expected\"",
            "Write \"expected\", \"planned\", \"may\", \"would\" or another such word in the language of the text.",
        ),
    }
}

/// Details that are missing without a word of the author.
fn missing_message(kind: &WarningKind) -> Option<Message> {
    Some(match kind {
        WarningKind::ArticleFieldMissing { field } => Message::new(
            format!("The article has no {field}, and \"not_given\" does not list it."),
            format!("Add \"{field}\", or list it in \"not_given\"."),
        ),
        WarningKind::EventDetailMissing { detail } => {
            let (what, gap) = match detail {
                EventDetail::Venue => ("venue", "Where it took place"),
                EventDetail::Participants => ("participants", "Who took part"),
                EventDetail::Date => ("date", "When it took place"),
                EventDetail::Subject => ("subject (\"about\")", "What it was about"),
            };
            Message::new(
                format!("The event has no {what}, and none of its gaps says so."),
                format!(
                    "Fill it in. If the article does not give it, say so in \"gaps\", for example \"{gap}\"."
                ),
            )
        }
        WarningKind::SideWithoutPosition { side } => {
            let side = printable(side);
            Message::new(
                format!(
                    "The side \"{side}\" has no position on this issue, and \"no_position\" does not list it."
                ),
                "Add a position to a claim. If the article gives none, add the side to \"no_position\".",
            )
        }
        WarningKind::DateWithoutReference => Message::new(
            "The words count from a day that the story does not give.",
            "Add the article's \"date\", or \"timeline\" with its \"reference\".",
        ),
        WarningKind::OursWithoutNote => {
            Message::new("A day of this date is yours.", "Say so in \"note\", and why.")
        }
        _ => return None,
    })
}

/// Wording and balance.
fn text_message(kind: &WarningKind) -> Option<Message> {
    Some(match kind {
        WarningKind::UnfinishedText => Message::new(
            "The text contains the word TODO.",
            "Write the text, or remove the item if the story does not need it.",
        ),
        WarningKind::LongSentence { words } => Message::new(
            format!("A sentence of this text has {words} words."),
            "Split it. Up to 30 words are easy to read on a screen.",
        ),
        WarningKind::NameWrittenOtherwise { found, name } => {
            let (found, name) = (printable(found), printable(name));
            Message::new(
                format!("The text has \"{found}\", but the name is \"{name}\"."),
                "Write both the same way.",
            )
        }
        WarningKind::UnevenSides {
            claims,
            most,
            most_claims,
        } => {
            let most = printable(most);
            Message::new(
                format!(
                    "{claims} claims are by or about this side, but {most_claims} are by or about \"{most}\"."
                ),
                "Check whether the article says more about this side. If it does not, leave it.",
            )
        }
        WarningKind::SingleSource { source } => {
            let source = printable(source);
            Message::new(
                format!(
                    "All claims of this text come from one source, \"{source}\", and the text does not say so."
                ),
                "Name the source in the text, or cite a claim with another source.",
            )
        }
        _ => return None,
    })
}

/// What stands in the article itself.
fn copied_message(kind: &WarningKind) -> Option<Message> {
    Some(match kind {
        WarningKind::CopiedWords {
            words,
            run,
            paragraph,
        } => {
            let run = printable(run);
            let place = match paragraph {
                0 => "a heading".to_owned(),
                number => format!("paragraph {number}"),
            };
            Message::new(
                format!("{words} words in a row stand in {place} of the article: \"{run}\"."),
                "Rephrase them. At most six words in a row may be the article's; names and quotations are not counted.",
            )
        }
        WarningKind::ParagraphsBeyondText { counted } => Message::new(
            format!("The article's text has {counted} paragraphs, not counting headings."),
            "Correct the sections. If the count is wrong, separate the paragraphs with blank lines.",
        ),
        _ => return None,
    })
}
