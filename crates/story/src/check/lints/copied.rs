//! Words in a row that are the article's, not the author's.

use std::collections::HashMap;

use crate::article_text::ArticleText;
use crate::case_fold::fold;
use crate::check::diagnostics::Diagnostics;
use crate::check::json_path::JsonPath;
use crate::check::prose::Prose;
use crate::diagnostic::WarningKind;
use crate::file::StoryFile;

/// How many words in a row may be the article's.
const LIMIT: usize = 6;
/// In how many places of the article the beginning of a run is looked up, so that an article that
/// repeats itself endlessly costs no endless time.
const PLACES: usize = 16;

/// Reports for each text the longest run of words that stands in the article, if it is too long. Names
/// and the article's own data are meant to be the article's.
pub fn check(prose: &[Prose], article: &ArticleText, diagnostics: &mut Diagnostics) {
    let article = Index::of(article);
    for text in prose.iter().filter(|text| !text.is_verbatim()) {
        if let Some(run) = article.longest_run(&text.text) {
            let kind = WarningKind::CopiedWords {
                words: run.words,
                run: run.text,
                paragraph: run.paragraph,
            };
            diagnostics.warning_at(&text.path, kind);
        }
    }
}

/// Reports sections that reach beyond the article's last paragraph.
pub fn check_paragraphs(file: &StoryFile, article: &ArticleText, diagnostics: &mut Diagnostics) {
    let counted = article.count();
    let sections = file.article.sections.iter().enumerate();
    let mut beyond = sections.filter(|(_, section)| usize::from(section.last) > counted);
    if let Some((index, _)) = beyond.next() {
        let root = &JsonPath::root();
        let article = &root.key("article");
        let path = &article.key("sections");
        let kind = WarningKind::ParagraphsBeyondText { counted };
        diagnostics.warning(&path.item(index).key("last"), kind);
    }
}

/// A run of words in a text and in the article.
#[derive(Debug, PartialEq)]
struct Run {
    words: usize,
    text: String,
    /// Zero for a heading.
    paragraph: usize,
}

/// The words of the article, found by the first words of a run.
struct Index {
    /// Number and words of each paragraph.
    paragraphs: Vec<(usize, Vec<String>)>,
    places: HashMap<Vec<String>, Vec<(usize, usize)>>,
}

impl Index {
    fn of(article: &ArticleText) -> Index {
        let paragraphs: Vec<(usize, Vec<String>)> = article
            .numbered()
            .map(|(number, text)| (number, words(text).map(|(word, _)| word).collect()))
            .collect();
        let mut places: HashMap<Vec<String>, Vec<(usize, usize)>> = HashMap::new();
        for (paragraph, (_, words)) in paragraphs.iter().enumerate() {
            for (start, window) in words.windows(LIMIT + 1).enumerate() {
                let known = places.entry(window.to_vec()).or_default();
                if known.len() < PLACES {
                    known.push((paragraph, start));
                }
            }
        }
        Index { paragraphs, places }
    }

    /// The longest run of a text that stands in the article. Of several, the first.
    fn longest_run(&self, text: &str) -> Option<Run> {
        let (found, spans): (Vec<String>, Vec<(usize, usize)>) = words(text).unzip();
        let mut longest: Option<(usize, usize, usize)> = None;
        for (start, window) in found.windows(LIMIT + 1).enumerate() {
            for &(paragraph, place) in self.places.get(window).into_iter().flatten() {
                let (number, article) = &self.paragraphs[paragraph];
                let pairs = found[start..].iter().zip(&article[place..]);
                let words = pairs.take_while(|(one, other)| one == other).count();
                if longest.is_none_or(|(most, _, _)| words > most) {
                    longest = Some((words, start, *number));
                }
            }
        }
        longest.map(|(words, start, paragraph)| Run {
            words,
            text: text[spans[start].0..spans[start + words - 1].1].to_owned(),
            paragraph,
        })
    }
}

/// The words of a text without case, accents and punctuation, and their bytes in the text.
fn words(text: &str) -> impl Iterator<Item = (String, (usize, usize))> {
    let pieces = text.split(|letter: char| letter.is_whitespace() || letter == '—');
    pieces.filter_map(|piece| {
        let start = piece.as_ptr() as usize - text.as_ptr() as usize;
        let word: String = fold(piece)
            .chars()
            .filter(|letter| letter.is_alphanumeric())
            .collect();
        (!word.is_empty()).then_some((word, (start, start + piece.len())))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const ARTICLE: &str = "The headline of a long article about rivers\n\nOne two three, four “five” six seven eight.\n\n\
        Zero zero two three four five six seven eight nine.";

    #[track_caller]
    fn check(text: &str, expected: Option<(usize, &str, usize)>) {
        let found = Index::of(&ArticleText::parse(ARTICLE)).longest_run(text);
        let found = found
            .as_ref()
            .map(|run| (run.words, run.text.as_str(), run.paragraph));
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn finds_the_longest_run() {
        check("one two three four five six", None);
        check(
            "So: One “two” threé four – five, six Seven.",
            Some((7, "One “two” threé four – five, six Seven.", 1)),
        );
        check(
            "one two three four five six seven eight nine",
            Some((8, "one two three four five six seven eight", 1)),
        );
        check(
            "xx two three four five six seven eight nine",
            Some((8, "two three four five six seven eight nine", 2)),
        );
        check(
            "the headline of a long article about",
            Some((7, "the headline of a long article about", 0)),
        );
    }

    #[test]
    fn runs_do_not_cross_paragraphs() {
        check("six seven eight zero zero two three", None);
    }
}
