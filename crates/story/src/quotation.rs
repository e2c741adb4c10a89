//! Quotation marks of all languages: “English”, „German“, «Russian», »Danish«, ”Swedish”, 「Japanese」.
//!
//! Which mark closes follows from the one that opens, so no table of languages is needed.

/// Marks that can open a quotation.
const OPENING: [char; 7] = ['“', '„', '«', '»', '”', '「', '『'];
/// Marks that can only close one.
#[cfg(feature = "file")]
const ONLY_CLOSING: [char; 2] = ['」', '』'];

/// Whether a text begins with a quotation.
pub fn begins_with_mark(text: &str) -> bool {
    text.starts_with(OPENING) || text.starts_with(['"', '‘', '‚'])
}

/// Whether a text has a quotation in it.
pub fn has_marks(text: &str) -> bool {
    text.contains(OPENING)
}

/// Whether a mark closes a quotation that another one opened.
#[cfg(feature = "file")]
fn closes(opened: char, mark: char) -> bool {
    match opened {
        '„' => matches!(mark, '“' | '”'),
        '«' => mark == '»',
        '»' => matches!(mark, '«' | '»'),
        '「' => mark == '」',
        '『' => mark == '』',
        _ => mark == '”',
    }
}

/// The byte ranges of the quotations of a text, without their marks. None if a mark has no partner, or if there is a quotation
/// within another.
#[cfg(feature = "file")]
pub fn quotations(text: &str) -> Option<Vec<core::ops::Range<usize>>> {
    let mut found = Vec::new();
    let mut opened: Option<(char, usize)> = None;
    let is_mark = |mark: &char| OPENING.contains(mark) || ONLY_CLOSING.contains(mark);
    for (place, mark) in text.char_indices().filter(|(_, mark)| is_mark(mark)) {
        match opened {
            None if ONLY_CLOSING.contains(&mark) => return None,
            None => opened = Some((mark, place + mark.len_utf8())),
            Some((first, start)) if closes(first, mark) => {
                found.push(start..place);
                opened = None;
            }
            Some(_) => return None,
        }
    }
    opened.is_none().then_some(found)
}

#[cfg(all(test, feature = "file"))]
mod tests {
    use super::*;

    #[test]
    fn quotations_of_each_language_are_found() {
        for (text, expected) in [
            ("none", Some(&[][..])),
            ("they “want a deal” now", Some(&["want a deal"])),
            ("sie „wollen“ das", Some(&["wollen"])),
            ("вони «хочуть» й „ні”", Some(&["хочуть", "ні"])),
            ("ils «\u{a0}veulent\u{a0}»", Some(&["\u{a0}veulent\u{a0}"])),
            ("de »vil« det", Some(&["vil"])),
            ("de ”vill” det", Some(&["vill"])),
            ("يريدون «اتفاقاً» الآن", Some(&["اتفاقاً"])),
            ("彼らは「望む」と", Some(&["望む"])),
            ("it’s ‘so’", Some(&[])),
            ("open “only", None),
            ("closed” only", None),
            ("閉じる」だけ", None),
            ("„open only", None),
            ("«in “another” one»", None),
        ] {
            let found = quotations(text)
                .map(|ranges| ranges.into_iter().map(|range| &text[range]).collect::<Vec<_>>());
            assert_eq!(found.as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn a_text_that_begins_with_a_mark_hangs_it() {
        for text in ["“a” b", "„a“ b", "«a» b", "»a« b"] {
            assert!(begins_with_mark(text) && has_marks(text), "{text}");
        }
        assert!(!begins_with_mark("b “a”") && has_marks("b “a”"));
        assert!(!has_marks("it’s"));
    }
}
