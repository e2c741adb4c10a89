//! The finer kinds of three problems: text that is not JSON, addresses of the web, and chains that a
//! firmness does not fit; with their words.

use super::wording::plain;
use crate::vocabulary::Firmness;

/// The ways in which text is not JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Syntax {
    /// The file ends in the middle.
    Ends,
    /// Something follows the end.
    MoreAfterEnd,
    /// Something that begins no value.
    NoValue,
    /// Something that begins no key.
    NoKey,
    /// No colon after a key.
    NoColon,
    /// No comma between two fields.
    NoCommaInObject,
    /// No comma between two items.
    NoCommaInList,
    /// A comma after the last field or item.
    ExtraComma,
    /// Quotation marks of another kind.
    OtherQuotes,
    /// A comment.
    Comment,
    /// A number that is written in another way.
    BadNumber,
    /// A string without its closing quotation mark.
    OpenString,
    /// A backslash before something that needs none.
    BadEscape,
    /// A control character that has to be escaped.
    RawControl,
}

/// What can be wrong with a web address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AddressFault {
    /// White space in it or around it.
    Space,
    /// Characters other than printable ASCII.
    NotAscii,
    /// No scheme, as in `//host/`.
    NoScheme,
    /// A scheme other than `http` and `https`.
    OtherScheme,
    /// Capitals in the scheme or the host.
    Capitals,
    /// A backslash, which browsers read as a slash.
    Backslash,
    /// A user's name before the host.
    UserName,
    /// No host, or one that is not made of names and dots.
    NoHost,
    /// A character that has to be escaped in addresses.
    Unescaped,
    /// More characters than browsers and mails carry.
    TooLong,
}

/// What can speak against a firmness.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChainFault {
    /// Nobody speaks.
    NoSpeaker,
    /// The speaker is not named.
    SpeakerNotNamed,
    /// The speaker is named.
    SpeakerNamed,
    /// The words are not the speaker's own.
    NotOwnWords,
    /// The words are the speaker's own.
    OwnWords,
    /// Neither a speaker nor an outlet is named.
    NobodyNamed,
    /// Nobody speaks and no outlet carries it.
    Nobody,
    /// Nobody speaks and a named outlet carries it.
    OutletNamed,
    /// Somebody speaks.
    HasSpeaker,
    /// An outlet carries it.
    HasOutlet,
}

impl Syntax {
    /// What is wrong, and how to mend it: a sentence each.
    pub(super) fn words(self) -> (String, String) {
        let (sentence, mend) = match self {
            Syntax::Ends => (
                "The file ends in the middle.",
                "close what is open: strings, lists, objects.",
            ),
            Syntax::MoreAfterEnd => (
                "Something follows the end of the file's one object.",
                "take it out.",
            ),
            Syntax::NoValue => (
                "This is no value.",
                "write a text in straight quotation marks, a number, true, false, null, a list or an object.",
            ),
            Syntax::NoKey => (
                "A field's name belongs here.",
                "write it in straight quotation marks.",
            ),
            Syntax::NoColon => ("A colon belongs between a field's name and its value.", "add it."),
            Syntax::NoCommaInObject => (
                "A comma or a closing } belongs here.",
                "add it; a straight quotation mark within a text is written \\\".",
            ),
            Syntax::NoCommaInList => (
                "A comma or a closing ] belongs here.",
                "add it; a straight quotation mark within a text is written \\\".",
            ),
            Syntax::ExtraComma => ("No comma belongs after the last one.", "take the comma out."),
            Syntax::OtherQuotes => (
                "JSON writes texts and names in straight quotation marks.",
                "replace the marks around it by \".",
            ),
            Syntax::Comment => (
                "JSON has no comments.",
                "take it out; remarks for readers go into \"notes\".",
            ),
            Syntax::BadNumber => (
                "JSON writes no number in this way.",
                "write digits with a point: no leading zeros, no plus sign, no comma.",
            ),
            Syntax::OpenString => (
                "The text that begins here has no closing quotation mark on its line.",
                "close it; a new line within a text is not allowed.",
            ),
            Syntax::BadEscape => (
                "The backslash begins no escape that JSON knows.",
                "take it out, or write \\\\ for a backslash.",
            ),
            Syntax::RawControl => ("A control character stands in the text.", "delete it."),
        };
        plain(sentence, mend)
    }
}

impl AddressFault {
    /// What is wrong, and how to mend it: a sentence each.
    pub(super) fn words(self) -> (String, String) {
        let (sentence, mend) = match self {
            AddressFault::Space => ("The address has white space in it.", "take it out, or write %20."),
            AddressFault::NotAscii => (
                "The address has characters that addresses do not have.",
                "copy it from the browser's address bar, which escapes them.",
            ),
            AddressFault::NoScheme => ("The address does not say how to open it.", "begin with https://."),
            AddressFault::OtherScheme => (
                "Only http and https addresses can be linked.",
                "write the address of a web page, or leave it out.",
            ),
            AddressFault::Capitals => (
                "The scheme or the host has capitals.",
                "write both in small letters, as browsers do.",
            ),
            AddressFault::Backslash => ("The address has a backslash.", "write a slash."),
            AddressFault::UserName => (
                "The address has a user's name before its host, which hides where it leads.",
                "take out everything up to the @.",
            ),
            AddressFault::NoHost => (
                "The address has no proper host.",
                "write a name such as news.example after //.",
            ),
            AddressFault::Unescaped => (
                "The address has a character that must be escaped.",
                "copy it from the browser's address bar, which escapes it.",
            ),
            AddressFault::TooLong => (
                "The address is longer than 2,000 characters.",
                "take out what tracks readers.",
            ),
        };
        plain(sentence, mend)
    }
}

impl ChainFault {
    /// What is wrong, and how to mend it: a sentence each.
    pub(super) fn words(self, firmness: Firmness) -> (String, String) {
        let fault = match self {
            ChainFault::NoSpeaker => "nobody speaks",
            ChainFault::SpeakerNotNamed => "the article does not name the speaker",
            ChainFault::SpeakerNamed => "the article names the speaker",
            ChainFault::NotOwnWords => "\"own_words\" is not true",
            ChainFault::OwnWords => "\"own_words\" is true",
            ChainFault::NobodyNamed => "the article names neither the speaker nor an outlet",
            ChainFault::Nobody => "nobody speaks and no outlet carries it",
            ChainFault::OutletNamed => "nobody speaks and the article names an outlet",
            ChainFault::HasSpeaker => "somebody speaks",
            ChainFault::HasOutlet => "an outlet carries it",
        };
        let rule = match firmness {
            Firmness::Quoted => "a named speaker in their own words",
            Firmness::Reported => "a named speaker or outlet, in other words",
            Firmness::UnnamedSource => "a speaker without a name, or only outlets without a name",
            Firmness::ArticleOnly | Firmness::ArticlesReading => "no speaker and no outlet",
        };
        let word = firmness.word();
        (
            format!("\"{word}\" does not fit: {fault}."),
            format!("\"{word}\" is {rule}; correct the firmness, the speaker or \"through\"."),
        )
    }
}
