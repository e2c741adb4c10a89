//! The root of a site with several stories: the list of stories, and the page for addresses that lead nowhere.
//!
//! Both contain their style and need no script, unless the error page has to find the site's folder.

use std::fmt::Write as _;

use locale::{Msg, msg};
use story::address;
use story::model::View;

use super::assets::Assets;
use super::error_page::words_direction;
use super::head::ICON;
use super::input::Input;
use super::page::{escape, fill};
use super::{policy, styles, used_style};

const SHEET: &str = include_str!("../../../styles/story-list.css");

const TEMPLATE: &str = "<!doctype html>\n<html lang=\"{language}\" dir=\"{direction}\">\n<head>\n<meta charset=\"utf-8\">\n{policy}\
     <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>{title} – Backgrounder</title>\n{head}\
     <meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
     <link rel=\"icon\" href=\"{icon}\">\n<style>{style}</style>\n{script}</head>\n<body class=\"bgr-page\">\n\
     <div class=\"bgr\" data-mode=\"page\">\n<main class=\"bgr-main\"><div class=\"bgr-intro\"><h1 class=\"bgr-title\">{title}</h1>\n\
     <p class=\"bgr-dek\">{dek}</p></div>\n<ul class=\"bgr-story-list\">\n{stories}</ul>\n</main>\n</div>\n</body>\n</html>\n";

/// A story of the list.
struct Entry<'a> {
    input: &'a Input<'a>,
    /// Its translations, each with the attributes that lead to it.
    translations: Vec<(&'a Input<'a>, String)>,
    /// The attributes that lead to a path in the folder of the story.
    link: String,
    picture: Option<String>,
}

/// The start page, `index.html`.
pub fn start_page(inputs: &[Input<'_>], style: &str) -> String {
    let link = |input: &Input<'_>| format!("href=\"{}\"", input.folder());
    let entries = originals(inputs).map(|(input, translations)| {
        let folder = input.folder();
        Entry {
            input,
            translations: translations.iter().map(|input| (input, link(input))).collect(),
            link: link(input),
            picture: input.cards.then(|| {
                let stem = address::file_stem(View::Overview, &input.loaded.story);
                format!("src=\"{folder}cards/{stem}.png\"")
            }),
        }
    });
    page(
        inputs,
        [Msg::Explainers, Msg::EachExplainsOneArticle],
        "",
        None,
        style,
        entries,
    )
}

/// The page for addresses that lead nowhere, `404.html`. A host shows it at any depth, so its links are absolute, or
/// `script` completes them, and it has no pictures.
pub fn error_page(inputs: &[Input<'_>], style: &str, script: Option<(&str, &Assets)>) -> String {
    let link = |input: &Input<'_>| match &input.base_url {
        Some(base) => format!("href=\"{}\"", escape(base)),
        None => format!("data-address=\"{}\"", input.folder()),
    };
    let entries = originals(inputs).map(|(input, translations)| Entry {
        input,
        translations: translations.iter().map(|input| (input, link(input))).collect(),
        link: link(input),
        picture: None,
    });
    let head = "<meta name=\"robots\" content=\"noindex\">\n";
    page(
        inputs,
        [Msg::NoSuchPage, Msg::AddressLeadsNowhereInTheSite],
        head,
        script,
        style,
        entries,
    )
}

/// Each original with its translations, which follow it.
fn originals<'a>(inputs: &'a [Input<'a>]) -> impl Iterator<Item = (&'a Input<'a>, &'a [Input<'a>])> {
    let groups = inputs.chunk_by(|_, next| next.is_translation());
    groups.filter_map(<[Input<'_>]>::split_first)
}

/// The style of both pages. The policy lists its hash.
pub fn style(assets: &Assets) -> String {
    styles::style_of(&assets.style, &[TEMPLATE, SHEET]) + &used_style::compact(SHEET)
}

/// The words are in the language of the first story. `texts` are title and dek.
fn page<'a>(
    inputs: &[Input<'_>],
    texts: [Msg; 2],
    head: &str,
    script: Option<(&str, &Assets)>,
    style: &str,
    entries: impl Iterator<Item = Entry<'a>>,
) -> String {
    let stories = entries.fold(String::new(), |mut out, entry| {
        push_entry(&mut out, &entry);
        out
    });
    let policy = policy::policy(script.map(|(script, _)| script), [style]);
    let script = script.map_or(String::new(), |(script, assets)| {
        format!("<script data-asset=\"{}\">{script}</script>\n", assets.style_path)
    });
    let Some(first) = inputs.first().map(|input| &input.loaded.story) else {
        return String::new();
    };
    let words = first.words;
    let direction = words_direction(first);
    let [title, dek] = texts.map(|text| escape(words.text(text)));
    fill(
        TEMPLATE,
        &[
            ("policy", &policy::meta(&policy)),
            ("language", words.language()),
            ("direction", direction.word()),
            ("title", &title),
            ("dek", &dek),
            ("head", head),
            ("icon", ICON),
            ("style", style),
            ("script", &script),
            ("stories", &stories),
        ],
    )
}

fn push_entry(out: &mut String, entry: &Entry<'_>) {
    let story = &entry.input.loaded.story;
    let picture = entry.picture.as_ref().map_or(String::new(), |src| {
        format!(
            "<img class=\"bgr-story-list__picture\" {src} width=\"1200\" height=\"630\" alt=\"\" loading=\"lazy\">"
        )
    });
    let date = story.article.facts_as_of.map_or(String::new(), |date| {
        let words = escape(&story.words.format(msg::FactsAsOf { date }));
        let language = story.words.language();
        format!("<p class=\"bgr-story-list__date\" lang=\"{language}\">{words}</p>")
    });
    let languages = entry.translations.iter().map(|(input, link)| {
        let (story, language) = (&input.loaded.story, input.loaded.story.language);
        let edition = story.editions.iter().find(|edition| edition.language == language);
        let name = escape(edition.map_or(language, |edition| edition.name));
        // The error page's links get their address from a script; only a link has a language.
        let hreflang = match link.starts_with("href") {
            true => format!(" hreflang=\"{language}\""),
            false => String::new(),
        };
        format!("<a class=\"bgr-story-list__language\" lang=\"{language}\"{hreflang} {link}>{name}</a>")
    });
    let mut languages = languages.collect::<Vec<_>>().join(" ");
    if !languages.is_empty() {
        languages = format!("<p class=\"bgr-story-list__languages\">{languages}</p>");
    }
    // Writing to a string cannot fail.
    let _ = writeln!(
        out,
        "<li><a class=\"bgr-story-list__link\" {}>{picture}<h2 class=\"bgr-story-list__hed\" lang=\"{}\" dir=\"{}\">{}</h2></a>{date}{languages}</li>",
        entry.link,
        story.language,
        story.direction.word(),
        escape(story.hed)
    );
}
