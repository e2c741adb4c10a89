//! The texts of published files that are no pages: downloads, linked data, share pictures, scripts.

use locale::Msg;
use scraper::Html;
use serde_json::Value;
use share_cards::{Fonts, draw_cards};
use story::check::Loaded;

use super::inventory::Inventory;
use super::marked_story::{CLOSE, OPEN};
use super::page_text::Role;
use crate::published::{all, text};

/// Reads a file other than a view's page.
pub fn read(found: &mut Inventory, path: &str, content: &str) {
    match path {
        "404.html" => found.add_page(content, "404"),
        "demo.html" => found.add_page(&without_code(content), "demo"),
        _ if path.ends_with(".html") => found.add_page(content, "offline file"),
        "claims.csv" => {
            for record in csv::ReaderBuilder::new()
                .has_headers(false)
                .from_reader(content.trim_start_matches('\u{feff}').as_bytes())
                .records()
            {
                // The first cell is an id.
                for cell in record.unwrap().iter().skip(1) {
                    found.add(cell, "claims.csv", Role::Text, false);
                }
            }
        }
        "facts.json" | "venues.geojson" => {
            read_json(found, &serde_json::from_str(content).unwrap(), path);
        }
        _ if path.starts_with("oembed/") => {
            let response: Value = serde_json::from_str(content).unwrap();
            for key in ["title", "provider_name", "author_name"] {
                found.add(
                    response[key].as_str().unwrap_or_default(),
                    "oEmbed",
                    Role::Text,
                    false,
                );
            }
        }
        _ => {}
    }
}

/// The demo without its examples of code.
fn without_code(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once("<pre") {
        out.push_str(before);
        rest = after.split_once("</pre>").map_or("", |(_, rest)| rest);
    }
    out + rest
}

/// Every text of a JSON document; single words in small letters are ids or words of the format.
fn read_json(found: &mut Inventory, value: &Value, place: &str) {
    match value {
        Value::Object(fields) => fields
            .iter()
            .filter(|(key, _)| !key.starts_with('@') && *key != "type")
            .for_each(|(_, inner)| read_json(found, inner, place)),
        Value::Array(items) => items.iter().for_each(|inner| read_json(found, inner, place)),
        Value::String(text) if text.contains(' ') || text.starts_with(char::is_uppercase) => {
            found.add(text, place, Role::Text, false);
        }
        _ => {}
    }
}

/// The linked data of a page.
pub fn read_linked_data(found: &mut Inventory, html: &str) {
    let page = Html::parse_document(html);
    for block in all(&page, "script[type='application/ld+json']") {
        let text: String = block.text().collect();
        read_json(found, &serde_json::from_str(&text).unwrap(), "linked data");
    }
}

/// The share pictures.
pub fn read_cards(found: &mut Inventory, loaded: &Loaded) {
    let fonts = Fonts::new(Vec::new()).unwrap();
    for card in draw_cards(loaded, &fonts) {
        // What is cut off is whole in the card of another story or on the page.
        for text in card_texts(&card.svg).into_iter().filter(|text| is_whole(text)) {
            found.add(&text, "share picture", Role::Text, false);
        }
    }
}

/// Whether nothing is cut off and no placeholder is broken between two lines.
fn is_whole(text: &str) -> bool {
    let ends = |part: &str| {
        part.split_once(CLOSE)
            .is_some_and(|(name, _)| !name.contains(' '))
    };
    !text.contains('…')
        && text.split(OPEN).skip(1).all(ends)
        && text.matches(CLOSE).count() < text.split(OPEN).count()
}

/// The texts of a picture, with the lines of a block as one text.
fn card_texts(svg: &str) -> Vec<String> {
    let page = Html::parse_fragment(svg);
    let mut texts: Vec<String> = Vec::new();
    let mut before: Option<(String, f64)> = None;
    for line in all(&page, "text") {
        let attribute = |name: &str| line.value().attr(name).unwrap_or_default();
        let style = [
            "x",
            "font-family",
            "font-weight",
            "font-size",
            "fill",
            "text-anchor",
        ]
        .map(attribute);
        let style = style.join("|");
        let baseline: f64 = attribute("y").parse().unwrap_or_default();
        let size: f64 = attribute("font-size").parse().unwrap_or_default();
        let words: String = line.text().collect();
        let words = words.trim_matches(['\u{202b}', '\u{202c}']).to_owned();
        let continues = before
            .as_ref()
            .is_some_and(|(other, y)| *other == style && baseline > *y && baseline - y < size * 1.4);
        match texts.last_mut().filter(|_| continues) {
            Some(text) => *text = format!("{text} {words}"),
            None => texts.push(words),
        }
        before = Some((style, baseline));
    }
    texts
}

/// What `src/browser` announces after a command.
const ANNOUNCEMENTS: [Msg; 9] = [
    Msg::LinkCopied,
    Msg::CitationCopied,
    Msg::EmbedCodeCopied,
    Msg::PictureCodeCopied,
    Msg::PictureCopied,
    Msg::PictureNotCopied,
    Msg::TableCopied,
    Msg::SavedAsAFile,
    Msg::PressCtrlCToCopy,
];

/// Texts in the scripts and of the live app, which no page contains before they are shown.
pub fn read_scripts(found: &mut Inventory) {
    for file in [
        "boot.js",
        "embed_host.js",
        "copy_picture.js",
        "export_map.js",
        "offline_loader.js",
        "venue_preview.js",
    ] {
        for literal in literals(&text(&format!("src/browser/{file}"))) {
            found.add(&literal, file, Role::Text, false);
        }
    }
    let words = locale::languages::words("en");
    for announcement in ANNOUNCEMENTS {
        found.add(words.text(announcement), "announcement", Role::Text, false);
    }
    for alert in [Msg::InteractiveViewStopped, Msg::Reload] {
        found.add(words.text(alert), "boot.js", Role::Text, false);
    }
}

/// The string literals that begin with a capital letter and have several words.
fn literals(source: &str) -> Vec<String> {
    source
        .lines()
        .filter(|line| !line.trim_start().starts_with(['/', '*']))
        .flat_map(|line| line.split('"').skip(1).step_by(2))
        .filter(|text| text.starts_with(char::is_uppercase) && text.contains(' '))
        .map(str::to_owned)
        .collect()
}
