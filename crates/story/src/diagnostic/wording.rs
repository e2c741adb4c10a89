//! The message of every error, by topic. No rule is decided here.

use crate::diagnostic::kinds::ErrorKind;
use crate::diagnostic::message::{Message, cycle, known_words, paragraphs, percent, suggest};
use crate::diagnostic::printable::printable;
use crate::diagnostic::translation_wording::translation_error;

/// The message of an error. Every kind has a case in `tests/problems`, which shows its message.
pub fn error_message(kind: &ErrorKind) -> Message {
    file_message(kind)
        .or_else(|| field_message(kind))
        .or_else(|| text_message(kind))
        .or_else(|| id_message(kind))
        .or_else(|| date_message(kind))
        .or_else(|| article_message(kind))
        .or_else(|| claim_message(kind))
        .or_else(|| deal_message(kind))
        .or_else(|| translation_error(kind))
        .unwrap_or_else(|| Message::new("This is an error.", "Look the code up in the documentation."))
}

/// The file as a whole: its bytes and its JSON.
fn file_message(kind: &ErrorKind) -> Option<Message> {
    Some(match kind {
        ErrorKind::TooLarge { bytes, limit } => Message::new(
            format!("The file has {bytes} bytes. The limit is {limit}."),
            "Remove what does not belong to the story.",
        ),
        ErrorKind::NotUtf8 { byte } => Message::new(
            format!("The byte {byte:#04x} is not valid UTF-8."),
            "Save the file with the encoding UTF-8, not UTF-16 (“Unicode”) or another.",
        ),
        ErrorKind::NotJson { syntax } => syntax.message(),
        ErrorKind::TooDeep { limit } => Message::new(
            format!("Lists and objects are nested more than {limit} levels deep."),
            "Close the brackets that are still open above this line.",
        ),
        ErrorKind::RepeatedKey { key } => Message::new(
            format!("This object already has a field \"{}\".", printable(key)),
            "Remove one of the two fields.",
        ),
        ErrorKind::NoSuchNumber { written } => Message::new(
            format!("{} is not a valid number.", printable(written)),
            "Write it in plain digits, or remove the field.",
        ),
        ErrorKind::LoneSurrogate => Message::new(
            "This escape is only half of a character.",
            "Write the character itself; the file is UTF-8.",
        ),
        ErrorKind::UnknownFormat { newest } => Message::new(
            "Unknown format version.",
            format!("Write {newest}, or use a newer release."),
        ),
        ErrorKind::NotReadable { says } => Message::new(
            format!(
                "The file matches the schema but cannot be read: {}.",
                printable(says)
            ),
            "This is a bug. Please report it and attach the file.",
        ),
        _ => return None,
    })
}

/// Fields, types and lists.
fn field_message(kind: &ErrorKind) -> Option<Message> {
    Some(match kind {
        ErrorKind::UnknownField { nearest, allowed } => Message::new(
            "Unknown field.",
            suggest("Rename it to", nearest, "Remove it") + &known_words("Known fields", allowed),
        ),
        ErrorKind::MissingField { field, about } => Message::new(
            format!("The field \"{field}\" is missing."),
            format!("Add it. {about}"),
        ),
        ErrorKind::WrongType { expected, found } => Message::new(
            format!("Expected {expected}, found {found}."),
            format!("Write {expected}."),
        ),
        ErrorKind::UnknownWord { nearest, allowed } => Message::new(
            "Unknown value.",
            suggest("Write", nearest, "Choose one of the allowed values")
                + &known_words("Allowed values", allowed),
        ),
        ErrorKind::OutOfRange { range } => {
            Message::new("The number is out of range.", format!("Write a number {range}."))
        }
        ErrorKind::ListTooShort { fewest } => Message::new(
            format!("The list needs at least {fewest} {}.", items(*fewest)),
            "Add the missing items.",
        ),
        ErrorKind::ListTooLong { most } => Message::new(
            format!("The list has more than {most} items."),
            "Remove some items, or split the story in two.",
        ),
        _ => return None,
    })
}

fn items(count: u64) -> &'static str {
    if count == 1 { "item" } else { "items" }
}

