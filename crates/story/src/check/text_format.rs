//! The formats of text in a story file. The schema gives each field a pattern; the pattern tells its
//! format here.
//!
//! The patterns serve editors while they type. The check gives better messages than "does not
//! match", so each format has a function of its own, here or where its meaning is known.

use crate::characters::{is_direction_control, is_hidden};
use crate::check::diagnostics::Diagnostics;
use crate::check::json_path::JsonPath;
use crate::check::web_address;
use crate::colour::Colour;
use crate::diagnostic::{ErrorKind, WarningKind};
use crate::patterns::{COLOUR, DATE, DAY, ID, LANGUAGE, PATH_DATA, VIEW_ADDRESS, WEB_ADDRESS};
use crate::quotation::quotations;

/// How many words in a row may be quoted from the article.
const QUOTATION_LIMIT: usize = 6;

/// The format of a field's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextFormat {
    /// An id or a reference, checked in `ids` and `build`.
    Id,
    Language,
    WebAddress,
    /// Checked in `build`.
    ViewAddress,
    /// Checked in `build`.
    Day,
    Colour,
    PathData,
    /// Words for readers.
    Prose,
}

impl TextFormat {
    /// The format with this pattern; prose if there is none.
    pub fn of(pattern: Option<&str>) -> TextFormat {
        match pattern {
            Some(ID) => TextFormat::Id,
            Some(LANGUAGE) => TextFormat::Language,
            Some(WEB_ADDRESS) => TextFormat::WebAddress,
            Some(VIEW_ADDRESS) => TextFormat::ViewAddress,
            Some(DAY | DATE) => TextFormat::Day,
            Some(COLOUR) => TextFormat::Colour,
            Some(PATH_DATA) => TextFormat::PathData,
            _ => TextFormat::Prose,
        }
    }

    /// Reports what is wrong with a text of this format, as far as the text alone shows.
    pub fn check(self, text: &str, path: &JsonPath, diagnostics: &mut Diagnostics) {
        match self {
            TextFormat::Prose => check_prose(text, path, diagnostics),
            TextFormat::Language if !is_language_tag(text) => {
                diagnostics.error(path, ErrorKind::NotALanguage)
            }
            TextFormat::WebAddress => {
                if let Some(fault) = web_address::fault(text) {
                    diagnostics.error(path, ErrorKind::BadAddress { fault });
                }
            }
            TextFormat::Colour if Colour::read(text).is_none() => {
                diagnostics.error(path, ErrorKind::NotAColour)
            }
            TextFormat::PathData if !is_path_data(text) => diagnostics.error(path, ErrorKind::NotAPath),
            TextFormat::Id
            | TextFormat::Language
            | TextFormat::ViewAddress
            | TextFormat::Day
            | TextFormat::Colour
            | TextFormat::PathData => {}
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

fn check_prose(text: &str, path: &JsonPath, diagnostics: &mut Diagnostics) {
    // Each hidden character once: a text full of them needs one error, not thousands.
    let mut hidden: Vec<char> = text
        .chars()
        .filter(|&letter| is_hidden(letter))
        .take(1_000)
        .collect();
    hidden.sort_unstable();
    hidden.dedup();
    for letter in hidden {
        let turns = is_direction_control(letter);
        let code = u32::from(letter);
        diagnostics.error(path, ErrorKind::HiddenCharacter { code, turns });
    }
    if text.contains(['"', '\'']) {
        diagnostics.warning(path, WarningKind::StraightQuotes);
    }
    check_quotations(text, path, diagnostics);
}

/// Quotations are closed, and are short.
fn check_quotations(text: &str, path: &JsonPath, diagnostics: &mut Diagnostics) {
    let Some(found) = quotations(text) else {
        return diagnostics.error(path, ErrorKind::UnbalancedQuotation);
    };
    for quotation in found.into_iter().filter_map(|range| text.get(range)) {
        let words = quotation.split_whitespace().count();
        if words > QUOTATION_LIMIT {
            diagnostics.error(path, ErrorKind::LongQuotation { words });
        }
    }
}
