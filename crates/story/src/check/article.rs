//! The article: every paragraph belongs to exactly one section, and at least one claim cites it.

use crate::check::diagnostics::Diagnostics;
use crate::check::json_path::JsonPath;
use crate::diagnostic::ErrorKind;
use crate::file::{ArticleFile, StoryFile};

/// Checks the article's sections and the paragraphs of claims.
pub fn check(file: &StoryFile, diagnostics: &mut Diagnostics) {
    let root = &JsonPath::root();
    let article = &root.key("article");
    let list = &article.key("sections");
    let sections = &file.article.sections;
    check_not_given(&file.article, article, diagnostics);
    let mut expected: u32 = 1;
    let mut contiguous = !diagnostics.is_tainted_within(list);
    for (index, section) in sections.iter().enumerate() {
        let path = &list.item(index);
        if u32::from(section.first) != expected && contiguous {
            diagnostics.error(&path.key("first"), ErrorKind::SectionGap { expected });
            contiguous = false;
        }
        if section.last < section.first && !diagnostics.is_tainted_within(path) {
            diagnostics.error(&path.key("last"), ErrorKind::SectionReversed);
            contiguous = false;
        }
        expected = u32::from(section.last) + 1;
    }
    // If the sections are wrong, it is unclear which paragraphs there are.
    if contiguous {
        check_paragraphs(file, root, diagnostics);
    }
}

/// A field of the article cannot be given and said to be missing.
fn check_not_given(file: &ArticleFile, path: &JsonPath, diagnostics: &mut Diagnostics) {
    let list = &path.key("not_given");
    for (index, field) in file.not_given.iter().enumerate() {
        if file.given(*field).is_some() {
            diagnostics.error(&list.item(index), ErrorKind::GivenAndNotGiven);
        } else if file.not_given[..index].contains(field) {
            diagnostics.error(&list.item(index), ErrorKind::RepeatedEntry);
        }
    }
}

fn check_paragraphs(file: &StoryFile, root: &JsonPath, diagnostics: &mut Diagnostics) {
    let last = file.article.sections.last().map_or(0, |section| section.last);
    let mut cited = vec![false; usize::from(last) + 1];
    for (index, claim) in file.claims.iter().enumerate() {
        match cited.get_mut(usize::from(claim.paragraph)) {
            Some(cited) => *cited = true,
            None => {
                let kind = ErrorKind::ParagraphBeyondArticle { last };
                diagnostics.error(&root.key("claims").item(index).key("paragraph"), kind);
            }
        }
    }
    if diagnostics.is_tainted_within(&root.key("claims")) {
        return;
    }
    for (index, section) in file.article.sections.iter().enumerate() {
        let uncited = |paragraph: &u16| !cited[usize::from(*paragraph)];
        let paragraphs: Vec<u16> = (section.first..=section.last).filter(uncited).collect();
        if !paragraphs.is_empty() {
            let kind = ErrorKind::UncitedParagraphs { paragraphs };
            diagnostics.error(&root.key("article").key("sections").item(index), kind);
        }
    }
}
