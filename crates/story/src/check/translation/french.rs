//! The spaces that French puts before its signs: narrow before ; ! ? and %, wide before a colon and within « ».

const NARROW: char = '\u{202f}';
const WIDE: char = '\u{a0}';

/// Whether a language writes these spaces. In Canada most are left out.
pub fn has_spaces(language: &str) -> bool {
    language == "fr" || language.starts_with("fr-") && language != "fr-CA"
}

/// The first sign with another space, and the space that it should have.
pub fn wrong_space(text: &str) -> Option<(char, char)> {
    let letters: Vec<char> = text.chars().collect();
    let at = |place: Option<usize>| place.and_then(|place| letters.get(place)).copied();
    (0..letters.len()).find_map(|place| {
        let sign = *letters.get(place)?;
        let (before, after) = (at(place.checked_sub(1)), at(Some(place + 1)));
        let (beside, wanted) = match sign {
            ';' | '!' | '?' | '%' => (before, NARROW),
            ':' if after.is_none_or(char::is_whitespace) => (before, WIDE),
            '»' => (before, WIDE),
            '«' => (after, WIDE),
            _ => return None,
        };
        // A sign alone, or one of several such as “?!”.
        let is_alone = beside.is_none_or(|beside| ";!?…(%".contains(beside));
        (!is_alone && beside != Some(wanted)).then_some((sign, wanted))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_spaces_are_narrow_or_wide() {
        for (text, expected) in [
            ("?", None),
            (
                "Qui\u{202f}? «\u{a0}Moi\u{a0}»\u{a0}: 50\u{202f}%\u{202f}; non\u{202f}!",
                None,
            ),
            ("À 12:30, vraiment\u{202f}?!", None),
            ("Qui ?", Some(('?', NARROW))),
            ("Qui?", Some(('?', NARROW))),
            ("Voici\u{202f}: rien", Some((':', WIDE))),
            ("«\u{202f}Moi\u{a0}»", Some(('«', WIDE))),
            ("«\u{a0}Moi»", Some(('»', WIDE))),
            ("50\u{a0}%", Some(('%', NARROW))),
        ] {
            assert_eq!(wrong_space(text), expected, "{text}");
        }
        let words = locale::languages::words("fr");
        for message in (0..locale::COUNT).map(|index| words.text_at(index)) {
            assert_eq!(wrong_space(message), None, "{message}");
        }
        assert!(has_spaces("fr-BE") && !has_spaces("fr-CA") && !has_spaces("fry"));
    }
}
