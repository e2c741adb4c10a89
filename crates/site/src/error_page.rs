//! The page for addresses that lead nowhere, `404.html`. A host shows it at any depth, so it contains its style, and its links
//! are absolute. If the site's address is unknown, `find_site.js` completes them; without scripts they are plain words.

use locale::Msg;
use std::fmt::Write as _;

use story::address;
use story::model::{Story, View};
use story::view_state::{Section, ViewState};
use story::vocabulary::Direction;

use super::assets::Assets;
use super::head::ICON;
use super::input::Input;
use super::page::{escape, fill};
use super::{policy, script, styles};

/// The root has the class of a live page because the link to the search needs no app here, only in the page it leads to.
const TEMPLATE: &str = "<!doctype html>\n<html lang=\"{words_language}\" dir=\"{words_direction}\" class=\"bgr-live\">\n<head>\n<meta charset=\"utf-8\">\n{policy}\
     <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>{no_such_page} – Backgrounder</title>\n\
     <meta name=\"robots\" content=\"noindex\">\n<meta name=\"referrer\" content=\"no-referrer\">\n\
     <meta name=\"color-scheme\" content=\"light dark\">\n<link rel=\"icon\" href=\"{icon}\">\n<style>{style}</style>\n{script}\
     </head>\n<body class=\"bgr-page\">\n<div class=\"bgr\" data-mode=\"page\">\n<header class=\"bgr-page-header\">\n\
     <a class=\"bgr-page-header__name\" {overview}>Backgrounder</a>\n<nav class=\"bgr-nav\" aria-label=\"{nav}\">\n{views}</nav>\n\
     <a class=\"bgr-button bgr-search-button bgr-needs-live\" {search}>{search_word}</a>\n</header>\n\
     <main class=\"bgr-main\"><div class=\"bgr-intro\"><h1 class=\"bgr-title\">{no_such_page}</h1>\n\
     <p class=\"bgr-dek\">{explanation}</p>\n{shorter}\
     <p><a class=\"bgr-button\" lang=\"{language}\" dir=\"{direction}\" {overview}>{hed}</a></p>{languages}</div></main>\n</div>\n</body>\n</html>\n";

/// The style of the page. The policy lists its hash.
pub fn style(assets: &Assets) -> String {
    let whole = format!("{}{}", assets.style, assets.accent);
    styles::style_of(&whole, &[TEMPLATE, "<a class=\"bgr-nav__link\">"])
}

/// The inline script, if the page needs it.
pub fn script(input: &Input<'_>) -> Option<String> {
    let unknown = input.base_url.is_none();
    unknown.then(|| script::minify(include_str!("../../../src/browser/find_site.js")))
}

/// The page. It leads to the translations too.
pub fn error_page(input: &Input<'_>, translations: &[Input<'_>], assets: &Assets) -> String {
    let story = &input.loaded.story;
    let link = |state: &ViewState| {
        let address = address::format(state, story);
        match &input.base_url {
            Some(base) => format!("href=\"{}\"", escape(&format!("{base}{address}"))),
            None => format!("data-address=\"{}\"", escape(&address)),
        }
    };
    let search = ViewState {
        search: Some(String::new()),
        ..ViewState::of(View::Overview)
    };
    let style = style(assets);
    let script = script(input);
    let policy = policy::policy(script.as_deref(), [style.as_str()]);
    let script =
        script.map(|script| format!("<script data-asset=\"{}\">{script}</script>\n", assets.style_path));
    let words = story.words;
    let shorter = script.as_ref().map_or(String::new(), |_| {
        let words = escape(words.text(Msg::ShorterAddressLeadsToTheStory));
        format!("<p><noscript>{words}</noscript></p>\n")
    });
    fill(
        TEMPLATE,
        &[
            ("icon", ICON),
            ("policy", &policy::meta(&policy)),
            ("style", &style),
            ("script", &script.unwrap_or_default()),
            ("overview", &link(&ViewState::of(View::Overview))),
            ("views", &views(story, link)),
            ("search", &link(&search)),
            ("shorter", &shorter),
            ("words_language", words.language()),
            ("words_direction", words_direction(story).word()),
            ("no_such_page", &escape(words.text(Msg::NoSuchPage))),
            ("explanation", &escape(words.text(Msg::AddressLeadsNowhere))),
            ("nav", &escape(words.text(Msg::Views))),
            ("search_word", &escape(words.text(Msg::Search))),
            ("language", story.language),
            ("direction", story.direction.word()),
            ("hed", &escape(story.hed)),
            ("languages", &languages(translations)),
        ],
    )
}

/// The direction of the interface's words: a language without words of its own has English ones.
pub fn words_direction(story: &Story) -> Direction {
    let language = |tag: &'static str| tag.split('-').next();
    match language(story.words.language()) == language(story.language) {
        true => story.direction,
        false => Direction::LeftToRight,
    }
}

/// Links to the translations.
fn languages(translations: &[Input<'_>]) -> String {
    translations.iter().fold(String::new(), |mut out, input| {
        let story = &input.loaded.story;
        let link = match &input.base_url {
            Some(base) => format!("href=\"{}\"", escape(base)),
            None => format!("data-address=\"{}\"", input.folder_in_site()),
        };
        // Writing to a string cannot fail.
        let _ = write!(
            out,
            "\n<p><a class=\"bgr-button\" lang=\"{}\" dir=\"{}\" {link}>{}</a></p>",
            story.language,
            story.direction.word(),
            escape(story.hed)
        );
        out
    })
}

fn views(story: &Story, link: impl Fn(&ViewState) -> String) -> String {
    let sections = Section::ALL.into_iter().filter(|section| section.is_in(story));
    sections.fold(String::new(), |mut out, section| {
        let href = link(&ViewState::of(section.view()));
        // Writing to a string cannot fail.
        let _ = writeln!(
            out,
            "<a class=\"bgr-nav__link\" {href}>{}</a>",
            escape(section.name(story.words))
        );
        out
    })
}
