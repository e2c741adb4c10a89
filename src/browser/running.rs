//! The running app, and how messages reach it.

use std::cell::RefCell;

use yew::AppHandle;

use crate::app::App;
use crate::browser::page::Page;
use crate::context::Message;

thread_local! {
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
        app.send_message(message);
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
