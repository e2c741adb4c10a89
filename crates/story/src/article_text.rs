//! The article's text: its sections and paragraphs, counted as a story counts them.
//!
//! Authors keep the text beside their story to cut it into claims and to compare their words with it. No
//! part of a story holds it, so it cannot be published.

/// A line of more characters than this was not wrapped by hand, so every line is a paragraph.
const WRAPPED_LIMIT: usize = 120;
/// The longest heading, in words.
const HEADING_LIMIT: usize = 14;

/// An article, cut into sections.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ArticleText {
    /// The headline, if the text begins with one.
    pub title: Option<String>,
    /// Each with at least one paragraph.
    pub sections: Vec<ArticleSection>,
}

/// A heading and the paragraphs under it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ArticleSection {
    /// None for what stands before the first heading.
    pub heading: Option<String>,
    /// The number of its first paragraph, counted from 1 without headings.
    pub first: usize,
    pub paragraphs: Vec<String>,
}

impl ArticleText {
    /// Cuts a text at its blank lines or line breaks. A heading is a short block without a full stop that
    /// a longer one follows.
    pub fn parse(text: &str) -> ArticleText {
        let blocks = blocks(text);
        let mut article = ArticleText::default();
        let mut heading = None;
        let mut count = 0;
        for (index, block) in blocks.iter().enumerate() {
            // A short line at the end, such as a name, has nothing to stand above.
            if is_heading(block) && index + 1 < blocks.len() {
                if index == 0 {
                    article.title = Some(block.clone());
                } else {
                    heading = Some(block.clone());
                }
                continue;
            }
            count += 1;
            if article.sections.is_empty() || heading.is_some() {
                article.sections.push(ArticleSection {
                    heading: heading.take(),
                    first: count,
                    paragraphs: Vec::new(),
                });
            }
            if let Some(section) = article.sections.last_mut() {
                section.paragraphs.push(block.clone());
            }
        }
        article
    }

    /// How many paragraphs it has, not counting headings.
    pub fn count(&self) -> usize {
        self.sections.iter().map(|section| section.paragraphs.len()).sum()
    }

    /// All headings and paragraphs with their numbers; headings have the number 0.
    pub fn numbered(&self) -> impl Iterator<Item = (usize, &str)> {
        let title = self.title.iter().map(|title| (0, title.as_str()));
        title.chain(self.sections.iter().flat_map(|section| {
            let heading = section.heading.iter().map(|heading| (0, heading.as_str()));
            let paragraphs = section.paragraphs.iter().enumerate();
            heading.chain(paragraphs.map(|(index, text)| (section.first + index, text.as_str())))
        }))
    }
}

/// The headings and paragraphs of a text, each on one line.
fn blocks(text: &str) -> Vec<String> {
    let text = text.trim_start_matches('\u{FEFF}');
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let is_long = |line: &&str| line.chars().count() > WRAPPED_LIMIT;
    let has_gaps = lines.iter().any(|line| line.is_empty());
    let is_wrapped = has_gaps && !lines.iter().any(is_long);
    let mut blocks: Vec<String> = Vec::new();
    let mut continues = false;
    for line in lines {
        match blocks.last_mut() {
            _ if line.is_empty() => {}
            Some(block) if continues && is_wrapped => {
                block.push(' ');
                block.push_str(line);
            }
            _ => blocks.push(line.to_owned()),
        }
        continues = !line.is_empty();
    }
    blocks
}

fn is_heading(block: &str) -> bool {
    let closing = |letter: char| matches!(letter, '"' | '\'' | '”' | '“' | '’' | '»' | '«' | ')' | ']');
    let ends_sentence = |letter: char| matches!(letter, '.' | '…' | ':' | ';' | ',' | '。' | '۔');
    let is_short =
        block.split_whitespace().count() <= HEADING_LIMIT && block.chars().count() <= WRAPPED_LIMIT;
    is_short && !block.trim_end_matches(closing).ends_with(ends_sentence)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Sections as `heading: first paragraph-last paragraph`.
    fn check(text: &str, title: Option<&str>, expected: &[&str]) {
        let article = ArticleText::parse(text);
        let sections = article.sections.iter().map(|section| {
            let last = section.first + section.paragraphs.len() - 1;
            let heading = section.heading.as_deref().unwrap_or("-");
            format!("{heading}: {}-{last}", section.first)
        });
        assert_eq!(sections.collect::<Vec<_>>(), expected, "{text}");
        assert_eq!(article.title.as_deref(), title, "{text}");
    }

    #[test]
    fn a_line_for_each_paragraph() {
        let text = "One sentence.\n“Two,” she said.\nWho met where?\nThree “said it.”\nFour.";
        check(text, None, &["-: 1-2", "Who met where?: 3-4"]);
    }

    #[test]
    fn blank_lines_between_paragraphs() {
        let text = "\u{FEFF}Three governments\n\nOne.\n\nTwo.\r\n\r\nPraise\n\n \nThree.\n";
        check(text, Some("Three governments"), &["-: 1-2", "Praise: 3-3"]);
    }

    #[test]
    fn lines_wrapped_by_hand_are_one_paragraph() {
        check("One\ntwo\nthree.\n\nFour\nfive.", None, &["-: 1-2"]);
        let long = "a ".repeat(70);
        check(&format!("One.\n\n{long}.\nThree."), None, &["-: 1-3"]);
    }

    #[test]
    fn a_short_line_at_the_end_is_a_paragraph() {
        check("One.\n\nBy Ada North", None, &["-: 1-2"]);
        check("Only this", None, &["-: 1-1"]);
        check(" \n\n", None, &[]);
    }

    #[test]
    fn numbers_follow_the_paragraphs() {
        let article = ArticleText::parse("Title\n\nOne.\n\nHead\n\nTwo.");
        let numbered: Vec<_> = article.numbered().collect();
        assert_eq!(numbered, [(0, "Title"), (1, "One."), (0, "Head"), (2, "Two.")]);
        assert_eq!(article.count(), 2);
    }
}
