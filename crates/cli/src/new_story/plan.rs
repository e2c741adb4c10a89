//! The plan of an article: its sections and paragraphs as a list to tick off.

use story::article_text::ArticleText;
use story::diagnostic::printable;

/// How many words of a paragraph or heading the plan repeats. More would be a copy of the article.
const WORDS: usize = 5;

/// The plan, as Markdown.
pub fn plan(article: &ArticleText) -> String {
    let mut out = format!(
        "# Plan\n\nThe article has {} in {}. Cut each paragraph into claims: one statement each, in your own \
         words.\nOnly the first words of a paragraph stand here; the rest is in article.txt.\n",
        plural(article.count(), "paragraph"),
        plural(article.sections.len(), "section"),
    );
    for (index, section) in article.sections.iter().enumerate() {
        let heading = section.heading.as_deref();
        let heading = heading.map_or_else(|| "no heading".to_owned(), beginning);
        out.push_str(&format!("\n## Section {}: {heading}\n\n", index + 1));
        for (place, paragraph) in section.paragraphs.iter().enumerate() {
            let number = section.first + place;
            out.push_str(&format!("- [ ] Paragraph {number}: {}\n", beginning(paragraph)));
        }
    }
    out
}

fn beginning(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().take(WORDS).collect();
    let more = text.split_whitespace().nth(WORDS).is_some();
    let words = printable(&words.join(" "));
    match more && !words.ends_with('…') {
        true => format!("{words} …"),
        false => words,
    }
}

fn plural(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}
