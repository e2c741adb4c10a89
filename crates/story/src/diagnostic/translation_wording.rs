//! The messages about translations.

use crate::diagnostic::kinds::{ErrorKind, WarningKind};
use crate::diagnostic::message::{Message, suggest};
use crate::diagnostic::printable::printable;

/// How many keys a message lists.
const LISTED: usize = 20;

/// What prevents a translation from being published.
pub fn translation_error(kind: &ErrorKind) -> Option<Message> {
    Some(match kind {
        ErrorKind::OtherLanguageThanFile { stem } => Message::new(
            format!("The name of the file is the language \"{}\".", printable(stem)),
            "Rename the file, or correct the language.",
        ),
        ErrorKind::LanguageOfOriginal => Message::new(
            "This is the language of the story itself.",
            "Remove the file, or correct the language.",
        ),
        ErrorKind::LanguageTaken => Message::new(
            "A page, a file or an id of the story has this name, so the translation cannot have a folder of it.",
            "Use a longer tag, such as \"uk-UA\" for \"uk\", and rename the file.",
        ),
        _ => return None,
    })
}

/// Where a translation differs from its original.
pub fn translation_warning(kind: &WarningKind) -> Option<Message> {
    Some(match kind {
        WarningKind::UntranslatedTexts { keys } => Message::new(
            match keys.len() {
                1 => format!("One text is not translated: {}.", listed(keys)),
                count => format!("{count} texts are not translated: {}.", listed(keys)),
            },
            "Translate them; `backgrounder translate` adds those that are missing. Until then readers see the original.",
        ),
        WarningKind::UnknownText { nearest } => Message::new(
            "The story has no text with this path.",
            suggest("Rename it to", nearest, "Remove it"),
        ),
        WarningKind::SameAsOriginal => Message::new(
            "The text is that of the original.",
            "Translate it. Until then readers see it marked as the original's language.",
        ),
        WarningKind::OriginalChanged => Message::new(
            "The original has changed since this text was translated.",
            "Compare the two. Then run `backgrounder translate` with `--revised`.",
        ),
        WarningKind::OtherQuotations { expected, found } => Message::new(
            format!(
                "The original has {}, the translation {found}.",
                quotations(*expected)
            ),
            "Put the same words in quotation marks.",
        ),
        WarningKind::FrenchSpace { sign, space } => Message::new(
            format!("“{sign}” lacks the space U+{:04X} beside it.", u32::from(*space)),
            "Write U+202F before ; ! ? and %, U+00A0 before a colon and within « ».",
        ),
        WarningKind::OtherNumbers { missing, added } => {
            let lacks = (!missing.is_empty()).then(|| format!("lacks {}", listed(missing)));
            let adds = (!added.is_empty()).then(|| format!("adds {}", listed(added)));
            let both: Vec<String> = lacks.into_iter().chain(adds).collect();
            Message::new(
                format!(
                    "The translation {} compared with the original.",
                    both.join(" and ")
                ),
                "Correct the numbers. If one is written in words, leave it.",
            )
        }
        WarningKind::LongerThanWidget { letters, limit } => Message::new(
            format!("The first sentence has {letters} characters. A narrow widget has room for {limit}."),
            "Shorten it, or split it. The original fits.",
        ),
        _ => return None,
    })
}

fn listed(words: &[String]) -> String {
    let mut shown: Vec<String> = words.iter().take(LISTED).map(|word| printable(word)).collect();
    if words.len() > LISTED {
        shown.push(format!("and {} more", words.len() - LISTED));
    }
    shown.join(", ")
}

fn quotations(count: usize) -> String {
    match count {
        1 => "1 quotation".to_owned(),
        count => format!("{count} quotations"),
    }
}