/// What a text may contain, and its format.
fn text_message(kind: &ErrorKind) -> Option<Message> {
    Some(match kind {
        ErrorKind::EmptyText => Message::new(
            "The text is empty.",
            "Write the text. If the field is optional, remove it instead.",
        ),
        ErrorKind::TextTooLong { limit } => Message::new(
            format!("The text is longer than {limit} characters."),
            "Shorten it.",
        ),
        ErrorKind::HiddenCharacter { code, turns } => Message::new(
            match turns {
                true => format!("U+{code:04X} invisibly changes the direction of the text."),
                false => format!("U+{code:04X} is an invisible character."),
            },
            "Delete it. The safest way is to retype the words around it.",
        ),
        ErrorKind::LongQuotation { words } => Message::new(
            format!("The quotation has {words} words. At most six words in a row may be quoted."),
            "Rephrase it in your own words and quote only the key term.",
        ),
        ErrorKind::UnbalancedQuotation => Message::new(
            "A curly quotation mark has no partner.",
            "Close each quotation: “ ”, „ “ or « ». Quotations cannot be nested.",
        ),
        ErrorKind::NotALanguage => Message::new(
            "Invalid language tag.",
            "Use a BCP 47 tag such as \"en\", \"uk\", \"pt-BR\" or \"zh-Hant\".",
        ),
        ErrorKind::SameName => Message::new(
            "This is the name that the entry has already.",
            "Remove it, or write the name as the other language does.",
        ),
        ErrorKind::NotAColour => Message::new(
            "Invalid colour.",
            "Write # and six digits or lowercase letters a to f, such as \"#b5391b\".",
        ),
        ErrorKind::BadAddress { fault } => fault.message(),
        ErrorKind::NoSuchView => Message::new(
            "This address does not lead to a view of the story.",
            "Write the path of a view without a query, such as \"deal\", or \"map/\" and the id of a venue.",
        ),
        ErrorKind::FigureWithoutUnit => Message::new(
            "The fact has only one of \"figure\" and \"unit\".",
            "Give both, or neither for a fact that is a sentence.",
        ),
        ErrorKind::NotAPath => Message::new("Invalid SVG path data.", "Derive the base map again."),
        _ => return None,
    })
}

/// Ids and references to them.
fn id_message(kind: &ErrorKind) -> Option<Message> {
    Some(match kind {
        ErrorKind::NotAnId => Message::new(
            "Invalid id.",
            "Use 1 to 64 lowercase letters (a to z), digits or hyphens.",
        ),
        ErrorKind::ReservedId => Message::new(
            "This id is reserved: it is the name of a file or folder of the site, a side, or a Windows device.",
            "Choose another id.",
        ),
        ErrorKind::DuplicateId { first } => Message::new(
            format!("{first} already has this id."),
            "Change one of the two ids, and every reference to it.",
        ),
        ErrorKind::DanglingReference { list, nearest } => Message::new(
            format!("No item of \"{list}\" has this id."),
            suggest("Write", nearest, &format!("Add it to \"{list}\"")),
        ),
        ErrorKind::WrongList { list, found_in } => Message::new(
            format!("Expected an id from \"{list}\", found one from \"{found_in}\"."),
            format!("Write an id from \"{list}\", or move this id to the field for \"{found_in}\"."),
        ),
        ErrorKind::RepeatedEntry => {
            Message::new("The list already contains this entry.", "Remove one of the two.")
        }
        ErrorKind::SideWithoutActor { nearest } => Message::new(
            "No actor has this id. The id of a side is the id of its actor, or \"others\".",
            suggest("Write", nearest, "Add the actor"),
        ),
        ErrorKind::OthersNotLast => Message::new(
            "The side \"others\" must be the last one.",
            "Move it to the end of the list.",
        ),
        ErrorKind::WithItself => {
            Message::new("This names the same actor twice.", "Name two different actors.")
        }
        ErrorKind::NoSuchLayer { nearest, layers } => Message::new(
            "The base map has no layer with this id.",
            suggest("Write", nearest, "Add the layer to the base map's recipe")
                + &known_words("Layers", layers),
        ),
        _ => return None,
    })
}

/// Days, events and their participants.
fn date_message(kind: &ErrorKind) -> Option<Message> {
    Some(match kind {
        ErrorKind::NotADay => Message::new(
            "Invalid date.",
            "Write \"MM-DD\", or \"YYYY-MM-DD\" if the article gives the year.",
        ),
        ErrorKind::DaysReversed => Message::new(
            "The last day is before the first.",
            "Swap the two days, or add the years if the period crosses New Year.",
        ),
        ErrorKind::YearOnOneDay => Message::new(
            "Only one of the two days has a year.",
            "Give both days a year, or neither.",
        ),
        ErrorKind::MissingEnd => Message::new(
            "The last day of the period is missing.",
            "Add \"to\", or set the precision to \"day\".",
        ),
        ErrorKind::DayWithEnd => Message::new(
            "A single day cannot have a last day.",
            "Remove \"to\", or set the precision to \"span\".",
        ),
        ErrorKind::DateWithoutYear => Message::new(
            "The date of the article has no year.",
            "Write \"YYYY-MM-DD\". If the year is not known, remove the date and add \"date\" to \"not_given\".",
        ),
        ErrorKind::OursWithoutEnd => Message::new(
            "The scale has no last day, so it cannot be yours.",
            "Add \"to\", or remove this entry.",
        ),
        ErrorKind::MissingReference => Message::new(
            "The timeline has no day from which date words count.",
            "Add \"reference\", or the article's \"date\".",
        ),
        ErrorKind::ExpectedWithoutHedge => Message::new(
            "The event is marked as expected, but no claim of its summary has the hedge \"expected\".",
            "Let the summary rest on the claim that expects the event, and add the hedge to that claim.",
        ),
        ErrorKind::DelegateForNobody => Message::new(
            "A delegate must belong to a delegation.",
            "Add \"delegation\" with an actor's id, or change the role.",
        ),
        _ => return None,
    })
}

