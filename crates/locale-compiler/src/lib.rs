//! Compiles the messages of the interface, one Fluent file for each language.
//!
//! English says which messages there are and which arguments each takes; every other language must have the same. Of Fluent
//! (<https://projectfluent.org>) only this is used: texts, `{ $argument }`, `{ NUMBER($argument) }`, string literals, and
//! selections by a number's plural category or by a word. Anything else is a [`Problem`], and all are reported at once.

mod compare;
mod message;
mod pattern;
mod plural_forms;
mod problem;
mod rust;
mod source;
mod source_lines;

use std::collections::BTreeMap;

use message::{MessageIr, read_messages};
pub use problem::Problem;
pub use source::Source;

/// The language whose file decides which messages there are.
const FIRST: &str = "en";

/// A language, compiled.
pub struct Language {
    /// Its BCP 47 tag.
    pub tag: String,
    /// The bytes that `locale::Words` reads.
    pub words: Vec<u8>,
}

/// What the crate `locale` needs.
pub struct Compiled {
    /// Rust source with the ids of the messages.
    pub rust: String,
    /// Names the list of ids and arguments: words that were compiled for another list are refused.
    pub fingerprint: String,
    /// The ids of the messages, in the order of their indexes.
    pub ids: Vec<String>,
    /// The languages, in the order of the sources.
    pub languages: Vec<Language>,
    /// The first language once more, with its words marked, for stories in a language without words.
    pub marked: Vec<u8>,
}

/// Compiles the languages.
///
/// # Errors
///
/// Every problem in any of the files.
pub fn compile(sources: &[Source]) -> Result<Compiled, Vec<Problem>> {
    let mut problems = Vec::new();
    let languages: Vec<(&Source, BTreeMap<String, MessageIr>)> = sources
        .iter()
        .map(|source| (source, read_messages(source, &mut problems)))
        .collect();
    let Some((_, first)) = languages.iter().find(|(source, _)| source.tag == FIRST) else {
        problems.push(Problem::new("locales", 0, "", "there is no en.ftl"));
        return Err(problems);
    };
    for (source, messages) in &languages {
        compare::check_language(source, messages, first, &mut problems);
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let fingerprint = fingerprint(first);
    let block = |source: &Source, messages: &BTreeMap<String, MessageIr>, is_marked: bool| {
        let mark = if is_marked { "\u{7f}" } else { "" };
        let mut words = format!("{}{mark}\0{fingerprint}", source.tag);
        for (id, english) in first {
            words.push('\0');
            if let Some(message) = messages.get(id) {
                let names = english.argument_names();
                pattern::encode(&message.pattern, &names, is_marked, &mut words);
            }
        }
        words.into_bytes()
    };
    let marked = languages.iter().find(|(source, _)| source.tag == FIRST);
    let compiled = languages.iter().map(|(source, messages)| Language {
        tag: source.tag.clone(),
        words: block(source, messages, false),
    });
    Ok(Compiled {
        rust: rust::write(first, &fingerprint),
        ids: first.keys().cloned().collect(),
        languages: compiled.collect(),
        marked: marked.map_or(Vec::new(), |(source, messages)| block(source, messages, true)),
        fingerprint,
    })
}

/// A hash (FNV-1a, 32 bits) of every id with its arguments.
fn fingerprint(messages: &BTreeMap<String, MessageIr>) -> String {
    let mut hash: u32 = 0x811c_9dc5;
    for (id, message) in messages {
        let names = message.argument_names().join(" ");
        for byte in format!("{id} {names}\n").bytes() {
            hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
    }
    format!("{hash:08x}")
}
