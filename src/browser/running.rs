//! The running app, and how messages reach it.

use std::cell::RefCell;

use wasm_bindgen::JsValue;
use yew::html::Scope;
use yew::{AppHandle, Renderer};

use crate::app::{App, AppProps};
use crate::browser::page::{Page, all, dispatch, opened_claim};
use crate::context::{HistoryAction, Message};

/// The app on its page. It renders nothing until something may change, because the prerendered view shows the same.
struct Running {
    page: &'static Page,
    props: AppProps,
    app: Option<AppHandle<App>>,
}

thread_local! {
    /// The latest message that waits for the part of the engine.
    static WAITING: RefCell<Option<Message>> = const { RefCell::new(None) };
    static RUNNING: RefCell<Option<Running>> = const { RefCell::new(None) };
}

/// Remembers the page and what the app starts with.
pub(crate) fn set_running(page: &'static Page, props: AppProps) {
    let app = None;
    RUNNING.with(|running| *running.borrow_mut() = Some(Running { page, props, app }));
}

/// Renders the app, unless it has been, in a task of its own. It takes over the prerendered view.
pub(crate) fn render() {
    let _ = app_or_first(None);
}

/// The app. Where it is not rendered yet, it will be, and its first view has the answer to this message.
fn app_or_first(first: Option<Message>) -> Option<(Scope<App>, Option<Message>)> {
    RUNNING.with_borrow_mut(|running| {
        let Running { page, props, app } = running.as_mut()?;
        if let Some(app) = app {
            return Some((core::ops::Deref::deref(app).clone(), first));
        }
        let opened = all(&page.live, "details[open]");
        let opened = opened
            .iter()
            .filter_map(|details| opened_claim(page.story, details));
        let props = AppProps {
            opened: opened.collect(),
            first,
            ..props.clone()
        };
        *app = Some(Renderer::<App>::with_root_and_props(page.live.clone(), props).render());
        None
    })
}

/// Sends the message that a function derives from the page, if any.
pub(crate) fn send_from(message: impl FnOnce(&'static Page) -> Option<Message>) {
    // The message is sent after the borrow has ended, because rendering may cause the next event.
    let page = RUNNING.with_borrow(|running| running.as_ref().map(|running| running.page));
    if let Some(page) = page
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
            send(message);
        }
    }
}

/// Sends the message that waited for the part of the engine, if any.
pub(crate) fn send_waiting() {
    if let Some(message) = WAITING.take() {
        send(message);
    }
}

/// Sends a message to the running app, also from a callback that runs later than its event.
pub(crate) fn send(message: Message) {
    if let Some((app, Some(message))) = app_or_first(Some(message)) {
        app.send_message(message);
    }
}
