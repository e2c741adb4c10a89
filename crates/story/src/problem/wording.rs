//! The words of every problem and notice: a name for searching, a sentence that says what is
//! wrong, and one that says how to mend it. No rule is decided here.

use super::{NoticeKind, ProblemKind, shown};
use crate::read::{DEPTH_LIMIT, SIZE_LIMIT};

impl ProblemKind {
    /// The kind in one word, as printed behind its sentence.
    pub fn name(&self) -> &'static str {
        match self {
            ProblemKind::TooLarge { .. } => "too-large",
            ProblemKind::NotUtf8 { .. } => "not-utf-8",
            ProblemKind::NotJson { .. } => "not-json",
            ProblemKind::TooDeep => "too-deep",
            ProblemKind::RepeatedKey { .. } => "repeated-key",
            ProblemKind::NoSuchNumber { .. } => "no-such-number",
            ProblemKind::LoneSurrogate => "lone-surrogate",
            ProblemKind::UnknownFormat { .. } => "unknown-format",
            ProblemKind::UnknownField { .. } => "unknown-field",
            ProblemKind::MissingField { .. } => "missing-field",
            ProblemKind::WrongType { .. } => "wrong-type",
            ProblemKind::UnknownWord { .. } => "unknown-word",
            ProblemKind::OutOfRange { .. } => "out-of-range",
            ProblemKind::ListTooShort { .. } => "list-too-short",
            ProblemKind::ListTooLong { .. } => "list-too-long",
            ProblemKind::EmptyText => "empty-text",
            ProblemKind::TextTooLong { .. } => "text-too-long",
            ProblemKind::HiddenCharacter { .. } => "hidden-character",
            ProblemKind::LongQuotation { .. } => "long-quotation",
            ProblemKind::UnbalancedQuotation => "unbalanced-quotation",
            ProblemKind::NotAnId => "not-an-id",
            ProblemKind::ReservedId => "reserved-id",
            ProblemKind::DuplicateId { .. } => "duplicate-id",
            ProblemKind::DanglingReference { .. } => "dangling-reference",
            ProblemKind::WrongList { .. } => "wrong-list",
            ProblemKind::RepeatedEntry => "repeated-entry",
            ProblemKind::SideWithoutActor { .. } => "side-without-actor",
            ProblemKind::OthersNotLast => "others-not-last",
            ProblemKind::Cycle { .. } => "cycle",
            ProblemKind::SupportsAndContradicts => "supports-and-contradicts",
            ProblemKind::RestsOnNothing => "rests-on-nothing",
            ProblemKind::NotALanguage => "not-a-language",
            ProblemKind::NotAColour => "not-a-colour",
            ProblemKind::BadAddress { .. } => "bad-address",
            ProblemKind::NoSuchView => "no-such-view",
            ProblemKind::NotADay => "not-a-day",
            ProblemKind::DaysReversed => "days-reversed",
            ProblemKind::YearOnOneDay => "year-on-one-day",
            ProblemKind::MissingEnd => "missing-end",
            ProblemKind::DayWithEnd => "day-with-end",
            ProblemKind::ExpectedWithoutHedge => "expected-without-hedge",
            ProblemKind::SectionGap { .. } => "section-gap",
            ProblemKind::SectionReversed => "section-reversed",
            ProblemKind::ParagraphBeyondArticle { .. } => "paragraph-beyond-article",
            ProblemKind::UncitedParagraphs { .. } => "uncited-paragraphs",
            ProblemKind::FirmnessMismatch { .. } => "firmness-mismatch",
            ProblemKind::SpeakerWithoutName => "speaker-without-name",
            ProblemKind::ThroughTheArticle => "through-the-article",
            ProblemKind::ArticleSources { .. } => "article-sources",
            ProblemKind::DelegateForNobody => "delegate-for-nobody",
            ProblemKind::SharesOver { .. } => "shares-over",
            ProblemKind::SharesUnder { .. } => "shares-under",
            ProblemKind::YearlyShare => "yearly-share",
            ProblemKind::NothingRemains => "nothing-remains",
            ProblemKind::NothingToShare { .. } => "nothing-to-share",
            ProblemKind::WithItself => "with-itself",
            ProblemKind::NoSuchLayer { .. } => "no-such-layer",
            ProblemKind::NotAPath => "not-a-path",
            ProblemKind::NotReadable { .. } => "not-readable",
        }
    }

    /// What is wrong, and how to mend it: a sentence each.
    pub(super) fn words(&self) -> (String, String) {
        match self {
            ProblemKind::TooLarge { bytes } => (
                format!("The file has {bytes} bytes; at most {SIZE_LIMIT} are read."),
                "leave out what does not belong to the story.".to_owned(),
            ),
            ProblemKind::NotUtf8 { byte } => (
                format!("The byte {byte:#04x} is no part of UTF-8 text."),
                "save the file as UTF-8.".to_owned(),
            ),
            ProblemKind::NotJson { syntax } => syntax.words(),
            ProblemKind::TooDeep => (
                format!("Lists and objects are nested deeper than {DEPTH_LIMIT}."),
                "close the brackets that stand open above.".to_owned(),
            ),
            ProblemKind::RepeatedKey { key } => (
                format!("This object has the field \"{}\" already.", shown(key)),
                "keep one of the two; which one counts is not certain.".to_owned(),
            ),
            ProblemKind::NoSuchNumber { written } => (
                format!("{} is no number that a file can give.", shown(written)),
                "write it in plain digits, or leave the field out.".to_owned(),
            ),
            ProblemKind::LoneSurrogate => plain(
                "Half of a character is escaped here, without its other half.",
                "write the character itself; files are UTF-8.",
            ),
            ProblemKind::UnknownFormat { newest } => (
                "This build does not know the format of this file.".to_owned(),
                format!("write {newest}, or use a newer build."),
            ),
            ProblemKind::UnknownField { nearest, allowed } => (
                "The format has no such field here.".to_owned(),
                suggest("name it", nearest, "take it out", &list("fields here", allowed)),
            ),
            ProblemKind::MissingField { field, about } => (
                format!("The field \"{field}\" is missing."),
                format!("add it. {about}"),
            ),
            ProblemKind::WrongType { expected, found } => (
                format!("This is {found}; {expected} belongs here."),
                format!("write {expected}."),
            ),
            ProblemKind::UnknownWord { nearest, allowed } => (
                "This word is not in the field's vocabulary.".to_owned(),
                suggest("write", nearest, "take one of them", &list("words here", allowed)),
            ),
            ProblemKind::OutOfRange { range } => (
                format!("The number has to be {range}."),
                format!("write a number {range}."),
            ),
            ProblemKind::ListTooShort { fewest } => (
                format!("The list needs at least {fewest}."),
                "add what is missing.".to_owned(),
            ),
            ProblemKind::ListTooLong { most } => (
                format!("The list may have at most {most}."),
                "take some out, or tell two stories.".to_owned(),
            ),
            ProblemKind::EmptyText => plain(
                "The text is empty.",
                "write it; where the field may be absent, leave it out.",
            ),
            ProblemKind::TextTooLong { limit } => (
                format!("The text is longer than {limit} characters."),
                "shorten it.".to_owned(),
            ),
            ProblemKind::HiddenCharacter { code, turns } => (
                match turns {
                    true => format!("U+{code:04X} turns the direction of text unseen."),
                    false => format!("U+{code:04X} is a character that nobody sees."),
                },
                "delete it; retyping the words around it is the surest way.".to_owned(),
            ),
            ProblemKind::LongQuotation { words } => (
                format!("A quotation of {words} words; at most six in a row are taken from the article."),
                "say it in our own words and quote the term that matters.".to_owned(),
            ),
            ProblemKind::UnbalancedQuotation => plain(
                "A curly quotation mark has no partner.",
                "open every quotation with “ and close it with ”, one at a time.",
            ),
            ProblemKind::NotAnId => plain(
                "This is no id.",
                "write 1 to 64 of the small letters a to z, digits and hyphens.",
            ),
            ProblemKind::ReservedId => plain(
                "This id names something else: a file or folder of the site, a side, or a device on Windows.",
                "choose another id.",
            ),
            ProblemKind::DuplicateId { first } => (
                format!("{first} has this id already."),
                "give one of the two another id, and correct what refers to it.".to_owned(),
            ),
            ProblemKind::DanglingReference { list, nearest } => (
                format!("None of the {list} has this id."),
                suggest("write", nearest, &format!("add it to \"{list}\""), ""),
            ),
            ProblemKind::WrongList { list, found_in } => (
                format!("One of the {list} belongs here; this id is one of the {found_in}."),
                format!("write the id of one of the {list}, or move it to the field for {found_in}."),
            ),
            ProblemKind::RepeatedEntry => plain("The list names this already.", "take one of the two out."),
            ProblemKind::SideWithoutActor { nearest } => (
                "The id of a side is the id of its actor, or \"others\"; no actor has this one.".to_owned(),
                suggest("write", nearest, "add the actor", ""),
            ),
            ProblemKind::OthersNotLast => plain(
                "The side \"others\" stands before a party.",
                "move it to the end of the sides.",
            ),
            ProblemKind::Cycle { around } => (
                format!("The claim comes back to itself: {}.", around_in_words(around)),
                "take out the link that was not meant; name a contradiction once, at the later claim."
                    .to_owned(),
            ),
            ProblemKind::SupportsAndContradicts => plain(
                "Of these two claims, one supports the other and one is at odds with the other.",
                "keep the one that the article bears out.",
            ),
            ProblemKind::RestsOnNothing => plain(
                "A text of ours has to rest on a claim.",
                "name the claims that say so, the leading one first.",
            ),
            ProblemKind::NotAColour => plain(
                "This is no colour.",
                "write red, green and blue as two digits or small letters a to f each, such as \"#b5391b\".",
            ),
            ProblemKind::NotALanguage => plain(
                "This is no language tag.",
                "write a BCP 47 tag such as \"en\", \"uk\", \"pt-BR\" or \"zh-Hant\".",
            ),
            ProblemKind::BadAddress { fault } => fault.words(),
            ProblemKind::NoSuchView => plain(
                "This address leads to no view of the story.",
                "write the path of a view, such as \"deal\" or \"map/\" and the id of a venue, without a query.",
            ),
            ProblemKind::NotADay => plain(
                "This is no day of the calendar.",
                "write \"MM-DD\", or \"YYYY-MM-DD\" where the article gives the year.",
            ),
            ProblemKind::DaysReversed => plain(
                "The last day lies before the first.",
                "exchange them, or give the years if the stretch crosses New Year.",
            ),
            ProblemKind::YearOnOneDay => plain(
                "One of the two days has a year and the other has none.",
                "give both a year, or neither.",
            ),
            ProblemKind::MissingEnd => plain(
                "A stretch of time needs its last day.",
                "add \"to\", or make it a day.",
            ),
            ProblemKind::DayWithEnd => plain(
                "A single day has no last day.",
                "take \"to\" out, or make it a span.",
            ),
            ProblemKind::ExpectedWithoutHedge => plain(
                "The event is expected, but no claim of its summary has the hedge \"expected\".",
                "rest the summary on the claim that expects it, and hedge that claim.",
            ),
            ProblemKind::SectionGap { expected } => (
                format!(
                    "The section has to begin with paragraph {expected}, so that each stands in one section."
                ),
                format!("write {expected}, or correct the section before."),
            ),
            ProblemKind::SectionReversed => plain(
                "The section ends before it begins.",
                "correct \"first\" or \"last\".",
            ),
            ProblemKind::ParagraphBeyondArticle { last } => (
                format!("The article has {last} paragraphs."),
                "correct the number, or the sections of the article.".to_owned(),
            ),
            ProblemKind::UncitedParagraphs { paragraphs } => (
                format!("No claim is from {}.", paragraphs_in_words(paragraphs)),
                "add a claim for each, or correct the sections of the article.".to_owned(),
            ),
            ProblemKind::FirmnessMismatch { firmness, fault } => fault.words(*firmness),
            ProblemKind::SpeakerWithoutName => plain(
                "The speaker is neither an actor nor has words.",
                "give \"actor\", or \"as\" with the article's words for the speaker, or take the speaker out.",
            ),
            ProblemKind::ThroughTheArticle => plain(
                "This source is the article itself, which carries every claim.",
                "take it out; \"through\" names the outlets that the article relies on.",
            ),
            ProblemKind::ArticleSources { count } => (
                format!("{count} sources are marked as the article; a story has exactly one."),
                "set \"is_article\" to true at the one source that is the article itself.".to_owned(),
            ),
            ProblemKind::DelegateForNobody => plain(
                "A delegate takes part for somebody.",
                "add \"delegation\" with the actor's id, or give another role.",
            ),
            ProblemKind::SharesOver { sum } => (
                format!("The shares add up to {}.", per_cent(*sum)),
                "correct them: together they are at most 100 %, in hundredths of a per cent.".to_owned(),
            ),
            ProblemKind::SharesUnder { sum } => (
                format!(
                    "The shares add up to {}, and nothing is said of the rest.",
                    per_cent(*sum)
                ),
                "correct them, or add \"remainder\".".to_owned(),
            ),
            ProblemKind::YearlyShare => plain(
                "Only a deduction can be a fixed sum, and then it is no part of the revenues.",
                "take \"yearly\" out, or put it at a deduction with \"basis_points\" of 0.",
            ),
            ProblemKind::NothingRemains => plain(
                "The shares add up to 100 %, so there is no remainder.",
                "take \"remainder\" out, or correct the shares.",
            ),
            ProblemKind::NothingToShare { sum } => (
                format!(
                    "The deductions add up to {} and leave nothing to share.",
                    per_cent(*sum)
                ),
                "correct them: together they stay under 100 %, in hundredths of a per cent.".to_owned(),
            ),
            ProblemKind::WithItself => {
                plain("An actor stands here for itself.", "name two different actors.")
            }
            ProblemKind::NoSuchLayer { nearest } => (
                "The base map has no layer of this name.".to_owned(),
                suggest("write", nearest, "add the layer to the map's recipe", ""),
            ),
            ProblemKind::NotAPath => plain("This is no path data.", "derive the base map again."),
            ProblemKind::NotReadable { says } => (
                format!(
                    "The file fits the format, but it cannot be read: {}.",
                    shown(says)
                ),
                "report this as an error of the program, with the file.".to_owned(),
            ),
        }
    }
}

