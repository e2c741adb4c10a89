//! What a button with `data-do` does: things of the page that no address carries.

use story::scene::roster::SortOrder;
use story::vocabulary::VenueKind;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlDialogElement, HtmlTextAreaElement};

use crate::app::{Keep, Message};
use crate::browser::{Page, map, send, tell};

/// Carries out a command, or turns it into a message.
pub(crate) fn command(page: &Page, word: &str, control: &Element) -> Option<Message> {
    match word {
        "zoom-in" | "zoom-out" | "zoom-reset" => map::command(page, word),
        "kind" => Some(Message::ToggleKind(VenueKind::from_word(
            &control.get_attribute("data-kind")?,
        )?)),
        "reveal" => Some(Message::Reveal),
        "save-svg" => Some(Message::Keep(Keep::Svg)),
        "save-png" => Some(Message::Keep(Keep::Png)),
        "picture-svg" | "picture-png" => {
            tell(&page.document, "bgr:picture", word);
            Some(Message::Tell("Saved as a file"))
        }
        "copy-csv" => Some(Message::Keep(Keep::Csv)),
        "share" => Some(Message::Share),
        "search" => Some(Message::Search),
        "key" => Some(Message::ToggleKey),
        "end-search" => {
            // Closing gives the focus back to where it was; the state follows by the event.
            search_dialog(page)?.close();
            None
        }
        "end-share" => {
            close_share(page);
            None
        }
        "sort-by-side" => Some(Message::Sort(SortOrder::Side)),
        "sort-by-name" => Some(Message::Sort(SortOrder::Name)),
        "copy-link" => copy(page, "bgr-share-link", "Link copied"),
        "copy-cite" => copy(page, "bgr-share-cite", "Citation copied"),
        // The sheet is asked for by plain script: a promise that may be refused costs less there.
        "share-sheet" => {
            tell(&page.document, "bgr:sheet", "");
            None
        }
        "copy-embed" => copy(page, "bgr-share-code", "Embed code copied"),
        "copy-citation" => copy(page, "bgr-citation", "Citation copied"),
        _ => None,
    }
}

fn share_dialog(page: &Page) -> Option<HtmlDialogElement> {
    page.element("bgr-share")?.dyn_into().ok()
}

/// Closes the dialog with a link of the view that is left. The focus goes back to where it was, and
/// the state follows by the event.
pub(crate) fn close_share(page: &Page) {
    if let Some(dialog) = share_dialog(page) {
        dialog.close();
    }
}

fn search_dialog(page: &Page) -> Option<HtmlDialogElement> {
    page.element("bgr-search")?.dyn_into().ok()
}

/// Opens the rendered search above the page, once: a dialog that the reader has closed waits
/// for its state to follow and is not opened again.
pub(crate) fn show_search(page: &Page) {
    if let Some(dialog) = search_dialog(page).filter(|dialog| !dialog.has_attribute("data-shown")) {
        let _ = dialog.set_attribute("data-shown", "");
        let _ = dialog.show_modal();
    }
}

/// Opens the rendered dialog above the page.
pub(crate) fn show_dialog(page: &Page) {
    if let Some(dialog) = share_dialog(page) {
        let _ = dialog.show_modal();
    }
}

/// Copies a field; where the clipboard is refused, the field's text is selected instead.
fn copy(page: &Page, id: &str, done: &'static str) -> Option<Message> {
    let field: HtmlTextAreaElement = page.element(id)?.dyn_into().ok()?;
    field.select();
    let refused = || send(Message::Tell("Press Ctrl+C to copy"));
    to_clipboard(page, &field.value(), done, refused);
    None
}

/// Puts text on the clipboard and says that it is done; where the clipboard is refused, as in
/// some frames, something else must help.
pub(crate) fn to_clipboard(page: &Page, text: &str, done: &'static str, refused: impl FnOnce() + 'static) {
    let navigator = page.window.navigator();
    let there = js_sys::Reflect::get(&navigator, &"clipboard".into())
        .is_ok_and(|clipboard| !clipboard.is_undefined());
    if !there {
        return refused();
    }
    let then = Closure::once_into_js(move |_: JsValue| send(Message::Tell(done)));
    let refused = Closure::once_into_js(move |_: JsValue| refused());
    let promise = navigator.clipboard().write_text(text);
    if let Ok(call) = js_sys::Reflect::get(&promise, &"then".into()) {
        let _ = call
            .unchecked_ref::<js_sys::Function>()
            .call2(&promise, &then, &refused);
    }
}
