//! What can be wrong with a story file.
//!
//! A [`Problem`] stops the story from being published, a [`Notice`] does not. Both come from
//! closed lists whose words are in `problem/wording` and `problem/faults`, and every kind has a case
//! in `tests/problems`; `problem/report` prints them. Finding them is the work of `check`; nothing here is shown to a reader.

mod faults;
mod report;
mod wording;

use crate::view_state::is_direction_control;
use crate::vocabulary::Firmness;

pub use faults::{AddressFault, ChainFault, Syntax};
pub use report::Report;

/// Where something was found.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file's name, as the caller gave it.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// The JSON path, such as `claims[3].through[0]`; empty for the whole file.
    pub path: String,
    /// The id of the nearest item around it that has one; empty where none has.
    pub id: String,
}

/// What keeps a story from being published, with what its words need.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ProblemKind {
    /// The file is larger than any story.
    TooLarge {
        /// Its size.
        bytes: usize,
    },
    /// A byte that is no part of UTF-8.
    NotUtf8 {
        /// The byte.
        byte: u8,
    },
    /// Text that is not JSON.
    NotJson {
        /// In what way.
        syntax: Syntax,
    },
    /// Lists and objects nested deeper than any story.
    TooDeep,
    /// A key that its object has already.
    RepeatedKey {
        /// The key.
        key: String,
    },
    /// NaN, Infinity, or a number that no computer holds, such as 1e999.
    NoSuchNumber {
        /// As it is written.
        written: String,
    },
    /// Half of a pair of `\u` escapes.
    LoneSurrogate,
    /// A format that this build does not know.
    UnknownFormat {
        /// The newest format that it knows.
        newest: u32,
    },
    /// A field that the format does not have.
    UnknownField {
        /// The field that may be meant; empty if none is close.
        nearest: String,
        /// Every field that may stand there.
        allowed: Vec<String>,
    },
    /// A field that has to be there.
    MissingField {
        /// Its name.
        field: String,
        /// What it is, as the schema says.
        about: String,
    },
    /// A value of another type.
    WrongType {
        /// The type that belongs there, in words.
        expected: String,
        /// The type found, in words.
        found: &'static str,
    },
    /// A word that is not in the field's vocabulary.
    UnknownWord {
        /// The word that may be meant; empty if none is close.
        nearest: String,
        /// The vocabulary.
        allowed: Vec<String>,
    },
    /// A number below or above what the field can mean.
    OutOfRange {
        /// The range in words, such as `from 1 to 8`.
        range: String,
    },
    /// A list with too few items.
    ListTooShort {
        /// The fewest allowed.
        fewest: u64,
    },
    /// A list with too many items.
    ListTooLong {
        /// The most allowed.
        most: u64,
    },
    /// A text that says nothing.
    EmptyText,
    /// A text longer than its field holds.
    TextTooLong {
        /// The most characters allowed.
        limit: u64,
    },
    /// A character that nobody sees: a control character, or one that turns the text around it.
    HiddenCharacter {
        /// Its code point.
        code: u32,
        /// Whether it changes the direction of text.
        turns: bool,
    },
    /// A quotation of more words than may be taken from the article.
    LongQuotation {
        /// Its words.
        words: usize,
    },
    /// A curly quotation mark without its partner.
    UnbalancedQuotation,
    /// An id that does not fit the pattern of ids.
    NotAnId,
    /// An id that names a file or folder of the product or a device of Windows.
    ReservedId,
    /// An id that an earlier item of the list has.
    DuplicateId {
        /// The path of the earlier item.
        first: String,
    },
    /// An id that its list does not have.
    DanglingReference {
        /// The list in which it was looked for, such as `claims`.
        list: &'static str,
        /// The id that may be meant; empty if none is close.
        nearest: String,
    },
    /// An id of another list than the one that belongs there.
    WrongList {
        /// The list in which it was looked for.
        list: &'static str,
        /// The list that has it.
        found_in: &'static str,
    },
    /// A list that names the same thing twice.
    RepeatedEntry,
    /// A side whose id is neither an actor's nor `others`.
    SideWithoutActor {
        /// The actor that may be meant; empty if none is close.
        nearest: String,
    },
    /// The side `others` stands before another side.
    OthersNotLast,
    /// A claim that supports, or is at odds with, itself in the end.
    Cycle {
        /// The ids on the way around.
        around: Vec<String>,
    },
    /// A claim that supports another and is at odds with it.
    SupportsAndContradicts,
    /// A text of ours that rests on no claim.
    RestsOnNothing,
    /// A language tag that is not BCP 47.
    NotALanguage,
    /// A colour that is not written as `#rrggbb`.
    NotAColour,
    /// An address that is not plainly `http` or `https`.
    BadAddress {
        /// What is wrong with it.
        fault: AddressFault,
    },
    /// The address of a key fact or a tour step leads to no view of this story.
    NoSuchView,
    /// A day that is neither `MM-DD` nor `YYYY-MM-DD`, or that no calendar has.
    NotADay,
    /// The last day lies before the first.
    DaysReversed,
    /// Only one of two days has a year.
    YearOnOneDay,
    /// A stretch of time without its last day.
    MissingEnd,
    /// A single day with a last day.
    DayWithEnd,
    /// An event is expected, but no claim under it is hedged so.
    ExpectedWithoutHedge,
    /// Sections that do not hold every paragraph once, in order.
    SectionGap {
        /// The paragraph with which the section has to begin.
        expected: u32,
    },
    /// A section that ends before it begins.
    SectionReversed,
    /// A claim from a paragraph that the article does not have.
    ParagraphBeyondArticle {
        /// The last paragraph.
        last: u16,
    },
    /// Paragraphs of which no claim speaks.
    UncitedParagraphs {
        /// Their numbers.
        paragraphs: Vec<u16>,
    },
    /// A claim's firmness does not fit who says so and through whom.
    FirmnessMismatch {
        /// The firmness.
        firmness: Firmness,
        /// What speaks against it.
        fault: ChainFault,
    },
    /// A speaker without an actor and without words.
    SpeakerWithoutName,
    /// The article itself stands among the outlets of a claim.
    ThroughTheArticle,
    /// The story has no source that is the article, or more than one.
    ArticleSources {
        /// How many it has.
        count: usize,
    },
    /// A delegate without a delegation.
    DelegateForNobody,
    /// Shares of more than the whole.
    SharesOver {
        /// Their sum, in hundredths of a per cent.
        sum: u64,
    },
    /// Shares of less than the whole, and no remainder.
    SharesUnder {
        /// Their sum, in hundredths of a per cent.
        sum: u64,
    },
    /// A fixed sum on something that is a share as well.
    YearlyShare,
    /// Shares of exactly the whole, and a remainder.
    NothingRemains,
    /// Deductions that leave nothing to share.
    NothingToShare {
        /// Their sum, in hundredths of a per cent.
        sum: u64,
    },
    /// A relation of an actor with itself, or a delegate for itself.
    WithItself,
    /// An area that the base map has no layer for.
    NoSuchLayer {
        /// The layer that may be meant; empty if none is close.
        nearest: String,
    },
    /// Path data with something in it that no path has.
    NotAPath,
    /// The file fits the format and still cannot be read: an error of this program.
    NotReadable {
        /// What the reader of the format says.
        says: String,
    },
}

