//! Reads a language's file with the Fluent parser, and refuses what the interface does not use.

use std::collections::BTreeMap;

use fluent_syntax::ast::{Entry, Message};
use fluent_syntax::parser;

use crate::pattern::{Kind, Part, arguments, read_pattern, shown};
use crate::problem::Problem;
use crate::source::Source;
use crate::source_lines::{line_at, lines_of};

/// A message as the compiler needs it.
pub(crate) struct MessageIr {
    pub(crate) line: usize,
    pub(crate) pattern: Vec<Part>,
    /// Each argument with what it is used as, in alphabetical order.
    pub(crate) arguments: BTreeMap<String, Kind>,
}

impl MessageIr {
    pub(crate) fn argument_names(&self) -> Vec<&str> {
        self.arguments.keys().map(String::as_str).collect()
    }

    /// The message in one line, for documentation.
    pub(crate) fn shown(&self) -> String {
        shown(&self.pattern)
    }
}

/// The messages of a file by their ids.
pub(crate) fn read_messages(source: &Source, problems: &mut Vec<Problem>) -> BTreeMap<String, MessageIr> {
    let resource = match parser::parse(source.text.as_str()) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            for error in errors {
                let line = line_at(&source.text, error.pos.start);
                problems.push(Problem::new(&source.file, line, "", error.kind.to_string()));
            }
            resource
        }
    };
    let mut messages = BTreeMap::new();
    for entry in &resource.body {
        match entry {
            Entry::Message(message) => {
                if let Some(read) = read_message(source, message, problems) {
                    messages.insert(message.id.name.to_owned(), read);
                }
            }
            Entry::Term(term) => {
                let id = format!("-{}", term.id.name);
                let line = lines_of(&source.text, &id).first().copied().unwrap_or(0);
                let text = "is a term; write its words into the messages";
                problems.push(Problem::new(&source.file, line, &id, text));
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => {}
        }
    }
    messages
}

fn read_message(source: &Source, message: &Message<&str>, problems: &mut Vec<Problem>) -> Option<MessageIr> {
    let id = message.id.name;
    let lines = lines_of(&source.text, id);
    let line = lines.first().copied().unwrap_or(0);
    let mut report = |text: String| problems.push(Problem::new(&source.file, line, id, text));
    if let Some(second) = lines.get(1) {
        report(format!("is there twice, again in line {second}"));
    }
    if id.contains(|letter: char| !letter.is_ascii_lowercase() && !letter.is_ascii_digit() && letter != '-') {
        report("has other characters in its id than small letters, digits and hyphens".to_owned());
    }
    for attribute in &message.attributes {
        report(format!(
            "has an attribute .{}; write a message of its own",
            attribute.id.name
        ));
    }
    let Some(value) = &message.value else {
        report("has no text".to_owned());
        return None;
    };
    let mut errors = Vec::new();
    let pattern = read_pattern(value, 0, &mut errors);
    let arguments = arguments(&pattern, &mut errors);
    errors.into_iter().for_each(&mut report);
    Some(MessageIr {
        line,
        pattern,
        arguments,
    })
}
