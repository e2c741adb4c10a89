//! The two parts of a printed error: what is wrong, and what to do about it.

use crate::diagnostic::printable::printable;

/// The text of an error or a warning.
pub struct Message {
    /// What is wrong, in one sentence.
    pub sentence: String,
    /// What to do about it, in one or two sentences.
    pub help: String,
}

impl Message {
    pub fn new(sentence: impl Into<String>, help: impl Into<String>) -> Message {
        Message {
            sentence: sentence.into(),
            help: help.into(),
        }
    }
}

/// The help for a misspelled word: the nearest known word if there is one, or else `otherwise`.
pub fn suggest(verb: &str, nearest: &str, otherwise: &str) -> String {
    // The nearest word comes from the same file and may be just as hostile.
    match printable(nearest).as_str() {
        "" => format!("{otherwise}."),
        nearest => {
            let mut letters = otherwise.chars();
            let first: String = letters.next().into_iter().flat_map(char::to_lowercase).collect();
            format!("{verb} \"{nearest}\", or {first}{}.", letters.as_str())
        }
    }
}

/// A list of known words, such as ` Fields: id, name.`, at most the first 40.
pub fn known_words(what: &str, words: &[String]) -> String {
    let mut shown: Vec<String> = words.iter().take(40).map(|word| printable(word)).collect();
    if words.len() > shown.len() {
        shown.push(format!("and {} more", words.len() - shown.len()));
    }
    format!(" {what}: {}.", shown.join(", "))
}

/// Basis points as a percentage, such as `12.50 %`.
pub fn percent(basis_points: u64) -> String {
    match (basis_points / 100, basis_points % 100) {
        (whole, 0) => format!("{whole} %"),
        (whole, part) => format!("{whole}.{part:02} %"),
    }
}

/// The ids of a cycle; for a very long one only its beginning and its end.
pub fn cycle(ids: &[String]) -> String {
    let mut steps: Vec<String> = ids.iter().map(|id| printable(id)).collect();
    if steps.len() > 12 {
        steps.splice(6..steps.len() - 6, ["…".to_owned()]);
    }
    steps.join(" → ")
}

/// `paragraph 3`, `paragraphs 3, 4`, or the first 20 and how many more.
pub fn paragraphs(numbers: &[u16]) -> String {
    let shown: Vec<String> = numbers.iter().take(20).map(u16::to_string).collect();
    match (shown.as_slice(), numbers.len()) {
        ([one], _) => format!("paragraph {one}"),
        (_, count) if count > shown.len() => {
            format!("paragraphs {} and {} more", shown.join(", "), count - shown.len())
        }
        (_, _) => format!("paragraphs {}", shown.join(", ")),
    }
}
