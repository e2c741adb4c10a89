//! Every kind of error and warning, with the values that its message needs.
//!
//! Variants have a comment only where the message in `wording` does not say it.

use crate::colour::Colour;
use crate::diagnostic::faults::{AddressFault, ChainFault, Syntax};
use crate::vocabulary::Firmness;

/// Why a story cannot be published. Suggestions (`nearest`) are empty where nothing is close.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ErrorKind {
    TooLarge {
        bytes: usize,
        limit: usize,
    },
    NotUtf8 {
        byte: u8,
    },
    NotJson {
        syntax: Syntax,
    },
    TooDeep {
        limit: usize,
    },
    RepeatedKey {
        key: String,
    },
    /// NaN, Infinity, or a number that a double cannot hold, such as 1e999.
    NoSuchNumber {
        written: String,
    },
    LoneSurrogate,
    UnknownFormat {
        /// The newest format that this build reads.
        newest: u32,
    },
    UnknownField {
        nearest: String,
        allowed: Vec<String>,
    },
    MissingField {
        field: String,
        /// The schema's description of the field.
        about: String,
    },
    WrongType {
        /// In words, such as `a list`.
        expected: String,
        found: &'static str,
    },
    /// A word that is not in the field's vocabulary.
    UnknownWord {
        nearest: String,
        allowed: Vec<String>,
    },
    OutOfRange {
        /// In words, such as `from 1 to 8`.
        range: String,
    },
    ListTooShort {
        fewest: u64,
    },
    ListTooLong {
        most: u64,
    },
    EmptyText,
    TextTooLong {
        /// In characters.
        limit: u64,
    },
    /// A control character, or one that changes the direction of the text around it.
    HiddenCharacter {
        /// Its code point.
        code: u32,
        /// Whether it changes the direction of text.
        turns: bool,
    },
    LongQuotation {
        words: usize,
    },
    UnbalancedQuotation,
    NotAnId,
    ReservedId,
    DuplicateId {
        /// The path of the earlier item.
        first: String,
    },
    DanglingReference {
        /// The list that should contain the id, such as `claims`.
        list: &'static str,
        nearest: String,
    },
    WrongList {
        list: &'static str,
        found_in: &'static str,
    },
    RepeatedEntry,
    SideWithoutActor {
        nearest: String,
    },
    OthersNotLast,
    /// A claim that supports or contradicts itself through other claims.
    Cycle {
        /// The ids on the way round; the first one again at the end.
        around: Vec<String>,
    },
    SupportsAndContradicts,
    RestsOnNothing,
    NotALanguage,
    /// A name in another language that is the entry's own name.
    SameName,
    NotAColour,
    BadAddress {
        fault: AddressFault,
    },
    /// A key fact or tour step whose address leads to no view of this story.
    NoSuchView,
    /// A malformed date, or one that does not exist.
    NotADay,
    DaysReversed,
    YearOnOneDay,
    MissingEnd,
    DayWithEnd,
    DateWithoutYear,
    OursWithoutEnd,
    /// A timeline without a day, in a story whose article has no date.
    MissingReference,
    ExpectedWithoutHedge,
    SectionGap {
        /// The paragraph at which the section must start.
        expected: u32,
    },
    SectionReversed,
    ParagraphBeyondArticle {
        /// The article's last paragraph.
        last: u16,
    },
    GivenAndNotGiven,
    PositionAndNoPosition,
    FigureWithoutUnit,
    UncitedParagraphs {
        paragraphs: Vec<u16>,
    },
    FirmnessMismatch {
        firmness: Firmness,
        fault: ChainFault,
    },
    SpeakerWithoutName,
    ThroughTheArticle,
    /// Not exactly one source is the article.
    ArticleSources {
        count: usize,
    },
    DelegateForNobody,
    SharesOver {
        /// In basis points.
        sum: u64,
    },
    SharesUnder {
        /// In basis points.
        sum: u64,
    },
    YearlyShare,
    NothingRemains,
    NothingToShare {
        /// In basis points.
        sum: u64,
    },
    /// A relation of an actor with itself, or a delegate of itself.
    WithItself,
    NoSuchLayer {
        nearest: String,
        /// The layers that there are.
        layers: Vec<String>,
    },
    NotAPath,
    /// A translation whose language is not the name of its file.
    OtherLanguageThanFile {
        stem: String,
    },
    LanguageOfOriginal,
    /// A language whose folder would be a page or a file of the site.
    LanguageTaken,
    /// The file matches the schema but serde rejects it: a bug in this program.
    NotReadable {
        says: String,
    },
}