pub(super) fn plain(sentence: &str, mend: &str) -> (String, String) {
    (sentence.to_owned(), mend.to_owned())
}

/// How to mend a word: with the nearest one, or else.
fn suggest(verb: &str, nearest: &str, otherwise: &str, known: &str) -> String {
    let known = if known.is_empty() {
        String::new()
    } else {
        format!(" ({known})")
    };
    // What is near comes from the same file, and may be just as hostile.
    match shown(nearest).as_str() {
        "" => format!("{otherwise}{known}."),
        nearest => format!("{verb} \"{nearest}\", if that is meant; else {otherwise}{known}."),
    }
}

fn list(what: &str, words: &[String]) -> String {
    format!("{what}: {}", words.join(", "))
}

/// Hundredths of a per cent as per cent.
fn per_cent(basis_points: u64) -> String {
    match (basis_points / 100, basis_points % 100) {
        (whole, 0) => format!("{whole} %"),
        (whole, part) => format!("{whole}.{part:02} %"),
    }
}

/// The way around a cycle; of a very long one its first and its last steps.
fn around_in_words(around: &[String]) -> String {
    let mut steps: Vec<String> = around.iter().map(|id| shown(id)).collect();
    if steps.len() > 12 {
        steps.splice(6..steps.len() - 6, ["…".to_owned()]);
    }
    steps.join(" → ")
}

