//! The code of every error and warning: short, stable and printed in brackets after its message.

use crate::diagnostic::kinds::{ErrorKind, WarningKind};

impl ErrorKind {
    /// The code, such as `not-an-id`.
    pub fn code(&self) -> &'static str {
        match self {
            ErrorKind::TooLarge { .. } => "too-large",
            ErrorKind::NotUtf8 { .. } => "not-utf-8",
            ErrorKind::NotJson { .. } => "not-json",
            ErrorKind::TooDeep { .. } => "too-deep",
            ErrorKind::RepeatedKey { .. } => "repeated-key",
            ErrorKind::NoSuchNumber { .. } => "no-such-number",
            ErrorKind::LoneSurrogate => "lone-surrogate",
            ErrorKind::UnknownFormat { .. } => "unknown-format",
            ErrorKind::UnknownField { .. } => "unknown-field",
            ErrorKind::MissingField { .. } => "missing-field",
            ErrorKind::WrongType { .. } => "wrong-type",
            ErrorKind::UnknownWord { .. } => "unknown-word",
            ErrorKind::OutOfRange { .. } => "out-of-range",
            ErrorKind::ListTooShort { .. } => "list-too-short",
            ErrorKind::ListTooLong { .. } => "list-too-long",
            ErrorKind::EmptyText => "empty-text",
            ErrorKind::TextTooLong { .. } => "text-too-long",
            ErrorKind::HiddenCharacter { .. } => "hidden-character",
            ErrorKind::LongQuotation { .. } => "long-quotation",
            ErrorKind::UnbalancedQuotation => "unbalanced-quotation",
            ErrorKind::NotAnId => "not-an-id",
            ErrorKind::ReservedId => "reserved-id",
            ErrorKind::DuplicateId { .. } => "duplicate-id",
            ErrorKind::DanglingReference { .. } => "dangling-reference",
            ErrorKind::WrongList { .. } => "wrong-list",
            ErrorKind::RepeatedEntry => "repeated-entry",
            ErrorKind::SideWithoutActor { .. } => "side-without-actor",
            ErrorKind::OthersNotLast => "others-not-last",
            ErrorKind::Cycle { .. } => "cycle",
            ErrorKind::SupportsAndContradicts => "supports-and-contradicts",
            ErrorKind::RestsOnNothing => "rests-on-nothing",
            ErrorKind::NotALanguage => "not-a-language",
            ErrorKind::NotAColour => "not-a-colour",
            ErrorKind::BadAddress { .. } => "bad-address",
            ErrorKind::NoSuchView => "no-such-view",
            ErrorKind::NotADay => "not-a-day",
            ErrorKind::DaysReversed => "days-reversed",
            ErrorKind::YearOnOneDay => "year-on-one-day",
            ErrorKind::MissingEnd => "missing-end",
            ErrorKind::DayWithEnd => "day-with-end",
            ErrorKind::DateWithoutYear => "date-without-year",
            ErrorKind::OursWithoutEnd => "ours-without-end",
            ErrorKind::MissingReference => "missing-reference",
            ErrorKind::GivenAndNotGiven => "given-and-not-given",
            ErrorKind::PositionAndNoPosition => "position-and-no-position",
            ErrorKind::FigureWithoutUnit => "figure-without-unit",
            ErrorKind::ExpectedWithoutHedge => "expected-without-hedge",
            ErrorKind::SectionGap { .. } => "section-gap",
            ErrorKind::SectionReversed => "section-reversed",
            ErrorKind::ParagraphBeyondArticle { .. } => "paragraph-beyond-article",
            ErrorKind::UncitedParagraphs { .. } => "uncited-paragraphs",
            ErrorKind::FirmnessMismatch { .. } => "firmness-mismatch",
            ErrorKind::SpeakerWithoutName => "speaker-without-name",
            ErrorKind::ThroughTheArticle => "through-the-article",
            ErrorKind::ArticleSources { .. } => "article-sources",
            ErrorKind::DelegateForNobody => "delegate-for-nobody",
            ErrorKind::SharesOver { .. } => "shares-over",
            ErrorKind::SharesUnder { .. } => "shares-under",
            ErrorKind::YearlyShare => "yearly-share",
            ErrorKind::NothingRemains => "nothing-remains",
            ErrorKind::NothingToShare { .. } => "nothing-to-share",
            ErrorKind::WithItself => "with-itself",
            ErrorKind::NoSuchLayer { .. } => "no-such-layer",
            ErrorKind::NotAPath => "not-a-path",
            ErrorKind::NotReadable { .. } => "not-readable",
        }
    }
}

impl WarningKind {
    /// The code, such as `unused-claim`.
    pub fn code(&self) -> &'static str {
        match self {
            WarningKind::StraightQuotes => "straight-quotes",
            WarningKind::NoBaseMap => "no-base-map",
            WarningKind::OffTheMap => "off-the-map",
            WarningKind::UntouchedActor => "untouched-actor",
            WarningKind::UnusedSide => "unused-side",
            WarningKind::SidesOutOfOrder => "sides-out-of-order",
            WarningKind::UnusedClaim => "unused-claim",
            WarningKind::ClaimOutOfOrder => "claim-out-of-order",
            WarningKind::SilentSource => "silent-source",
            WarningKind::VenueWithoutEvent => "venue-without-event",
            WarningKind::EventWithoutClaim => "event-without-claim",
            WarningKind::IssueWithoutPosition => "issue-without-position",
            WarningKind::ExpectedButDated => "expected-but-dated",
            WarningKind::MixedYears => "mixed-years",
            WarningKind::DelegationUnused => "delegation-unused",
        }
    }
}
