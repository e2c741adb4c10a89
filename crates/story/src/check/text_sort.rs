//! The sorts of text in a story file, told apart by the pattern that the schema gives a field.
//!
//! The patterns serve editors while they type; the checks behind them say more than "does not
//! match", so each sort has a check of its own here or where its meaning is known.

use super::web_address;
use crate::check::finding::{At, Findings};
use crate::colour::Colour;
use crate::problem::{NoticeKind, ProblemKind, is_hidden};

/// Ids and references to them.
pub const ID: &str = "^[a-z0-9-]{1,64}$";
/// Language tags of BCP 47, as far as a story needs them.
pub const LANGUAGE: &str = "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$";
/// Addresses of the web.
pub const WEB_ADDRESS: &str = r"^https?://[a-z0-9.-]+(:[0-9]{1,5})?([/?#][!-~]*)?$";
/// Addresses of views.
pub const VIEW_ADDRESS: &str = "^([a-z]+(/[a-z0-9-]+)?/?)?$";
/// Days of the calendar.
pub const DAY: &str = "^([0-9]{4}-)?[0-9]{2}-[0-9]{2}$";
/// A colour: red, green and blue in two digits each.
pub const COLOUR: &str = "^#[0-9a-f]{6}$";
/// Path data of SVG.
pub const PATH_DATA: &str = "^[MmLlHhVvCcSsQqTtAaZz0-9eE ,.+\n-]*$";

/// Most words in a row that may be taken from the article.
const QUOTATION_LIMIT: usize = 6;

/// What a field's text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextSort {
    /// An id or a reference; `ids` and `build` check it.
    Id,
    /// A language tag.
    Language,
    /// An address of the web.
    WebAddress,
    /// An address of a view; `build` checks it.
    ViewAddress,
    /// A day; `build` checks it.
    Day,
    /// A colour.
    Colour,
    /// Path data of SVG.
    PathData,
    /// Words for readers.
    Prose,
}

impl TextSort {
    /// The sort that a pattern of the schema stands for; without a pattern, prose.
    pub fn of(pattern: Option<&str>) -> TextSort {
        match pattern {
            Some(ID) => TextSort::Id,
            Some(LANGUAGE) => TextSort::Language,
            Some(WEB_ADDRESS) => TextSort::WebAddress,
            Some(VIEW_ADDRESS) => TextSort::ViewAddress,
            Some(DAY) => TextSort::Day,
            Some(COLOUR) => TextSort::Colour,
            Some(PATH_DATA) => TextSort::PathData,
            _ => TextSort::Prose,
        }
    }

    /// Notes what is wrong with a text of this sort, as far as the text alone tells.
    pub fn check(self, text: &str, at: &At, findings: &mut Findings) {
        match self {
            TextSort::Prose => check_prose(text, at, findings),
            TextSort::Language if !is_language_tag(text) => findings.problem(at, ProblemKind::NotALanguage),
            TextSort::WebAddress => {
                if let Some(fault) = web_address::fault(text) {
                    findings.problem(at, ProblemKind::BadAddress { fault });
                }
            }
            TextSort::Colour if Colour::read(text).is_none() => findings.problem(at, ProblemKind::NotAColour),
            TextSort::PathData if !is_path_data(text) => findings.problem(at, ProblemKind::NotAPath),
            TextSort::Id
            | TextSort::Language
            | TextSort::ViewAddress
            | TextSort::Day
            | TextSort::Colour
            | TextSort::PathData => {}
        }
    }
}

/// Whether this is a tag such as `en`, `pt-BR` or `zh-Hant-TW`.
fn is_language_tag(text: &str) -> bool {
    let mut parts = text.split('-');
    let language = parts.next().unwrap_or_default();
    matches!(language.len(), 2..=3)
        && language.bytes().all(|byte| byte.is_ascii_lowercase())
        && text.len() <= 35
        && parts
            .all(|part| matches!(part.len(), 2..=8) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

fn is_path_data(text: &str) -> bool {
    text.bytes()
        .all(|byte| byte.is_ascii_digit() || b"MmLlHhVvCcSsQqTtAaZzeE ,.+\n-".contains(&byte))
}

fn check_prose(text: &str, at: &At, findings: &mut Findings) {
    // Each kind of hidden character once: a text full of them needs one remark.
    let mut hidden: Vec<char> = text
        .chars()
        .filter(|&letter| is_hidden(letter))
        .take(1_000)
        .collect();
    hidden.sort_unstable();
    hidden.dedup();
    for letter in hidden {
        let turns = crate::view_state::is_direction_control(letter);
        let code = u32::from(letter);
        findings.problem(at, ProblemKind::HiddenCharacter { code, turns });
    }
    if text.contains(['"', '\'']) {
        findings.notice(at, NoticeKind::StraightQuotes);
    }
    check_quotations(text, at, findings);
}

/// Quotations stand in “ ”, are closed, and are short.
fn check_quotations(text: &str, at: &At, findings: &mut Findings) {
    let mut opened: Option<usize> = None;
    for (position, mark) in text.char_indices() {
        match (mark, opened) {
            ('“', None) => opened = Some(position + mark.len_utf8()),
            ('”', Some(start)) => {
                let words = text[start..position].split_whitespace().count();
                if words > QUOTATION_LIMIT {
                    findings.problem(at, ProblemKind::LongQuotation { words });
                }
                opened = None;
            }
            ('“', Some(_)) | ('”', None) => {
                findings.problem(at, ProblemKind::UnbalancedQuotation);
                return;
            }
            _ => {}
        }
    }
    if opened.is_some() {
        findings.problem(at, ProblemKind::UnbalancedQuotation);
    }
}
