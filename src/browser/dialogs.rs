//! Opening and closing the rendered dialogs. The state follows by their `close` event.

use wasm_bindgen::prelude::*;
use web_sys::HtmlDialogElement;

use crate::browser::page::{Page, dispatch};

fn share_dialog(page: &Page) -> Option<HtmlDialogElement> {
    page.element("bgr-share")?.dyn_into().ok()
}

fn search_dialog(page: &Page) -> Option<HtmlDialogElement> {
    page.element("bgr-search")?.dyn_into().ok()
}

/// Closes the share dialog. The browser returns the focus to where it was.
pub(crate) fn close_share(page: &Page) {
    if let Some(dialog) = share_dialog(page) {
        dialog.close();
    }
}

/// Closes the search dialog. The browser returns the focus to where it was.
pub(crate) fn close_search(page: &Page) {
    if let Some(dialog) = search_dialog(page) {
        dialog.close();
    }
}

/// Opens the search dialog, once. A dialog that the reader has closed is still rendered until its event is handled, and
/// must not be opened again.
pub(crate) fn show_search(page: &Page) {
    if let Some(dialog) = search_dialog(page).filter(|dialog| !dialog.has_attribute("data-shown")) {
        let _ = dialog.set_attribute("data-shown", "");
        let _ = dialog.show_modal();
    }
}

/// Opens the share dialog. In a file of its own, as the dialog.
#[inline(never)]
pub(crate) fn show_share(page: &Page) {
    if let Some(dialog) = share_dialog(page) {
        let _ = dialog.show_modal();
        // `copy_picture.js` must be there before the click on its button.
        dispatch(&page.document, "bgr:export", &JsValue::NULL);
    }
}