/// What is odd about a story, though it can be published.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NoticeKind {
    /// Straight quotation marks or apostrophes in prose.
    StraightQuotes,
    /// The story has venues and no base map was given.
    NoBaseMap,
    /// A venue outside the picture of the base map.
    OffTheMap,
    /// An actor that no claim touches.
    UntouchedActor,
    /// A side that no actor takes.
    UnusedSide,
    /// Sides that do not stand in alphabetical order.
    SidesOutOfOrder,
    /// A claim that nothing in the story uses.
    UnusedClaim,
    /// A claim from an earlier paragraph than the one before it.
    ClaimOutOfOrder,
    /// A source that carries no claim.
    SilentSource,
    /// A venue at which nothing happens.
    VenueWithoutEvent,
    /// An event of which no claim speaks.
    EventWithoutClaim,
    /// An issue on which nobody has a position.
    IssueWithoutPosition,
    /// An event that is expected by its claim, and dated as if it had happened.
    ExpectedButDated,
    /// Days with a year beside days without one.
    MixedYears,
    /// A delegation of somebody who is no delegate.
    DelegationUnused,
}

/// Something that keeps a story from being published.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// Where.
    pub place: Place,
    /// What.
    pub kind: ProblemKind,
    /// The value found there, made safe to print; empty where it is a list, an object or missing.
    pub value: String,
}

/// Something odd that does not keep a story from being published.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Notice {
    /// Where.
    pub place: Place,
    /// What.
    pub kind: NoticeKind,
    /// The value found there, made safe to print.
    pub value: String,
}

/// Longest part of a value that a report repeats, in characters.
const SHOWN_LIMIT: usize = 60;

/// A text as a report may print it: cut short, on one line, with unseen characters written out
/// as escapes, so that nothing in a file can disguise the report.
pub fn shown(text: &str) -> String {
    let mut out = String::new();
    for (count, letter) in text.chars().enumerate() {
        if count == SHOWN_LIMIT {
            out.push('…');
            break;
        }
        if is_hidden(letter) {
            out.push_str(&format!("\\u{{{:x}}}", u32::from(letter)));
        } else {
            out.push(letter);
        }
    }
    out
}

/// Whether a character is one that nobody sees and no text of a story needs: control characters,
/// direction controls, invisible separators, marks of order and tags. The joiners U+200C and
/// U+200D are not among them, because Persian, Hindi and others are spelled with them.
pub fn is_hidden(letter: char) -> bool {
    letter.is_control()
        || is_direction_control(letter)
        || matches!(
            letter,
            '\u{200B}' | '\u{2028}' | '\u{2029}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}'
        )
        || matches!(letter, '\u{206A}'..='\u{206F}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}
