//! The texts in the source of views, components and scenes, to find sentences that no story of the tests brings to light.

use std::path::Path;

use super::inventory::Inventory;
use super::pattern::pattern;
use crate::published::root;

const FOLDERS: [&str; 3] = ["src/views", "src/components", "crates/story/src/scene"];

/// Literals that are no text for readers, and one that the check of stories makes unreachable.
const NO_TEXT: [&str; 13] = [
    "noopener noreferrer",
    "xMidYMid slice",
    ") rotate(",
    "scale(.",
    "allow-scripts ",
    "bgr-",
    "sandbox=",
    "width=",
    "font-size=",
    "font-weight=",
    // The head of a CSV file, whose cells are patterns of their own.
    "Year,Revenue",
    // A story whose shares leave something must describe it.
    "not given here",
    "<",
];

/// Every literal of several words that is in no pattern, with its file.
pub fn unseen(inventory: &Inventory) -> Vec<String> {
    let seen: Vec<&str> = inventory.0.keys().map(String::as_str).collect();
    let seen = seen.join("\n");
    let mut unseen = Vec::new();
    for folder in FOLDERS {
        walk(&root().join(folder), &mut |file, source| {
            for literal in literals(source) {
                for part in parts(&literal) {
                    if !seen.contains(&part) {
                        unseen.push(format!("{file}: {part}"));
                    }
                }
            }
        });
    }
    unseen
}

fn walk(folder: &Path, read: &mut dyn FnMut(&str, &str)) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let is_test = name.ends_with("tests.rs") || name == "fixture.rs";
        if path.is_dir() {
            walk(&path, read);
        } else if name.ends_with(".rs") && !is_test {
            let source = std::fs::read_to_string(&path).unwrap();
            read(&path.strip_prefix(root()).unwrap().to_string_lossy(), &source);
        }
    }
}

/// The string literals of a source file, without those of comments and of the tests at its end.
fn literals(source: &str) -> Vec<String> {
    let source = source.split("#[cfg(test)]").next().unwrap_or_default();
    let code: Vec<&str> = source
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect();
    let code = code.join("\n").replace("'\"'", "").replace("\\\"", "");
    let strings = code.split('"').skip(1).step_by(2);
    strings.map(without_line_breaks).collect()
}

/// A backslash at the end of a line joins it with the next one.
fn without_line_breaks(literal: &str) -> String {
    let mut lines = literal.split("\\\n");
    let first = lines.next().unwrap_or_default().to_owned();
    lines.fold(first, |text, line| text + line.trim_start())
}

/// The parts of a literal of several words between its placeholders, as patterns have them.
fn parts(literal: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    for (at, piece) in literal.replace("\\r\\n", "{}").split('{').enumerate() {
        let text = if at == 0 {
            piece
        } else {
            piece.split_once('}').map_or("", |(_, text)| text)
        };
        if at > 0 {
            parts.push(String::new());
        }
        parts.last_mut().unwrap().push_str(text);
    }
    parts
        .iter()
        .filter(|part| !NO_TEXT.iter().any(|other| part.contains(other)))
        .map(|part| pattern(part.trim_start_matches(", ")))
        .filter(|part| part.contains(' ') && part.chars().filter(|letter| letter.is_alphabetic()).count() > 2)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literals_are_found_and_cut_at_their_placeholders() {
        let source = "// \"no text\"\nlet a = \"One \\\n    text of {} words\"; let b = '\"'; let c = \"word\";\n#[cfg(test)]\n\"x y\"";
        assert_eq!(literals(source), ["One text of {} words", "word"]);
        assert_eq!(
            parts("One text of {count} more words"),
            ["One text of", "more words"]
        );
        assert!(parts("bgr-a bgr-b").is_empty());
    }
}
