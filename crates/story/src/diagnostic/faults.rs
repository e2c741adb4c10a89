//! Details of three kinds of error (invalid JSON, invalid web addresses, firmness that does not
//! match its chain) and their messages.

use crate::diagnostic::message::Message;
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
    SpeakerNotNamed,
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
    pub(super) fn message(self) -> Message {
        let (sentence, help) = match self {
            Syntax::Ends => (
                "The file ends too early.",
                "Close the open strings, lists and objects.",
            ),
            Syntax::MoreAfterEnd => ("There is text after the end of the JSON object.", "Remove it."),
            Syntax::NoValue => (
                "Expected a value.",
                "Write a text in straight quotation marks, a number, true, false, null, a list or an object.",
            ),
            Syntax::NoKey => ("Expected a field name.", "Write it in straight quotation marks."),
            Syntax::NoColon => ("Expected a colon after the field name.", "Add the colon."),
            Syntax::NoCommaInObject => (
                "Expected a comma or a closing } after this.",
                "Add it. Inside a text, write a straight quotation mark as \\\".",
            ),
            Syntax::NoCommaInList => (
                "Expected a comma or a closing ] after this.",
                "Add it. Inside a text, write a straight quotation mark as \\\".",
            ),
            Syntax::ExtraComma => ("There is a comma after the last item.", "Remove the comma."),
            Syntax::OtherQuotes => (
                "JSON requires straight quotation marks around texts and names.",
                "Replace the marks with \".",
            ),
            Syntax::Comment => (
                "JSON has no comments.",
                "Remove it. Put remarks for readers into \"notes\".",
            ),
            Syntax::BadNumber => (
                "Invalid number.",
                "Write digits with a decimal point: no leading zeros, plus sign or comma.",
            ),
            Syntax::OpenString => (
                "The text that starts here has no closing quotation mark on the same line.",
                "Close it. A text cannot contain a line break.",
            ),
            Syntax::BadEscape => (
                "Invalid escape sequence.",
                "Remove the backslash, or write \\\\ for a backslash.",
            ),
            Syntax::RawControl => ("The text contains a control character.", "Delete it."),
        };
        Message::new(sentence, help)
    }
}

impl AddressFault {
    pub(super) fn message(self) -> Message {
        let (sentence, help) = match self {
            AddressFault::Space => ("The address contains white space.", "Remove it, or write %20."),
            AddressFault::NotAscii => (
                "The address contains characters that must be escaped.",
                "Copy the address from the browser's address bar, which escapes them.",
            ),
            AddressFault::NoScheme => ("The address has no scheme.", "Start it with https://."),
            AddressFault::OtherScheme => (
                "Only http and https addresses are allowed.",
                "Write the address of a web page, or remove the field.",
            ),
            AddressFault::Capitals => (
                "The scheme or the host contains capital letters.",
                "Write both in lowercase.",
            ),
            AddressFault::Backslash => ("The address contains a backslash.", "Write a slash."),
            AddressFault::UserName => (
                "The address has a user name before its host, which hides where it leads.",
                "Remove everything up to the @.",
            ),
            AddressFault::NoHost => (
                "The address has no valid host.",
                "Write a name such as news.example after //.",
            ),
            AddressFault::Unescaped => (
                "The address contains a character that must be escaped.",
                "Copy the address from the browser's address bar, which escapes it.",
            ),
            AddressFault::TooLong => (
                "The address is longer than 2,000 characters.",
                "Remove tracking parameters.",
            ),
        };
        Message::new(sentence, help)
    }
}

impl ChainFault {
    pub(super) fn message(self, firmness: Firmness) -> Message {
        let fault = match self {
            ChainFault::NoSpeaker => "the claim has no speaker",
            ChainFault::SpeakerNotNamed => "the article does not name the speaker",
            ChainFault::SpeakerNamed => "the article names the speaker",
            ChainFault::NotOwnWords => "\"own_words\" is not true",
            ChainFault::OwnWords => "\"own_words\" is true",
            ChainFault::NobodyNamed => "the article names neither the speaker nor an outlet",
            ChainFault::Nobody => "the claim has neither a speaker nor an outlet",
            ChainFault::OutletNamed => "the claim has no speaker, and the article names an outlet",
            ChainFault::HasSpeaker => "the claim has a speaker",
            ChainFault::HasOutlet => "the claim has an outlet",
        };
        let rule = match firmness {
            Firmness::Quoted => "a named speaker in their own words",
            Firmness::Reported => "a named speaker or outlet, in other words",
            Firmness::UnnamedSource => "an unnamed speaker, or only unnamed outlets",
            Firmness::ArticleOnly | Firmness::ArticlesReading => "a claim without speaker and outlets",
        };
        let word = firmness.word();
        let fix = match self {
            ChainFault::NotOwnWords => {
                "If the claim repeats the speaker's words, set \"own_words\" to true. If not, \"reported\" fits."
            }
            ChainFault::OwnWords => {
                "If the claim repeats no words of the speaker, remove \"own_words\". If it does, \"quoted\" fits."
            }
            ChainFault::SpeakerNotNamed => {
                "\"unnamed-source\" fits. If the article names the speaker, also by an office, set \"identified\" of the actor."
            }
            ChainFault::NobodyNamed => {
                "\"unnamed-source\" fits, if somebody says so; if nobody does, \"article-only\"."
            }
            ChainFault::Nobody => "\"article-only\" fits, or add the speaker or the outlet in \"through\".",
            ChainFault::OutletNamed => "\"reported\" fits.",
            ChainFault::SpeakerNamed => {
                "\"reported\" fits, or \"quoted\" for the speaker's own words. If the article does not name the \
                 speaker, set \"identified\" of the actor to \"not\"."
            }
            _ => "Correct the firmness, the speaker or \"through\".",
        };
        Message::new(
            format!("The firmness \"{word}\" does not match: {fault}."),
            format!("\"{word}\" means {rule}. {fix}"),
        )
    }
}
