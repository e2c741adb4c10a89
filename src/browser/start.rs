//! The functions that `boot.js` calls.

use std::cell::RefCell;

use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, Event};

use crate::app::AppProps;
use crate::browser::address_bar::{AddressBar, root_attribute};
use crate::browser::events;
use crate::browser::page::{Page, dispatch};
use crate::browser::running::{self, send_from, send_waiting, set_running};
use crate::browser::story_data::story;
use crate::context::{DocumentMode, StoryRef};

/// The allocator. It adds half as much to the wasm as the standard library's, and grows only wasm's memory.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// Whether the story's data fit this engine. If not, an event names the fault.
#[wasm_bindgen]
pub fn fits(data: Vec<u8>) -> bool {
    let fault = story::codec::check(&data).err();
    let document = web_sys::window().and_then(|window| window.document());
    if let (Some(fault), Some(document)) = (fault, document) {
        dispatch(&document, "bgr:refused", &fault.name().into());
    }
    fault.is_none()
}

/// Prepares the app for the prerendered view in `live`, whose links are relative to `base`. Returns false, and does nothing, if the
/// address needs the part of the engine that is not there yet.
#[wasm_bindgen]
pub fn start(live: Element, data: Vec<u8>, base: &str) -> bool {
    let Some(window) = web_sys::window() else {
        return true;
    };
    let Some(document) = window.document() else {
        return true;
    };
    let mode = mode_of(&document);
    let address_bar = AddressBar::of(&window, &document, base, mode);
    // A story that is not complete is not shown at all: the prerendered view stays.
    let story = match story(data) {
        Ok(story) => story,
        Err(error) => {
            dispatch(&document, "bgr:refused", &error.name().into());
            return true;
        }
    };
    let page: &'static Page = Box::leak(Box::new(Page {
        story,
        window,
        document,
        live,
        mode,
        address_bar,
        idle_timer: RefCell::default(),
        unwritten: RefCell::default(),
        rest_timer: RefCell::default(),
    }));
    let parsed = page.address_bar.read(&page.window, story);
    if page.lacks(&parsed.state) {
        return false;
    }
    // The prerendered link "Skip the guess" leads to this fragment.
    let revealed = page
        .window
        .location()
        .hash()
        .is_ok_and(|hash| hash == "#bgr-answer");
    let props = AppProps {
        opened: Vec::new(),
        first: None,
        story: StoryRef(story),
        start: parsed.state,
        address_had_errors: parsed.had_errors,
        revealed,
        whole_view: root_attribute(&page.document, "data-bgr-height") == "full",
        mode,
        links: page.address_bar.links(),
        host: Some(page),
    };
    set_running(page, props);
    true
}

fn mode_of(document: &Document) -> DocumentMode {
    match root_attribute(document, "data-bgr-mode").as_str() {
        "embed" => DocumentMode::Embed,
        "offline" => DocumentMode::Offline,
        _ => DocumentMode::Page,
    }
}

/// Renders the app, if it has not done so: something is about to change, or the address asks for more than the prerendered view.
#[wasm_bindgen]
pub fn render() {
    running::render();
}

/// The part of the engine has been added, so what waited for it goes on.
#[wasm_bindgen]
pub fn joined() {
    send_waiting();
}

/// Handles an event of the page. A panic traps; `boot.js` then takes over and never calls this instance again.
#[wasm_bindgen]
pub fn handle(event: &Event) {
    send_from(|page| events::message(page, event));
}
