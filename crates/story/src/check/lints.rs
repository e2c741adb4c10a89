//! Warnings, each kind in a file of its own. Any of them may be intended.

mod balance;
mod copied;
mod dates;
mod hedges;
mod names;
mod numbers;
mod omissions;
mod participants;
mod sentences;
mod shares;
mod single_source;
mod texts;
mod unused;
mod words;

use crate::article_text::ArticleText;
use crate::check::diagnostics::Diagnostics;
use crate::check::prose::Prose;
use crate::file::StoryFile;
pub use hedges::{check as check_hedges, check_statements};
pub use numbers::{InWords, in_words};

/// Reports everything that is probably a mistake. `used_claims` says for each claim whether anything rests on it.
pub fn check(file: &StoryFile, used_claims: &[bool], diagnostics: &mut Diagnostics) {
    hedges::check(file, diagnostics);
    numbers::check(file, diagnostics);
    participants::check(file, diagnostics);
    omissions::check(file, diagnostics);
    dates::check(file, diagnostics);
    single_source::check(file, diagnostics);
    shares::check(file, diagnostics);
    balance::check(file, diagnostics);
    unused::check(file, used_claims, diagnostics);
}

/// Reports texts that are hard to read, unfinished, or write a name otherwise. Needs no sound story.
pub fn check_prose(file: &StoryFile, prose: &[Prose], diagnostics: &mut Diagnostics) {
    sentences::check(prose, diagnostics);
    names::check(file, prose, diagnostics);
}

/// Reports what is copied from the article, and paragraphs that it does not have.
pub fn compare(file: &StoryFile, prose: &[Prose], article: &ArticleText, diagnostics: &mut Diagnostics) {
    copied::check(file, prose, article, diagnostics);
    copied::check_paragraphs(file, article, diagnostics);
}
