//! A story in a language without words of its own has English ones, and every page says of each text which language it is in.

use std::collections::BTreeSet;

use scraper::node::Node;
use scraper::{ElementRef, Html};

use crate::published::{site, text};

/// Attributes that are read aloud.
const SPOKEN: [&str; 4] = ["aria-label", "aria-valuetext", "title", "placeholder"];

/// Names that are the same in every language.
const NAMES: [&str; 5] = ["backgrounder", "json", "csv", "geojson", "svg"];

fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    let words = text.split(|letter: char| !letter.is_ascii_alphabetic());
    words.filter(|word| word.len() > 2).map(str::to_lowercase)
}

/// The words of the English messages.
fn english_words() -> BTreeSet<String> {
    let file = text("locales/en.ftl");
    let lines = file.lines().filter(|line| !line.starts_with('#'));
    let values = lines.map(|line| line.split_once(" = ").map_or(line, |(_, value)| value));
    // Not the names of arguments and plural forms.
    let texts = values.flat_map(|value| {
        value
            .split(['{', '}'])
            .filter(|part| !part.trim_start().starts_with(['$', 'N']))
            .map(|part| part.rsplit_once(']').map_or(part, |(_, text)| text))
            .flat_map(words)
            .collect::<Vec<_>>()
    });
    let mut words: BTreeSet<String> = texts.collect();
    NAMES.iter().for_each(|name| {
        words.remove(*name);
    });
    words
}

fn is_arabic(letter: char) -> bool {
    ('\u{600}'..='\u{6ff}').contains(&letter)
}

/// What is wrong with an attribute in a language. It may be in two, of which the first counts.
fn fault_of_attribute(text: &str, language: &str, english: &BTreeSet<String>) -> Option<String> {
    let first = text
        .split(|letter: char| !letter.is_alphabetic())
        .find(|word| !word.is_empty())?;
    fault(first, language, english).map(|_| format!("{language}: {text}"))
}

/// What is wrong with a text in a language: English words that are not marked, or other letters that are.
fn fault(text: &str, language: &str, english: &BTreeSet<String>) -> Option<String> {
    let wrong = match language {
        "en" => text.contains(is_arabic),
        "apc" => words(text).any(|word| english.contains(&word)),
        // A name in its own language.
        _ => false,
    };
    (wrong || text.contains('\u{7f}')).then(|| format!("{language}: {}", text.trim()))
}

fn language<'a>(element: ElementRef<'a>) -> &'a str {
    let around = element.ancestors().filter_map(ElementRef::wrap);
    let mut named = std::iter::once(element)
        .chain(around)
        .filter_map(|element| element.attr("lang"));
    named.next().unwrap_or_default()
}

fn faults(page: &Html, english: &BTreeSet<String>, found: &mut BTreeSet<String>) -> usize {
    let mut marked = 0;
    for node in page.tree.nodes() {
        match node.value() {
            Node::Text(text) => {
                let parent = node.parent().and_then(ElementRef::wrap);
                let Some(parent) = parent.filter(|parent| {
                    // A citation in a field is in two languages.
                    !["style", "script", "title", "textarea"].contains(&parent.value().name())
                }) else {
                    continue;
                };
                if text.contains("http") {
                    continue;
                }
                let language = language(parent);
                marked += usize::from(language == "en");
                found.extend(fault(text, language, english));
            }
            Node::Element(_) => {
                let Some(element) = ElementRef::wrap(node) else {
                    continue;
                };
                for value in SPOKEN.iter().filter_map(|name| element.attr(name)) {
                    found.extend(fault_of_attribute(value, language(element), english));
                }
            }
            _ => {}
        }
    }
    marked
}

#[test]
fn every_text_is_in_the_language_that_its_page_names() {
    let english = english_words();
    for word in ["said", "statements", "search", "previous"] {
        assert!(english.contains(word), "{word}");
    }
    let site = site("tests/stories/tide");
    assert_eq!(site.loaded.story.language, "apc");
    let mut found = BTreeSet::new();
    let offline = format!("{}.html", site.loaded.story.id);
    for path in site.page_paths().chain([offline.as_str(), "404.html"]) {
        let marked = faults(&site.page(path), &english, &mut found);
        assert!(marked > 5, "{path}: only {marked} texts are marked as English");
    }
    let found: Vec<String> = found.into_iter().collect();
    assert!(found.is_empty(), "{} texts:\n{}", found.len(), found.join("\n"));
}

/// Words in the story's language need no mark, and the files for other programs have none.
#[test]
fn nothing_is_marked_where_the_interface_speaks_the_language_of_the_story() {
    let first = crate::published::first_site();
    for path in ["index.html", "map/index.html", "embed/map/index.html"] {
        assert!(!first.text(path).contains("lang=\"en\">"), "{path}");
    }
    let other = site("tests/stories/tide");
    for path in ["facts.json", "claims.csv", "venues.geojson", "oembed/map.json"] {
        assert!(!other.text(path).contains('\u{7f}'), "{path}");
    }
}
