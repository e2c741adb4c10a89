//! What a button with `data-do` does: things of the page that no address carries.

use story::scene::roster::Order;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlDialogElement, HtmlTextAreaElement};

use crate::app::Message;
use crate::browser::{Page, send};

/// Carries out a command, or turns it into a message.
pub(crate) fn command(page: &Page, word: &str, _control: &Element) -> Option<Message> {
    match word {
        "reveal" => Some(Message::Reveal),
        "share" => Some(Message::Share),
        "end-share" => {
            if let Some(dialog) = share_dialog(page) {
                dialog.close();
            }
            Some(Message::EndShare)
        }
        "sort-by-side" => Some(Message::Sort(Order::Side)),
        "sort-by-name" => Some(Message::Sort(Order::Name)),
        "copy-link" => copy(page, "bgr-share-link", "Link copied"),
        "copy-embed" => copy(page, "bgr-share-code", "Embed code copied"),
        _ => None,
    }
}

fn share_dialog(page: &Page) -> Option<HtmlDialogElement> {
    page.element("bgr-share")?.dyn_into().ok()
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
    let clipboard = js_sys::Reflect::get(&page.window.navigator(), &"clipboard".into()).ok()?;
    if clipboard.is_undefined() {
        return Some(Message::Tell("Press Ctrl+C to copy"));
    }
    let then = Closure::once_into_js(move |_: JsValue| send(Message::Tell(done)));
    let refused = Closure::once_into_js(|_: JsValue| send(Message::Tell("Press Ctrl+C to copy")));
    let promise = page.window.navigator().clipboard().write_text(&field.value());
    let then: &js_sys::Function = then.unchecked_ref();
    let refused: &js_sys::Function = refused.unchecked_ref();
    let call = js_sys::Reflect::get(&promise, &"then".into()).ok()?;
    let _ = call.unchecked_ref::<js_sys::Function>().call2(&promise, then, refused);
    None
}
