//! `story.json` and the README of a new story, from their templates.

use story::article_text::{ArticleSection, ArticleText};
use story::diagnostic::is_hidden;

const STORY: &str = include_str!("../../templates/story.json");
const README: &str = include_str!("../../templates/README.md");

/// A story without errors. Every paragraph has a claim to be written, because a story must cite each.
/// Without an article there is one paragraph.
pub fn story(id: &str, article: Option<&ArticleText>) -> String {
    let one = [ArticleSection {
        heading: None,
        first: 1,
        paragraphs: vec![String::new()],
    }];
    let sections = article.map_or(&one[..], |article| &article.sections);
    let count = sections.iter().map(|section| section.paragraphs.len()).sum();
    STORY
        .replace("{{id}}", id)
        .replace("{{title}}", &title(article))
        .replace(
            "{{sections}}",
            &lines(sections.len(), |index| section(sections, index)),
        )
        .replace("{{claims}}", &lines(count, claim))
        .replace("{{claim_ids}}", &claim_ids(count))
}

/// The field with the article's title, if its text begins with one. A title with a hidden character is left out,
/// because no story may contain one.
fn title(article: Option<&ArticleText>) -> String {
    let title = article.and_then(|article| article.title.as_deref());
    match title.filter(|title| !title.chars().any(is_hidden)) {
        Some(title) => format!("\n    \"title\": {},", serde_json::Value::from(title)),
        None => String::new(),
    }
}

fn section(sections: &[ArticleSection], index: usize) -> String {
    let number = index + 1;
    let first = sections[index].first;
    let last = first + sections[index].paragraphs.len() - 1;
    format!(
        r#"      {{ "id": "section-{number}", "name": "TODO: what section {number} is about", "first": {first}, "last": {last} }}"#
    )
}

fn claim(index: usize) -> String {
    let number = index + 1;
    // So that no part of the example is unused.
    let actors = if number == 1 {
        r#", "actors": ["first-actor"]"#
    } else {
        ""
    };
    format!(
        r#"    {{
      "id": "paragraph-{number}", "statement": "TODO: what paragraph {number} states.", "paragraph": {number}, "firmness": "article-only"{actors}
    }}"#
    )
}

fn claim_ids(count: usize) -> String {
    let ids = (1..=count).map(|number| format!("\"paragraph-{number}\""));
    ids.collect::<Vec<_>>().join(", ")
}

/// The items of a list, without a comma after the last.
fn lines(count: usize, item: impl Fn(usize) -> String) -> String {
    (0..count).map(item).collect::<Vec<_>>().join(",\n")
}

/// What to do next, as Markdown.
pub fn readme(id: &str, folder: &str, has_article: bool) -> String {
    let cut = match has_article {
        true => {
            "Cut the paragraphs of `article-plan.md` into claims, and replace those that stand in `story.json`. \
             `article.txt`\n   is there to compare your words with. It is never published."
        }
        false => {
            "Cut the article into claims, and correct `sections`. If you put the article's text beside the story as\n   \
             `article.txt`, the check compares your words with it. It is never published."
        }
    };
    README
        .replace("{{id}}", id)
        .replace("{{folder}}", folder)
        .replace("{{cut}}", cut)
}
