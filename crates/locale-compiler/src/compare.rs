//! Checks that a language has what English has, in the plural forms that it needs.

use std::collections::BTreeMap;

use crate::message::MessageIr;
use crate::pattern::{Kind, selections};
use crate::plural_forms::{CATEGORIES, needed};
use crate::problem::Problem;
use crate::source::Source;

/// Reports what a language lacks, or has beyond English.
pub(crate) fn check_language(
    source: &Source,
    messages: &BTreeMap<String, MessageIr>,
    english: &BTreeMap<String, MessageIr>,
    problems: &mut Vec<Problem>,
) {
    let mut report = |line: usize, id: &str, text: String| {
        problems.push(Problem::new(&source.file, line, id, text));
    };
    let Some(needed) = needed(&source.tag) else {
        let text = format!(
            "\"{}\" is a language without plural rules here; add it to locale-compiler's plural_forms.rs and locale's plural.rs",
            source.tag
        );
        report(0, "", text);
        return;
    };
    for id in english.keys().filter(|id| !messages.contains_key(*id)) {
        report(0, id, "is missing".to_owned());
    }
    for (id, message) in messages {
        let Some(model) = english.get(id) else {
            report(message.line, id, "is not in en.ftl".to_owned());
            continue;
        };
        for text in differences(message, model)
            .into_iter()
            .chain(plural_faults(message, needed))
        {
            report(message.line, id, text);
        }
    }
}

/// Arguments that only one of the languages has, or that it uses in another way.
fn differences(message: &MessageIr, english: &MessageIr) -> Vec<String> {
    let mut found = Vec::new();
    for (name, kind) in &english.arguments {
        match (message.arguments.get(name), kind) {
            (None, _) => found.push(format!("does not use ${name}")),
            (Some(Kind::Number), Kind::Text | Kind::Word) => {
                found.push(format!("counts ${name}, which is no number in en.ftl"));
            }
            (Some(Kind::Word), Kind::Text | Kind::Number) => {
                found.push(format!(
                    "selects by ${name}, which is no word to select by in en.ftl"
                ));
            }
            _ => {}
        }
    }
    let unknown = message
        .arguments
        .keys()
        .filter(|name| !english.arguments.contains_key(*name));
    found.extend(unknown.map(|name| format!("uses ${name}, which is not in en.ftl")));
    found
}

/// Plural categories that are missing, or that the language does not have.
fn plural_faults(message: &MessageIr, needed: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    selections(&message.pattern, &mut |selection| {
        if selection.kind != Kind::Number {
            return;
        }
        let has = |category: &str| selection.variants.iter().any(|(key, _)| key == category);
        for category in needed.iter().filter(|category| !has(category)) {
            found.push(format!(
                "lacks the plural form [{category}] of ${}",
                selection.argument
            ));
        }
        // `other` may stand as the default beside the forms that whole numbers take.
        let extra = CATEGORIES
            .iter()
            .filter(|category| **category != "other" && !needed.contains(category) && has(category));
        for category in extra {
            found.push(format!(
                "has a plural form [{category}] of ${}, which the language does not have",
                selection.argument
            ));
        }
    });
    found
}
