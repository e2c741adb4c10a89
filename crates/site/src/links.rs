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
