//! The texts in the source of views, components and scenes, to find sentences that no story of the tests brings to light.

use super::inventory::Inventory;
use super::pattern::pattern;
use crate::published::sources;

const FOLDERS: [&str; 3] = ["src/views", "src/components", "crates/story/src/scene"];

/// How literals begin that are no text for readers.
const NO_TEXT: [&str; 11] = [
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
];

/// Every literal of several words that is in no pattern, with its file.
pub fn unseen(inventory: &Inventory) -> Vec<String> {
    let seen: Vec<&str> = inventory.0.keys().map(String::as_str).collect();
    let seen = seen.join("\n");
    let mut unseen = Vec::new();
    for folder in FOLDERS {
        let is_test = |file: &str| file.ends_with("tests.rs") || file.ends_with("fixture.rs");
        for (file, source) in sources(folder, &["rs"]).iter().filter(|(file, _)| !is_test(file)) {
            let found = literals(source).into_iter().flat_map(|literal| parts(&literal));
            for part in found.filter(|part| !seen.contains(part)) {
                unseen.push(format!("{file}: {part}"));
            }
        }
    }
    unseen
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
        // No sentence has the signs of markup.
        .filter(|part| !part.contains(['<', '=']) && !NO_TEXT.iter().any(|other| part.starts_with(other)))
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
