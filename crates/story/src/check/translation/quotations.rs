//! Counts quotations in any language's marks.

/// The marks that open a quotation, with those that close it.
const MARKS: [(char, &[char]); 7] = [
    ('“', &['”']),
    ('«', &['»']),
    // German and Polish.
    ('„', &['“', '”']),
    // Swedish and Finnish.
    ('”', &['”']),
    // Danish, and German books.
    ('»', &['«', '»']),
    ('「', &['」']),
    ('『', &['』']),
];

/// The number of quotations, not counting those within others; none if one is not closed.
pub fn count(text: &str) -> Option<usize> {
    let mut count = 0;
    let mut closing: Option<&[char]> = None;
    for letter in text.chars() {
        match closing {
            Some(marks) if marks.contains(&letter) => {
                count += 1;
                closing = None;
            }
            Some(_) => {}
            None => {
                let opened = MARKS.iter().find(|(open, _)| *open == letter);
                closing = opened.map(|(_, close)| *close);
            }
        }
    }
    closing.is_none().then_some(count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_quotations_of_every_language() {
        for (text, expected) in [
            ("a “hybrid” war and “peace”", Some(2)),
            ("« guerre » et paix", Some(1)),
            ("„Krieg“ und „Frieden”", Some(2)),
            ("»Krieg« und »Frieden«", Some(2)),
            ("”krig” och ”fred”", Some(2)),
            ("«він сказав „так“»", Some(1)),
            ("none, but it’s fine", Some(0)),
            ("“open", None),
            ("«open", None),
        ] {
            assert_eq!(count(text), expected, "{text}");
        }
    }
}
