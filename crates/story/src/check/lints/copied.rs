//! Words in a row that are the article's, not the author's. Names and quotations are meant to be the article's.

use std::cell::LazyCell;
use std::collections::HashMap;

use crate::article_text::ArticleText;
use crate::case_fold::fold;
use crate::check::diagnostics::Diagnostics;
use crate::check::json_path::JsonPath;
use crate::check::prose::Prose;
use crate::diagnostic::WarningKind;
use crate::file::StoryFile;
use crate::quotation::quotations;
use crate::vocabulary::Identified;

/// How many words in a row may be the article's.
const LIMIT: usize = 6;
/// In how many places of the article the beginning of a run is looked up, so that an article that
/// repeats itself endlessly costs no endless time.
const PLACES: usize = 16;

/// Reports for each text the longest run of words that stands in the article, if it is too long.
pub fn check(file: &StoryFile, prose: &[Prose], article: &ArticleText, diagnostics: &mut Diagnostics) {
    let article = Index::of(article);
    let names = Names::of(&names(file));
    for text in prose.iter().filter(|text| !text.is_verbatim()) {
        if let Some(run) = article.longest_run(&text.text, &names) {
            let kind = WarningKind::CopiedWords {
                words: run.words,
                run: run.text,
                paragraph: run.paragraph,
            };
            diagnostics.warning_at(&text.path, kind);
        }
    }
}

/// The names that the article gives: of venues, of outlets, and of actors whom it identifies.
fn names(file: &StoryFile) -> Vec<&str> {
    let actors = file
        .actors
        .iter()
        .filter(|actor| actor.identified != Identified::Not);
    let actors = actors.flat_map(|actor| [&actor.name, &actor.short]);
    let outlets = file
        .sources
        .iter()
        .filter(|source| source.named && !source.is_article);
    let outlets = outlets.flat_map(|source| [&source.name, &source.short]);
    let venues = file.venues.iter().map(|venue| &venue.name);
    actors.chain(outlets).chain(venues).map(String::as_str).collect()
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
    /// Without names and quotations.
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

    /// The longest run of a text that stands in the article, if it is too long. Of several, the first.
    fn longest_run(&self, text: &str, names: &Names) -> Option<Run> {
        let (found, spans): (Vec<String>, Vec<(usize, usize)>) = words(text).unzip();
        let counted = LazyCell::new(|| names.counted(text, &found, &spans));
        let mut longest: Option<Run> = None;
        for (start, window) in found.windows(LIMIT + 1).enumerate() {
            for &(paragraph, place) in self.places.get(window).into_iter().flatten() {
                let (number, article) = &self.paragraphs[paragraph];
                let pairs = found[start..].iter().zip(&article[place..]);
                let end = start + pairs.take_while(|(one, other)| one == other).count();
                let words = counted[start..end].iter().filter(|counts| **counts).count();
                if words > longest.as_ref().map_or(LIMIT, |run| run.words) {
                    longest = Some(Run {
                        words,
                        text: text[spans[start].0..spans[end - 1].1].to_owned(),
                        paragraph: *number,
                    });
                }
            }
        }
        longest
    }
}

/// The words of names, by the first word of each.
struct Names(HashMap<String, Vec<Vec<String>>>);

impl Names {
    fn of(names: &[&str]) -> Names {
        let mut found: HashMap<String, Vec<Vec<String>>> = HashMap::new();
        for name in names {
            let words: Vec<String> = words(name).map(|(word, _)| word).collect();
            if let Some(first) = words.first() {
                found.entry(first.clone()).or_default().push(words);
            }
        }
        Names(found)
    }

    /// For each word of a text whether it counts: it is no part of a name or a quotation.
    fn counted(&self, text: &str, found: &[String], spans: &[(usize, usize)]) -> Vec<bool> {
        let quoted = quotations(text).unwrap_or_default();
        let is_quoted = |&(start, end): &(usize, usize)| {
            quoted.iter().any(|range| start < range.end && range.start < end)
        };
        let mut counted: Vec<bool> = spans.iter().map(|span| !is_quoted(span)).collect();
        for (start, word) in found.iter().enumerate() {
            let names = self.0.get(word).into_iter().flatten();
            let here = names
                .filter(|name| found[start..].starts_with(name))
                .map(Vec::len);
            if let Some(length) = here.max() {
                counted[start..start + length].fill(false);
            }
        }
        counted
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
    fn check(text: &str, names: &[&str], expected: Option<(usize, &str, usize)>) {
        let found = Index::of(&ArticleText::parse(ARTICLE)).longest_run(text, &Names::of(names));
        let found = found
            .as_ref()
            .map(|run| (run.words, run.text.as_str(), run.paragraph));
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn finds_the_longest_run() {
        check("one two three four five six", &[], None);
        check(
            "So: One two threé four – five, six Seven.",
            &[],
            Some((7, "One two threé four – five, six Seven.", 1)),
        );
        check(
            "one two three four five six seven eight nine",
            &[],
            Some((8, "one two three four five six seven eight", 1)),
        );
        check(
            "xx two three four five six seven eight nine",
            &[],
            Some((8, "two three four five six seven eight nine", 2)),
        );
        check(
            "the headline of a long article about",
            &[],
            Some((7, "the headline of a long article about", 0)),
        );
    }

    #[test]
    fn names_and_quotations_do_not_count() {
        let text = "one two three four five six seven eight";
        check(text, &["Two Three", "Two", "nine"], None);
        check(text, &["Two"], Some((7, text, 1)));
        check("one “two” three, “four five” six seven eight", &[], None);
        let text = "one “two” three four five six seven eight";
        check(text, &[], Some((7, text, 1)));
    }

    #[test]
    fn runs_do_not_cross_paragraphs() {
        check("six seven eight zero zero two three", &[], None);
    }
}
