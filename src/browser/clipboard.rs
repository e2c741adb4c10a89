//! The clipboard.

use locale::Msg;
use wasm_bindgen::prelude::*;

use crate::browser::page::Page;
use crate::browser::running::send;
use crate::context::Message;

/// Copies text and announces `done`. Calls `refused` if the browser does not allow it, as in some frames.
pub(crate) fn copy_text(page: &Page, text: &str, done: Msg, refused: impl FnOnce() + 'static) {
    let navigator = page.window.navigator();
    let is_available = js_sys::Reflect::get(&navigator, &"clipboard".into())
        .is_ok_and(|clipboard| !clipboard.is_undefined());
    if !is_available {
        return refused();
    }
    let copied = Closure::once_into_js(move |_: JsValue| send(Message::Announce(done)));
    let refused = Closure::once_into_js(move |_: JsValue| refused());
    let promise = navigator.clipboard().write_text(text);
    if let Ok(then) = js_sys::Reflect::get(&promise, &"then".into()) {
        let _ = then
            .unchecked_ref::<js_sys::Function>()
            .call2(&promise, &copied, &refused);
    }
}
