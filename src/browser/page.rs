//! The page with what the app found out about it at the start, and helpers to read it.

use std::cell::RefCell;

use gloo::timers::callback::Timeout;
use story::model::{ClaimId, Story};
use story::view_state::ViewState;
use wasm_bindgen::prelude::*;
use web_sys::{CustomEvent, CustomEventInit, Document, Element, HtmlElement, Window};

use crate::browser::address_bar::{AddressBar, root_attribute};
use crate::context::{DocumentMode, HistoryAction, needs_more};

/// The page.
pub(crate) struct Page {
    pub(crate) story: &'static Story,
    pub(crate) window: Window,
    pub(crate) document: Document,
    /// The container of the prerendered view, which the app takes over.
    pub(crate) live: Element,
    pub(crate) mode: DocumentMode,
    pub(crate) address_bar: AddressBar,
    /// The timer that sends `Message::Idle`.
    pub(crate) idle_timer: RefCell<Option<Timeout>>,
    /// The address that is written after the paint: how it enters the history, and the state.
    pub(crate) unwritten: RefCell<Option<(HistoryAction, ViewState)>>,
    /// The timer that sends `Message::Complete`.
    pub(crate) rest_timer: RefCell<Option<Timeout>>,
}

impl Page {
    /// The section whose part of the engine is there, if not all of them are. `boot.js` notes it.
    pub(crate) fn only_section(&self) -> Option<String> {
        Some(root_attribute(&self.document, "data-bgr-part")).filter(|name| !name.is_empty())
    }

    /// Whether a state needs a part of the engine that is not there.
    pub(crate) fn lacks(&self, state: &ViewState) -> bool {
        self.only_section()
            .is_some_and(|section| needs_more(state, &section))
    }

    pub(crate) fn element(&self, id: &str) -> Option<HtmlElement> {
        self.document.get_element_by_id(id)?.dyn_into().ok()
    }
}

/// The first claim of a disclosure, if it is open.
pub(crate) fn opened_claim(story: &Story, disclosure: &Element) -> Option<ClaimId> {
    let number = disclosure.get_attribute("data-fills")?.parse::<i32>().ok()?;
    let is_open = disclosure.has_attribute("open");
    story
        .claim_ids()
        .nth(usize::try_from(number).ok().filter(|_| is_open)?)
}

/// The elements within another that match a selector.
#[inline(never)]
pub(crate) fn all(within: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = within.query_selector_all(selector) else {
        return Vec::new();
    };
    let element = |at| found.item(at).map(|node| node.unchecked_into());
    (0..found.length()).filter_map(element).collect()
}

/// Dispatches an event on the document, for scripts outside the app.
pub(crate) fn dispatch(document: &Document, name: &str, detail: &JsValue) {
    let init = CustomEventInit::new();
    init.set_detail(detail);
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
        // It does not matter if nobody listens.
        let _ = document.dispatch_event(&event);
    }
}
