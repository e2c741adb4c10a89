//! Which article the story is made from, in words. What is not given is not invented.

use locale::{Msg, Words, msg};

use crate::model::{Day, SourceId, Story};
use crate::scene::lists::join_list;
use crate::vocabulary::ArticleField;

/// The names of the months in dates.
const MONTHS: [Msg; 12] = [
    Msg::DateMonthJanuary,
    Msg::DateMonthFebruary,
    Msg::DateMonthMarch,
    Msg::DateMonthApril,
    Msg::DateMonthMay,
    Msg::DateMonthJune,
    Msg::DateMonthJuly,
    Msg::DateMonthAugust,
    Msg::DateMonthSeptember,
    Msg::DateMonthOctober,
    Msg::DateMonthNovember,
    Msg::DateMonthDecember,
];

/// Names of languages that articles are likely to be in.
const LANGUAGES: [(&str, Msg); 20] = [
    ("ar", Msg::LanguageArabic),
    ("cs", Msg::LanguageCzech),
    ("de", Msg::LanguageGerman),
    ("en", Msg::LanguageEnglish),
    ("es", Msg::LanguageSpanish),
    ("fa", Msg::LanguagePersian),
    ("fr", Msg::LanguageFrench),
    ("he", Msg::LanguageHebrew),
    ("hi", Msg::LanguageHindi),
    ("it", Msg::LanguageItalian),
    ("ja", Msg::LanguageJapanese),
    ("ko", Msg::LanguageKorean),
    ("nl", Msg::LanguageDutch),
    ("pl", Msg::LanguagePolish),
    ("pt", Msg::LanguagePortuguese),
    ("ru", Msg::LanguageRussian),
    ("sv", Msg::LanguageSwedish),
    ("tr", Msg::LanguageTurkish),
    ("uk", Msg::LanguageUkrainian),
    ("zh", Msg::LanguageChinese),
];

/// The page of the article among the sources.
pub fn source(story: &Story) -> Option<SourceId> {
    story.source_ids().find(|&id| story.source(id).is_article)
}

/// Whether anything is given that tells this article from others.
pub fn is_identified(story: &Story) -> bool {
    let article = &story.article;
    article.title.is_some()
        || article.byline.is_some()
        || article.publisher.is_some()
        || article.date.is_some()
}

/// “Title”, author, publisher, date, as far as given; else what the story calls it.
pub fn reference(story: &Story) -> String {
    if !is_identified(story) {
        return story.article.name.to_owned();
    }
    let article = &story.article;
    let mut words = String::new();
    if let Some(title) = article.title {
        words.push_str(&story.words.format(msg::Quote { text: title }));
    }
    for part in [article.byline, article.publisher].into_iter().flatten() {
        push_part(story, &mut words, part);
    }
    if let Some(date) = article.date {
        push_part(story, &mut words, &date_words(story.words, date));
    }
    words
}

/// The reference with the article's language and address, for citations.
pub fn full_reference(story: &Story) -> String {
    let mut words = reference(story);
    if let Some(language) = story.article.language.filter(|_| is_identified(story)) {
        words = story.words.format(msg::ReferenceInLanguage {
            article: &words,
            language: language_name(story.words, language),
        });
    }
    match address(story) {
        Some(detail) => story.words.format(msg::WithDetail { text: &words, detail }),
        None => words,
    }
}

/// The public address of the article.
pub fn address(story: &Story) -> Option<&'static str> {
    story
        .article
        .address
        .or_else(|| source(story).and_then(|id| story.source(id).address))
}

/// What the author says was not given: "title, author and date". `None` if nothing is listed.
pub fn not_given(story: &Story) -> Option<String> {
    let fields: Vec<&str> = story
        .article
        .not_given
        .iter()
        .map(|field| {
            story.words.text(match field {
                ArticleField::Title => Msg::FieldTitle,
                ArticleField::Byline => Msg::FieldAuthor,
                ArticleField::Publisher => Msg::FieldPublisher,
                ArticleField::Date => Msg::FieldDate,
                ArticleField::Address => Msg::FieldAddress,
            })
        })
        .collect();
    (!fields.is_empty()).then(|| join_list(story.words, &fields))
}

/// The date from which words such as "Monday" count, if it is the article's.
pub fn counting_date(story: &Story) -> Option<Day> {
    let date = story.article.date?;
    story
        .timeline
        .is_none_or(|timeline| timeline.reference == date)
        .then_some(date)
}

/// "12 June 2025".
pub fn date_words(words: Words, date: Day) -> String {
    let month = usize::from(date.month)
        .checked_sub(1)
        .and_then(|at| MONTHS.get(at))
        .map_or("", |&month| words.text(month));
    let day = usize::from(date.day);
    match date.year {
        0 => words.format(msg::DateWithoutYear { day, month }),
        year => words.format(msg::DateWithYear {
            day,
            month,
            year: &year.to_string(),
        }),
    }
}

/// The name of a language; the tag itself if the list above lacks it.
pub fn language_name(words: Words, tag: &'static str) -> &'static str {
    let primary = tag.split('-').next().unwrap_or(tag);
    let known = LANGUAGES.iter().find(|(word, _)| *word == primary);
    known.map_or(tag, |&(_, name)| words.text(name))
}

fn push_part(story: &Story, words: &mut String, part: &str) {
    match words.is_empty() {
        true => words.push_str(part),
        false => words.push_str(&story.words.format(msg::ListNext { item: part })),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::List;
    use crate::scene::fixture;

    fn story(change: impl FnOnce(&mut Story)) -> Story {
        let mut story = fixture::story();
        story.article.title = None;
        story.article.byline = None;
        story.article.publisher = None;
        story.article.date = None;
        story.article.address = None;
        story.article.language = None;
        change(&mut story);
        story
    }

    const DAY: Day = Day {
        year: 2025,
        month: 6,
        day: 12,
    };

    #[test]
    fn the_reference_has_what_is_given_and_nothing_else() {
        let bare = story(|_| {});
        assert_eq!(reference(&bare), bare.article.name);
        assert_eq!(full_reference(&bare), bare.article.name);
        let dated = story(|story| {
            story.article.date = Some(DAY);
            story.article.publisher = Some("The Paper");
        });
        assert_eq!(reference(&dated), "The Paper, 12 June 2025");
        let whole = story(|story| {
            story.article.title = Some("Talks");
            story.article.byline = Some("A. Writer");
            story.article.language = Some("uk-UA");
            story.article.address = Some("https://paper.example/talks");
        });
        assert_eq!(
            full_reference(&whole),
            "“Talks”, A. Writer, in Ukrainian (https://paper.example/talks)"
        );
    }

    #[test]
    fn only_what_the_author_lists_is_called_not_given() {
        assert_eq!(
            not_given(&story(|story| story.article.not_given = List::EMPTY)),
            None
        );
        let listed = |fields: &'static [ArticleField]| {
            not_given(&story(|story| story.article.not_given = List(fields)))
        };
        assert_eq!(listed(&[ArticleField::Date]).as_deref(), Some("date"));
        assert_eq!(
            listed(&[ArticleField::Title, ArticleField::Byline, ArticleField::Date]).as_deref(),
            Some("title, author and date")
        );
    }

    #[test]
    fn date_words_count_from_the_article_only_if_the_timeline_does() {
        let mut dated = story(|story| story.article.date = Some(DAY));
        dated.timeline = None;
        assert_eq!(counting_date(&dated), Some(DAY));
        let other = story(|story| story.article.date = Some(DAY));
        assert!(other.timeline.is_some());
        assert_eq!(counting_date(&other), None);
    }
}