/// What is probably a mistake, although the story can be published.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WarningKind {
    StraightQuotes,
    NoBaseMap,
    OffTheMap,
    /// The name of a country of the story is outside what the map shows at first.
    NameOutOfView,
    UntouchedActor,
    UnusedSide,
    SidesOutOfOrder,
    UnusedClaim,
    ClaimOutOfOrder,
    SilentSource,
    /// Not for areas, which are on the map because the article speaks of them.
    VenueWithoutEvent,
    EventWithoutClaim,
    IssueWithoutPosition,
    ExpectedButDated,
    MixedYears,
    DelegationUnused,
    /// A text without the hedge of a claim on which it rests.
    UnhedgedText {
        claim: String,
        lacks: MissingHedge,
    },
    /// A relation whose words lack the hedge of its claim.
    UnhedgedRelation {
        lacks: MissingHedge,
    },
    /// Shares that were probably typed in per cent.
    SharesInPercent {
        /// The largest of them.
        basis_points: u16,
    },
    /// A percentage in the statement of a share that is not the share.
    ShareNotInStatement {
        basis_points: u16,
        /// As the statement has it, without a sign.
        written: String,
    },
    NumberWithoutClaim {
        /// In digits.
        number: String,
    },
    ParticipantNotInClaim {
        claim: String,
    },
    ArticleFieldMissing {
        field: &'static str,
    },
    EventDetailMissing {
        detail: EventDetail,
    },
    SideWithoutPosition {
        side: String,
    },
    DateWithoutReference,
    OursWithoutNote,
    /// An accent that is hard to read on some background, so that a build changes it.
    AccentChanged {
        /// What it becomes in the light theme, if that is another colour.
        light: Option<Colour>,
        dark: Option<Colour>,
    },
    /// A text that still contains the word TODO.
    UnfinishedText,
    LongSentence {
        words: usize,
    },
    /// A name written with other capitals, accents or hyphens than in its own entry.
    NameWrittenOtherwise {
        found: String,
        name: String,
    },
    UnevenSides {
        claims: usize,
        /// The side with most claims.
        most: String,
        most_claims: usize,
    },
    /// A text whose claims all came from one source that it does not name.
    SingleSource {
        /// The name of the outlet or the speaker.
        source: String,
    },
    CopiedWords {
        /// Without names and quotations.
        words: usize,
        /// The words, as the story has them.
        run: String,
        /// Zero for a heading.
        paragraph: usize,
    },
    ParagraphsBeyondText {
        /// How many paragraphs the article's text has.
        counted: usize,
    },
    UntranslatedTexts {
        keys: Vec<String>,
    },
    /// A text of a translation that the story does not have.
    UnknownText {
        nearest: String,
    },
    SameAsOriginal,
    OriginalChanged,
    OtherQuotations {
        expected: usize,
        found: usize,
    },
    /// In digits, as in the text.
    OtherNumbers {
        missing: Vec<String>,
        added: Vec<String>,
    },
    /// A sign, and the space that French puts beside it.
    FrenchSpace {
        sign: char,
        space: char,
    },
    LongerThanWidget {
        letters: usize,
        limit: usize,
    },
}

impl ErrorKind {
    /// The part of the value that is wrong, if it is not the whole value.
    pub fn part(&self) -> Option<String> {
        match self {
            ErrorKind::HiddenCharacter { code, .. } => char::from_u32(*code).map(String::from),
            _ => None,
        }
    }
}

impl WarningKind {
    /// The part of the value that the warning is about, if it is not the whole value.
    pub fn part(&self) -> Option<String> {
        match self {
            WarningKind::NameWrittenOtherwise { found, .. } => Some(found.clone()),
            WarningKind::CopiedWords { run, .. } => Some(run.clone()),
            WarningKind::UnfinishedText => Some("TODO".to_owned()),
            _ => None,
        }
    }
}

/// What a text does not say of a claim on which it rests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MissingHedge {
    /// Its source is unnamed.
    Source,
    /// The article says "reportedly".
    Reportedly,
    /// It has not happened yet.
    Expected,
}

/// What a reader wants to know of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EventDetail {
    Venue,
    Participants,
    Date,
    Subject,
}

impl EventDetail {
    pub const ALL: &[EventDetail] = &[
        EventDetail::Venue,
        EventDetail::Participants,
        EventDetail::Date,
        EventDetail::Subject,
    ];
}
