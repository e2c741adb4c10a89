//! Sentences that are hard to read, and texts that are not written yet.

use crate::check::diagnostics::Diagnostics;
use crate::check::prose::Prose;
use crate::diagnostic::WarningKind;

/// The longest sentence without a warning, in words.
const LIMIT: usize = 30;
/// What a new story has in place of a text.
const UNFINISHED: &str = "TODO";

/// Reports long sentences and unfinished texts.
pub fn check(prose: &[Prose], diagnostics: &mut Diagnostics) {
    for Prose { path, text, .. } in prose {
        let words = longest_sentence(text);
        if words > LIMIT {
            diagnostics.warning_at(path, WarningKind::LongSentence { words });
        }
        let mut words = text.split(|letter: char| !letter.is_alphanumeric());
        if words.any(|word| word == UNFINISHED) {
            diagnostics.warning_at(path, WarningKind::UnfinishedText);
        }
    }
}

/// The number of words of the longest sentence. An abbreviation before a capital counts as an end, so
/// that the number is rather too small than too large.
fn longest_sentence(text: &str) -> usize {
    let (mut longest, mut count, mut ended) = (0, 0, false);
    for word in text.split_whitespace() {
        let starts_small = word.chars().find(|letter| letter.is_alphanumeric());
        if ended && !starts_small.is_some_and(char::is_lowercase) {
            count = 0;
        }
        if starts_small.is_some() {
            count += 1;
            longest = longest.max(count);
        }
        let closing = |letter: char| matches!(letter, '"' | '”' | '“' | '’' | '»' | '«' | ')');
        let word = word.trim_end_matches(closing);
        ended = word.ends_with(['.', '!', '?', '…', '؟', '۔', '।', '。']);
    }
    longest
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: usize) {
        assert_eq!(longest_sentence(text), expected, "{text}");
    }

    #[test]
    fn counts_the_words_of_the_longest_sentence() {
        check("", 0);
        check("One two. Three – four five! Six.", 3);
        check("They said “no.” Then they left.", 3);
        check("About approx. five of them.", 5);
        check("In 3.5 years: two, three", 5);
        check("ماذا؟ نعم نعم", 2);
    }
}
