//! The running app, and how messages reach it.

use std::cell::RefCell;

use wasm_bindgen::JsValue;
use yew::AppHandle;

use crate::app::App;
use crate::browser::page::{Page, dispatch};
use crate::context::{HistoryAction, Message};

thread_local! {
    /// The latest message that waits for the part of the engine.
    static WAITING: RefCell<Option<Message>> = const { RefCell::new(None) };
    static RUNNING: RefCell<Option<(&'static Page, AppHandle<App>)>> = const { RefCell::new(None) };
}

/// Remembers the running app.
pub(crate) fn set_running(page: &'static Page, handle: AppHandle<App>) {
    RUNNING.with(|running| *running.borrow_mut() = Some((page, handle)));
}

/// Sends the message that a function derives from the page, if any.
pub(crate) fn send_from(message: impl FnOnce(&'static Page) -> Option<Message>) {
    // The message is sent after the borrow has ended, because rendering may cause the next event.
    let running = RUNNING.with(|running| {
        running
            .borrow()
            .as_ref()
            .map(|(page, handle)| (*page, core::ops::Deref::deref(handle).clone()))
    });
    if let Some((page, app)) = running
        && let Some(message) = message(page)
    {
        let section = page.only_section();
        if section.is_some_and(|section| message.needs_more(&section)) {
            // The address may have changed already, by Back. If the part cannot be loaded, `boot.js` loads that page.
            let address_is_ahead =
                matches!(&message, Message::Navigate { history, .. } if *history == HistoryAction::Keep);
            WAITING.set(Some(message));
            dispatch(
                &page.document,
                "bgr:part",
                &JsValue::from_str(if address_is_ahead { "address" } else { "" }),
            );
        } else {
            app.send_message(message);
        }
    }
}

/// Sends the message that waited for the part of the engine, if any.
pub(crate) fn send_waiting() {
    if let Some(message) = WAITING.take() {
        send(message);
    }
}

/// Sends a message to the running app, from a callback that runs later than its event.
pub(crate) fn send(message: Message) {
    RUNNING.with(|running| {
        if let Some((_, handle)) = running.borrow().as_ref() {
            handle.send_message(message);
        }
    });
}
