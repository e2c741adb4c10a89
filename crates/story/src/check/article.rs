//! The article: sections hold every paragraph once, and every paragraph has its claim.

use super::finding::{At, Findings};
use crate::file::StoryFile;
use crate::problem::ProblemKind;

/// Notes what is wrong with the article's sections and the paragraphs of claims.
pub fn check(file: &StoryFile, findings: &mut Findings) {
    let root = &At::root();
    let article = &root.key("article");
    let list = &article.key("sections");
    let sections = &file.article.sections;
    let mut expected: u32 = 1;
    let mut contiguous = !findings.doubts_within(list);
    for (index, section) in sections.iter().enumerate() {
        let at = &list.item(index);
        if u32::from(section.first) != expected && contiguous {
            findings.problem(&at.key("first"), ProblemKind::SectionGap { expected });
            contiguous = false;
        }
        if section.last < section.first && !findings.doubts_within(at) {
            findings.problem(&at.key("last"), ProblemKind::SectionReversed);
            contiguous = false;
        }
        expected = u32::from(section.last) + 1;
    }
    // While the sections are wrong, nobody knows which paragraphs there are.
    if contiguous {
        check_paragraphs(file, root, findings);
    }
}

fn check_paragraphs(file: &StoryFile, root: &At, findings: &mut Findings) {
    let last = file.article.sections.last().map_or(0, |section| section.last);
    let mut cited = vec![false; usize::from(last) + 1];
    for (index, claim) in file.claims.iter().enumerate() {
        match cited.get_mut(usize::from(claim.paragraph)) {
            Some(cited) => *cited = true,
            None => {
                let kind = ProblemKind::ParagraphBeyondArticle { last };
                findings.problem(&root.key("claims").item(index).key("paragraph"), kind);
            }
        }
    }
    if findings.doubts_within(&root.key("claims")) {
        return;
    }
    for (index, section) in file.article.sections.iter().enumerate() {
        let uncited = |paragraph: &u16| !cited[usize::from(*paragraph)];
        let paragraphs: Vec<u16> = (section.first..=section.last).filter(uncited).collect();
        if !paragraphs.is_empty() {
            let kind = ProblemKind::UncitedParagraphs { paragraphs };
            findings.problem(&root.key("article").key("sections").item(index), kind);
        }
    }
}