fn paragraphs_in_words(paragraphs: &[u16]) -> String {
    let all: Vec<String> = paragraphs.iter().take(20).map(u16::to_string).collect();
    match (all.as_slice(), paragraphs.len()) {
        ([one], _) => format!("paragraph {one}"),
        (_, count) if count > all.len() => {
            format!("paragraphs {} and {} more", all.join(", "), count - all.len())
        }
        (_, _) => format!("paragraphs {}", all.join(", ")),
    }
}

impl NoticeKind {
    /// The kind in one word, as printed behind its sentence.
    pub fn name(&self) -> &'static str {
        self.words().0
    }

    /// What is odd, in a sentence.
    pub(super) fn sentence(&self) -> &'static str {
        self.words().1
    }

    fn words(&self) -> (&'static str, &'static str) {
        match self {
            NoticeKind::StraightQuotes => ("straight-quotes", "Prose has “ ” and ’, not straight marks."),
            NoticeKind::NoBaseMap => ("no-base-map", "The story has venues, but no base map was given."),
            NoticeKind::OffTheMap => ("off-the-map", "The venue lies outside the base map's picture."),
            NoticeKind::UntouchedActor => ("untouched-actor", "No claim speaks of this actor."),
            NoticeKind::UnusedSide => ("unused-side", "No actor takes this side."),
            NoticeKind::SidesOutOfOrder => ("sides-out-of-order", "The parties stand in alphabetical order."),
            NoticeKind::UnusedClaim => (
                "unused-claim",
                "Nothing rests on this claim, and it is about nothing.",
            ),
            NoticeKind::ClaimOutOfOrder => {
                ("claim-out-of-order", "Claims stand in the order of the article.")
            }
            NoticeKind::SilentSource => ("silent-source", "No claim came through this source."),
            NoticeKind::VenueWithoutEvent => ("venue-without-event", "No event happened at this venue."),
            NoticeKind::EventWithoutClaim => ("event-without-claim", "No claim names this event."),
            NoticeKind::IssueWithoutPosition => (
                "issue-without-position",
                "No claim gives a position on this issue.",
            ),
            NoticeKind::ExpectedButDated => (
                "expected-but-dated",
                "Its leading claim is hedged \"expected\", but its place on the scale is not.",
            ),
            NoticeKind::MixedYears => (
                "mixed-years",
                "Other days of this story stand without a year, or this one does.",
            ),
            NoticeKind::DelegationUnused => ("delegation-unused", "Only a delegate has a delegation."),
        }
    }
}
