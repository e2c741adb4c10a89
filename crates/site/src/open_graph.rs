//! Languages as Open Graph writes them.

use story::model::Story;

/// The properties of the language of a page and of its other languages; nothing if there is only one.
pub fn locales(story: &Story) -> impl Iterator<Item = (&'static str, String)> {
    let own = story.language;
    let languages = || story.editions.0.iter().map(|edition| edition.language);
    let first = languages().filter(move |language| *language == own);
    let others = languages().filter(move |language| *language != own);
    let first = first.map(|language| ("og:locale", locale(language)));
    first.chain(others.map(|language| ("og:locale:alternate", locale(language))))
}

/// A language as Open Graph writes it: with a territory, for which it has one list.
fn locale(tag: &str) -> String {
    let territory = match tag {
        "ar" => "AR",
        "de" => "DE",
        "en" => "US",
        "es" => "ES",
        "fr" => "FR",
        "it" => "IT",
        "pl" => "PL",
        "ru" => "RU",
        "tr" => "TR",
        "uk" => "UA",
        _ => return tag.replace('-', "_"),
    };
    format!("{tag}_{territory}")
}
