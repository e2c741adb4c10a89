//! Patterns: from Fluent's syntax tree to the compact form that `locale::Words` describes.

use std::collections::BTreeMap;

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};
use fluent_syntax::unicode::unescape_unicode_to_string;

use crate::plural_forms::CATEGORIES;

/// The most arguments of a message, and the deepest selection in selections: the reader's limits.
pub(crate) const MAX_ARGUMENTS: usize = 8;
const MAX_DEPTH: usize = 3;

/// A part of a pattern.
pub(crate) enum Part {
    Text(String),
    /// An argument, and whether it is written as a number.
    Argument(String, bool),
    Select(Selection),
}

/// A selection. The last variant is the default.
pub(crate) struct Selection {
    pub(crate) argument: String,
    pub(crate) kind: Kind,
    pub(crate) variants: Vec<(String, Vec<Part>)>,
}

/// What an argument is used as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A text that is written and selects nothing.
    Text,
    /// A word that selects a variant.
    Word,
    Number,
}

/// Reads a pattern; what is refused is added to the errors.
pub(crate) fn read_pattern(pattern: &Pattern<&str>, depth: usize, errors: &mut Vec<String>) -> Vec<Part> {
    let mut parts = Vec::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => push_text(&mut parts, value, errors),
            PatternElement::Placeable { expression } => {
                read_expression(expression, depth, &mut parts, errors);
            }
        }
    }
    parts
}

/// Adds a text. Lines of a file are joined with a space.
fn push_text(parts: &mut Vec<Part>, text: &str, errors: &mut Vec<String>) {
    let text = text.replace("\r\n", "\n").replace('\n', " ");
    if text.contains(char::is_control) {
        errors.push("contains a control character".to_owned());
    }
    match parts.last_mut() {
        Some(Part::Text(before)) => before.push_str(&text),
        _ => parts.push(Part::Text(text)),
    }
}

fn read_expression(
    expression: &Expression<&str>,
    depth: usize,
    parts: &mut Vec<Part>,
    errors: &mut Vec<String>,
) {
    match expression {
        Expression::Inline(InlineExpression::StringLiteral { value }) => {
            push_text(parts, &unescape_unicode_to_string(value), errors);
        }
        Expression::Inline(inline) => match argument(inline) {
            Some((name, is_number)) => parts.push(Part::Argument(name, is_number)),
            None => errors.push(format!("uses {}, which is not supported", name_of(inline))),
        },
        Expression::Select { selector, variants } => match argument(selector) {
            Some((name, _)) if depth < MAX_DEPTH => {
                parts.push(Part::Select(read_selection(name, variants, depth, errors)));
            }
            Some((name, _)) => errors.push(format!("selects by ${name} too deep inside other selections")),
            None => errors.push(format!("selects by {}; select by an argument", name_of(selector))),
        },
    }
}

/// The name of an argument, and whether it is a number: `$name` or `NUMBER($name)`.
fn argument(inline: &InlineExpression<&str>) -> Option<(String, bool)> {
    match inline {
        InlineExpression::VariableReference { id } => Some((id.name.to_owned(), false)),
        InlineExpression::FunctionReference { id, arguments }
            if id.name == "NUMBER" && arguments.named.is_empty() =>
        {
            match arguments.positional.as_slice() {
                [InlineExpression::VariableReference { id }] => Some((id.name.to_owned(), true)),
                _ => None,
            }
        }
        _ => None,
    }
}

fn name_of(inline: &InlineExpression<&str>) -> String {
    match inline {
        InlineExpression::StringLiteral { value } => format!("the text \"{value}\""),
        InlineExpression::NumberLiteral { value } => format!("the number {value}"),
        InlineExpression::FunctionReference { id, .. } => {
            format!("the function {} in this way", id.name)
        }
        InlineExpression::MessageReference { id, .. } => format!("the message {}", id.name),
        InlineExpression::TermReference { id, .. } => format!("the term -{}", id.name),
        InlineExpression::VariableReference { id } => format!("the argument ${}", id.name),
        InlineExpression::Placeable { .. } => "braces in braces".to_owned(),
    }
}

