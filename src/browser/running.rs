//! The running app, and how messages reach it.
//!
//! At the start the prerendered view may already be the view of the state. Then nothing is rendered until `boot.js` finds the
//! browser idle, or a message comes.

use std::cell::RefCell;

use yew::{AppHandle, Renderer};

use crate::app::{App, AppProps};
use crate::browser::page::{Page, dispatch};
use crate::context::Message;

struct Running {
    page: &'static Page,
    /// How to render the app; none once that has begun.
    props: Option<AppProps>,
    app: Option<AppHandle<App>>,
    /// What came before the app's view had replaced the prerendered one.
    early: Vec<Message>,
}

thread_local! {
    static RUNNING: RefCell<Option<Running>> = const { RefCell::new(None) };
}

fn with_running<R>(call: impl FnOnce(&mut Running) -> Option<R>) -> Option<R> {
    RUNNING.with(|running| running.borrow_mut().as_mut().and_then(call))
}

/// Remembers the app, which is not rendered yet.
pub(crate) fn set_running(page: &'static Page, props: AppProps) {
    let running = Running {
        page,
        props: Some(props),
        app: None,
        early: Vec::new(),
    };
    RUNNING.with(|known| *known.borrow_mut() = Some(running));
}

/// Renders the app, once.
pub(crate) fn mount() {
    if let Some((page, props)) = with_running(|running| Some((running.page, running.props.take()?))) {
        let handle = Renderer::<App>::with_root_and_props(page.live.clone(), props).render();
        with_running(|running| {
            running.app = Some(handle);
            Some(())
        });
    }
}

/// Sends what came before the app's view was there.
pub(crate) fn send_early() {
    let early = with_running(|running| Some(core::mem::take(&mut running.early)));
    early.into_iter().flatten().for_each(send);
}

/// Sends the message that a function derives from the page, if any.
pub(crate) fn send_from(message: impl FnOnce(&'static Page) -> Option<Message>) {
    if let Some(message) = with_running(|running| Some(running.page)).and_then(message) {
        send(message);
    }
}

/// Sends a message to the app. If its view is not there yet, the message waits for it, and `boot.js` has it rendered.
pub(crate) fn send(message: Message) {
    // The message is sent after the borrow has ended, because rendering may cause the next event.
    let ready = with_running(|running| match &running.app {
        Some(app) if running.page.swapped.get() => Some(Ok((core::ops::Deref::deref(app).clone(), message))),
        _ => {
            running.early.push(message);
            Some(Err(running.page))
        }
    });
    match ready {
        Some(Ok((app, message))) => app.send_message(message),
        Some(Err(page)) => dispatch(&page.document, "bgr:mount", ""),
        None => {}
    }
}
