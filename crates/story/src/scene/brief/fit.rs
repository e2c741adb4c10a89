//! Text that fits a small box with every font: it ends at the end of a sentence, and its length is counted in characters.

/// The longest text in columns of less than 480 pixels, in characters.
pub const NARROW: usize = 150;
/// The longest text in wider columns.
const WIDE: usize = 260;
/// The same where people stand below the text, and a picture above it leaves less room than a map.
const BESIDE_PEOPLE: (usize, usize) = (100, 150);

/// A text for two widths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FittedText {
    /// The sentences that fit a narrow column; at least the first one.
    pub narrow: &'static str,
    /// The sentences that only a wide column adds, with the space before them.
    pub added: &'static str,
    /// Whether even a wide column leaves sentences out.
    pub is_cut: bool,
}

/// Cuts a text at the ends of sentences. The first sentence is always whole.
pub fn fit(text: &'static str) -> FittedText {
    fit_within(text, (NARROW, WIDE))
}

/// Cuts a text with people below it.
pub(super) fn fit_beside_people(text: &'static str) -> FittedText {
    fit_within(text, BESIDE_PEOPLE)
}

fn fit_within(text: &'static str, (narrow, wide): (usize, usize)) -> FittedText {
    let narrow = prefix(text, narrow);
    let wide = prefix(text, wide).max(narrow);
    FittedText {
        narrow: text.get(..narrow).unwrap_or(text),
        added: text.get(narrow..wide).unwrap_or_default(),
        is_cut: wide < text.len(),
    }
}

/// How many characters of a text a narrow column shows.
pub fn shown_letters(text: &str) -> usize {
    text.get(..prefix(text, NARROW)).unwrap_or(text).chars().count()
}

/// Where the last sentence ends that fits, in bytes.
fn prefix(text: &str, limit: usize) -> usize {
    let mut found = None;
    let mut count = 0;
    let mut word = 0;
    let mut letters = text.char_indices().peekable();
    while let Some((_, letter)) = letters.next() {
        count += 1;
        if is_end(letter, word) {
            while letters.next_if(|&(_, next)| is_closing(next)).is_some() {
                count += 1;
            }
            let end = letters.peek().map_or(text.len(), |&(at, _)| at);
            if starts_sentence(text.get(end..).unwrap_or_default()) {
                if count > limit && found.is_some() {
                    break;
                }
                found = Some(end);
            }
        }
        word = if letter.is_alphabetic() { word + 1 } else { 0 };
    }
    found.unwrap_or(text.len())
}

/// Whether a sentence may end here. A full stop after a short word may belong to an abbreviation.
fn is_end(letter: char, word: usize) -> bool {
    matches!(letter, '!' | '?' | '؟' | '。') || (letter == '.' && word > 3)
}

fn is_closing(letter: char) -> bool {
    matches!(letter, '”' | '“' | '’' | '»' | '«' | '"' | ')' | ']')
}

/// Whether what follows is nothing, or a space and something other than a small letter or a digit.
fn starts_sentence(rest: &str) -> bool {
    let next = rest.trim_start();
    next.is_empty()
        || (next.len() < rest.len()
            && !next.starts_with(|letter: char| letter.is_lowercase() || letter.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_end_at_sentences() {
        let short = "Talks in Riyadh. No joint statement.";
        assert_eq!(
            fit(short),
            FittedText {
                narrow: short,
                added: "",
                is_cut: false
            }
        );
        for (text, limit, kept) in [
            ("One sentence here. Another follows.", 20, "One sentence here."),
            (
                "“One sentence here.” Another follows.",
                22,
                "“One sentence here.”",
            ),
            (
                "He went to St. Petersburg with Mr. Smith today. Then home.",
                20,
                "He went to St. Petersburg with Mr. Smith today.",
            ),
            (
                "It took until Sept. 3 to agree. Then home.",
                10,
                "It took until Sept. 3 to agree.",
            ),
            (
                "Wer sagt das? Niemand. Und dann kam der Rest.",
                15,
                "Wer sagt das?",
            ),
            ("من قال ذلك؟ لا أحد يعرف.", 12, "من قال ذلك؟"),
            ("No end at all", 3, "No end at all"),
        ] {
            assert_eq!(&text[..prefix(text, limit)], kept);
        }
    }

    #[test]
    fn wide_columns_add_sentences() {
        let text: &'static str = "word ".repeat(25).trim().to_owned().leak();
        let three: &'static str = format!("{text}. Second {text}. Third {text}.").leak();
        let fitted = fit(three);
        assert!(fitted.narrow.len() < 150 && fitted.added.starts_with(" Second") && fitted.is_cut);
        assert!(three.starts_with(&format!("{}{}", fitted.narrow, fitted.added)));
    }
}
