//! A story in a made-up language: English with marks around every message. What else is on a page is in no language's file.

use backgrounder::context::DocumentMode;
use backgrounder::render::render_interface_states;
use locale::{COUNT, FINGERPRINT, Words};
use scraper::Html;

use super::marked_story::{self, CLOSE, OPEN};
use super::page_text::runs;
use super::states;
use crate::published::publish_files;

/// The tag of pseudo-languages.
const TAG: &str = "qps";

/// The characters around a message.
const BEGIN: char = '⟪';
const END: char = '⟫';

/// What no language translates.
const NAMES: [&str; 4] = ["Backgrounder", "JSON", "CSV", "GeoJSON"];

fn words() -> Words {
    let english = locale::languages::words("en");
    let messages = (0..COUNT).map(|index| format!("\0{BEGIN}{}{END}", english.text_at(index)));
    let section = format!("{TAG}\0{FINGERPRINT}{}", messages.collect::<String>());
    Words::decode(section.into_bytes().leak(), FINGERPRINT, COUNT).unwrap()
}

/// The documents of the test stories: pages, embeds, the offline file, the page for unknown addresses, and what readers do on
/// pages.
pub fn documents() -> Vec<(String, String)> {
    let mut found = Vec::new();
    for mut loaded in marked_story::stories() {
        loaded.story.words = words();
        let files = publish_files(&loaded, Some("https://news.example/story/"));
        for (path, bytes) in files {
            if path.ends_with(".html") && path != "demo.html" {
                found.push((path, String::from_utf8(bytes).unwrap()));
            }
        }
        for (mode, states) in [
            (DocumentMode::Page, states::all(&loaded.story)),
            (DocumentMode::Embed, states::of_widgets(&loaded.story)),
        ] {
            for state in render_interface_states(&loaded.story, mode, states).unwrap() {
                found.push((format!("a state of {}", loaded.story.id), state.html));
            }
        }
    }
    found
}

/// Every text of a document with letters that are neither the story's nor a message's.
pub fn in_no_language(html: &str) -> Vec<String> {
    let texts = runs(&Html::parse_document(html)).into_iter().map(|run| run.text);
    texts
        // Addresses, and code to copy.
        .filter(|text| !text.starts_with("https://") && !text.starts_with('<'))
        .filter(|text| has_words_of_its_own(text))
        .collect()
}

fn has_words_of_its_own(text: &str) -> bool {
    let mut depth = 0;
    let mut rest = String::new();
    for letter in text.chars() {
        match letter {
            OPEN | BEGIN => depth += 1,
            CLOSE | END => depth -= 1,
            _ if depth == 0 => rest.push(letter),
            _ => {}
        }
    }
    for name in NAMES {
        rest = rest.replace(name, "");
    }
    rest.contains(char::is_alphabetic)
}

#[test]
fn texts_of_no_language_are_found() {
    assert!(has_words_of_its_own("⟪by ⟦actor1⟧⟫ and"));
    assert!(!has_words_of_its_own("⟪by ⟦actor1⟧ ¶⟫ – ⟦hed⟧, 3"));
    // English that a view would write itself, as text or as a name that is read aloud.
    let html = "<p>⟪Search⟫ <b>Hello</b></p><button aria-label=\"Close\">⟪x⟫</button><p title=\"⟪by ⟦actor1⟧⟫\">3</p>";
    let found = in_no_language(html).join("|");
    assert!(found.contains("Hello") && found.contains("Close"), "{found}");
    assert!(!found.contains("by"), "{found}");
}