/// The article's sections and paragraphs.
fn article_message(kind: &ErrorKind) -> Option<Message> {
    Some(match kind {
        ErrorKind::SectionGap { expected } => Message::new(
            format!(
                "The section must start at paragraph {expected}: each paragraph belongs to exactly one section."
            ),
            format!("Write {expected}, or correct the section before."),
        ),
        ErrorKind::SectionReversed => Message::new(
            "The section ends before it starts.",
            "Correct \"first\" or \"last\".",
        ),
        ErrorKind::ParagraphBeyondArticle { last } => Message::new(
            format!("The article has only {last} paragraphs."),
            "Correct the number, or the sections of the article.",
        ),
        ErrorKind::UncitedParagraphs { paragraphs: numbers } => Message::new(
            format!("No claim cites {}.", paragraphs(numbers)),
            "Add a claim for each paragraph, or correct the sections of the article.",
        ),
        ErrorKind::GivenAndNotGiven => Message::new(
            "The article has this field, so it cannot be listed as not given.",
            "Remove the field or this entry.",
        ),
        ErrorKind::ArticleSources { count } => Message::new(
            format!("{count} sources are marked as the article. A story needs exactly one."),
            "Set \"is_article\" to true for the one source that is the article itself.",
        ),
        _ => return None,
    })
}

/// Claims: their chains and their links to each other.
fn claim_message(kind: &ErrorKind) -> Option<Message> {
    Some(match kind {
        ErrorKind::Cycle { around } => Message::new(
            format!("The claim links back to itself: {}.", cycle(around)),
            "Remove the wrong link. List a contradiction only once, in the later claim.",
        ),
        ErrorKind::SupportsAndContradicts => Message::new(
            "One of these two claims supports the other, and one contradicts the other.",
            "Keep the link that the article confirms.",
        ),
        ErrorKind::RestsOnNothing => Message::new(
            "This text cites no claim.",
            "List the claims that support it, the main one first.",
        ),
        ErrorKind::FirmnessMismatch { firmness, fault } => fault.message(*firmness),
        ErrorKind::PositionAndNoPosition => Message::new(
            "A claim states this side's position on the issue.",
            "Remove this entry, or the position from the claim.",
        ),
        ErrorKind::SpeakerWithoutName => Message::new(
            "The speaker has neither an actor nor a name.",
            "Add \"actor\", or \"as\" with the article's words for the speaker, or remove the speaker.",
        ),
        ErrorKind::ThroughTheArticle => Message::new(
            "This source is the article itself, which carries every claim.",
            "Remove it. \"through\" lists the outlets that the article cites.",
        ),
        _ => return None,
    })
}

/// Deals: shares, deductions and the remainder.
fn deal_message(kind: &ErrorKind) -> Option<Message> {
    Some(match kind {
        ErrorKind::SharesOver { sum } => Message::new(
            format!("The shares add up to {}.", percent(*sum)),
            "Correct them. They may add up to at most 100 % (10,000 basis points).",
        ),
        ErrorKind::SharesUnder { sum } => Message::new(
            format!(
                "The shares add up to {}, and the rest is not described.",
                percent(*sum)
            ),
            match sum {
                0..=100 => "Write 4000 for 40 %: shares are in hundredths of a per cent.",
                _ => "Correct them, or add \"remainder\".",
            },
        ),
        ErrorKind::YearlyShare => Message::new(
            "Only a deduction can be a fixed sum, and then its \"basis_points\" must be 0.",
            "Remove \"yearly\", or use it in a deduction with \"basis_points\" set to 0.",
        ),
        ErrorKind::NothingRemains => Message::new(
            "The shares add up to 100 %, so there is no remainder.",
            "Remove \"remainder\", or correct the shares.",
        ),
        ErrorKind::NothingToShare { sum } => Message::new(
            format!(
                "The deductions add up to {}, so nothing is left to share.",
                percent(*sum)
            ),
            "Correct them. They must add up to less than 100 % (10,000 basis points).",
        ),
        _ => return None,
    })
}
