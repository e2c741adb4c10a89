//! Addresses that the head of a page and its linked data refer to.

use story::address;
use story::model::View;

use super::input::Input;
use backgrounder::context::DocumentMode;

/// The address of the full page of a view, absolute if the site's address is known.
pub fn canonical(input: &Input<'_>, view: View, mode: DocumentMode) -> String {
    let path = address::path(view, &input.loaded.story);
    match &input.base_url {
        Some(base) => format!("{base}{path}"),
        None => {
            let up = address::depth(view) + usize::from(mode == DocumentMode::Embed);
            let relative = "../".repeat(up) + &path;
            if relative.is_empty() {
                "./".to_owned()
            } else {
                relative
            }
        }
    }
}

/// The address of a view's share picture, as its page refers to it.
pub fn share_picture(input: &Input<'_>, view: View) -> String {
    let stem = address::file_stem(view, &input.loaded.story);
    format!("{}cards/{stem}.png", to_root(input, view))
}

/// The site's root: absolute if known, otherwise relative to a view's page.
pub fn to_root(input: &Input<'_>, view: View) -> String {
    match &input.base_url {
        Some(base) => base.clone(),
        None => "../".repeat(address::depth(view)),
    }
}

/// The page of a view in every language, with the language or `x-default` for the original; nothing if there is only one.
pub fn alternates(input: &Input<'_>, view: View) -> impl Iterator<Item = (&'static str, String)> {
    let story = &input.loaded.story;
    let path = address::path(view, story);
    let root = to_original(input, view);
    let of_edition = move |(at, language): (usize, &'static str)| {
        let folder = if at == 0 {
            String::new()
        } else {
            format!("{language}/")
        };
        match format!("{root}{folder}{path}") {
            empty if empty.is_empty() => (language, "./".to_owned()),
            href => (language, href),
        }
    };
    let languages = story.editions.iter().map(|edition| edition.language);
    let all: Vec<_> = languages.enumerate().map(of_edition).collect();
    let original = all.first().map(|(_, href)| ("x-default", href.clone()));
    all.into_iter().chain(original)
}

/// The frame of a view in each of the other languages, relative to the view's own frame.
pub fn other_frames(input: &Input<'_>, view: View) -> impl Iterator<Item = (&'static str, String)> {
    let story = &input.loaded.story;
    let up = "../".repeat(address::depth(view) + 1 + usize::from(input.is_translation()));
    let path = address::path(view, story);
    let own = story.language;
    let languages = story.editions.iter().map(|edition| edition.language);
    languages
        .enumerate()
        .filter(move |(_, language)| *language != own)
        .map(move |(at, language)| match at {
            0 => (language, format!("{up}embed/{path}")),
            _ => (language, format!("{up}{language}/embed/{path}")),
        })
}

/// The root of the original: absolute if known, otherwise relative to a view's page.
pub fn to_original(input: &Input<'_>, view: View) -> String {
    let is_translation = input.is_translation();
    match &input.base_url {
        Some(base) if is_translation => {
            let language = format!("{}/", input.loaded.story.language);
            base.strip_suffix(language.as_str()).unwrap_or(base).to_owned()
        }
        Some(base) => base.clone(),
        None => "../".repeat(address::depth(view) + usize::from(is_translation)),
    }
}