fn read_selection(
    argument: String,
    variants: &[Variant<&str>],
    depth: usize,
    errors: &mut Vec<String>,
) -> Selection {
    let key = |variant: &Variant<&str>| match &variant.key {
        VariantKey::Identifier { name } => (*name).to_owned(),
        VariantKey::NumberLiteral { value } => (*value).to_owned(),
    };
    let is_number = |key: &str| CATEGORIES.contains(&key) || key.parse::<usize>().is_ok();
    let keys: Vec<String> = variants.iter().map(key).collect();
    // `other` is a plural category, and the usual default among words.
    let distinct = keys.iter().filter(|key| *key != "other");
    let numbers = distinct.clone().filter(|key| is_number(key)).count();
    let words = distinct.count() - numbers;
    if numbers > 0 && words > 0 {
        errors.push(format!("mixes plural categories and words in ${argument}"));
    }
    for (at, key) in keys.iter().enumerate() {
        if keys.iter().take(at).any(|other| other == key) {
            errors.push(format!("has the variant [{key}] of ${argument} twice"));
        }
        if key.contains('.') || key.starts_with('-') {
            errors.push(format!(
                "has the variant [{key}] of ${argument}; only whole numbers are counted"
            ));
        }
    }
    if variants.last().is_some_and(|last| !last.default) {
        errors.push(format!(
            "must have the default variant (*) of ${argument} as its last"
        ));
    }
    let read =
        |(variant, key): (&Variant<&str>, String)| (key, read_pattern(&variant.value, depth + 1, errors));
    Selection {
        kind: if words > 0 { Kind::Word } else { Kind::Number },
        argument,
        variants: variants.iter().zip(keys).map(read).collect(),
    }
}

/// Every argument with what it is used as.
pub(crate) fn arguments(pattern: &[Part], errors: &mut Vec<String>) -> BTreeMap<String, Kind> {
    let mut uses = Vec::new();
    collect_uses(pattern, &mut uses);
    let mut found: BTreeMap<String, Kind> = BTreeMap::new();
    for (name, kind) in uses {
        let before = found.entry(name.clone()).or_insert(kind);
        match (*before, kind) {
            (Kind::Text, kind) => *before = kind,
            (Kind::Number, Kind::Word) | (Kind::Word, Kind::Number) => {
                errors.push(format!("uses ${name} as a number and as a word"));
            }
            _ => {}
        }
    }
    if found.len() > MAX_ARGUMENTS {
        errors.push(format!("has more than {MAX_ARGUMENTS} arguments"));
    }
    found
}

fn collect_uses(pattern: &[Part], uses: &mut Vec<(String, Kind)>) {
    for part in pattern {
        match part {
            Part::Text(_) => {}
            Part::Argument(name, is_number) => {
                uses.push((name.clone(), if *is_number { Kind::Number } else { Kind::Text }));
            }
            Part::Select(selection) => {
                uses.push((selection.argument.clone(), selection.kind));
                selection
                    .variants
                    .iter()
                    .for_each(|(_, pattern)| collect_uses(pattern, uses));
            }
        }
    }
}

/// Every selection of a pattern, also those in selections.
pub(crate) fn selections<'p>(pattern: &'p [Part], each: &mut impl FnMut(&'p Selection)) {
    for part in pattern {
        if let Part::Select(selection) = part {
            each(selection);
            selection
                .variants
                .iter()
                .for_each(|(_, pattern)| selections(pattern, each));
        }
    }
}

/// Encloses a message's own words, where they are shown in a story of another language; see `locale::MARK`.
const MARK: char = '\u{7f}';

/// Appends the compact form of a pattern. The arguments are numbered in the order of these names. If the words are marked, each
/// text with letters stands between two marks.
pub(crate) fn encode(pattern: &[Part], names: &[&str], is_marked: bool, out: &mut String) {
    let slot = |name: &str| {
        let index = names.iter().position(|other| *other == name).unwrap_or(0);
        char::from(index as u8 + 1)
    };
    for part in pattern {
        match part {
            Part::Text(text) if is_marked && text.contains(char::is_alphabetic) => {
                out.push(MARK);
                out.push_str(text);
                out.push(MARK);
            }
            Part::Text(text) => out.push_str(text),
            Part::Argument(name, _) => out.push(slot(name)),
            Part::Select(selection) => {
                out.push('\x0e');
                out.push(slot(&selection.argument));
                let last = selection.variants.len().saturating_sub(1);
                for (at, (key, pattern)) in selection.variants.iter().enumerate() {
                    out.push('\x0f');
                    out.push_str(&encoded_key(key, selection.kind, at == last));
                    out.push('\x10');
                    encode(pattern, names, is_marked, out);
                }
                out.push('\x11');
            }
        }
    }
}

fn encoded_key(key: &str, kind: Kind, is_default: bool) -> String {
    let letters = ["z", "o", "t", "f", "m", "x"];
    let category = CATEGORIES.iter().position(|category| *category == key);
    match (kind, category) {
        _ if is_default => "*".to_owned(),
        (Kind::Number, Some(category)) => letters.get(category).copied().unwrap_or("x").to_owned(),
        (Kind::Number, None) => format!("={key}"),
        _ => format!("~{key}"),
    }
}

/// A pattern in one line, with the default variants of its selections.
pub(crate) fn shown(pattern: &[Part]) -> String {
    pattern
        .iter()
        .map(|part| match part {
            Part::Text(text) => text.clone(),
            Part::Argument(name, _) => format!("{{{name}}}"),
            Part::Select(selection) => selection
                .variants
                .last()
                .map_or(String::new(), |(_, pattern)| shown(pattern)),
        })
        .collect()
}
